package layout

import "troskel/data/document"

// Gaps between blocks, in the sections of normal size.
const (
	gapOfText     = 6.5
	gapOfQuestion = 9.5
	gapOfSection  = 30.0 // the doorway reaches up into it
	gapOfTitle    = 10.0 // under a section's title
	gapOfHeading  = 15.0
	gapOfFigure   = 10.0
	gapOfCard     = 14.0
)

// setSection sets one section: its title with the doorway before it, then its blocks.
func (s *setter) setSection(index int, section document.Section) {
	s.section, s.styles = index, s.stylesOf(section.Small)
	s.book.Sections = append(s.book.Sections, Entry{Title: unbroken(section.Title)})
	s.flow.fresh, s.flow.begins = s.flow.fresh || section.NewPage, index+1
	s.inside(Group, func() {
		s.sectionTitle(section)
		s.blocks(section.Blocks)
	})
	s.section = -1
}

func (s *setter) sectionTitle(section document.Section) {
	lines := s.setFlat(section.Title, s.styles.heading, s.main, s.part(Heading))
	if len(lines) == 0 {
		return
	}
	strips := stack(lines, s.styles.heading)
	scale := s.styles.heading.size / 21
	if !s.large { // there its place is the title's
		strips[0].shapes = doorway(marginLeft, strips[0].lines[0].Y, 23*scale, 1.5*scale)
	}
	holdTogether(strips)
	s.addNaming(strips, gapOfSection, gapOfTitle, costOfHead)
}

func (s *setter) blocks(blocks []document.Block) {
	row := false // the blocks before stand side by side
	for i := 0; i < len(blocks); i++ {
		two := i+1 < len(blocks)
		switch {
		case two && s.sideBySide(blocks[i], blocks[i+1]):
			row = true
			i++
		case two && s.cutSideBySide(blocks[i], blocks[i+1]):
			i++
		case row && s.aloneInRow(blocks[i]):
		default:
			row = false
			s.block(blocks[i])
		}
	}
}

func (s *setter) block(block document.Block) {
	switch block := block.(type) {
	case document.Heading:
		s.heading(block)
	case document.Text:
		s.text(block)
	case document.Items:
		s.items(block)
	case document.Pairs:
		s.inside(Pairs, func() { s.pairs(block.Rows) })
	case document.Card:
		s.card(block)
	case document.Figure:
		s.figure(block)
	case document.Table:
		s.table(block)
	case document.Lines:
		s.writingLines(block)
	case document.Boxes:
		s.boxes(block)
	case document.Together:
		since := len(s.flow.strips)
		s.blocks(block.Blocks)
		s.flow.together(since)
	}
}

func (s *setter) heading(heading document.Heading) {
	strips := stack(s.setFlat(heading.Text, s.styles.subhead, s.main, s.part(Subhead)), s.styles.subhead)
	holdTogether(strips)
	s.addNaming(strips, gapOfHeading, 5, costOfHead)
}
