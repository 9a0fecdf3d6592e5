package layout

import "troskel/data/document"

// mostBeside is how much of a page two groups side by side may take: they cannot be parted.
const mostBeside = 0.4

// sideBySide sets two neighbouring groups beside each other when they may stand so and both stay low. Otherwise it sets
// nothing and says so. What is read comes in the same order either way.
func (s *setter) sideBySide(one, two document.Block) bool {
	first, fits := one.(document.Together)
	second, too := two.(document.Together)
	if s.narrow || !fits || !too || !fitsBeside(first) || !fitsBeside(second) {
		return false
	}
	parts := len(s.book.Parts)
	left, right := s.columnsFor(second)
	both, other := s.cell(first, left), s.cell(second, right)
	if height := max(both.height, other.height); height > mostBeside*bodyHeight || min(both.height, other.height) == 0 {
		s.book.Parts = s.book.Parts[:parts]
		return false
	}
	both.height = max(both.height, other.height)
	both.lines, both.shapes = append(both.lines, other.lines...), append(both.shapes, other.shapes...)
	s.add([]strip{both}, gapOfQuestion, gapOfText)
	return true
}

// columnsFor are the columns of two groups side by side. A table takes the larger part of the whole page's width.
func (s *setter) columnsFor(second document.Together) (left, right column) {
	if _, table := second.Blocks[0].(document.Table); !table {
		return s.main.halves()
	}
	const share = 0.4
	left, right = fullText, fullText.within(share*fullWidth+halfGap)
	left.width = share * fullWidth
	return left, right
}

// mostAlone is how much of a page a group may take that is the last of a row and has nobody beside it.
const mostAlone = 0.2

// aloneInRow sets a group in the left half, as those over it stand, when there is none left to stand beside it. Otherwise it
// sets nothing and says so.
func (s *setter) aloneInRow(block document.Block) bool {
	group, fits := block.(document.Together)
	if s.narrow || !fits || !fitsBeside(group) {
		return false
	}
	parts := len(s.book.Parts)
	left, _ := s.main.halves()
	cell := s.cell(group, left)
	if cell.height > mostAlone*bodyHeight || cell.height == 0 {
		s.book.Parts = s.book.Parts[:parts]
		return false
	}
	s.add([]strip{cell}, gapOfQuestion, gapOfText)
	return true
}

// fitsBeside tells whether a group wants to stand beside another and holds only what a narrow column can: texts, tables, and
// pictures that have a narrow form.
func fitsBeside(group document.Together) bool {
	if !group.Beside || len(group.Blocks) == 0 {
		return false
	}
	for _, block := range group.Blocks {
		switch block := block.(type) {
		case document.Text, document.Pairs, document.Table:
		case document.Figure:
			if block.Narrow.Width <= 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// cell sets a group in a column as one strip.
func (s *setter) cell(group document.Together, at column) strip {
	return s.apart(at, func() { s.blocks(group.Blocks) })
}

// apart makes one strip, in a column of its own, of what is set meanwhile.
func (s *setter) apart(at column, set func()) strip {
	around, main, narrow := s.flow, s.main, s.narrow
	s.flow, s.main, s.narrow = flow{}, at, true
	set()
	made := oneStrip(s.flow.strips)
	s.flow, s.main, s.narrow = around, main, narrow
	return made
}

// oneStrip makes one strip of several, under each other as on a page.
func oneStrip(strips []strip) strip {
	if len(strips) == 0 {
		return strip{}
	}
	page := place(strips)
	all := strip{height: strips[0].height}
	for _, one := range strips[1:] {
		all.height += one.gap + one.height
	}
	for _, shape := range page.Shapes {
		all.shapes = append(all.shapes, shape.moved(-bodyTop))
	}
	for _, line := range page.Lines {
		all.lines = append(all.lines, line.moved(0, -bodyTop))
	}
	return all
}
