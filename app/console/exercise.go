package console

import (
	"slices"
	"strings"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/session"
	"troskel/data/workshop"
)

// exercise asks one exercise: what it is and how it is done, its questions, and then the way on.
func (t *talk) exercise(key string) (turn, error) {
	asked, _ := t.day.Workshop().Find(key)
	t.introduce(asked)
	if t.day.Answer(key).Passed() {
		if again, turned, err := t.askPassed(key); err != nil || !again {
			return onwards(turned), err
		}
	}
	asking := newAsking(t, asked)
	turned, err := asking.all()
	for err == nil && turned == addNote {
		if turned, err = t.note(key); err == nil && turned == stay {
			turned, err = asking.all()
		}
	}
	switch {
	case err != nil:
		return stay, err
	case turned == passOn:
		return t.pass(key), nil
	case turned == goOn:
		asking.leave()
	}
	return turned, nil
}

// onwards is a turn, or the one that goes on when it leads nowhere.
func onwards(turned turn) turn {
	if turned == stay {
		return goOn
	}
	return turned
}

// pass passes on the exercise.
func (t *talk) pass(key string) turn {
	t.day.Answer(key).Pass(true)
	t.day.Changed(key)
	t.tell("terminal.passed")
	t.saved()
	return goOn
}

// askPassed asks whether to answer an exercise that was passed before.
func (t *talk) askPassed(key string) (again bool, turned turn, err error) {
	t.tell("view.passed")
	yes, turned, err := t.yes("terminal.answer-anyway")
	if yes {
		t.day.Answer(key).Pass(false)
		t.day.Changed(key)
		t.saved()
	}
	return yes, turned, err
}

// yes asks whether to do something; nothing typed is no.
func (t *talk) yes(key string) (bool, turn, error) {
	ask := func() { t.tell(key) }
	ask()
	for {
		said, err := t.ask(t.words.Text("terminal.yes"), ask)
		switch {
		case err != nil || said.turn != stay || said.text == "":
			return false, said.turn, err
		case said.text == "1":
			return true, stay, nil
		}
		t.tell("terminal.only-yes")
	}
}

// introduce says what the exercise is, where in the day it stands, and how it is done in the room.
func (t *talk) introduce(asked exercise.Exercise) {
	t.blank()
	path := t.day.Path("")
	if at := slices.Index(path, asked.Key); at >= 0 {
		t.say(t.words.Text("terminal.number-of", "number", at+1, "of", len(path), "title", asked.Title))
	} else {
		t.say(asked.Title)
	}
	block, _ := t.day.Workshop().BlockOf(asked.Key)
	t.say(t.eyebrow(block, asked))
	if asked.Group != "" {
		t.groupLine(block, asked.Group)
	}
	for _, step := range asked.Steps {
		if step.Say != "" || len(asked.Steps) > 1 {
			t.say(strings.TrimSpace(t.words.Text(formWords[step.Form], "time", t.minutes(step.Minutes)) + ". " + step.Say))
		}
	}
	if earlier, ok := t.day.Workshop().Find(asked.From); ok {
		t.recall(earlier)
	}
	intro, _ := exercise.Ask(asked.Task, t.day.Answer(asked.Key), t.day.Day())
	t.show(intro)
}

var formWords = map[exercise.Form]string{
	exercise.Alone:   "exercisepage.alone",
	exercise.InPairs: "exercisepage.pair",
	exercise.InGroup: "exercisepage.group-form",
	exercise.Plenary: "exercisepage.plenary",
}

func (t *talk) minutes(minutes int) string {
	if minutes == 1 {
		return t.words.Text("exercisepage.minute")
	}
	return t.words.Text("exercisepage.minutes", "minutes", minutes)
}

// eyebrow is the block, the time and how long it takes, as a sentence.
func (t *talk) eyebrow(block workshop.Block, asked exercise.Exercise) string {
	parts := []string{block.Title}
	if start := block.Start(asked.Key); start != "" && asked.Use == exercise.Core {
		parts = append(parts, t.words.Text("exercisepage.starts", "time", t.words.Clock(start)))
	}
	if minutes := asked.Minutes(); minutes > 0 && asked.Stop == nil {
		parts = append(parts, t.minutes(minutes))
	}
	switch asked.Use {
	case exercise.Spare:
		parts = append(parts, t.words.Text("exercisepage.spare"))
	case exercise.Home:
		parts = append(parts, t.words.Text("exercisepage.home"))
	}
	return strings.Join(parts, ", ") + "."
}

func (t *talk) groupLine(block workshop.Block, key string) {
	for _, group := range block.Groups {
		if group.Key == key {
			t.say(t.words.Text("exercisepage.group", "title", group.Title, "choose", group.Choose, "of", len(block.InGroup(key))))
		}
	}
}

// recall says what was said in an earlier exercise that this one builds on.
func (t *talk) recall(earlier exercise.Exercise) {
	if t.day.State(earlier.Key) == exercise.Unanswered {
		t.say(t.words.Text("exercisepage.nothing-earlier", "title", earlier.Title))
		return
	}
	t.say(t.words.Text("exercisepage.earlier", "title", earlier.Title))
	t.show(earlier.Task.Alone(t.day.Answer(earlier.Key), t.day.Day()))
}

// note asks for the private note beside an exercise.
func (t *talk) note(key string) (turn, error) {
	return t.text(writing{
		label: t.words.Text("exercisepage.note"), help: t.words.Text("exercisepage.note-hint"), now: t.day.Note(key),
		put: func(text string) error { t.day.SetNote(key, text); return nil },
	})
}

// end asks for what is left when the questions are done: the line to take along from the table, the word that opens the next
// part, and the way on.
func (t *talk) end(asked exercise.Exercise) (turn, error) {
	if slices.ContainsFunc(asked.Steps, func(step exercise.Step) bool { return step.Form == exercise.InGroup }) {
		turned, err := t.text(writing{
			label: t.words.Text("exercisepage.take"), help: t.words.Text("exercisepage.take-hint"), now: t.day.Taken(asked.Key),
			one: true, put: func(text string) error { t.day.Take(asked.Key, text); return nil },
		})
		if err != nil || turned != stay {
			return turned, err
		}
	}
	if asked.Stop != nil && !t.day.Opened(asked.Key) {
		return t.stop(asked)
	}
	t.blank()
	if len(asked.Sources) > 0 {
		t.say(t.words.Text("exercisepage.sources", "list", strings.Join(asked.Sources, "; ")))
	}
	way := func() { t.say(t.wayOn(asked.Key)) }
	way()
	said, err := t.ask(t.words.Text("terminal.enter"), way)
	return onwards(said.turn), err
}

// wayOn says what comes next.
func (t *talk) wayOn(key string) string {
	next := t.after(session.Place{Page: exercisePage, Exercise: key}, goOn)
	title := t.words.Text("summary.title")
	if one, ok := t.day.Workshop().Find(next.Exercise); ok {
		title = one.Title
	}
	return t.words.Text("terminal.next", "title", title)
}

// stop is the end of a part of the day: a time to gather and the word that opens the next part.
func (t *talk) stop(asked exercise.Exercise) (turn, error) {
	t.blank()
	tell := func() {
		t.say(t.words.Text("exercisepage.gather", "time", t.words.Clock(asked.Stop.Gather)))
		t.tell("terminal.word")
	}
	tell()
	for {
		said, err := t.ask(t.words.Text("exercisepage.word")+":", tell)
		if err != nil || said.turn != stay && said.turn != goOn {
			return said.turn, err
		}
		if said.text == "" || strings.EqualFold(said.text, asked.Stop.Word) {
			t.day.Open(asked.Key)
			if said.text != "" {
				t.tell("exercisepage.opened")
			}
			return goOn, nil
		}
		t.tell("terminal.wrong-word")
	}
}

// isQuiet tells whether there is nothing to read in blocks.
func isQuiet(blocks []document.Block) bool { return len(blocks) == 0 }
