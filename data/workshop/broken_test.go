package workshop

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"troskel/data/exercise"
	"troskel/data/wording"
)

var update = flag.Bool("update", false, "write the goldens anew")

// Each case in testdata/broken is one file with one fault, or two languages of which the second differs; beside it lies
// what is said about it.

func TestCheck_saysWhatIsWrongAndWhatToWrite(t *testing.T) {
	for name, files := range brokenFiles(t) {
		t.Run(name, func(t *testing.T) {
			problems := Check(files...)
			if len(problems) == 0 {
				t.Error("nothing is said")
			}
			golden(t, filepath.Join("testdata", "broken", name+".txt"), said(problems))
		})
	}
}

// TestCheck_canSayEverything looks for sentences that no broken file brings about.
func TestCheck_canSayEverything(t *testing.T) {
	heard := map[string]bool{
		// these need a disk, or more than a broken file
		"workshop.no-file": true, "workshop.not-a-file": true, "workshop.unreadable": true, "workshop.too-large": true,
	}
	for _, files := range brokenFiles(t) {
		for _, problem := range Check(files...) {
			heard[problem.Key] = true
		}
	}
	content, err := os.ReadFile("../wording/sv/workshop.json")
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]string{}
	if err := json.Unmarshal(content, &words); err != nil {
		t.Fatal(err)
	}
	for key := range words {
		if !heard[key] {
			t.Errorf("%s: no broken file brings this about", key)
		}
	}
}

func brokenFiles(t *testing.T) map[string][]File {
	t.Helper()
	paths, err := filepath.Glob("testdata/broken/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("found %d files: %v", len(paths), err)
	}
	slices.Sort(paths)
	slices.Reverse(paths) // so that Swedish comes before English
	cases := map[string][]File{}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name, _, _ := strings.Cut(filepath.Base(path), ".")
		cases[name] = append(cases[name], File{Name: filepath.Base(path), Content: content})
	}
	return cases
}

func said(problems Problems) string {
	var out strings.Builder
	kinds := strings.Join(exercise.KindNames(), ", ")
	for _, language := range wording.Languages {
		for _, problem := range problems {
			said := wording.In(language).Say(problem)
			fmt.Fprintln(&out, strings.ReplaceAll(said, kinds, "(every kind)")) // a new kind changes no golden
		}
	}
	return out.String()
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, []byte(got)) {
		t.Errorf("%s has\n%s\nbut now it is\n%s", path, want, got)
	}
}
