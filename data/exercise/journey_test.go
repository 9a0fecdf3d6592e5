package exercise_test

import (
	"testing"

	"troskel/data/chart"
	"troskel/data/exercise"
	"troskel/data/exercise/exercisetest"
	"troskel/data/wording"
)

func journey() *exercise.Journey {
	return &exercise.Journey{Case: "Ett bageri öppnar.", Ask: "Vem frågar vi?", Stops: []exercise.JourneyStop{
		{Key: "a", Phase: "before", Title: "Idén", Text: "…"}, {Key: "b", Phase: "during", Title: "Väntan", Text: "…"},
		{Key: "c", Phase: "after", Title: "Beslutet", Text: "…"},
	}}
}

func TestJourney_isAnsweredWhenEveryStopIsRated(t *testing.T) {
	for _, test := range []struct {
		name   string
		answer exercise.JourneyAnswer
		want   exercise.State
	}{
		{"nothing", exercise.JourneyAnswer{}, exercise.Unanswered},
		{"a feeling beyond the scale", exercise.JourneyAnswer{Feelings: map[string]int{"a": 3, "b": -3}}, exercise.Unanswered},
		{"a stop that is gone", exercise.JourneyAnswer{Feelings: map[string]int{"old": 1}}, exercise.Unanswered},
		{"nought is a feeling", exercise.JourneyAnswer{Feelings: map[string]int{"a": 0}}, exercise.Begun},
		{"only words", exercise.JourneyAnswer{Hurts: map[string]string{"b": "tyst"}}, exercise.Begun},
		{"all", exercise.JourneyAnswer{Feelings: map[string]int{"a": 0, "b": -2, "c": 2}}, exercise.Answered},
	} {
		if got := journey().State(&test.answer); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestJourney_theCurveFollowsEachRating(t *testing.T) {
	task, answer, words := journey(), &exercise.JourneyAnswer{}, wording.In(wording.Swedish)
	if task.Curve(answer, words).AnyRated() {
		t.Error("nothing is rated, yet there is a curve")
	}
	answer.Rate("a", 0)
	answer.Rate("c", -2)
	curve := task.Curve(answer, words)
	if !curve.Steps[0].Rated || curve.Steps[1].Rated || curve.Steps[2].At != -2 {
		t.Errorf("got steps %+v", curve.Steps)
	}
	if marks := filled(curve.Chart(), chart.Now); marks != 2 {
		t.Errorf("got %d dots, want 2", marks)
	}
	answer.Unrate("a")
	if task.Curve(answer, words).Steps[0].Rated {
		t.Error("a rating that was taken back is in the curve")
	}
}

func TestJourney_theRoomsCurveGoesThroughTheMeans(t *testing.T) {
	rated := func(a, b int) exercise.Answer {
		return &exercise.JourneyAnswer{Feelings: map[string]int{"a": a, "b": b}, Hurts: map[string]string{"a": "hemligt"}}
	}
	drawn := figures(journey().Together([]exercise.Answer{rated(2, -2), rated(0, -2), rated(1, 99)}, wording.In(wording.Swedish)))
	if len(drawn) != 1 || filled(drawn[0], chart.Now) != 4 {
		t.Fatalf("got %+v, want a dot for each of three feelings and one for two alike", drawn)
	}
}

func TestJourney_stopsStandInTheOrderOfThePhases(t *testing.T) {
	for name, test := range map[string]struct {
		phases []string
		want   []string
	}{
		"in order":        {[]string{"before", "during", "during", "after"}, nil},
		"without a phase": {[]string{"before", "after", "after"}, nil},
		"back again":      {[]string{"before", "after", "during"}, []string{"journey.order"}},
		"no such phase":   {[]string{"before", "later", "during"}, []string{"word"}},
	} {
		var stops []any
		for i, phase := range test.phases {
			stops = append(stops, map[string]any{"key": string(rune('a' + i)), "phase": phase, "title": "T", "text": "t"})
		}
		sheet := exercisetest.Sheet{"case": "Fallet", "ask": "Vem?", "stops": stops}
		wantTroubles(t, name, sheet, new(exercise.Journey), test.want)
	}
}
