// Package roomreport is what a day leaves behind: the room's result as a document, as sheets, as one table and as data,
// and the draft action plan beside it. It asks the room for its result and adds nothing to it, so that what is withheld
// there is withheld in every file. The same result and decisions give the same bytes; FORMAT.md describes the files that
// programs read.
package roomreport

import (
	"troskel/data/actionplan"
	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/room"
	"troskel/data/wording"
)

// Maker is the program's name in the files' metadata. Nothing there names a person or a computer.
const Maker = "Tröskel"

// Report is all that the files of a day are made of.
type Report struct {
	words     wording.Words
	result    room.Result
	plan      actionplan.Plan
	exercises exercise.Find
	days      []day.Head // of a joint report, the earliest first; none of the report of one day
}

// New is the report of a result. The day is the one that the result is of, and the decisions are the facilitator's about
// the action plan.
func New(result room.Result, of day.Day, decided actionplan.Decisions, words wording.Words) Report {
	find := of.Workshop.In(words.Language()).Find
	return Report{
		words: words, result: result, exercises: find,
		plan: actionplan.Make(actionplan.Of(result, find), decided),
	}
}

// name is what the day is called, and that it is a rehearsal when it is one.
func (r Report) name() string {
	if r.result.Day.Practice {
		return r.words.Text("roomreport.practice", "day", r.result.Day.Name)
	}
	return r.result.Day.Name
}

// date is the day's date in words.
func (r Report) date() string { return r.Span() }

// roleName is what those of a role are called.
func (r Report) roleName(role exercise.Role) string {
	switch role {
	case exercise.Official:
		return r.words.Text("roomreport.officials")
	case exercise.Elected:
		return r.words.Text("roomreport.elected")
	}
	return r.words.Text("roomreport.unsaid")
}

// stateName is how far an exercise has come.
func (r Report) stateName(state room.State) string {
	switch state {
	case room.Closed:
		return r.words.Text("roomreport.closed")
	case room.Withheld:
		return r.words.Text("roomreport.withheld")
	}
	return r.words.Text("roomreport.open")
}

// fieldNames are the labels of an exercise's fields.
func (r Report) fieldNames(key string) map[string]exercise.Field {
	found, ok := r.exercises(key)
	if !ok {
		return nil
	}
	fields := map[string]exercise.Field{}
	for _, field := range found.Task.Fields(found.Task.Blank(), r.words) {
		fields[field.Key] = field
	}
	return fields
}

// handNames are the question and the answer that hands were raised for, in words; what has none goes by its key.
func (r Report) handNames(hand room.Hand) (question, answer string) {
	field, ok := r.fieldNames(hand.Exercise)[hand.Field]
	if !ok {
		return hand.Field, hand.Step
	}
	for _, option := range field.Options {
		if option.Key == hand.Step {
			return field.Label, option.Text
		}
	}
	return field.Label, hand.Step
}
