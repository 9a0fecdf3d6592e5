package layout

import (
	"slices"
	"strings"

	"troskel/data/document"
)

const (
	cellGap      = 12.0 // between two columns
	cellAir      = 3.5  // over and under a row's text
	leastColumn  = 34.0
	mostRepeated = 0.2 // of a page: a higher head is not repeated
	mostColumns  = 8   // a wider table is set as labelled texts, row by row
	manyColumns  = 5   // and so is one of this many in which a word would be cut in two
)

// table sets a table in the column that is read, or across the whole page when its texts want more. Its head is repeated on
// each page. A table with too many columns for a page becomes a group of labelled texts for each row.
func (s *setter) table(table document.Table) {
	columns := len(table.Head)
	for _, row := range table.Rows {
		columns = max(columns, len(row))
	}
	switch {
	case columns == 0:
	case columns > mostColumns, columns >= manyColumns && len(table.Rows) > 0 && s.cutsWords(table, columns):
		s.tableAsPairs(table)
	default:
		s.inside(Table, func() { s.tableRows(table, columns) })
	}
}

func (s *setter) tableAsPairs(table document.Table) {
	for _, row := range table.Rows {
		pairs := make([]document.Pair, len(row))
		for i, text := range row {
			pairs[i].Text = text
			if i < len(table.Head) {
				pairs[i].Label = table.Head[i]
			}
		}
		s.inside(Pairs, func() { s.pairs(pairs) })
		s.flow.after = s.air(gapOfHeading)
	}
}

func (s *setter) cellStyles() (head, cell setting) {
	head, cell = s.styles.label, s.styles.plain
	head.face = SansStrong
	if !s.large {
		cell.size, cell.leading = cell.size*0.92, cell.leading*0.92
	}
	return head, cell
}

// cutsWords tells whether some column is narrower than a word in it, or a piece of one between two soft hyphens.
func (s *setter) cutsWords(table document.Table, columns int) bool {
	headStyle, style := s.cellStyles()
	at, _ := s.tableColumns(table, columns, style, headStyle)
	cut := func(cells []string, style setting) bool {
		for i, cell := range cells {
			for _, word := range strings.Fields(jointed(cell, longInCell)) {
				for _, piece := range strings.SplitAfter(word, string(softHyphen)) {
					if s.width(strings.Replace(piece, string(softHyphen), "-", 1), style) > at[i].width {
						return true
					}
				}
			}
		}
		return false
	}
	return cut(table.Head, headStyle) || slices.ContainsFunc(table.Rows, func(row []string) bool { return cut(row, style) })
}

func (s *setter) tableRows(table document.Table, columns int) {
	headStyle, style := s.cellStyles()
	at, all := s.tableColumns(table, columns, style, headStyle)
	head := s.row(table.Head, at, headStyle, HeadCell)
	var rows []strip
	for i, cells := range table.Rows {
		strips := s.row(cells, at, style, Cell)
		if len(strips) == 0 {
			continue
		}
		ruleUnder(&strips[len(strips)-1], all, Hair, 0.6)
		strips[0].cost = costInBlock
		if i == 1 || i == len(table.Rows)-1 {
			strips[0].cost = costOfWidow
		}
		rows = append(rows, strips...)
	}
	if len(head) > 0 {
		ruleUnder(&head[len(head)-1], all, Edge, 0.8)
		if repeated := repeat(head); repeated.height <= mostRepeated*bodyHeight {
			for i := range rows {
				rows[i].head = &repeated
			}
		}
		s.addNaming(head, gapOfFigure, 0, costOfOrphan)
	}
	s.add(rows, 0, gapOfFigure)
}

// row sets cells side by side. The row's lines stay together if they are few; a row longer than that may be parted.
func (s *setter) row(cells []string, at []column, style setting, role Role) []strip {
	const few = 12
	var strips []strip
	s.inside(Row, func() {
		for i, cell := range cells {
			for j, line := range s.setFlat(cell, style, at[i], s.part(role)) {
				if j == len(strips) {
					strips = append(strips, strip{height: style.leading})
				}
				strips[j].lines = append(strips[j].lines, line)
			}
		}
	})
	if len(strips) == 0 {
		return nil
	}
	textCosts(strips)
	if len(strips) <= few {
		for i := range strips[1:] {
			strips[i+1].cost = costOfWidow
		}
	}
	strips[0] = strips[0].lowered(cellAir)
	strips[len(strips)-1].height += cellAir
	return strips
}

func ruleUnder(s *strip, at column, tone Tone, thickness float64) {
	s.shapes = append(s.shapes, stroke(tone, thickness, Point{at.x, s.height}, Point{at.x + at.width, s.height}))
}

// repeat makes one strip of a table's head for the pages after its first, where it is not read aloud again.
func repeat(head []strip) strip {
	var all strip
	for _, one := range head {
		for _, line := range one.lines {
			line = line.moved(0, all.height)
			line.Part = 0
			all.lines = append(all.lines, line)
		}
		for _, shape := range one.shapes {
			all.shapes = append(all.shapes, shape.moved(all.height))
		}
		all.height += one.height
	}
	return all
}

// tableColumns finds the columns of a table, and the column of the page that they stand in.
func (s *setter) tableColumns(table document.Table, columns int, style, headStyle setting) ([]column, column) {
	least, wanted := make([]float64, columns), make([]float64, columns)
	measure := func(cells []string, style setting) {
		for i, cell := range cells {
			wanted[i] = max(wanted[i], s.widest(strings.Split(cell, "\n"), style))
			least[i] = max(least[i], s.widest(strings.Fields(cell), style))
		}
	}
	measure(table.Head, headStyle)
	for _, row := range table.Rows {
		measure(row, style)
	}
	all, gaps, asked := s.main, cellGap*float64(columns-1), 0.0
	for _, width := range wanted {
		asked += width
	}
	if asked+gaps > all.width && !s.narrow {
		all = fullText
	}
	at, x := make([]column, columns), all.x
	for i, width := range shares(least, wanted, all.width-gaps) {
		at[i] = column{x, width}
		x += width + cellGap
	}
	return at, all
}

func (s *setter) widest(texts []string, style setting) float64 {
	width := 0.0
	for _, text := range texts {
		width = max(width, s.width(text, style))
	}
	return width + 0.5
}

// shares gives every column its longest word, and shares the rest out in proportion to what their texts would still use.
func shares(least, wanted []float64, room float64) []float64 {
	most := room / float64(len(least)) * 0.9 // no single word may take the others' room
	widths, used, asked := make([]float64, len(least)), 0.0, 0.0
	for i := range widths {
		widths[i] = max(leastColumn, min(least[i], most))
		used += widths[i]
		asked += max(0, wanted[i]-widths[i])
	}
	if left := room - used; left > 0 && asked > 0 {
		for i := range widths {
			widths[i] += max(0, wanted[i]-widths[i]) * min(1, left/asked)
		}
	}
	return widths
}
