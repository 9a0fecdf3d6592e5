package console

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// nothing is what takes an answer away.
func nothing(text string) bool { return slices.Contains([]string{"-", "–", "−"}, text) }

// given is what was typed as a value of the field, or what is wrong with it.
func (t *talk) given(q question, text string) (exercise.Field, error) {
	given := q.Field
	given.Passed, given.Empty = false, false
	switch {
	case nothing(text):
		given.Empty = true
		return given, nil
	case q.CanPass && text == "0":
		given.Empty, given.Passed = true, true
		return given, nil
	}
	var err error
	switch q.Kind {
	case exercise.ScaleField, exercise.NumberField:
		given.Number, err = numberIn(text, q.Least, q.Most)
	case exercise.DateField:
		given.Date, err = dateIn(text)
	default:
		given.Chosen, err = numbered(q, text)
	}
	return given, err
}

func numberIn(text string, least, most int) (int, error) {
	number, err := strconv.Atoi(strings.Replace(strings.TrimSuffix(text, "."), "−", "-", 1))
	if err != nil || number < least || number > most {
		return 0, wording.NewProblem("terminal.number", err, "least", least, "most", most)
	}
	return number, nil
}

func dateIn(text string) (time.Time, error) {
	date, err := time.Parse(time.DateOnly, text)
	if err != nil || date.Year() < firstYear || date.Year() > lastYear {
		return time.Time{}, wording.NewProblem("terminal.no-date", err)
	}
	return date, nil
}

// The years that a date may have, as in any answer.
const (
	firstYear = 2000
	lastYear  = 2199
)

// numbered are the options whose numbers are typed, in the order they are typed in.
func numbered(q question, text string) ([]string, error) {
	var chosen []string
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == ';' || r == '.' || r == '\t' })
	for _, word := range words {
		number, err := strconv.Atoi(word)
		if err != nil || number < 1 || number > len(q.Options) {
			return nil, wording.NewProblem("terminal.number", err, "least", 1, "most", len(q.Options))
		}
		key := q.Options[number-1].Key
		if slices.Contains(chosen, key) {
			return nil, wording.NewProblem("terminal.twice", nil, "number", number)
		}
		chosen = append(chosen, key)
	}
	least, most := q.bounds()
	if len(chosen) < least || len(chosen) > most {
		return nil, wording.NewProblem("terminal.how-many", nil, "count", len(chosen), "least", least, "most", most)
	}
	return chosen, nil
}

// bounds are how few and how many options one may take.
func (q question) bounds() (least, most int) {
	most = len(q.Options)
	switch {
	case q.Kind == exercise.OrderField && q.Least > 0:
		return q.Least, most
	case q.Kind == exercise.OrderField:
		return most, most
	case q.Many && q.Most > 0:
		return 1, q.Most
	case q.Many:
		return 1, most
	}
	return 1, 1
}
