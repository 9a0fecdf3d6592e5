package layout

import (
	"slices"
	"strings"

	"troskel/data/document"
)

// How boxes stand. Lengths that follow the type are parts of its size.
const (
	boxSide   = 1.85 // of the type's size
	boxWide   = 6.0  // a box for a number or a date
	boxGap    = 4.0  // between two boxes
	boxApart  = 14.0 // before the one that stands apart
	boxAir    = 4.0  // over and under a row
	boxIndent = 10.0 // from a box to its text
	leastText = 0.42 // of the page's width is what a text beside its boxes must have; else they stand under it
)

// boxes sets questions with boxes to mark: after their texts, in columns under the words of the two ends, or before them.
func (s *setter) boxes(boxes document.Boxes) {
	if len(boxes.Rows) == 0 {
		return
	}
	grid, fits := s.gridFor(boxes)
	if !fits {
		s.boxesAsPairs(boxes)
		return
	}
	head := s.boxHead(boxes, grid)
	var rows []strip
	s.inside(List, func() {
		for i, row := range boxes.Rows {
			strips := s.boxRow(row, boxes.First, grid)
			strips[0].cost = costOverRow(boxes.Rows, i)
			rows = append(rows, strips...)
		}
	})
	if len(head) > 0 {
		repeated := repeat(head)
		for i := range rows {
			rows[i].head = &repeated
		}
		s.addNaming(head, gapOfText, 0, costOfOrphan)
	}
	after := gapOfFigure
	if boxes.First {
		after = gapOfText
	}
	s.add(rows, 3, after)
}

// costOverRow is the cost of a page break above a row: dear where it leaves a row alone, or parts one from what names it.
func costOverRow(rows []document.BoxRow, at int) float64 {
	switch {
	case at == 0:
		return 0
	case len(rows[at-1].Boxes) == 0:
		return costOfOrphan
	case at == 1 || at == len(rows)-1:
		return costOfWidow
	}
	return costInBlock
}

// grid is where the boxes and the texts of a block stand.
type grid struct {
	text  column  // of the texts
	x     float64 // of the first box
	side  float64
	under bool // the boxes stand under their texts
	count int  // boxes in the longest row
}

// width is how wide so many boxes are in a row.
func (g grid) width(count int) float64 { return float64(count)*(g.side+boxGap) - boxGap }

// gridFor finds the places of a block's boxes. They do not fit when they are too many for a line, or too small for what
// stands in them.
func (s *setter) gridFor(boxes document.Boxes) (made grid, fits bool) {
	made = grid{side: s.boxHeight()}
	all, apart, wide, sign := s.main, 0.0, 0.0, 0.0
	for _, row := range boxes.Rows {
		made.count = max(made.count, len(row.Boxes))
		if row.Apart != "" {
			apart = max(apart, boxApart+s.apartWidth(row.Apart))
		}
		if row.Wide {
			wide = boxWide * s.styles.plain.size
		}
		sign = max(sign, s.widest(row.Boxes, s.styles.label))
	}
	if wide > 0 {
		made.side = max(made.side, wide)
	}
	taken := made.width(made.count)
	if boxes.First {
		made.x, made.text = all.x, all.within(taken+boxIndent)
		return made, sign <= made.side && apart == 0 && made.text.width >= leastText*all.width
	}
	if !s.narrow {
		all = fullText
	}
	made.x = all.x + all.width - taken - apart
	made.text = column{all.x, made.x - all.x - 2*boxIndent}
	if made.text.width < leastText*fullWidth {
		made.under, made.x, made.text = true, all.x, all
	}
	return made, sign <= made.side && taken+apart <= all.width
}

// boxesAsPairs sets as labelled texts what no page has boxes for.
func (s *setter) boxesAsPairs(boxes document.Boxes) {
	if oneLine(boxes.Low+boxes.High) != "" {
		s.text(document.Text{Voice: document.Quiet, Text: boxes.Low + " – " + boxes.High})
	}
	rows := make([]document.Pair, len(boxes.Rows))
	for i, row := range boxes.Rows {
		rows[i] = document.Pair{Label: strings.Join(append(slices.Clone(row.Boxes), row.Apart), " "), Text: row.Text}
	}
	s.inside(Pairs, func() { s.pairs(rows) })
}

// boxHeight is how high a box is; one to mark is as wide.
func (s *setter) boxHeight() float64 { return boxSide * s.styles.plain.size }

func (s *setter) apartWidth(text string) float64 { return s.width(text, s.styles.label) + 12 }

// boxHead is the words over the two ends, or what the first and the last box say when the boxes stand under their texts.
func (s *setter) boxHead(boxes document.Boxes, at grid) []strip {
	if oneLine(boxes.Low+boxes.High) == "" {
		return nil
	}
	style := s.styles.label
	if at.under || boxes.First {
		first, last := signsOf(boxes)
		return s.stacked(first+" – "+boxes.Low+"\n"+last+" – "+boxes.High, style, s.main, Label)
	}
	half := at.width(at.count)/2 - 3
	low := s.setFlat(boxes.Low, style, column{at.x, half}, s.part(Label))
	high := s.setFlat(boxes.High, style, column{at.x + half + 6, half}, s.part(Label))
	lines := max(len(low), len(high))
	head := strip{height: float64(lines)*style.leading + 2}
	place := func(set []Line, right float64) {
		for i, line := range set {
			moved := line.moved(0, float64(i+lines-len(set))*style.leading)
			if right > 0 {
				moved = moved.moved(right-line.Width-line.X, 0)
			}
			head.lines = append(head.lines, moved)
		}
	}
	place(low, 0)
	place(high, at.x+at.width(at.count))
	return []strip{head}
}

// signsOf are the signs in the first and the last box of a block's rows.
func signsOf(boxes document.Boxes) (first, last string) {
	for _, row := range boxes.Rows {
		if count := len(row.Boxes); count > 0 {
			return row.Boxes[0], row.Boxes[count-1]
		}
	}
	return "", ""
}

// boxRow sets a text with its boxes. The boxes stand on the line of the text's first line, or under its last.
func (s *setter) boxRow(row document.BoxRow, first bool, at grid) []strip {
	style := s.styles.plain
	var strips []strip
	s.inside(Item, func() {
		text := s.setFlat(row.Text, style, at.text, s.part(Paragraph))
		for _, line := range text {
			strips = append(strips, strip{height: style.leading, cost: costOfWidow, lines: []Line{line}})
		}
		boxes := s.boxStrip(row, at, first)
		if at.under || len(strips) == 0 {
			strips = append(strips, boxes)
		} else {
			boxes.beside(&strips[0])
			strips[0] = boxes
		}
	})
	reach := 0.0
	for _, one := range strips {
		reach += one.height
	}
	if least := s.boxHeight() + 2*boxAir; !at.under && reach < least {
		strips[len(strips)-1].height += least - reach
	}
	last := &strips[len(strips)-1]
	if last.height += boxAir / 2; !first {
		edge := column{at.text.x, fullWidth}
		if s.narrow {
			edge.width = s.main.width
		}
		ruleUnder(last, edge, Hair, 0.6)
		strips[0] = strips[0].lowered(boxAir / 2)
	}
	return strips
}

// beside puts a line of text beside the boxes.
func (s *strip) beside(text *strip) {
	base := boxAir/2 + text.lines[0].Y
	s.lines = append(text.lines, s.lines...)
	s.height = text.height
	shift := base - text.lines[0].Y
	for i := range text.lines {
		s.lines[i] = s.lines[i].moved(0, shift)
	}
	s.height += shift
}

// boxStrip sets the boxes of a row with what stands in them.
func (s *setter) boxStrip(row document.BoxRow, at grid, first bool) strip {
	style := s.styles.label
	base := boxAir/2 + s.styles.plain.baseLine()
	top := base - s.styles.plain.size*0.35 - s.boxHeight()/2
	if at.under {
		base, top = base-top+boxAir/2, boxAir/2
	}
	made := strip{height: top + s.boxHeight() + boxAir/2, cost: costOfSplit}
	role := WriteHere
	if first && oneLine(strings.Join(row.Boxes, "")) != "" {
		role = Mark
	}
	part, x := s.part(role), at.x
	put := func(sign string, width float64) {
		box := rectangle(x, top, width, s.boxHeight(), Ink, Paper, 0.8)
		if oneLine(sign) == "" {
			box.Part = part
		}
		made.shapes = append(made.shapes, box)
		if line := s.setOne(sign, style, column{x, width}, part); line.Text != "" {
			line = line.moved(x+(width-line.Width)/2-line.X, base-line.Y)
			line.Parted = true
			made.lines = append(made.lines, line)
		}
		x += width + boxGap
	}
	for _, sign := range row.Boxes {
		put(sign, at.side)
	}
	if row.Apart != "" {
		x = at.x + at.width(at.count) + boxApart
		put(row.Apart, s.apartWidth(row.Apart))
	}
	if len(made.lines) > 0 {
		made.lines[len(made.lines)-1].Parted = false
	}
	return made
}
