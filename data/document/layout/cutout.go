package layout

import "troskel/data/document"

const (
	cutGap    = 10.0
	cutWidth  = (fullWidth + 2*cardOut - cutGap) / 2 // a wallet's size
	cutLow    = 132.0                                // and at least so high
	cutPad    = 12.0
	cutBorder = 0.8
)

// cutSideBySide sets two cards to cut out beside each other, and says whether that is what the two blocks are.
func (s *setter) cutSideBySide(one, two document.Block) bool {
	left, cut := one.(document.Card)
	right, too := two.(document.Card)
	if s.narrow || !cut || !too || !left.Cut || !right.Cut {
		return false
	}
	s.cutOut(left, &right)
	return true
}

// cutOut sets one or two cards to cut out: a dashed edge, the title, and each text under its label. It is set in one piece,
// since what is cut out stands on one page.
func (s *setter) cutOut(one document.Card, beside *document.Card) {
	left := marginLeft - cardOut
	whole := s.cutCard(one, left)
	height := max(cutLow, whole.height)
	if beside != nil {
		other := s.cutCard(*beside, left+cutWidth+cutGap)
		height = max(height, other.height)
		whole.lines = append(whole.lines, other.lines...)
		whole.shapes = append(whole.shapes, cutEdge(left+cutWidth+cutGap, height))
	}
	whole.height = height
	whole.shapes = append(whole.shapes, cutEdge(left, height))
	s.add([]strip{whole}, gapOfCard, gapOfCard)
}

func (s *setter) cutCard(card document.Card, x float64) strip {
	made := s.apart(column{x + cutPad, cutWidth - 2*cutPad}, func() {
		s.inside(Card, func() {
			title := stack(s.setFlat(card.Title, s.styles.strong, s.main, s.part(Subhead)), s.styles.strong)
			s.addNaming(title, 0, 2, costOfHead)
			s.inside(Pairs, func() { s.pairs(card.Rows) })
			s.add(s.stacked(card.Date, s.styles.label, s.main, Label), 6, 0)
		})
	}).lowered(cutPad)
	made.height += cutPad
	return made
}

func cutEdge(x, height float64) Shape {
	edge := rectangle(x, 0, cutWidth, height, Edge, None, cutBorder)
	edge.Dashed = true
	return edge
}
