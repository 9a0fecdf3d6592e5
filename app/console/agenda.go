package console

import (
	"strconv"

	"troskel/data/exercise"
	"troskel/data/session"
)

func number(n int) string { return strconv.Itoa(n) }

func isNumber(text string) bool {
	_, err := strconv.Atoi(text)
	return err == nil
}

// entry is a line of the list that one can go to.
type entry struct {
	text  string
	place session.Place
	do    func() (turn, error) // what is done there and then, when it is no page
}

// agenda lists everything there is to go to, and goes there; nothing typed stays.
func (t *talk) agenda(here session.Place) (session.Place, error) {
	for {
		entries := t.sayAgenda(here)
		said, err := t.ask(t.words.Text("terminal.where"), func() { t.sayAgenda(here) })
		if err != nil || said.turn != stay && said.turn != toList || said.text == "" && said.turn == stay {
			return here, err
		}
		at, ok := 0, false
		if said.turn == stay {
			at, ok = t.number(said.text, 1, len(entries))
		}
		if !ok {
			continue
		}
		entry := entries[at-1]
		if entry.do == nil {
			return entry.place, nil
		}
		turned, err := entry.do()
		if err == nil && turned == goTo {
			return t.jump, nil
		}
		return here, err
	}
}

var stateWords = map[exercise.State]string{
	exercise.Unanswered: "day.unanswered",
	exercise.Begun:      "day.begun",
	exercise.Passed:     "day.passed",
	exercise.Answered:   "day.answered",
}

// sayAgenda says the list and returns it.
func (t *talk) sayAgenda(here session.Place) []entry {
	var entries []entry
	add := func(one entry) {
		if one.do == nil && one.place == here {
			one.text = t.words.Text("terminal.here", "title", one.text)
		}
		entries = append(entries, one)
		t.say(number(len(entries)) + " " + one.text)
	}
	t.blank()
	t.tell("day.agenda")
	for _, block := range t.day.Workshop().Blocks {
		t.say(block.Title + ", " + t.words.Clock(block.Starts) + "–" + t.words.Clock(block.Ends))
		for _, one := range block.Exercises {
			text := one.Title
			if state := t.day.State(one.Key); state != exercise.Unanswered || t.day.Expected(one) {
				text = t.words.Text(stateWords[state], "title", one.Title)
			}
			add(entry{text: text, place: session.Place{Page: exercisePage, Exercise: one.Key}})
		}
	}
	t.tell("day.own")
	add(entry{text: t.words.Text("welcome.title"), place: session.Place{Page: welcomePage}})
	add(entry{text: t.words.Text("summary.title"), place: session.Place{Page: summaryPage}})
	add(entry{text: t.words.Text("booklet.title"), place: session.Place{Page: reflectionPage}})
	if _, joined := t.day.DayFile(); joined {
		add(entry{text: t.words.Text("contribution.title"), place: session.Place{Page: contributionPage}})
	}
	add(entry{text: t.words.Text("parking.title"), do: t.parking})
	add(entry{text: t.words.Text("day.leave"), do: t.leaving})
	add(entry{text: t.words.Text("erase.title"), do: t.erase})
	return entries
}

// parking asks for what may wait.
func (t *talk) parking() (turn, error) {
	return t.text(writing{
		label: t.words.Text("parking.title"), help: t.words.Text("parking.lead"), now: t.day.Parking(),
		put: func(text string) error { t.day.Park(text); return nil },
	})
}
