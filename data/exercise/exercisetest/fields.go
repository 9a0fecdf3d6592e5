package exercisetest

import (
	"slices"
	"strings"
	"testing"
	"time"

	"troskel/data/exercise"
	"troskel/data/wording"
)

func (c contract) testFieldsAndApply(t *testing.T) {
	task := c.exercise.Task
	for _, answer := range append(c.invented(), c.answers[c.exercise.Key]...) {
		body := encode(t, answer)
		other := task.Blank()
		if err := task.Apply(other, task.Fields(answer, c.day().Words)); err != nil {
			t.Fatalf("apply the fields of %s: %v", body, err)
		}
		other.Pass(answer.Passed()) // a pass on the whole is no field
		wantSame(t, "the fields put into a blank answer", encode(t, other), body)
		if err := task.Apply(answer, task.Fields(answer, c.day().Words)); err != nil {
			t.Fatalf("apply the fields of %s to itself: %v", body, err)
		}
		wantSame(t, "the fields put back", encode(t, answer), body)
		wantSame(t, "a blank form put into an answer", c.emptied(t, answer), encode(t, task.Blank()))
	}
}

// emptied is a copy of an answer in which every field that may be emptied is.
func (c contract) emptied(t *testing.T, answer exercise.Answer) []byte {
	t.Helper()
	task := c.exercise.Task
	fields := task.Fields(answer, c.day().Words)
	for i := range fields {
		fields[i] = exercise.Field{Key: fields[i].Key, Kind: fields[i].Kind, Empty: true}
	}
	emptied := decode(t, task, encode(t, answer))
	emptied.Pass(false)
	if err := task.Apply(emptied, fields); err != nil {
		return encode(t, task.Blank()) // what stands fast may refuse; a kind tests that itself
	}
	return encode(t, emptied)
}

// unfit are values that no field of their kind can take.
func unfit(field exercise.Field) []exercise.Field {
	bare := exercise.Field{Key: field.Key, Kind: field.Kind}
	other := bare
	other.Kind = exercise.SharesField
	if field.Kind == exercise.SharesField {
		other.Kind = exercise.TextField
	}
	values := []exercise.Field{other}
	switch field.Kind {
	case exercise.ScaleField, exercise.NumberField:
		low, high := bare, bare
		low.Number, high.Number = field.Least-1, field.Most+1
		values = append(values, low, high)
	case exercise.TextField, exercise.OwnField:
		bare.Text = strings.Repeat("å", exercise.MostRunes+1)
		values = append(values, bare)
	case exercise.ChoiceField, exercise.OrderField:
		unknown, twice := bare, bare
		unknown.Chosen = []string{"no-such-option"}
		twice.Chosen = []string{field.Options[0].Key, field.Options[0].Key}
		values = append(values, bare, unknown, twice)
	case exercise.SharesField:
		unknown, beyond := bare, bare
		unknown.Shares = map[string]int{"no-such-option": 1}
		beyond.Shares = map[string]int{field.Options[0].Key: field.Most + 1}
		values = append(values, unknown, beyond)
	case exercise.DateField:
		bare.Date = time.Date(12018, time.June, 7, 0, 0, 0, 0, time.UTC)
		values = append(values, bare)
	}
	if !field.CanPass {
		values = append(values, exercise.Field{Key: field.Key, Kind: field.Kind, Empty: true, Passed: true})
	}
	return values
}

func (c contract) testApplyRefuses(t *testing.T) {
	task := c.exercise.Task
	for _, answer := range c.invented()[:20] {
		before, fields := encode(t, answer), task.Fields(answer, c.day().Words)
		unknown := exercise.Field{Key: "no-such-field", Kind: exercise.TextField, Text: "x"}
		refused := []exercise.Field{unknown}
		for _, field := range fields {
			refused = append(refused, unfit(field)...)
		}
		for _, bad := range refused {
			// The good fields stand before the bad one, so that a task that puts as it goes is caught.
			empty := exercise.Field{Key: fields[0].Key, Kind: fields[0].Kind, Empty: true}
			err := task.Apply(answer, append(slices.Clone(fields[1:]), empty, bad))
			if err == nil {
				t.Fatalf("took %.200v", bad)
			}
			c.wantWords(t, err)
			wantSame(t, "a refused form changed the answer", encode(t, answer), before)
		}
	}
}

// wantWords fails when a fault cannot be said in every language.
func (c contract) wantWords(t *testing.T, err error) {
	t.Helper()
	for _, language := range wording.Languages {
		said := wording.In(language).Say(err)
		unknown := said == wording.In(language).Text("problem.unknown") || !strings.Contains(said, " ")
		if unknown || strings.ContainsAny(said, "{}") {
			t.Errorf("%s says %q of %v", language, said, err)
		}
	}
}
