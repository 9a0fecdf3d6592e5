package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"troskel/data/document"
	"troskel/data/document/layout"
	"troskel/data/wording"
)

// errTooLong tells that a page of Markdown is more than a page.
var errTooLong = errors.New("it does not fit on one page")

// sheet is a Swedish text in Markdown as one A4. Its first line is its title; a table of two columns is a set of labelled
// texts, as on the sheet for IT that goes with a day.
func sheet(markdown string, day time.Time) (document.Document, error) {
	title, rest, _ := strings.Cut(markdown, "\n")
	title, found := strings.CutPrefix(title, "# ")
	if !found {
		return document.Document{}, errors.New("it does not begin with a title")
	}
	swedish := wording.In("sv")
	doc := document.Document{
		Language: "sv", Title: title, Date: day,
		Captions: document.Captions{
			Page: swedish.Text("report.page"), Footer: "Tröskel", Missing: swedish.Text("report.missing"),
		},
		Sections: []document.Section{{Title: title, Blocks: blocksOf(rest)}},
	}
	doc.Sections[0].Small = len(layout.Set(doc).Pages) > 1
	if pages := len(layout.Set(doc).Pages); pages > 1 {
		return doc, fmt.Errorf("%w: it takes %d", errTooLong, pages)
	}
	return doc, nil
}

// blocksOf takes the tables out of a text and leaves the rest to document.Markdown.
func blocksOf(text string) []document.Block {
	var blocks []document.Block
	var plain []string
	var rows []document.Pair
	end := func() {
		blocks = append(blocks, document.Markdown(strings.Join(plain, "\n"))...)
		if len(rows) > 0 {
			blocks = append(blocks, document.Pairs{Rows: rows})
		}
		plain, rows = nil, nil
	}
	for line := range strings.Lines(text) {
		row, isRow := strings.CutPrefix(strings.TrimSpace(line), "|")
		if !isRow {
			if len(rows) > 0 {
				end()
			}
			plain = append(plain, strings.TrimRight(line, "\r\n"))
			continue
		}
		label, says, _ := strings.Cut(strings.TrimSuffix(row, "|"), "|")
		if label, says = strings.TrimSpace(label), strings.TrimSpace(says); label != "" && strings.Trim(label, "-: ") != "" {
			rows = append(rows, document.Pair{Label: words(label), Text: words(says)})
		}
	}
	end()
	return blocks
}

// words is a text of Markdown without its marks.
func words(text string) string {
	return strings.NewReplacer("`", "", "**", "", `\_`, "_", `\|`, "|").Replace(text)
}
