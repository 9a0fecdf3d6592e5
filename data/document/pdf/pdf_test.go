package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"troskel/data/document"
	"troskel/data/document/documenttest"
	"troskel/data/document/pdf"
)

func render(t *testing.T, doc document.Document) []byte {
	t.Helper()
	file, _, err := pdf.Render(doc)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestRender_givesTheSameBytesEachTime(t *testing.T) {
	docs := []document.Document{documenttest.Day(), documenttest.Hostile(3), {}}
	for i, doc := range docs {
		first := render(t, doc)
		for range 2 {
			if !bytes.Equal(first, render(t, doc)) {
				t.Errorf("document %d was written in two ways", i)
			}
		}
	}
}

func TestRender_worksInSeveralGoroutinesAtOnce(t *testing.T) {
	want := render(t, documenttest.Day())
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			file, _, err := pdf.Render(documenttest.Day())
			if err != nil || !bytes.Equal(file, want) {
				t.Errorf("another file, or %v", err)
			}
		})
	}
	wait.Wait()
}

func TestRender_makesSoundFilesOfHostileDocuments(t *testing.T) {
	for seed := range uint64(hostileDocuments) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Parallel()
			file, result, err := pdf.Render(documenttest.Hostile(seed))
			if err != nil {
				t.Fatal(err)
			}
			tool(t, file, "qpdf", "--check", "FILE")
			if pages := checkRules(t, file); pages != result.Pages {
				t.Errorf("%d pages; the layout made %d", pages, result.Pages)
			}
		})
	}
}

func TestRender_takesTheTextsThatPeopleThrowAtIt(t *testing.T) {
	everywhere := map[string]string{
		"a word of 300 letters": strings.Repeat("å", 300),
		"emoji":                 strings.Repeat("🙂👍🏽❤️👩‍👩‍👧‍👦", 60),
		"Arabic":                strings.Repeat("مرحبا بالعالم ", 60),
		"Chinese":               strings.Repeat("中文", 200),
		"combining marks":       strings.Repeat("e\u0301\u0302\u0303", 200),
		"control characters":    strings.Repeat("a\x00\x01\x1b\x7f", 200),
		"joiners alone":         "a\n\u200d\u200c\nb",
		"broken UTF-8":          strings.Repeat("a\xff\xc0", 200),
	}
	for name, text := range everywhere {
		t.Run(name, func(t *testing.T) {
			doc := documenttest.Day()
			doc.Title, doc.Author, doc.Cover.Own, doc.Captions.Footer = text, text, text, text
			doc.Sections = append(doc.Sections, document.Section{Title: text, Blocks: []document.Block{
				document.Text{Voice: document.Own, Text: text},
				document.Card{Title: text, Tick: true, Date: text, Rows: []document.Pair{{Label: text, Text: text, Own: true}}},
			}})
			tool(t, render(t, doc), "qpdf", "--check", "FILE")
		})
	}
	inOneField := map[string]string{
		"20,000 letters without spaces": strings.Repeat("x", 20_000),
		"20,000 letters with spaces":    strings.Repeat("Det är så. ", 2_000),
		"10,000 words":                  strings.Repeat("ett två tre fyra ", 2_500),
	}
	for name, text := range inOneField {
		t.Run(name, func(t *testing.T) {
			doc := documenttest.Day()
			doc.Sections[1].Blocks = append(doc.Sections[1].Blocks, document.Text{Voice: document.Own, Text: text})
			file := render(t, doc)
			tool(t, file, "qpdf", "--check", "FILE")
			said := strings.Join(strings.Fields(tool(t, file, "pdftotext", "FILE", "-")), "")
			if want := strings.Fields(text)[0]; strings.Count(said, want[:1]) < strings.Count(text, want[:1]) {
				t.Error("the pages hold less than the text")
			}
		})
	}
}

func TestRender_saysWhatTheFileIs(t *testing.T) {
	said := tool(t, render(t, documenttest.Day()), "pdfinfo", "FILE")
	for name, want := range map[string]string{
		"Title": "Min dag", "Author": "Åsa Lindqvist", "Creator": "Tröskel", "Page size": "595.28 x 841.89 pts (A4)",
	} {
		if got := field(said, name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	for _, name := range []string{"CreationDate", "ModDate"} {
		if date := field(said, name); !strings.Contains(date, "Apr 26") || !strings.Contains(date, "2018") {
			t.Errorf("%s is %q; it shall be the day's date", name, date)
		}
	}
}

func field(said, name string) string {
	for line := range strings.Lines(said) {
		if value, found := strings.CutPrefix(line, name+":"); found {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

func TestRender_embedsTheFacesThatAreUsedAndNoOthers(t *testing.T) {
	said := tool(t, render(t, documenttest.Day()), "pdffonts", "FILE")
	rows := strings.Split(strings.TrimSpace(said), "\n")[2:]
	for _, row := range rows {
		if !regexp.MustCompile(`^[A-Z]{6}\+\S+ .*Identity-H\s+yes\s+yes\s+yes`).MatchString(row) {
			t.Errorf("not embedded, or without a table of what it reads: %s", row)
		}
	}
	for _, unused := range []string{"arabic", "hebrew", "sans3-italic"} {
		if strings.Contains(said, unused) {
			t.Errorf("%s is embedded though nothing is set in it", unused)
		}
	}
	if len(rows) != 6 {
		t.Errorf("%d faces, want 6:\n%s", len(rows), said)
	}
}

func TestRender_keepsTextThatCanBeRead(t *testing.T) {
	said := tool(t, render(t, documenttest.Day()), "pdftotext", "FILE", "-")
	for _, want := range []string{"Jag säger vad som är", "Frågar innan jag förklarar.", "Att höra hur det låter från andra sidan luren. 🙂",
		"inte ”så snart", "Sida 2 av 6", "16–18 §§"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q cannot be read", want)
		}
	}
	if strings.ContainsRune(said, '\uFFFD') {
		t.Error("something could not be drawn")
	}
}

func TestRender_marksSectionsAndLeadsToThem(t *testing.T) {
	doc := documenttest.Day()
	doc.Sections[1].Title = "Mitt (fall) \\ 🙂 中"
	file := render(t, doc)
	outline := tool(t, file, "qpdf", "--json", "--json-key=outlines", "FILE")
	for _, section := range doc.Sections {
		title := strings.ReplaceAll(section.Title, `\`, `\\`)
		if !strings.Contains(outline, `"title": "`+title+`"`) {
			t.Errorf("no bookmark %q in %s", section.Title, outline)
		}
	}
	if plain := tool(t, file, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-"); strings.Count(plain, "/Subtype /Link") != 7 ||
		!strings.Contains(plain, "/Lang (sv)") || !strings.Contains(plain, "/DisplayDocTitle true") {
		t.Error("links, language or the wish to show the title are missing")
	}
}

func TestRender_withoutADateIsStillTheSame(t *testing.T) {
	for _, date := range []time.Time{{}, time.Date(12018, 1, 1, 0, 0, 0, 0, time.UTC)} {
		doc := document.Document{Title: "x", Date: date}
		if got := field(tool(t, render(t, doc), "pdfinfo", "FILE"), "CreationDate"); !strings.Contains(got, "1970") {
			t.Errorf("created %q", got)
		}
	}
}

func TestRender_tellsWhatItMade(t *testing.T) {
	sheet := document.Document{Sections: []document.Section{{Title: "中", Blocks: []document.Block{
		document.Text{Voice: document.Own, Text: "文"}}}}}
	booklet := sheet
	booklet.Cover.Title = "A"
	for pages, doc := range map[int]document.Document{1: sheet, 2: booklet} {
		_, result, err := pdf.Render(doc)
		if err != nil || result != (pdf.Result{Pages: pages, Missing: 2}) {
			t.Errorf("got %+v, %v, want %d pages", result, err, pages)
		}
	}
	if _, result, err := pdf.Render(document.Document{}); err != nil || result.Pages != 1 {
		t.Errorf("of nothing there are %d pages, %v", result.Pages, err)
	}
}

type fullDisk struct{}

var errFull = errors.New("no space left")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestWrite_passesTheWritersErrorOn(t *testing.T) {
	if err := pdf.Write(fullDisk{}, documenttest.Day()); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
	var file bytes.Buffer
	if err := pdf.Write(&file, documenttest.Day()); err != nil || !bytes.HasPrefix(file.Bytes(), []byte("%PDF-1.7\n")) {
		t.Errorf("%v", err)
	}
}
