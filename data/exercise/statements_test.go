package exercise_test

import (
	"slices"
	"strings"
	"testing"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/exercise/exercisetest"
	"troskel/data/wording"
)

type marks = map[string]exercise.Mark

func line() *exercise.Statements {
	return &exercise.Statements{Why: true, Statements: []exercise.Statement{{"a", "Alla får samma svar."}, {"b", "Fort är bäst."}}}
}

func again() *exercise.Statements {
	task := line()
	task.Again = &exercise.Again{Of: "morning", Keys: []string{"a", "b"}, Question: "Vad flyttade sig?"}
	return task
}

// afternoon is a day on which the morning's answer is known; nil stands for a morning that was missed.
func afternoon(morning exercise.Answer) exercise.Day {
	return exercise.Day{
		Words:    wording.In(wording.Swedish),
		AnswerTo: func(string) exercise.Answer { return morning },
	}
}

func TestStatements_stateFollowsEachStatement(t *testing.T) {
	for _, test := range []struct {
		name   string
		task   *exercise.Statements
		answer exercise.StatementsAnswer
		want   exercise.State
	}{
		{"nothing", line(), exercise.StatementsAnswer{}, exercise.Unanswered},
		{"an empty mark", line(), exercise.StatementsAnswer{Marks: marks{"a": {}}}, exercise.Unanswered},
		{"one of two", line(), exercise.StatementsAnswer{Marks: marks{"a": {Value: 3}}}, exercise.Begun},
		{"only a reason", line(), exercise.StatementsAnswer{Marks: marks{"a": {Why: "kanske"}}}, exercise.Begun},
		{"both placed", line(), exercise.StatementsAnswer{Marks: marks{"a": {Value: 3}, "b": {Value: 6}}}, exercise.Answered},
		{"placed and passed", line(), exercise.StatementsAnswer{Marks: marks{"a": {Value: 3}, "b": {Passed: true}}}, exercise.Answered},
		{"all passed", line(), exercise.StatementsAnswer{Marks: marks{"a": {Passed: true}, "b": {Passed: true}}}, exercise.Passed},
		{"a place that is none", line(), exercise.StatementsAnswer{Marks: marks{"a": {Value: 7}, "b": {Value: -1}}}, exercise.Unanswered},
		{"a statement that is gone", line(), exercise.StatementsAnswer{Marks: marks{"old": {Value: 3}}}, exercise.Unanswered},
		{"again, not yet shown", again(), exercise.StatementsAnswer{Marks: marks{"a": {Value: 3}, "b": {Value: 6}}}, exercise.Begun},
		{"again, shown", again(), exercise.StatementsAnswer{Marks: marks{"a": {Value: 3}, "b": {Value: 6}}, Shown: true}, exercise.Answered},
	} {
		if got := test.task.State(&test.answer); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestStatements_againPrintsWhatMovedOrGotAReason(t *testing.T) {
	morning := &exercise.StatementsAnswer{Marks: marks{"a": {Value: 2, Why: "då"}, "b": {Value: 5}}}
	passedMorning := &exercise.StatementsAnswer{Marks: morning.Marks}
	passedMorning.Pass(true)
	for _, test := range []struct {
		name    string
		morning exercise.Answer
		now     marks
		want    []string
		not     []string
	}{
		{"one moved", morning, marks{"a": {Value: 4}, "b": {Value: 5}},
			[]string{"Alla får samma svar.", "Före 2 av 6, nu 4 av 6", "Då skrev jag = då"}, []string{"Fort är bäst.", "Nu skriver jag"}},
		{"none moved", morning, marks{"a": {Value: 2}, "b": {Value: 5}}, []string{"Jag står kvar"}, []string{"figure"}},
		{"a reason without a move", morning, marks{"a": {Value: 2}, "b": {Value: 5, Why: "nu vet jag varför"}},
			[]string{"Fort är bäst.", "Före 5 av 6, nu 5 av 6", "own: nu vet jag varför"}, []string{"Alla får", "står kvar"}},
		{"the morning missed", nil, marks{"a": {Value: 2}}, []string{"Alla får samma svar.", "says: 2 av 6"}, []string{"Före", "Fort", "står kvar"}},
		{"the morning passed", passedMorning, marks{"a": {Value: 2}}, []string{"says: 2 av 6"}, []string{"Före"}},
		{"passed now", morning, marks{"a": {Passed: true}, "b": {Value: 1}}, []string{"Fort är bäst."}, []string{"Alla får"}},
	} {
		got := document.AsText(again().Alone(&exercise.StatementsAnswer{Marks: test.now, Shown: true}, afternoon(test.morning)))
		for _, want := range test.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q is missing in:\n%s", test.name, want, got)
			}
		}
		for _, not := range test.not {
			if strings.Contains(got, not) {
				t.Errorf("%s: %q is in:\n%s", test.name, not, got)
			}
		}
	}
}

func TestStatements_aDamagedPlaceIsNoPlace(t *testing.T) {
	damaged := &exercise.StatementsAnswer{Marks: marks{"a": {Value: 7}, "b": {Value: -1}}}
	words := wording.In(wording.Swedish)
	if got := line().Together([]exercise.Answer{damaged}, words); got != nil {
		t.Errorf("the room counts %+v", got)
	}
	if got := document.AsText(line().Alone(damaged, exercise.Day{Words: words})); got != "" {
		t.Errorf("alone it says:\n%s", got)
	}
	for _, cell := range line().Cells(damaged)[1:] {
		if cell.IsNumber {
			t.Errorf("the cell %s holds %g", cell.Name, cell.Number)
		}
	}
}

func TestStatements_againDrawsTheMove(t *testing.T) {
	morning := &exercise.StatementsAnswer{Marks: marks{"a": {Value: 2}}}
	now := &exercise.StatementsAnswer{Marks: marks{"a": {Value: 5}}, Shown: true}
	drawn := figures(again().Alone(now, afternoon(morning)))
	if len(drawn) != 1 || filled(drawn[0], chart.Now) != 1 || filled(drawn[0], chart.Paper) != 1 {
		t.Errorf("got %d charts, want one with a ring and a dot", len(drawn))
	}
	if got, want := again().Moves(now, afternoon(morning))[0].Moved(), true; got != want {
		t.Errorf("moved: got %t, want %t", got, want)
	}
}

func TestStatements_againCopiesTheStatementsOfAnEarlierExercise(t *testing.T) {
	earlier := func(key string) (exercise.Exercise, bool) {
		switch key {
		case "morning":
			return exercise.Exercise{Key: key, Task: line()}, true
		case "page":
			return exercise.Exercise{Key: key, Task: &exercise.Page{}}, true
		}
		return exercise.Exercise{}, false
	}
	for _, test := range []struct {
		name     string
		of       string
		keys     []any
		problems []string
	}{
		{"right", "morning", []any{"b"}, nil},
		{"no such exercise", "evening", []any{"b"}, []string{"statements.again-of"}},
		{"another kind", "page", []any{"b"}, []string{"statements.again-of"}},
		{"no such statement", "morning", []any{"b", "c"}, []string{"statements.again-key"}},
		{"a statement twice", "morning", []any{"b", "b"}, []string{"statements.again-twice"}},
	} {
		task := new(exercise.Statements)
		sheet := exercisetest.Sheet{"instruction": "Igen.", "again": map[string]any{"of": test.of, "keys": test.keys, "question": "Vad?"}}
		var problems []string
		for _, trouble := range sheet.Fill(task, earlier) {
			problems = append(problems, trouble.What)
		}
		if !slices.Equal(problems, test.problems) {
			t.Errorf("%s: got problems %v, want %v", test.name, problems, test.problems)
		}
		if test.problems == nil && (len(task.Statements) != 1 || task.Statements[0].Text != "Fort är bäst.") {
			t.Errorf("%s: got statements %v", test.name, task.Statements)
		}
	}
}
