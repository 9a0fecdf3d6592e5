package browser

import (
	"html/template"
	"net/http"
	"slices"
	"strings"

	"troskel/data/exercise"
	"troskel/data/workshop"
)

// exercisePage is the page of one exercise.
type exercisePage struct {
	Key        string
	Eyebrow    string
	GroupLine  string
	Steps      []step
	Earlier    string
	Recalled   template.HTML
	Intro      template.HTML
	Groups     []group
	After      []group // the line one takes along, and the note
	Sources    string
	Stop       *stopCard
	CanPass    bool
	Passed     bool
	Help       string
	Next, Back string
}

// step is how a part of the exercise is done in the room.
type step struct{ Form, Say string }

// stopCard is the end of a block.
type stopCard struct {
	Gather string
	Opened bool
	Wrong  bool // the word was another
}

// The fields that every exercise has beside its own.
const (
	noteKey  = "@note"
	takenKey = "@taken"
)

// exerciseSheet is an exercise with the note beside it.
func (d *desk) exerciseSheet(asked exercise.Exercise) sheet {
	day, words := d.day, d.words()
	note := textSheet(noteKey, words.Text("exercisepage.note"), words.Text("exercisepage.note-hint"),
		func() string { return day.Note(asked.Key) }, func(text string) { day.SetNote(asked.Key, text) })
	taken := textSheet(takenKey, words.Text("exercisepage.take"), words.Text("exercisepage.take-hint"),
		func() string { return day.Taken(asked.Key) }, func(text string) { day.Take(asked.Key, text) })
	return sheet{
		name: asked.Key,
		ask: func() []exercise.Asked {
			_, fields := exercise.Ask(asked.Task, day.Answer(asked.Key), day.Day())
			if atTable(asked) {
				fields = append(fields, taken.ask()...)
			}
			beside := note.ask()
			beside[0].When = exercise.Aside
			return append(fields, beside...)
		},
		write: func(field exercise.Field) error {
			switch field.Key {
			case noteKey:
				return note.write(field)
			case takenKey:
				return taken.write(field)
			}
			return asked.Task.Apply(day.Answer(asked.Key), []exercise.Field{field})
		},
		saved: func() { day.Changed(asked.Key) },
	}
}

// atTable tells whether an exercise is done at the table, on one laptop, at some point.
func atTable(asked exercise.Exercise) bool {
	return slices.ContainsFunc(asked.Steps, func(step exercise.Step) bool { return step.Form == exercise.InGroup })
}

func (s *site) exercise(r *http.Request) (answer, error) {
	asked, err := s.askedIn(r)
	if err != nil {
		return answer{}, err
	}
	s.desk.at("exercise", asked.Key)
	return answer{page: s.exerciseView(r, asked, outcome{})}, nil
}

func (s *site) askedIn(r *http.Request) (exercise.Exercise, error) {
	day, err := s.needDay()
	if err != nil {
		return exercise.Exercise{}, err
	}
	asked, there := day.Workshop().Find(r.PathValue("key"))
	if !there {
		return exercise.Exercise{}, errNoPage
	}
	return asked, nil
}

// exerciseView shows an exercise, with what could not be taken of what was sent.
func (s *site) exerciseView(r *http.Request, asked exercise.Exercise, done outcome) *page {
	d := s.desk
	day, words := d.day, d.words()
	block, _ := day.Workshop().BlockOf(asked.Key)
	kind, _ := exercise.KindNamed(asked.Kind)
	form := d.exerciseSheet(asked)
	intro, fields := exercise.Ask(asked.Task, day.Answer(asked.Key), day.Day())
	beside := form.ask()[len(fields):]
	controls := maker{words: words, done: done}
	view := &exercisePage{
		Key: asked.Key, Eyebrow: s.eyebrow(block, asked), GroupLine: s.groupLine(block, asked.Group), Steps: s.steps(asked),
		Intro: written(intro, 2, "intro"), Groups: controls.groups(fields), After: controls.groups(beside),
		Help: words.Text(kind.Help), Passed: day.Answer(asked.Key).Passed(), CanPass: asked.Kind != "page",
		Next: words.Text("day.next"), Back: words.Text("day.back"),
	}
	s.showEarlier(view, asked)
	if len(asked.Sources) > 0 {
		view.Sources = words.Text("exercisepage.sources", "list", strings.Join(asked.Sources, "; "))
	}
	if asked.Stop != nil {
		gather := words.Text("exercisepage.gather", "time", words.Clock(asked.Stop.Gather))
		view.Stop = &stopCard{Gather: gather, Opened: day.Opened(asked.Key)}
		if !view.Stop.Opened {
			view.Next = words.Text("day.next-anyway")
		}
	}
	p := s.inDay(r, "exercise", asked.Title)
	p.Body = view
	p.Base = d.bases.remember(form.name, form.values())
	p.Faults = append(faultsOf(view.Groups), faultsOf(view.After)...)
	if done.unsaved != nil {
		p.Problem = words.Say(done.unsaved)
	}
	return p
}

// showEarlier shows what was said in the exercise that this one comes back to.
func (s *site) showEarlier(view *exercisePage, asked exercise.Exercise) {
	day, words := s.desk.day, s.desk.words()
	earlier, there := day.Workshop().Find(asked.From)
	if !there {
		return
	}
	if day.State(earlier.Key) == exercise.Unanswered {
		view.Earlier = words.Text("exercisepage.nothing-earlier", "title", earlier.Title)
		return
	}
	view.Earlier = words.Text("exercisepage.earlier", "title", earlier.Title)
	view.Recalled = written(earlier.Task.Alone(day.Answer(earlier.Key), day.Day()), 3, "earlier")
}

func (s *site) eyebrow(block workshop.Block, asked exercise.Exercise) string {
	words := s.desk.words()
	parts := []string{block.Title}
	if start := block.Start(asked.Key); start != "" && asked.Use == exercise.Core {
		parts = append(parts, words.Text("exercisepage.starts", "time", words.Clock(start)))
	}
	if minutes := asked.Minutes(); minutes > 0 && asked.Stop == nil {
		parts = append(parts, s.minutes(minutes))
	}
	switch asked.Use {
	case exercise.Spare:
		parts = append(parts, words.Text("exercisepage.spare"))
	case exercise.Home:
		parts = append(parts, words.Text("exercisepage.home"))
	}
	return strings.Join(parts, " · ")
}

func (s *site) minutes(minutes int) string {
	if minutes == 1 {
		return s.desk.words().Text("exercisepage.minute")
	}
	return s.desk.words().Text("exercisepage.minutes", "minutes", minutes)
}

func (s *site) groupLine(block workshop.Block, key string) string {
	for _, one := range block.Groups {
		if key != "" && one.Key == key {
			return s.desk.words().Text("exercisepage.group", "title", one.Title, "choose", one.Choose, "of", len(block.InGroup(key)))
		}
	}
	return ""
}

// formWords are the forms of work.
var formWords = map[exercise.Form]string{
	exercise.Alone: "exercisepage.alone", exercise.InPairs: "exercisepage.pair", exercise.InGroup: "exercisepage.group-form",
	exercise.Plenary: "exercisepage.plenary",
}

func (s *site) steps(asked exercise.Exercise) []step {
	var steps []step
	for _, one := range asked.Steps {
		if one.Say == "" && len(asked.Steps) == 1 {
			continue // the line above the title says it already
		}
		form := s.desk.words().Text(formWords[one.Form], "time", s.minutes(one.Minutes))
		steps = append(steps, step{Form: form, Say: one.Say})
	}
	return steps
}
