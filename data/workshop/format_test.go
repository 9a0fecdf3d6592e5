package workshop

import (
	"os"
	"strings"
	"testing"

	"troskel/data/exercise"
	"troskel/data/wording"
)

func formatMD(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// example is the whole day in FORMAT.md.
func example(t *testing.T) string {
	t.Helper()
	_, rest, _ := strings.Cut(formatMD(t), "```yaml\n")
	inside, _, found := strings.Cut(rest, "```")
	if !found {
		t.Fatal("FORMAT.md has no example")
	}
	return inside
}

func TestFormat_hasAnExampleThatReads(t *testing.T) {
	day, err := Read(strings.NewReader(example(t)), "FORMAT.md")
	if err != nil {
		t.Fatal(wording.In(wording.Swedish).Say(err))
	}
	kinds := map[string]bool{}
	for _, e := range day.Exercises() {
		kinds[e.Kind] = true
	}
	for _, name := range exercise.KindNames() {
		if !kinds[name] {
			t.Errorf("the example has no %s", name)
		}
	}
}

// TestFormat_namesEveryFieldAndWord looks for what may stand in a file and is not described.
func TestFormat_namesEveryFieldAndWord(t *testing.T) {
	text := formatMD(t)
	for _, name := range exercise.KindNames() {
		if !strings.Contains(text, "\n### "+name+" ") {
			t.Errorf("the kind %s has no heading", name)
		}
	}
	_, described, _ := strings.Cut(text, "\n## Grunderna") // what follows the example
	day, err := Read(strings.NewReader(example(t)), "FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	names := fieldNames(day)
	if len(names) < 70 {
		t.Fatalf("only %d names are looked for: %q", len(names), names)
	}
	for _, name := range names {
		if !strings.Contains(described, "`"+name+"`") && !strings.Contains(described, "`"+name+": ") {
			t.Errorf("%s is not described", name)
		}
	}
}

// fieldNames lists every field and word that a file with every kind may hold.
func fieldNames(day Workshop) []string {
	names := append(plain(exercise.Uses), plain(exercise.Forms)...)
	names = append(append(names, plain(exercise.Factors)...), plain(exercise.Roles)...)
	names = append(append(names, plain(wording.Languages)...), exercise.Whos...)
	asked := map[string]bool{}
	var collect func(*node)
	collect = func(at *node) {
		for _, field := range at.fields {
			asked[field.name] = true
			collect(field.value)
		}
		for _, item := range at.items {
			collect(item)
		}
	}
	collect(nodesOf(day))
	for name := range asked {
		names = append(names, name)
	}
	return names
}
