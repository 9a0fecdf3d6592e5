package main

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"troskel/data/document"
	"troskel/data/readability"
)

const sheetForIT = "../../docs/IT-BLAD.md"

func TestSheet_forITIsOnePage(t *testing.T) {
	if _, err := sheet(readSheet(t), time.Now()); err != nil {
		t.Error(err)
	}
}

// TestSheet_forITIsPlain counts what is said on the sheet, but for its commands and names. Words such as
// Autentiseringshanteraren are the system's own, so the limit is not the program's own 40.
func TestSheet_forITIsPlain(t *testing.T) {
	doc, err := sheet(readSheet(t), time.Now())
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rowsOf(doc) {
		if lix := readability.LIX(plainly(row.Text)); lix > 55 {
			t.Errorf("%s: LIX %.0f", row.Label, lix)
		}
	}
	var all []string
	for _, row := range rowsOf(doc) {
		all = append(all, plainly(row.Text))
	}
	if lix := readability.LIX(strings.Join(all, " ")); lix > 42 {
		t.Errorf("LIX %.1f", lix)
	}
}

func TestSheet_refusesASecondPage(t *testing.T) {
	if _, err := sheet("# Långt\n\n"+strings.Repeat("En rad till.\n\n", 200), time.Now()); !errors.Is(err, errTooLong) {
		t.Errorf("got %v", err)
	}
	if _, err := sheet("Ingen rubrik\n", time.Now()); err == nil {
		t.Error("a page without a title was taken")
	}
}

func TestSheet_readsItsMarkdown(t *testing.T) {
	doc, err := sheet("# Namn\n\nEtt `ord`\noch **fler**.\n\n## Mer\n\n| Fråga | Svar |\n| --- | --- |\n| Var | Här |\n", time.Now())
	if err != nil {
		t.Fatal(err)
	}
	want := "Ett ord och fler.|Mer|Var: Här"
	var got []string
	for _, block := range doc.Sections[0].Blocks {
		switch block := block.(type) {
		case document.Text:
			got = append(got, block.Text)
		case document.Heading:
			got = append(got, block.Text)
		case document.Pairs:
			for _, row := range block.Rows {
				got = append(got, row.Label+": "+row.Text)
			}
		}
	}
	if strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func readSheet(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(sheetForIT)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func rowsOf(doc document.Document) []document.Pair {
	var rows []document.Pair
	for _, block := range doc.Sections[0].Blocks {
		if pairs, ok := block.(document.Pairs); ok {
			rows = append(rows, pairs.Rows...)
		}
	}
	return rows
}

// plainly leaves out of a text what is no Swedish: paths, files, commands and codes.
func plainly(text string) string {
	var kept []string
	for _, word := range strings.Fields(text) {
		if !strings.ContainsAny(word, `\/%{_-`) && !strings.Contains(strings.TrimRight(word, ".,:)"), ".") {
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " ")
}
