package document

import (
	"fmt"
	"strings"
)

// AsText writes blocks as text, one thing a line, with what the printer would show by type or place named in words: the
// voice of a text, the tick box of a card, what a chart says. It serves tests, and whoever wants to read a report without
// a page.
func AsText(blocks []Block) string {
	var page plainPage
	for _, block := range blocks {
		page.block(block)
	}
	return page.String()
}

// plainPage is a text under way; depth is how far its lines stand in.
type plainPage struct {
	strings.Builder
	depth int
}

// line writes a mark and a text; further lines of the text stand in under the first.
func (p *plainPage) line(mark, text string) {
	indent := strings.Repeat("  ", p.depth)
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			mark = "  "
		}
		p.WriteString(strings.TrimRight(indent+mark+line, " ") + "\n")
	}
}

func (p *plainPage) inside(write func()) {
	p.depth++
	write()
	p.depth--
}

func (p *plainPage) block(block Block) {
	switch block := block.(type) {
	case Heading:
		p.line("# ", block.Text)
	case Text:
		p.line(string(block.Voice)+": ", block.Text)
	case Items:
		p.items(block)
	case Pairs:
		p.pairs(block.Rows)
	case Card:
		p.card(block)
	case Figure:
		p.line("figure: ", block.Caption)
		p.inside(func() { p.line("says: ", block.Chart.Says) })
	case Table:
		p.table(block)
	case Lines:
		p.line("lines: ", fmt.Sprintf("%s (%d)", block.Label, block.Count))
	case Boxes:
		p.boxes(block)
	case Together:
		p.together(block)
	}
}

func (p *plainPage) boxes(boxes Boxes) {
	if boxes.Low+boxes.High != "" {
		p.line("ends: ", boxes.Low+" – "+boxes.High)
	}
	for _, row := range boxes.Rows {
		mark := "boxes: "
		for _, sign := range row.Boxes {
			mark += "[" + sign + "] "
		}
		if row.Apart != "" {
			mark += "[" + row.Apart + "] "
		}
		p.line(mark, row.Text)
	}
}

func (p *plainPage) table(table Table) {
	p.line("| ", strings.Join(table.Head, " | "))
	for _, row := range table.Rows {
		p.line("| ", strings.Join(row, " | "))
	}
}

func (p *plainPage) together(group Together) {
	if group.Beside {
		p.line("beside:", "")
	} else {
		p.line("together:", "")
	}
	p.inside(func() {
		for _, one := range group.Blocks {
			p.block(one)
		}
	})
}

func (p *plainPage) items(items Items) {
	for i, text := range items.Texts {
		mark := "- "
		if items.Ordered {
			mark = fmt.Sprintf("%d. ", i+1)
		}
		p.line(mark, text)
	}
}

func (p *plainPage) pairs(rows []Pair) {
	for _, row := range rows {
		mark := "pair: "
		if row.Own {
			mark = "own pair: "
		}
		p.line(mark, row.Label+" = "+row.Text)
	}
}

func (p *plainPage) card(card Card) {
	box := ""
	if card.Cut {
		box = "(to cut out) "
	}
	if card.Tick {
		box = "[ ] "
	}
	p.line("card: ", box+card.Title)
	p.inside(func() {
		if card.Date != "" {
			p.line("date: ", card.Date)
		}
		p.pairs(card.Rows)
		if card.Lines > 0 {
			p.line("lines: ", fmt.Sprint(card.Lines))
		}
	})
}
