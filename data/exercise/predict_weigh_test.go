package exercise_test

import (
	"errors"
	"slices"
	"testing"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/exercise/exercisetest"
	"troskel/data/wording"
)

func weighing() *exercise.Predict {
	return &exercise.Predict{Question: "Vad väger tyngst?", Tells: "B och C.", Source: "SKR", Weigh: &exercise.Weigh{
		Items: []exercise.Option{{Key: "a", Text: "A"}, {Key: "b", Text: "B"}, {Key: "c", Text: "C"}, {Key: "d", Text: "D"}},
		Count: 2, Most: []string{"b", "c"}, Least: []string{"a"},
	}}
}

func TestWeigh_noMoreAreChosenThanAreAskedFor(t *testing.T) {
	weigh, answer := weighing().Weigh, &exercise.PredictAnswer{}
	for _, step := range []struct {
		most         bool
		key          string
		ok           bool
		heavy, light []string
	}{
		{true, "d", true, []string{"d"}, nil},
		{true, "a", true, []string{"a", "d"}, nil},
		{true, "b", false, []string{"a", "d"}, nil},
		{false, "a", true, []string{"d"}, []string{"a"}},
		{false, "c", false, []string{"d"}, []string{"a"}},
		{true, "x", false, []string{"d"}, []string{"a"}},
		{true, "d", true, nil, []string{"a"}},
	} {
		choose := weigh.ChooseLeast
		if step.most {
			choose = weigh.ChooseMost
		}
		if ok := choose(answer, step.key); ok != step.ok || !slices.Equal(answer.Most, step.heavy) || !slices.Equal(answer.Least, step.light) {
			t.Fatalf("%+v: got %t, %v and %v", step, ok, answer.Most, answer.Least)
		}
	}
}

func TestWeigh_isAnsweredWhenAllIsChosenAndTheFactShown(t *testing.T) {
	for _, test := range []struct {
		answer exercise.PredictAnswer
		want   exercise.State
	}{
		{exercise.PredictAnswer{}, exercise.Unanswered},
		{exercise.PredictAnswer{Most: []string{"gone"}}, exercise.Unanswered},
		{exercise.PredictAnswer{Most: []string{"a", "b"}, Shown: true}, exercise.Begun},
		{exercise.PredictAnswer{Most: []string{"a", "b"}, Least: []string{"c"}}, exercise.Begun},
		{exercise.PredictAnswer{Most: []string{"a", "b"}, Least: []string{"c"}, Shown: true}, exercise.Answered},
		{exercise.PredictAnswer{Guess: number(3), Shown: true}, exercise.Begun},
	} {
		if got := weighing().State(&test.answer); got != test.want {
			t.Errorf("%+v: got %s, want %s", test.answer, got, test.want)
		}
	}
}

func TestWeigh_standsWhenTheFactIsShown(t *testing.T) {
	chosen := func(key string, keys ...string) exercise.Field {
		return exercise.Field{Key: key, Kind: exercise.ChoiceField, Chosen: keys}
	}
	task := weighing()
	answer := &exercise.PredictAnswer{Most: []string{"a", "d"}, Least: []string{"c"}, Shown: true}
	for _, field := range []exercise.Field{chosen("most", "a", "b"), chosen("least", "b"), {Key: "most", Kind: exercise.ChoiceField, Empty: true}} {
		var problem *wording.Problem
		if err := task.Apply(answer, []exercise.Field{field}); !errors.As(err, &problem) || problem.Key != "predict.frozen" {
			t.Errorf("%+v: got %v, want predict.frozen", field, err)
		}
	}
	if err := task.Apply(answer, []exercise.Field{chosen("most", "d", "a")}); err != nil {
		t.Errorf("the same two in another order: %v", err)
	}
	if task.Weigh.ChooseMost(answer, "a") || task.Weigh.ChooseLeast(answer, "b") {
		t.Error("a choice was changed after the fact was shown")
	}
}

func TestWeigh_tooManyInAFormAreRefused(t *testing.T) {
	answer := &exercise.PredictAnswer{}
	three := exercise.Field{Key: "most", Kind: exercise.ChoiceField, Chosen: []string{"a", "b", "c"}}
	if err := weighing().Apply(answer, []exercise.Field{three}); err == nil || answer.Most != nil {
		t.Errorf("three of two were taken: %v", answer.Most)
	}
}

func TestWeigh_printsTheFactOnlyWhenItIsShown(t *testing.T) {
	day := exercise.Day{Words: wording.In(wording.Swedish)}
	got := document.AsText(weighing().Alone(&exercise.PredictAnswer{Most: []string{"a"}}, day))
	if want := "question: Vad väger tyngst?\nown pair: Jag tror att detta väger mest = A\n"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestWeigh_isCheckedAgainstItsItems(t *testing.T) {
	for name, test := range map[string]struct {
		count       float64
		most, least []string
		want        []string
	}{
		"right":            {2, []string{"a", "b"}, []string{"c"}, nil},
		"without least":    {1, []string{"a"}, nil, nil},
		"no such key":      {2, []string{"a", "x"}, nil, []string{"predict.weigh-key"}},
		"twice":            {2, []string{"a", "a"}, nil, []string{"predict.weigh-twice"}},
		"both":             {2, []string{"a", "b"}, []string{"b"}, []string{"predict.weigh-twice"}},
		"another count":    {1, []string{"a", "b"}, nil, []string{"predict.weigh-count"}},
		"a count too high": {6, []string{"a", "b"}, nil, []string{"number"}},
	} {
		weigh := map[string]any{"items": options("a", "b", "c"), "count": test.count, "most": texts(test.most)}
		if test.least != nil {
			weigh["least"] = texts(test.least)
		}
		sheet := exercisetest.Sheet{"question": "Vad?", "tells": "A.", "source": "SKR", "weigh": weigh}
		wantTroubles(t, name, sheet, new(exercise.Predict), test.want)
	}
}
