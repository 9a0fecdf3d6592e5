package layout

import "troskel/data/document"

const (
	cardPad   = 11.0
	cardOut   = 14.0 // how far a card's edge is outside the margins
	tickSide  = 13.0
	dateGap   = 16.0
	lineDepth = 23.0 // from one line to write on to the next
	mostLines = 60
)

// card sets a plan: on a ground of its own, with a box to tick in the narrow column, its date at the right, and lines to
// write on.
func (s *setter) card(card document.Card) {
	if card.Cut {
		s.cutOut(card, nil)
		return
	}
	since := len(s.flow.strips)
	const left, width = marginLeft - cardOut, fullWidth + 2*cardOut
	ground := &frame{pad: cardPad, draw: func(top, bottom float64) []Shape {
		return []Shape{rectangle(left, top-cardPad, width, bottom-top+2*cardPad, Edge, Wash, 0.6)}
	}}
	s.flow.framed(ground, func() {
		s.inside(Card, func() {
			s.cardTitle(card)
			s.inside(Pairs, func() { s.pairs(card.Rows) })
			s.lineStrips(card.Lines, fullText)
		})
	})
	s.flow.after = s.air(gapOfCard)
	s.flow.together(since)
}

func (s *setter) cardTitle(card document.Card) {
	date := s.setOne(card.Date, s.styles.strong, s.main, s.part(Label))
	title, beside := s.main, date.Width < mainWidth/2
	if beside && date.Width > 0 {
		title.width -= date.Width + dateGap
	}
	strips := stack(s.setFlat(card.Title, s.styles.subhead, title, s.part(Subhead)), s.styles.subhead)
	if len(strips) == 0 {
		strips = []strip{{height: s.styles.subhead.leading}}
	}
	base := s.styles.subhead.baseLine()
	if card.Tick {
		box := rectangle(marginLeft, base-tickSide+1.5, tickSide, tickSide, Ink, Paper, 1.1)
		strips[0].shapes = append(strips[0].shapes, box)
	}
	if beside && date.Width > 0 {
		date = date.moved(mainLeft+mainWidth-date.Width-date.X, base-date.Y)
		strips[0].lines = append(strips[0].lines, date)
	} else {
		strips = append(strips, stack(s.setFlat(card.Date, s.styles.strong, s.main, date.Part), s.styles.strong)...)
	}
	holdTogether(strips)
	s.addNaming(strips, gapOfCard, 6, costOfHead)
}

// writingLines sets room to write under a label.
func (s *setter) writingLines(lines document.Lines) {
	since := len(s.flow.strips)
	s.addNaming(s.stacked(lines.Label, s.styles.question, s.main, Label), gapOfHeading, 0, costOfOrphan)
	s.lineStrips(lines.Count, s.main)
	s.flow.after = s.air(gapOfHeading) // nobody writes close under the last line
	s.flow.together(since)
}

func (s *setter) lineStrips(count int, at column) {
	if count <= 0 {
		return
	}
	depth := lineDepth
	if s.large {
		depth *= largeFactor
	}
	part := s.part(WriteHere)
	strips := make([]strip, min(count, mostLines))
	for i := range strips {
		line := stroke(Edge, 0.5, Point{at.x, depth - 2}, Point{at.x + at.width, depth - 2})
		line.Part = part
		strips[i] = strip{height: depth, cost: costInBlock, shapes: []Shape{line}}
	}
	s.add(strips, 0, gapOfText)
}
