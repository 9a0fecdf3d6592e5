package exercisetest

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/exercise"
)

func (s sample) testGoldens(t *testing.T) {
	wantGolden(t, s.path("alone"), s.aloneText())
	wantGolden(t, s.path("together"), s.togetherText())
}

func (s sample) path(what string) string {
	return filepath.Join("testdata", s.kind.Name, what+"."+string(s.language)+".txt")
}

// aloneText is what one participant's own answers say, exercise by exercise.
func (s sample) aloneText() string {
	return s.text(func(one exercise.Exercise) []document.Block {
		return one.Task.Alone(s.answers[one.Key][0], s.day())
	})
}

// togetherText is what everybody's answers say.
func (s sample) togetherText() string {
	return s.text(func(one exercise.Exercise) []document.Block {
		return one.Task.Together(s.answers[one.Key], s.day().Words)
	})
}

func (s sample) text(blocks func(exercise.Exercise) []document.Block) string {
	var all []document.Block
	for _, one := range s.exercises {
		all = append(all, document.Heading{Text: one.Key})
		all = append(all, blocks(one)...)
	}
	return document.AsText(all)
}

func wantGolden(t *testing.T, path, got string) {
	t.Helper()
	if os.Getenv("GOLDEN") == "write" {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path) // #nosec G304 -- a test's own data
	if err != nil {
		t.Fatalf("%v; write it with GOLDEN=write", err)
	}
	if got != string(want) {
		t.Errorf("%s differs; got:\n%s\nwant:\n%s", path, got, want)
	}
}

// unworded is a key that no words were found for, or a place in the words that nothing filled.
var unworded = regexp.MustCompile(`(?m)(^|[\s"])[a-z]+\.[a-z]+(-[a-z]+)*$|\{[a-z]+\}`)

// testWords looks for words that are missing in what the kind says and asks.
func (s sample) testWords(t *testing.T) {
	texts := []string{s.aloneText(), s.togetherText()}
	for _, one := range s.exercises {
		keys := map[string]bool{}
		for _, field := range one.Task.Fields(one.Task.Blank(), s.day().Words) {
			if strings.TrimSpace(field.Label) == "" || field.Key == "" || keys[field.Key] {
				t.Errorf("field %q has no label, no key, or the key of another", field.Key)
			}
			keys[field.Key] = true
			texts = append(texts, field.Label)
			for _, option := range field.Options {
				texts = append(texts, option.Text)
			}
		}
	}
	for _, text := range texts {
		if found := unworded.FindString(text); found != "" {
			t.Errorf("%q has no words", strings.TrimSpace(found))
		}
	}
}
