package exercisetest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// sample is a kind's sample day in one language: a few exercises of the kind, and what people answered in them.
//
// It lies in testdata/<kind>: sample.sv.json and sample.en.json are the exercises in order, each with its key and its
// part of the workshop file; answers.json is, by exercise key, the answers as they are kept. The first answer of each
// exercise is one participant's own day, and all of them together are the room.
type sample struct {
	kind      exercise.Kind
	language  wording.Language
	sheets    []Sheet
	exercises []exercise.Exercise
	answers   map[string][]exercise.Answer
}

type samplePart struct {
	Key  string `json:"key"`
	Task Sheet  `json:"task"`
}

func readSample(t *testing.T, kind exercise.Kind, language wording.Language) sample {
	t.Helper()
	read := sample{kind: kind, language: language, answers: map[string][]exercise.Answer{}}
	var parts []samplePart
	readJSON(t, filepath.Join("testdata", kind.Name, "sample."+string(language)+".json"), &parts)
	for _, part := range parts {
		made := exercise.Exercise{Key: part.Key, Kind: kind.Name, Task: kind.New()}
		for _, trouble := range part.Task.Fill(made.Task, read.find) {
			t.Fatalf("sample %s: %s: %s", part.Key, trouble.Path, trouble.What)
		}
		read.sheets, read.exercises = append(read.sheets, part.Task), append(read.exercises, made)
	}
	read.readAnswers(t)
	return read
}

func (s sample) readAnswers(t *testing.T) {
	t.Helper()
	var bodies map[string][]json.RawMessage
	readJSON(t, filepath.Join("testdata", s.kind.Name, "answers.json"), &bodies)
	for _, one := range s.exercises {
		if len(bodies[one.Key]) < 2 {
			t.Fatalf("answers.json has %d answers to %q, want one's own and others'", len(bodies[one.Key]), one.Key)
		}
		for _, body := range bodies[one.Key] {
			answer := one.Task.Blank()
			if err := json.Unmarshal(body, answer); err != nil {
				t.Fatalf("answers.json: %s: %v", one.Key, err)
			}
			s.answers[one.Key] = append(s.answers[one.Key], answer)
		}
	}
}

func readJSON(t *testing.T, path string, into any) {
	t.Helper()
	content, err := os.ReadFile(path) // #nosec G304 -- a test's own data
	if err == nil {
		err = json.Unmarshal(content, into)
	}
	if err != nil {
		t.Fatalf("read %s: %v", path, err)
	}
}

func (s sample) find(key string) (exercise.Exercise, bool) {
	for _, one := range s.exercises {
		if one.Key == key {
			return one, true
		}
	}
	return exercise.Exercise{}, false
}

// day is one participant's day, in which the first answer to each exercise is theirs.
func (s sample) day() exercise.Day {
	return exercise.Day{
		Words: wording.In(s.language),
		Role:  exercise.Official,
		Find:  s.find,
		AnswerTo: func(key string) exercise.Answer {
			if len(s.answers[key]) == 0 {
				return nil
			}
			return s.answers[key][0]
		},
	}
}
