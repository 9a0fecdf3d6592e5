package exercise_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// everyKind is a day with every kind.
func everyKind(t *testing.T) workshop.Workshop {
	t.Helper()
	name := "egen.sv.yaml"
	content, err := os.ReadFile(filepath.Join("..", "..", "cmd", "walk", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	set, err := workshop.FromBytes(map[string][]byte{name: content})
	if err != nil {
		t.Fatal(err)
	}
	return set.In(wording.Swedish)
}

// TestAsk_hasEveryFieldOnceWithItsValue asks many answers of every kind, and finds the same fields as Fields has, with the
// same values, whatever their order, their labels and their options.
func TestAsk_hasEveryFieldOnceWithItsValue(t *testing.T) {
	made, words := everyKind(t), wording.In(wording.Swedish)
	for _, asked := range made.Exercises() {
		chance := rand.New(rand.NewPCG(3, 4))
		for range 60 {
			answer := asked.Task.Invent(chance)
			before := encoded(t, answer)
			day := exercise.Day{Words: words, Find: made.Find, AnswerTo: func(string) exercise.Answer { return nil }}
			_, form := exercise.Ask(asked.Task, answer, day)
			fields := asked.Task.Fields(answer, words)
			if len(form) != len(fields) {
				t.Fatalf("%s asks %d of %d fields", asked.Key, len(form), len(fields))
			}
			for _, field := range fields {
				at := slices.IndexFunc(form, func(one exercise.Asked) bool { return one.Key == field.Key })
				if at < 0 || !reflect.DeepEqual(value(form[at].Field), value(field)) {
					t.Fatalf("%s: %s is not asked as it is", asked.Key, field.Key)
				}
			}
			if after := encoded(t, answer); after != before {
				t.Fatalf("%s: asking changed\n%s\nto\n%s", asked.Key, before, after)
			}
		}
	}
}

// value is a field without what is said around it.
func value(field exercise.Field) exercise.Field {
	return exercise.Field{
		Key: field.Key, Kind: field.Kind, Empty: field.Empty, Passed: field.Passed, Number: field.Number, Text: field.Text,
		Chosen: field.Chosen, Shares: field.Shares, Date: field.Date,
	}
}

func encoded(t *testing.T, answer exercise.Answer) string {
	t.Helper()
	body, err := json.Marshal(answer)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// TestAsk_keepsBackWhatAnAnswerOpens looks for the fact, the perspectives and how a reply is taken in what is asked of a blank
// answer.
func TestAsk_keepsBackWhatAnAnswerOpens(t *testing.T) {
	made := everyKind(t)
	day := exercise.Day{Words: wording.In(wording.Swedish), Find: made.Find}
	for _, asked := range made.Exercises() {
		var secrets []string
		switch task := asked.Task.(type) {
		case *exercise.Predict:
			secrets = []string{task.Tells, task.Source}
		case *exercise.Dilemma:
			for _, perspective := range task.Perspectives {
				secrets = append(secrets, perspective.Text)
			}
		}
		intro, form := exercise.Ask(asked.Task, asked.Task.Blank(), day)
		shown := document.AsText(intro)
		for _, field := range form {
			shown += document.AsText(field.Above)
		}
		for _, secret := range secrets {
			if strings.Contains(shown, strings.TrimSpace(secret)) {
				t.Errorf("%s shows %q before it is answered", asked.Key, secret)
			}
		}
		if scene, ok := asked.Task.(*exercise.Scene); ok {
			left := slices.DeleteFunc(form, func(field exercise.Asked) bool {
				return field.When == exercise.Never || !strings.HasPrefix(field.Key, "moment:")
			})
			if len(left) != 1 || left[0].Key != "moment:"+scene.Beginning().Key {
				t.Errorf("%s begins with %d moments", asked.Key, len(left))
			}
		}
	}
}
