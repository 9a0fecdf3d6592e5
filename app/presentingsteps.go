package app

import (
	"cmp"
	"slices"

	"troskel/app/facilitator"
	"troskel/data/exercise"
	"troskel/data/room"
)

// showStep is one thing that the room is shown of an exercise.
type showStep struct {
	name    string // for the log and for the words under "present.step-"
	slide   facilitator.Slide
	field   string // the question it belongs to; empty for the exercise as a whole
	ask     bool   // the room guesses
	answers int    // among so many
}

// The names of steps.
const (
	questionStep = "question"
	guessStep    = "guess"
	roomStep     = "room"
	factStep     = "fact"
	rolesStep    = "roles"
	beforeStep   = "before"
	overviewStep = "overview"
	handsStep    = "hands"
	textStep     = "text"
	areasStep    = "areas"
	handedStep   = "handed"
)

// shownExercise is an exercise with what may be shown of it.
type shownExercise struct {
	*App
	exercise.Exercise
	picture room.Picture
	fields  map[string]exercise.Field
	order   []string // of the fields
}

func (a *App) shownExercise(key string) shownExercise {
	found, _ := a.ledDay().Find(key)
	e := shownExercise{App: a, Exercise: found, fields: map[string]exercise.Field{}}
	e.picture = a.leading.led.room.Picture(key, a.words())
	if found.Task == nil {
		return e
	}
	for _, field := range found.Task.Fields(found.Task.Blank(), a.words()) {
		e.fields[field.Key] = field
		e.order = append(e.order, field.Key)
	}
	return e
}

// stepsOf are the steps of an exercise, each hidden until it is gone to. They are made of the room's picture alone: of an
// exercise that is open there is nothing to make any of but the question and how many have handed in.
func (a *App) stepsOf(key string) []showStep {
	e := a.shownExercise(key)
	steps := []showStep{e.question()}
	switch e.picture.State {
	case room.Closed:
		steps = append(steps, e.closed()...)
	case room.Withheld:
		steps = append(steps, e.single(roomStep, "", facilitator.Slide{
			Note: a.words().Text("present.few", "least", e.picture.Least), Text: e.Title,
		}))
	default:
		steps = append(steps, e.open()...)
	}
	steps = append(steps, e.hands()...)
	return append(steps, e.texts()...)
}

// single is a step with a slide of the exercise.
func (e shownExercise) single(name, field string, slide facilitator.Slide) showStep {
	if slide.Eyebrow == "" && slide.Text != e.Title {
		slide.Eyebrow = e.Title
	}
	return showStep{name: name, field: field, slide: slide}
}

// question is what the exercise asks, alone.
func (e shownExercise) question() showStep {
	text, about := e.asks()
	step := e.single(questionStep, "", facilitator.Slide{Text: text, About: about, Alone: true})
	step.slide.Foot = e.handedSaid(e.picture.Handed)
	return step
}

// asks is what an exercise as a whole asks the room, and what else there is to say of it.
func (e shownExercise) asks() (text, about string) {
	switch task := e.Task.(type) {
	case *exercise.Statements:
		if len(task.Statements) > 1 {
			about = e.words().Text("present.statements", "count", len(task.Statements))
		}
	case *exercise.Predict:
		text, about = task.Question, task.Unit
	case *exercise.Corners:
		text = task.Question
	case *exercise.Sort:
		text = task.Question
	case *exercise.Rank:
		text = task.Question
	case *exercise.Budget:
		text = task.Question
	default:
		text = e.tells()
	}
	return cmp.Or(text, e.Title), about
}

// tells is what an exercise that asks of a story tells first.
func (e shownExercise) tells() string {
	switch task := e.Task.(type) {
	case *exercise.Scene:
		return task.Place
	case *exercise.Journey:
		return task.Case
	case *exercise.SelfRating:
		return task.Intro
	case *exercise.Proposal:
		return task.Intro
	case *exercise.Dilemma:
		if len(task.Versions) > 0 {
			return task.Versions[0].Case
		}
	}
	return ""
}

// open are the steps of an exercise that is not closed: its questions, for talking about, and how many have handed in.
func (e shownExercise) open() []showStep {
	var steps []showStep
	for _, key := range e.order {
		if field := e.fields[key]; e.Kind == "statements" && field.Kind == exercise.ScaleField {
			steps = append(steps, e.single(questionStep, key, facilitator.Slide{Text: field.Label, Alone: true}))
		}
	}
	return append(steps, e.single(handedStep, "", facilitator.Slide{
		Text: e.handedSaid(e.picture.Handed), About: e.words().Text("present.not-yet"), Alone: true,
	}))
}

// closed are the steps of an exercise whose picture is frozen.
func (e shownExercise) closed() []showStep {
	if len(e.picture.Rows) == 0 {
		return []showStep{e.single(handedStep, "", facilitator.Slide{
			Text: e.handedSaid(e.picture.Handed), About: e.words().Text("present.only-text"), Alone: true,
		})}
	}
	switch e.Kind {
	case "selfrating":
		return e.rated()
	case "journey":
		return e.travelled()
	case "dilemma":
		return e.chosen()
	}
	rows := e.rowsShown()
	if e.Kind == "statements" || e.Kind == "sort" {
		slices.SortStableFunc(rows, func(a, b room.Row) int { return cmp.Compare(b.Disagreement, a.Disagreement) })
	}
	var steps []showStep
	for nth, row := range rows {
		steps = append(steps, e.row(row, nth, len(rows))...)
	}
	if len(rows) > 1 && e.Kind != "scene" {
		steps = append(steps, e.overview(rows))
	}
	return steps
}

// rowsShown are the picture's rows but for those that are no question to the room.
func (e shownExercise) rowsShown() []room.Row {
	return slices.DeleteFunc(slices.Clone(e.picture.Rows), func(row room.Row) bool {
		return row.Field == "shown" || row.Field == "version"
	})
}

// row is one question: alone, guessed, shown, by role, and before against now, as far as the picture has that.
func (e shownExercise) row(row room.Row, nth, of int) []showStep {
	about := ""
	if of > 1 {
		about = e.words().Text("present.one-of", "number", nth+1, "count", of)
	}
	steps := []showStep{e.single(questionStep, row.Field, facilitator.Slide{Text: row.Label, About: about, Alone: true})}
	if of == 1 && e.Kind != "scene" && e.Kind != "statements" {
		steps = nil // it has been asked
	}
	return append(steps, e.shown(row)...)
}

// shown are the guess and what there is to show of a question.
func (e shownExercise) shown(row room.Row) []showStep {
	if row.Reason != "" {
		return []showStep{e.single(roomStep, row.Field, facilitator.Slide{Text: short(row.Label), Note: e.whyNot(row)})}
	}
	steps := []showStep{e.guess(row), e.result(row)}
	if fact, ok := e.fact(row); ok {
		steps = append(steps, fact)
	}
	if len(row.Roles) > 1 {
		steps = append(steps, e.roles(row))
	}
	if len(row.Before) > 0 {
		steps = append(steps, e.before(row))
	} else if row.Unpaired {
		steps = append(steps, e.single(beforeStep, row.Field, facilitator.Slide{
			Text: row.Label, Note: e.words().Text("present.unpaired"),
		}))
	}
	return steps
}

// whyNot is why there are no numbers of a question, in words for the room.
func (e shownExercise) whyNot(row room.Row) string {
	if row.Reason == room.TooFew {
		return e.words().Text("present.few", "least", e.picture.Least)
	}
	return row.Why(e.words())
}

// countSaid is how many a picture rests on.
func (e shownExercise) countSaid(row room.Row) string {
	if row.Passed > 0 {
		return e.words().Text("present.answers-passed", "count", row.People, "passed", row.Passed)
	}
	return e.words().Text("present.answers", "count", row.People)
}
