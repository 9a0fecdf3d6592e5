// Package reflection is what a personal PDF holds besides its pages: the same answers once more, as JSON, so that the PDF
// can be opened in Tröskel on any computer and the day goes on. FORMAT.md describes the file and what is promised about
// it.
//
// It holds what the pages show and nothing else. What that is, data/session decides.
package reflection

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// FormatToday is the version that this program writes, and the newest that it reads.
const FormatToday = 1

// The names of the files in a PDF, the same in every language. A PDF holds the answers, and the day file or the files of
// the workshop.
const (
	FileName = "answers.json"
	DayName  = "training-day.troskel"
)

// WorkshopName names a file of the workshop by its number, which counts from 1. Its own name could tell about who wrote it.
func WorkshopName(number int) string { return fmt.Sprintf("workshop-%d.yaml", number) }

// IsWorkshopName tells the names that WorkshopName gives.
func IsWorkshopName(name string) bool {
	return strings.HasPrefix(name, "workshop-") && strings.HasSuffix(name, ".yaml")
}

// The limits. What is larger is refused when it is read.
const (
	MostBytes    = 16 << 20
	mostAnswers  = 1_000
	mostFields   = 5_000 // of one answer
	mostNotes    = 3_000
	mostOutcomes = 1_000
	mostLine     = exercise.MostRunes // of a name, a note, a sentence
)

// Reflection is the answers of a day as its pages show them.
type Reflection struct {
	Format   int               `json:"format"`
	Origin   string            `json:"origin"`             // names the day where it began, and is nothing but chance
	Day      string            `json:"day"`                // the day's date, "2018-04-26"
	Workshop string            `json:"workshop"`           // the hash of the workshop files that lie beside
	BuiltIn  string            `json:"builtIn,omitempty"`  // the name of the built-in workshop, when it is one
	Language wording.Language  `json:"language"`           // of the pages
	Name     string            `json:"name,omitempty"`     // on the cover
	Role     exercise.Role     `json:"role,omitempty"`     // decides which version of a text comes first
	Own      string            `json:"own,omitempty"`      // the sentence on the cover
	FollowUp string            `json:"followUp,omitempty"` // a date to look back, beside those of the plans
	LeftOut  []string          `json:"leftOut,omitempty"`  // chapters that are not among the pages
	Aside    []string          `json:"aside,omitempty"`    // exercises that the pages tell with everything else, at the end
	Answers  []Answer          `json:"answers"`            // in the order of the day
	Notes    map[string]string `json:"notes,omitempty"`    // by the session's own names
	Outcomes []Outcome         `json:"outcomes,omitempty"` // how the plans went
}

// Answer is the answer to one exercise, in the neutral form of exercise.Field. Fields that say nothing are not there.
type Answer struct {
	Exercise string  `json:"exercise"`
	Kind     string  `json:"kind"`
	Passed   bool    `json:"passed,omitzero"`
	Fields   []Field `json:"fields,omitempty"`
}

// Field is one value of an answer. Which of its members is used follows from its kind.
type Field struct {
	Field  string             `json:"field"`
	Kind   exercise.FieldKind `json:"kind"`
	Passed bool               `json:"passed,omitzero"`
	Number int                `json:"number,omitzero"`
	Text   string             `json:"text,omitempty"`
	Chosen []string           `json:"chosen,omitempty"`
	Shares map[string]int     `json:"shares,omitempty"`
	Date   string             `json:"date,omitempty"`
}

// Outcome is how one plan went.
type Outcome struct {
	Plan   string `json:"plan"` // the session's own name of the plan
	Went   Went   `json:"went,omitempty"`
	Passed bool   `json:"passed,omitzero"` // asked, and not answered
	Helped string `json:"helped,omitempty"`
	Hinder string `json:"hindered,omitempty"`
	If     string `json:"if,omitempty"` // the plan that comes after it
	Then   string `json:"then,omitempty"`
	Date   string `json:"date,omitempty"`
}

// Went is how far somebody came with a plan.
type Went string

// The answers to how a plan went.
const (
	Unsaid Went = ""
	Done   Went = "done"
	Partly Went = "partly"
	NotYet Went = "not-yet"
)

// Said tells whether there is anything in an outcome, a pass included.
func (o Outcome) Said() bool { return o.Passed || o.Told() }

// Told tells whether there is anything to print in an outcome.
func (o Outcome) Told() bool {
	return o.Went != Unsaid || strings.TrimSpace(o.Helped+o.Hinder) != "" || o.Planned()
}

// Planned tells whether a new plan came out of it.
func (o Outcome) Planned() bool { return strings.TrimSpace(o.If+o.Then) != "" }

// Of is the neutral form of an answer.
func Of(found exercise.Exercise, answer exercise.Answer) Answer {
	given := Answer{Exercise: found.Key, Kind: found.Kind, Passed: answer.Passed()}
	for _, field := range found.Task.Fields(answer, wording.In(wording.Swedish)) {
		if !field.Empty || field.Passed {
			given.Fields = append(given.Fields, fieldOf(field))
		}
	}
	return given
}

func fieldOf(field exercise.Field) Field {
	value := Field{Field: field.Key, Kind: field.Kind}
	switch {
	case field.Passed:
		value.Passed = true
	case field.Kind == exercise.SharesField:
		value.Shares = map[string]int{}
		for key, points := range field.Shares {
			if points != 0 {
				value.Shares[key] = points
			}
		}
	case field.Kind == exercise.ChoiceField, field.Kind == exercise.OrderField:
		value.Chosen = slices.Clone(field.Chosen)
	case field.Kind == exercise.TextField, field.Kind == exercise.OwnField:
		value.Text = strings.ToValidUTF8(field.Text, "\uFFFD")
	case field.Kind == exercise.DateField:
		value.Date = field.Date.Format(time.DateOnly)
	default:
		value.Number = field.Number
	}
	return value
}

// Into is the answer as its exercise speaks of it. The exercise itself refuses what is not its own.
func (a Answer) Into(found exercise.Exercise) (exercise.Answer, error) {
	if found.Kind != a.Kind {
		return nil, wording.NewProblem("again.damaged", nil)
	}
	answer := found.Task.Blank()
	given := make([]exercise.Field, len(a.Fields))
	for i, value := range a.Fields {
		given[i] = value.asked()
	}
	if err := found.Task.Apply(answer, given); err != nil {
		return nil, wording.NewProblem("again.damaged", err)
	}
	answer.Pass(a.Passed)
	return answer, nil
}

// asked is a value as a form gives it.
func (f Field) asked() exercise.Field {
	date, _ := time.Parse(time.DateOnly, f.Date) // one that is none is refused with the zero time
	return exercise.Field{
		Key: f.Field, Kind: f.Kind, Passed: f.Passed, Empty: f.Passed,
		Number: f.Number, Text: f.Text, Chosen: f.Chosen, Shares: f.Shares, Date: date,
	}
}
