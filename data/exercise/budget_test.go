package exercise_test

import (
	"errors"
	"maps"
	"testing"

	"troskel/data/exercise"
	"troskel/data/exercise/exercisetest"
	"troskel/data/wording"
)

func budget() *exercise.Budget {
	return &exercise.Budget{Question: "Hur delar du?", Own: 2, Items: []exercise.Option{{Key: "a", Text: "Ett"}, {Key: "b", Text: "Två"}}}
}

func TestBudget_giveNeverGivesMoreThanThereIs(t *testing.T) {
	task, answer := budget(), &exercise.BudgetAnswer{}
	for _, give := range []struct {
		key               string
		points, got, left int
	}{
		{"a", 60, 60, 40},
		{"b", 50, 40, 0},
		{"a", 30, 30, 30},
		{"b", 41, 41, 29},
		{"x", 10, 0, 29},
		{"b", -5, 0, 70},
		{exercise.OwnKey(2), 70, 70, 0},
		{exercise.OwnKey(3), 1, 0, 0},
	} {
		if got := task.Give(answer, give.key, give.points); got != give.got || task.Left(answer) != give.left {
			t.Fatalf("%d to %s: got %d with %d left, want %d with %d", give.points, give.key, got, task.Left(answer), give.got, give.left)
		}
	}
	if want := map[string]int{"a": 30, "own:2": 70}; !maps.Equal(answer.Shares, want) {
		t.Errorf("got %v, want %v", answer.Shares, want)
	}
}

func TestBudget_moreThanAHundredIsRefused(t *testing.T) {
	task, answer := budget(), &exercise.BudgetAnswer{}
	shares := func(shares map[string]int) error {
		return task.Apply(answer, []exercise.Field{{Key: "shares", Kind: exercise.SharesField, Shares: shares}})
	}
	var problem *wording.Problem
	if err := shares(map[string]int{"a": 60, "b": 41}); !errors.As(err, &problem) || len(answer.Shares) > 0 {
		t.Errorf("got %v, and shares %v", err, answer.Shares)
	}
	given := map[string]int{"a": 60, "b": 40, "own:1": 0}
	if err := shares(given); err != nil || task.Left(answer) != 0 || len(answer.Shares) != 2 {
		t.Errorf("got %v, and shares %v", err, answer.Shares)
	}
	given["a"] = 1
	if answer.Shares["a"] != 60 {
		t.Error("the answer holds the form's own map")
	}
}

func TestBudget_isAnsweredWhenNothingIsLeft(t *testing.T) {
	for _, test := range []struct {
		shares map[string]int
		want   exercise.State
	}{
		{nil, exercise.Unanswered},
		{map[string]int{"gone": 100}, exercise.Unanswered},
		{map[string]int{"a": -1}, exercise.Unanswered},
		{map[string]int{"a": 99}, exercise.Begun},
		{map[string]int{"a": 90, "b": 90}, exercise.Begun},
		{map[string]int{"a": 99, "own:1": 1}, exercise.Answered},
	} {
		if got := budget().State(&exercise.BudgetAnswer{Shares: test.shares}); got != test.want {
			t.Errorf("%v: got %s, want %s", test.shares, got, test.want)
		}
	}
}

func TestBudget_whatIsAddedKeepsItsNumber(t *testing.T) {
	task, answer := budget(), &exercise.BudgetAnswer{}
	task.Name(answer, exercise.OwnKey(2), "Bord fyra")
	things := task.Things(answer, wording.In(wording.Swedish))
	if things[2].Text != "Tillagt 1" || things[3].Text != "Bord fyra" || things[3].Key != exercise.OwnKey(2) {
		t.Errorf("got %v", things)
	}
	task.Name(answer, exercise.OwnKey(1), "Bord ett")
	if answer.Own[0].Text != "Bord ett" {
		t.Errorf("got %v, want them by their numbers", answer.Own)
	}
}

func TestBudget_theRoomCountsOnlyWholeBudgets(t *testing.T) {
	room := []exercise.Answer{
		&exercise.BudgetAnswer{Shares: map[string]int{"a": 100}},
		&exercise.BudgetAnswer{Shares: map[string]int{"b": 100}},
		&exercise.BudgetAnswer{Shares: map[string]int{"a": 99}},
	}
	drawn := figures(budget().Together(room, wording.In(wording.Swedish)))
	want := "Poäng i medeltal av hundra: Ett (1 gav poäng) – 50,0; Två (1 gav poäng) – 50,0; Tillagt 1 (0 gav poäng) – 0,0; Tillagt 2 (0 gav poäng) – 0,0."
	if len(drawn) != 1 || drawn[0].Says != want {
		t.Errorf("got %+v, want one that says %q", drawn, want)
	}
}

func TestBudget_needsTwoThingsToShareOn(t *testing.T) {
	for name, test := range map[string]struct {
		items []any
		own   float64
		want  []string
	}{
		"two own":      {nil, 2, nil},
		"one and one":  {options("a"), 1, nil},
		"only one":     {options("a"), 0, []string{"budget.too-few"}},
		"too many own": {options("a"), 11, []string{"number"}},
	} {
		sheet := exercisetest.Sheet{"question": "Hur?", "own": test.own}
		if test.items != nil {
			sheet["items"] = test.items
		}
		wantTroubles(t, name, sheet, new(exercise.Budget), test.want)
	}
}
