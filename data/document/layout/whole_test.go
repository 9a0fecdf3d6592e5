package layout

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"troskel/data/document"
	"troskel/data/document/documenttest"
)

// TestSet_losesNoWord looks for every text of a document among the parts of its book, letter by letter. Spaces may become
// line ends, and what only changes other runes is dropped; nothing else may be.
func TestSet_losesNoWord(t *testing.T) {
	check := func(name string, doc document.Document) {
		t.Run(name, func(t *testing.T) {
			found := partTexts(Set(doc))
			for _, text := range textsOf(doc) {
				if text = bare(text); text != "" && !found[text] {
					t.Errorf("%.200q is not on the pages", text)
				}
			}
		})
	}
	check("day", documenttest.Day())
	for seed := range Seeds(25) {
		check(fmt.Sprint("seed ", seed), documenttest.Hostile(seed))
	}
}

func partTexts(book Book) map[string]bool {
	texts := map[int]*strings.Builder{}
	for _, page := range book.Pages {
		for _, line := range page.Lines {
			if texts[line.Part] == nil {
				texts[line.Part] = new(strings.Builder)
			}
			texts[line.Part].WriteString(line.Text)
		}
	}
	found := map[string]bool{}
	for part, text := range texts {
		if part != 0 {
			found[letters(text.String())] = true
		}
	}
	return found
}

// bare is what must be found of a text.
func bare(text string) string { return letters(clean(text)) }

// letters is a text without spaces, in its most decomposed form.
func letters(text string) string {
	return norm.NFKD.String(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == zeroWidthSpace || r == softHyphen || r == zeroWidthJoiner || r == zeroWidthNonJoiner {
			return -1
		}
		return r
	}, norm.NFKD.String(text))) // twice: some runes decompose into a space with a mark
}

func textsOf(doc document.Document) []string {
	cover := doc.Cover
	texts := []string{cover.Title, cover.Subtitle, cover.Name, cover.Date, cover.Own, strings.Join(cover.Lines, "\n")}
	if bare(cover.Own) != "" {
		texts = append(texts, cover.OwnFrom)
	}
	for _, section := range doc.Sections {
		texts = append(append(texts, section.Title), textsIn(section.Blocks)...)
	}
	return texts
}

func textsIn(blocks []document.Block) (texts []string) {
	pairs := func(rows []document.Pair) {
		for _, row := range rows {
			texts = append(texts, row.Label, row.Text)
		}
	}
	for _, block := range blocks {
		switch block := block.(type) {
		case document.Heading:
			texts = append(texts, block.Text)
		case document.Text:
			texts = append(texts, block.Text)
		case document.Items:
			texts = append(texts, block.Texts...)
		case document.Pairs:
			pairs(block.Rows)
		case document.Card:
			texts = append(texts, block.Title, block.Date)
			pairs(block.Rows)
		case document.Figure:
			texts = append(texts, block.Caption)
		case document.Table:
			for _, row := range block.Rows {
				texts = append(texts, row...)
			}
		case document.Lines:
			texts = append(texts, block.Label)
		case document.Boxes:
			for _, row := range block.Rows {
				texts = append(texts, row.Text, strings.Join(row.Boxes, "")+row.Apart)
			}
		case document.Together:
			texts = append(texts, textsIn(block.Blocks)...)
		}
	}
	return texts
}
