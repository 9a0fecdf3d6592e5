package exercise_test

import (
	"slices"
	"testing"

	"troskel/data/exercise"
	"troskel/data/exercise/exercisetest"
)

func corners() *exercise.Corners {
	return &exercise.Corners{Question: "Vart går du?", Open: "Något annat", Corners: []exercise.Option{
		{Key: "a", Text: "Till svaret"}, {Key: "b", Text: "Till frågan"}, {Key: "c", Text: "Till den som vet"},
	}}
}

func TestCorners_chooseGoesThereAndOutAgain(t *testing.T) {
	for _, test := range []struct {
		name   string
		many   bool
		chosen []string
		want   []string
	}{
		{"one", false, []string{"b"}, []string{"b"}},
		{"another", false, []string{"b", "a"}, []string{"a"}},
		{"out again", false, []string{"b", "b"}, nil},
		{"the open one", false, []string{"a", exercise.OpenCorner}, []string{exercise.OpenCorner}},
		{"many, in the corners' order", true, []string{exercise.OpenCorner, "c", "a"}, []string{"a", "c", exercise.OpenCorner}},
		{"many, out again", true, []string{"c", "a", "c"}, []string{"a"}},
		{"no such corner", true, []string{"a", "x"}, []string{"a"}},
	} {
		task, answer := corners(), &exercise.CornersAnswer{}
		task.Many = test.many
		for _, key := range test.chosen {
			task.Choose(answer, key)
		}
		if !slices.Equal(answer.Chosen, test.want) {
			t.Errorf("%s: got %v, want %v", test.name, answer.Chosen, test.want)
		}
	}
}

func TestCorners_theOpenOneNeedsWords(t *testing.T) {
	for _, test := range []struct {
		answer exercise.CornersAnswer
		want   exercise.State
	}{
		{exercise.CornersAnswer{}, exercise.Unanswered},
		{exercise.CornersAnswer{Why: "för att"}, exercise.Begun},
		{exercise.CornersAnswer{Own: "ord utan hörn"}, exercise.Begun},
		{exercise.CornersAnswer{Chosen: []string{"gone"}}, exercise.Unanswered},
		{exercise.CornersAnswer{Chosen: []string{"a"}}, exercise.Answered},
		{exercise.CornersAnswer{Chosen: []string{exercise.OpenCorner}}, exercise.Begun},
		{exercise.CornersAnswer{Chosen: []string{exercise.OpenCorner}, Own: " "}, exercise.Begun},
		{exercise.CornersAnswer{Chosen: []string{exercise.OpenCorner}, Own: "mitt"}, exercise.Answered},
	} {
		if got := corners().State(&test.answer); got != test.want {
			t.Errorf("%+v: got %s, want %s", test.answer, got, test.want)
		}
	}
}

func TestCorners_areCheckedInAFile(t *testing.T) {
	for name, test := range map[string]struct {
		keys []string
		want []string
	}{
		"two":      {[]string{"a", "b"}, nil},
		"one":      {[]string{"a"}, []string{"list"}},
		"four":     {[]string{"a", "b", "c", "d"}, nil},
		"five":     {[]string{"a", "b", "c", "d", "e"}, []string{"corners.too-many"}},
		"the open": {[]string{"a", "open"}, []string{"corners.open-key"}},
	} {
		sheet := exercisetest.Sheet{"question": "Vart?", "open": "Annat", "corners": options(test.keys...)}
		wantTroubles(t, name, sheet, new(exercise.Corners), test.want)
	}
}

// options are things to choose between, as they stand in a sheet.
func options(keys ...string) []any {
	var made []any
	for _, key := range keys {
		made = append(made, map[string]any{"key": key, "text": "Text " + key})
	}
	return made
}

// wantTroubles fails when a sheet has other problems than these, in this order.
func wantTroubles(t *testing.T, name string, sheet exercisetest.Sheet, task exercise.Task, want []string) {
	t.Helper()
	var got []string
	for _, trouble := range sheet.Fill(task, nil) {
		got = append(got, trouble.What)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s: got problems %v, want %v", name, got, want)
	}
}
