package console

import (
	"fmt"
	"strings"

	"troskel/data/document"
)

// show says blocks as plain lines, in the order in which they would stand on a page. Charts are said in words.
func (t *talk) show(blocks []document.Block) {
	for _, block := range blocks {
		t.showOne(block)
	}
}

func (t *talk) showOne(block document.Block) {
	switch block := block.(type) {
	case document.Heading:
		t.blank()
		t.say(block.Text)
	case document.Text:
		t.say(quoted(block))
	case document.Items:
		for i, text := range block.Texts {
			mark := "–"
			if block.Ordered {
				mark = fmt.Sprintf("%d.", i+1)
			}
			t.say(mark + " " + text)
		}
	case document.Pairs:
		t.pairs(block.Rows)
	case document.Card:
		t.card(block)
	case document.Figure:
		t.say(strings.TrimSpace(block.Caption + "\n" + block.Chart.Says))
	case document.Table:
		t.table(block)
	case document.Together:
		t.show(block.Blocks)
	}
}

// quoted is a text; what somebody else says stands in quotation marks, which a voice reads too.
func quoted(text document.Text) string {
	if text.Voice == document.Quote && !strings.Contains(text.Text, "\n") {
		return "”" + text.Text + "”"
	}
	return text.Text
}

func (t *talk) pairs(rows []document.Pair) {
	for _, row := range rows {
		switch {
		case row.Label == "":
			t.say(row.Text)
		case strings.HasSuffix(row.Label, "?") || strings.HasSuffix(row.Label, ":"):
			t.say(row.Label + " " + row.Text)
		default:
			t.say(row.Label + ": " + row.Text)
		}
	}
}

func (t *talk) card(card document.Card) {
	if card.Cut {
		return // it says again what stands elsewhere
	}
	t.say(card.Title)
	if card.Date != "" {
		t.say(t.words.Text("report.follow-up", "date", card.Date))
	}
	t.pairs(card.Rows)
}

// table says each cell with its column's name, since nobody hears columns.
func (t *talk) table(table document.Table) {
	for _, row := range table.Rows {
		var cells []string
		for i, cell := range row {
			if i < len(table.Head) && table.Head[i] != "" && i > 0 {
				cell = table.Head[i] + ": " + cell
			}
			cells = append(cells, cell)
		}
		t.say(strings.Join(cells, ". "))
	}
}
