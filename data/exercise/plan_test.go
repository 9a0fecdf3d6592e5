package exercise_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
)

func plans() *exercise.Plan { return &exercise.Plan{Intro: "Gör planer.", Most: 3, Weeks: 6} }

func TestPlan_colleagueIsNeverInTogetherOrCells(t *testing.T) {
	const colleague = "Kollega Hemlig"
	answer := &exercise.PlanAnswer{Plans: []exercise.IfThen{
		{Key: "plan-1", If: "det ringer", Then: "svarar jag", Colleague: colleague, Date: "2018-06-07"},
		{Key: "plan-2", If: "det blir nej", Then: "förklarar jag", Colleague: colleague},
	}}
	day := exercise.Day{Words: wording.In(wording.Swedish)}
	if alone := document.AsText(plans().Alone(answer, day)); strings.Count(alone, colleague) != 2 {
		t.Errorf("the own reflection does not name the colleague:\n%s", alone)
	}
	if together := fmt.Sprintf("%+v", plans().Together([]exercise.Answer{answer}, day.Words)); strings.Contains(together, "Hemlig") {
		t.Errorf("together names the colleague: %s", together)
	}
	if cells := fmt.Sprintf("%+v", plans().Cells(answer)); strings.Contains(cells, "Hemlig") || !strings.Contains(cells, "svarar jag") {
		t.Errorf("the cells name the colleague, or lack the plan: %s", cells)
	}
}

func TestPlan_isMadeWithBothAnIfAndAThen(t *testing.T) {
	for _, test := range []struct {
		name  string
		plans []exercise.IfThen
		made  int
		want  exercise.State
	}{
		{"none", nil, 0, exercise.Unanswered},
		{"a date and a tick", []exercise.IfThen{{Key: "plan-1", Date: "2018-06-07", Said: true}}, 0, exercise.Unanswered},
		{"only an if", []exercise.IfThen{{Key: "plan-1", If: "det ringer"}}, 0, exercise.Begun},
		{"a blank then", []exercise.IfThen{{Key: "plan-1", If: "det ringer", Then: " \u200b"}}, 0, exercise.Begun},
		{"one", []exercise.IfThen{{Key: "plan-1", If: "det ringer", Then: "svarar jag"}}, 1, exercise.Answered},
		{"one and a half", []exercise.IfThen{{Key: "plan-1", If: "det ringer", Then: "svarar jag"}, {Key: "plan-2", If: "nej"}}, 1, exercise.Begun},
	} {
		answer := &exercise.PlanAnswer{Plans: test.plans}
		if got := plans().State(answer); got != test.want || len(answer.Made()) != test.made {
			t.Errorf("%s: got %s and %d made, want %s and %d", test.name, got, len(answer.Made()), test.want, test.made)
		}
	}
}

func TestPlan_followUpsAreTheDatesOfPlansThatSaySomething(t *testing.T) {
	answer := &exercise.PlanAnswer{Plans: []exercise.IfThen{
		{Key: "plan-1", If: "det ringer", Date: "2018-06-07"},
		{Key: "plan-2", Date: "2018-06-08"},
		{Key: "plan-3", If: "det blir nej", Then: "förklarar jag", Date: "nästa vecka"},
	}}
	got := plans().FollowUps(answer)
	if len(got) != 1 || got[0].Key != "plan-1" || !got[0].Date.Equal(time.Date(2018, time.June, 7, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("got %v, want plan-1 on 7 June 2018", got)
	}
	answer.Pass(true)
	if got := plans().FollowUps(answer); got != nil {
		t.Errorf("passed, yet there are %v", got)
	}
}

func TestPlan_aPlanWithNothingLeftIsGone(t *testing.T) {
	answer := &exercise.PlanAnswer{}
	write := func(key, text string) {
		t.Helper()
		field := exercise.Field{Key: key, Kind: exercise.TextField, Text: text, Empty: text == ""}
		if err := plans().Apply(answer, []exercise.Field{field}); err != nil {
			t.Fatal(err)
		}
	}
	write("if:plan-2", "det ringer")
	if len(answer.Plans) != 1 || answer.Plans[0].Key != exercise.PlanKey(2) {
		t.Fatalf("got %+v, want the second plan", answer.Plans)
	}
	write("if:plan-2", "")
	if len(answer.Plans) != 0 {
		t.Errorf("got %+v, want none", answer.Plans)
	}
}

func TestPlan_plansWithOtherKeysKeepTheirPlaces(t *testing.T) {
	var answer exercise.PlanAnswer
	if err := json.Unmarshal([]byte(`{"plans":[{"key":"old-1","if":"x"},{"key":"plan-1","if":"y"}]}`), &answer); err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, field := range plans().Fields(&answer, wording.In(wording.Swedish)) {
		if key, isIf := strings.CutPrefix(field.Key, "if:"); isIf {
			keys = append(keys, key+"="+field.Text)
		}
	}
	if got, want := strings.Join(keys, " "), "old-1=x plan-1=y plan-2="; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
