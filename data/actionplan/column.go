package actionplan

import (
	"slices"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// Column is one thing that a row says.
type Column string

// The columns, by the names that the file of decisions has for them.
const (
	Area        Column = "area"        // a service area, by its key
	Hinder      Column = "hinder"      // what hinders companies today
	Aim         Column = "aim"         // how a company would notice
	Action      Column = "action"      // the measure, verb first
	Turn        Column = "turn"        // to begin, stop or change
	Responsible Column = "responsible" // a function, never a name
	DecidedBy   Column = "decidedBy"
	With        Column = "with" // whom it takes together
	Resource    Column = "resource"
	When        Column = "when"     // start and end
	FollowUp    Column = "followUp" // measure, date, forum
	Status      Column = "status"
	Reason      Column = "reason" // why it was dropped
)

// Columns lists the columns in the order they stand.
var Columns = []Column{
	Area, Hinder, Aim, Action, Turn, Responsible, DecidedBy, With, Resource, When, FollowUp, Status, Reason,
}

// toDecide are the columns that a decision needs, and that nobody can be expected to have filled in on the day.
var toDecide = []Column{Aim, Responsible, DecidedBy, With, Resource, When, FollowUp}

// The states of a measure.
const (
	Proposed = "proposed"
	Decided  = "decided"
	Underway = "underway"
	Done     = "done"
	Dropped  = "dropped" // with a reason
)

// States lists the states of a measure.
var States = []string{Proposed, Decided, Underway, Done, Dropped}

var columnNames = map[Column]string{
	Area: "actionplan.area", Hinder: "actionplan.hinder", Aim: "actionplan.aim", Action: "actionplan.action",
	Turn: "actionplan.turn", Responsible: "actionplan.responsible", DecidedBy: "actionplan.decided-by",
	With: "actionplan.with", Resource: "actionplan.resource", When: "actionplan.when",
	FollowUp: "actionplan.follow-up", Status: "actionplan.status", Reason: "actionplan.reason",
}

// shortNames are the columns' names where there is less room than in a spreadsheet.
var shortNames = map[Column]string{
	Hinder: "actionplan.hinder-short", Aim: "actionplan.aim-short", Turn: "actionplan.turn-short",
	Responsible: "actionplan.responsible-short", FollowUp: "actionplan.follow-up-short",
}

var stateNames = map[string]string{
	Proposed: "actionplan.proposed", Decided: "actionplan.decided", Underway: "actionplan.underway",
	Done: "actionplan.done", Dropped: "actionplan.dropped",
}

// ColumnName is what a column is called; nothing for what is none.
func ColumnName(words wording.Words, column Column) string {
	if key, ok := columnNames[column]; ok {
		return words.Text(key)
	}
	return ""
}

func shortName(words wording.Words, column Column) string {
	if key, ok := shortNames[column]; ok {
		return words.Text(key)
	}
	return ColumnName(words, column)
}

// StateName is what a state is called; nothing for what is none.
func StateName(words wording.Words, state string) string {
	if key, ok := stateNames[state]; ok {
		return words.Text(key)
	}
	return ""
}

// takes tells whether a column can hold a text: some hold one of a few keys.
func (c Column) takes(text string) bool {
	switch c {
	case Area:
		return text == "" || slices.Contains(exercise.Factors, exercise.Factor(text))
	case Turn:
		return text == "" || slices.Contains(exercise.Turns, text)
	case Status:
		return slices.Contains(States, text)
	}
	return slices.Contains(Columns, c)
}

// Say is what stands in a row's column, in words.
func (r Row) Say(words wording.Words, column Column) string {
	text := r.Words[column]
	switch column {
	case Area:
		return exercise.FactorName(words, exercise.Factor(text))
	case Turn:
		return exercise.TurnName(words, text)
	case Status:
		return StateName(words, text)
	}
	return text
}
