package pdf_test

import (
	"flag"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"troskel/data/content"
	"troskel/data/document"
	"troskel/data/document/documenttest"
	"troskel/data/session"
	"troskel/data/wording"
)

var update = flag.Bool("update", false, "write the goldens anew")

// TestRender_isReadInOrder compares the tags of parts of a day, with all that they say, as poppler reads them, with those that
// were looked at last. After a change that is meant: go test ./data/document/pdf -update, and read the difference.
func TestRender_isReadInOrder(t *testing.T) {
	doc := documenttest.Day()
	doc.Sections = []document.Section{doc.Sections[0], doc.Sections[3], doc.Sections[4]}
	tags := tool(t, render(t, doc), "pdfinfo", "-struct-text", "FILE")
	compare(t, "testdata/day.txt", regexp.MustCompile(`(?m)^ */BBox .*\n`).ReplaceAllString(tags, ""))
}

// TestRender_tagsTheBuiltInDay plays the built-in day and compares which tags stand under each heading.
func TestRender_tagsTheBuiltInDay(t *testing.T) {
	for _, language := range []wording.Language{wording.Swedish, wording.English} {
		file := render(t, builtInDay(t, language, 1))
		checkRules(t, file)
		compare(t, "testdata/builtin."+string(language)+".txt", outline(tool(t, file, "pdfinfo", "-struct", "FILE")))
	}
}

// builtInDay is the report of the built-in day with invented answers, and the files that go with it; the same seed gives the
// same ones.
func builtInDay(t testing.TB, language wording.Language, seed uint64) document.Document {
	t.Helper()
	set, err := content.Open(content.Day)
	if err != nil {
		t.Fatal(err)
	}
	day := time.Date(2018, time.April, 26, 9, 0, 0, 0, time.UTC)
	played := session.New("played", set, session.BuiltIn+content.Day, day, func(session.Record) {})
	played.Change(func(head *session.Head) { head.Language, head.Name = language, "Kim Ek" })
	played.Play(rand.New(rand.NewPCG(seed, seed))) // #nosec G404 -- a test wants the same each time
	doc, err := played.Booklet()
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// outline is the tags, those of one heading on a line.
func outline(tags string) string {
	var short strings.Builder
	for _, found := range regexp.MustCompile(`(?m)^ *([A-Z][A-Za-z0-9]*)(?: \([a-z]+\))?:?$`).FindAllStringSubmatch(tags, -1) {
		if strings.HasPrefix(found[1], "H") {
			short.WriteString("\n")
		}
		short.WriteString(found[1] + " ")
	}
	return short.String() + "\n"
}

// compare compares with a golden, which -update writes.
func compare(t *testing.T, golden, said string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(said), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden) // #nosec G304 -- our own
	if err != nil {
		t.Fatal(err)
	}
	if said != string(want) {
		t.Errorf("the tags have changed; see what -update changes in %s", golden)
	}
}
