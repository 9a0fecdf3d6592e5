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

// blocksOf reads the little Markdown that such a page is written in: headings, paragraphs and tables of two columns.
func blocksOf(text string) []document.Block {
	var blocks []document.Block
	for block := range strings.SplitSeq(text, "\n\n") {
		block = strings.TrimSpace(block)
		heading, isHeading := strings.CutPrefix(block, "## ")
		switch {
		case block == "":
		case isHeading:
			blocks = append(blocks, document.Heading{Text: words(heading)})
		case strings.HasPrefix(block, "|"):
			blocks = append(blocks, pairsOf(block))
		default:
			blocks = append(blocks, document.Text{Voice: document.Plain, Text: words(strings.Join(strings.Fields(block), " "))})
		}
	}
	return blocks
}

// pairsOf reads a table, without its head, which is what stands above the line.
func pairsOf(table string) document.Pairs {
	var pairs document.Pairs
	for line := range strings.Lines(table) {
		label, says, _ := strings.Cut(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if strings.Trim(label, "-: ") == "" {
			pairs.Rows = nil
			continue
		}
		pairs.Rows = append(pairs.Rows, document.Pair{Label: words(label), Text: words(says)})
	}
	return pairs
}

// words is a text of Markdown without its marks.
func words(text string) string {
	return strings.TrimSpace(strings.NewReplacer("`", "", "**", "", `\_`, "_", `\|`, "|").Replace(text))
}
