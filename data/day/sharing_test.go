package day_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/wording"
)

func TestUsual_isWhatSaysSomethingWithoutWords(t *testing.T) {
	if usual := day.Usual(smallSet(t)); !slices.Equal(usual, []string{"horn"}) {
		t.Errorf("usual is %q", usual)
	}
	var shareable []string
	for _, one := range day.Shareable(smallSet(t)) {
		shareable = append(shareable, one.Key)
	}
	if !slices.Equal(shareable, []string{"horn", "mitt-fall", "sist"}) {
		t.Errorf("shareable is %q", shareable)
	}
}

// TestUsual_leavesOutOnlyKindsOfFreeText asks the kinds themselves what they answer with, so that a new kind of nothing
// but text is noticed.
func TestUsual_leavesOutOnlyKindsOfFreeText(t *testing.T) {
	set, err := content.Open(content.Day)
	if err != nil {
		t.Fatal(err)
	}
	usual := day.Usual(set)
	for _, one := range day.Shareable(set) {
		if one.Use != exercise.Core || one.Kind == "plan" { // a plan's only choice is whether it was said aloud
			continue
		}
		if got := slices.Contains(usual, one.Key); got != hasClosed(one) {
			t.Errorf("%s (%s): usual %t, but answers more than text %t", one.Key, one.Kind, got, hasClosed(one))
		}
	}
}

func hasClosed(one exercise.Exercise) bool {
	for seed := range uint64(8) {
		answer := one.Task.Invent(rand.New(rand.NewPCG(seed, 1))) // #nosec G404 -- made-up answers, the same each time
		for _, field := range one.Task.Fields(answer, wording.In(wording.Swedish)) {
			if !field.Private && !slices.Contains([]exercise.FieldKind{exercise.TextField, exercise.OwnField, exercise.DateField}, field.Kind) {
				return true
			}
		}
	}
	return false
}
