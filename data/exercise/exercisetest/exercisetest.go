// Package exercisetest is the contract that every kind of exercise keeps, as tests. A kind that passes Run can be read
// from a workshop file, kept, shown by any screen, printed and counted without anybody knowing which kind it is.
package exercisetest

import (
	"bytes"
	"encoding/json"
	"testing"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// inventions is how many made-up answers each kind is tried with.
const inventions = 100

// Run tests one kind against the contract, with its sample in testdata/<kind>. Goldens are written anew when the
// environment holds GOLDEN=write.
func Run(t *testing.T, kindName string) {
	kind, ok := exercise.KindNamed(kindName)
	if !ok {
		t.Fatalf("no kind is called %q", kindName)
	}
	for _, language := range wording.Languages {
		sample := readSample(t, kind, language)
		t.Run("says what its goldens say, "+string(language), sample.testGoldens)
		t.Run("has words for all it says, "+string(language), sample.testWords)
	}
	sample := readSample(t, kind, wording.Swedish)
	for i, one := range sample.exercises {
		t.Run(one.Key, contract{sample: sample, exercise: one, sheet: sample.sheets[i]}.run)
	}
}

// contract is one exercise on trial.
type contract struct {
	sample
	exercise exercise.Exercise
	sheet    Sheet
}

func (c contract) run(t *testing.T) {
	t.Run("is read and written the same", c.testFileRoundTrip)
	t.Run("says one bad line once", c.testBadLines)
	t.Run("is unanswered when blank", c.testBlank)
	t.Run("is passed when passed", c.testPassed)
	t.Run("is the same when kept and read back", c.testAnswersAreKept)
	t.Run("takes back its own fields", c.testFieldsAndApply)
	t.Run("refuses what does not fit", c.testApplyRefuses)
	t.Run("says the same in any order", c.testOrder)
	t.Run("invents the same twice", c.testInvent)
	t.Run("speaks of any answer", c.testSpeaks)
	t.Run("speaks of a damaged answer", c.testDamage)
	t.Run("names its cells alike", c.testCells)
}

// encode writes an answer the way it is kept.
func encode(t *testing.T, answer exercise.Answer) []byte {
	t.Helper()
	body, err := json.Marshal(answer)
	if err != nil {
		t.Fatalf("encode %+v: %v", answer, err)
	}
	return body
}

// decode reads an answer the way it is kept.
func decode(t *testing.T, task exercise.Task, body []byte) exercise.Answer {
	t.Helper()
	answer := task.Blank()
	if err := json.Unmarshal(body, answer); err != nil {
		t.Fatalf("decode %s: %v", body, err)
	}
	return answer
}

func wantSame(t *testing.T, what string, got, want []byte) {
	t.Helper()
	if !bytes.Equal(got, want) {
		t.Errorf("%s:\ngot  %s\nwant %s", what, got, want)
	}
}

func (c contract) together(answers ...exercise.Answer) string {
	return document.AsText(c.exercise.Task.Together(answers, c.day().Words))
}

func (c contract) alone(answer exercise.Answer) string {
	return document.AsText(c.exercise.Task.Alone(answer, c.day()))
}
