package exercise_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// TestTogether_neverHoldsWhatSomebodyWrote tries every kind whose words are for the writer alone: all but
// the proposal, which is made for sharing.
func TestTogether_neverHoldsWhatSomebodyWrote(t *testing.T) {
	words := wording.In(wording.Swedish)
	tried := map[reflect.Type]bool{reflect.TypeFor[*exercise.Proposal](): true}
	for name, task := range map[string]exercise.Task{
		"page":       &exercise.Page{Text: "Välkommen"},
		"predict":    &exercise.Predict{Question: "Hur många?", Most: 10, Fact: 8},
		"statements": line(),
		"again":      again(),
		"dilemma":    dilemma(),
		"reflection": &exercise.Reflection{Prompts: []exercise.Prompt{{Key: "a", Text: "Vad?"}}},
		"gibbs":      &exercise.Reflection{Gibbs: true},
		"plan":       plans(),
		"corners":    corners(),
		"weigh":      weighing(),
		"scene":      scene(),
		"sort":       sorting(),
		"rank":       rank(),
		"budget":     budget(),
		"journey":    journey(),
		"selfrating": selfRating(),
		"rewrite":    &exercise.Rewrite{Letter: "Härmed meddelas."},
	} {
		tried[reflect.TypeOf(task)] = true
		var answers []exercise.Answer
		written := map[string]bool{}
		for seed := range uint64(100) {
			answer := task.Invent(rand.New(rand.NewPCG(seed, 0))) // #nosec G404 -- made-up answers, the same each time
			answers = append(answers, answer)
			for _, field := range task.Fields(answer, words) {
				if text := strings.TrimSpace(field.Text); len(text) > 12 {
					written[text] = true
				}
			}
		}
		together := fmt.Sprintf("%+v", task.Together(answers, words))
		for text := range written {
			if strings.Contains(together, text) {
				t.Errorf("%s: the room reads what somebody wrote: %.80q", name, text)
			}
		}
		if len(written) == 0 && name != "page" {
			t.Errorf("%s: nobody wrote anything", name)
		}
	}
	for _, kind := range exercise.Kinds {
		if !tried[reflect.TypeOf(kind.New())] {
			t.Errorf("%s is not tried: add a line above", kind.Name)
		}
	}
}
