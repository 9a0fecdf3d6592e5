package workshop

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"troskel/data/wording"
)

// FuzzRead holds that any file either is a day, which can be written and read back, or gives sentences that say where
// and what. Found cases lie in testdata/fuzz.
func FuzzRead(f *testing.F) {
	f.Add(sampleFile(f, wording.Swedish))
	paths, err := filepath.Glob("testdata/broken/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		if len(content) < 10_000 {
			f.Add(content)
		}
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		day, err := Read(bytes.NewReader(content), "fuzz.yaml")
		if err == nil {
			if again := writtenAndRead(t, day); !reflect.DeepEqual(again, day) {
				t.Errorf("read back as\n%+v\nwant\n%+v", again, day)
			}
			return
		}
		var problems Problems
		if !errors.As(err, &problems) || len(problems) == 0 {
			t.Fatalf("the error is %v", err)
		}
		checkSentences(t, problems, bytes.Count(content, []byte("\n"))+bytes.Count(content, []byte("\r"))+1)
	})
}

// checkSentences wants each problem to have its place in the file and words on one line in every language.
func checkSentences(t *testing.T, problems Problems, lines int) {
	t.Helper()
	for i, problem := range problems {
		if problem.Place.Line < 0 || problem.Place.Line > lines {
			t.Errorf("line %d of %d", problem.Place.Line, lines)
		}
		if i > 0 && problem.Place.Line < problems[i-1].Place.Line {
			t.Errorf("line %d comes after line %d", problem.Place.Line, problems[i-1].Place.Line)
		}
		for _, language := range wording.Languages {
			words := wording.In(language)
			if sentence := words.Say(problem); !words.Has(problem.Key) || strings.ContainsAny(sentence, "\n\r") {
				t.Errorf("%s: %q", problem.Key, sentence)
			}
		}
	}
}
