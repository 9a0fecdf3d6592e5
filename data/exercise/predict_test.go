package exercise_test

import (
	"errors"
	"testing"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
)

func number(n int) *int { return &n }

func guess(n int) exercise.Field {
	return exercise.Field{Key: "guess", Kind: exercise.NumberField, Number: n}
}

func TestPredict_guessStandsWhenTheFactIsShown(t *testing.T) {
	task := &exercise.Predict{Question: "Hur många?", Most: 10, Fact: 8}
	answer := &exercise.PredictAnswer{Guess: number(5)}
	if err := task.Apply(answer, []exercise.Field{guess(6)}); err != nil || *answer.Guess != 6 {
		t.Fatalf("before the fact is shown: guess %d, %v", *answer.Guess, err)
	}
	answer.Shown = true
	unshown := exercise.Field{Key: "shown", Kind: exercise.ChoiceField, Empty: true}
	for _, fields := range [][]exercise.Field{{guess(7)}, {unshown}, {unshown, guess(7)}, {{Key: "guess", Kind: exercise.NumberField, Empty: true}}} {
		var problem *wording.Problem
		if err := task.Apply(answer, fields); !errors.As(err, &problem) || problem.Key != "predict.frozen" {
			t.Errorf("%+v: got %v, want predict.frozen", fields, err)
		}
		if *answer.Guess != 6 || !answer.Shown {
			t.Fatalf("%+v: the guess is %d, shown %t", fields, *answer.Guess, answer.Shown)
		}
	}
	gap := exercise.Field{Key: "gap", Kind: exercise.TextField, Text: "fler än jag trodde"}
	if err := task.Apply(answer, []exercise.Field{guess(6), gap}); err != nil || answer.Gap == "" {
		t.Errorf("the same guess and words about the gap: %v", err)
	}
}

func TestPredict_factIsNotPrintedBeforeItIsShown(t *testing.T) {
	task := &exercise.Predict{Question: "Hur många?", Most: 10, Fact: 8, Tells: "Åtta av tio.", Source: "SKL"}
	words := wording.In(wording.Swedish)
	got := document.AsText(task.Alone(&exercise.PredictAnswer{Guess: number(5)}, exercise.Day{Words: words}))
	if want := "question: Hur många?\nown pair: Min gissning = 5\n"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestPredict_togetherHasAtMostADozenColumnsAndMarksTheFact(t *testing.T) {
	words := wording.In(wording.Swedish)
	for _, test := range []struct{ least, most, columns int }{{0, 10, 11}, {1, 12, 12}, {0, 100, 11}, {1, 100, 10}, {0, 1_000, 11}, {3, 4, 2}} {
		task := &exercise.Predict{Question: "Hur många?", Least: test.least, Most: test.most, Fact: test.most}
		var answers []exercise.Answer
		for n := test.least; n <= test.most; n++ {
			answers = append(answers, &exercise.PredictAnswer{Guess: number(n)})
		}
		drawn := figures(task.Together(answers, words))[0]
		if bars := filled(drawn, chart.Now) + filled(drawn, chart.Accent); bars != test.columns {
			t.Errorf("%d to %d: got %d columns, want %d", test.least, test.most, bars, test.columns)
		}
		if filled(drawn, chart.Accent) != 1 {
			t.Errorf("%d to %d: the fact's column is not marked", test.least, test.most)
		}
	}
}

// figures are the charts in blocks, those in groups too.
func figures(blocks []document.Block) []chart.Chart {
	var found []chart.Chart
	for _, block := range blocks {
		switch block := block.(type) {
		case document.Figure:
			found = append(found, block.Chart)
		case document.Together:
			found = append(found, figures(block.Blocks)...)
		}
	}
	return found
}

// filled counts the shapes of a chart that are filled with a tone.
func filled(drawn chart.Chart, tone chart.Tone) int {
	count := 0
	for _, shape := range drawn.Shapes {
		if shape.Fill == tone {
			count++
		}
	}
	return count
}
