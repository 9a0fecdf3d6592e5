package exercise_test

import (
	"testing"

	"troskel/data/exercise"
	"troskel/data/wording"
)

func TestReflection_gibbsAsksInTheProgramsOwnWords(t *testing.T) {
	task := &exercise.Reflection{Gibbs: true}
	for _, language := range wording.Languages {
		words := wording.In(language)
		prompts := task.Questions(words)
		if len(prompts) != 6 || prompts[0].Key != "description" || prompts[5].Key != "action" {
			t.Fatalf("%s: got prompts %v, want the six steps", language, prompts)
		}
		for _, prompt := range prompts {
			if !words.Has("reflection.gibbs-"+prompt.Key) || prompt.Text != words.Text("reflection.gibbs-"+prompt.Key) ||
				prompt.Help != words.Text("reflection.gibbs-"+prompt.Key+"-help") {
				t.Errorf("%s: %s asks %q with the help %q", language, prompt.Key, prompt.Text, prompt.Help)
			}
		}
	}
}

func TestReflection_isAnsweredWhenEveryPromptHasText(t *testing.T) {
	task := &exercise.Reflection{Prompts: []exercise.Prompt{{Key: "a", Text: "Vad?"}, {Key: "b", Text: "Varför?"}}}
	for _, test := range []struct {
		texts map[string]string
		want  exercise.State
	}{
		{nil, exercise.Unanswered},
		{map[string]string{"a": " \n\t\u00a0"}, exercise.Unanswered},
		{map[string]string{"gone": "kvar sedan förut"}, exercise.Unanswered},
		{map[string]string{"a": "ett"}, exercise.Begun},
		{map[string]string{"a": "ett", "b": "🙂"}, exercise.Answered},
	} {
		if got := task.State(&exercise.ReflectionAnswer{Texts: test.texts}); got != test.want {
			t.Errorf("%v: got %s, want %s", test.texts, got, test.want)
		}
	}
}
