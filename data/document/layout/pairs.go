package layout

import "troskel/data/document"

// mostLabelLines is how many lines a label may take in its narrow column before it stands over its text instead.
const mostLabelLines = 4

// pairs sets labelled texts: the label in the narrow column, the text beside it.
func (s *setter) pairs(rows []document.Pair) {
	for _, row := range rows {
		s.pair(row)
	}
}

func (s *setter) pair(row document.Pair) {
	const gap = gapOfText - 2
	style, role := s.styles.plain, Paragraph
	if row.Own {
		style, role = s.styles.own, Own
	}
	label := s.setFlat(row.Label, s.styles.label, labels, s.part(Label))
	text := s.stacked(row.Text, style, s.main, role)
	if s.narrow || len(label) > mostLabelLines {
		named := s.styles.question
		if s.narrow {
			named = s.styles.label
		}
		over := stack(s.setFlat(row.Label, named, s.main, s.part(Label)), named)
		if len(text) == 0 {
			s.add(over, gap, gap)
			return
		}
		s.addNaming(over, gap, 2, costOfOrphan)
		s.add(text, 2, gap)
		return
	}
	s.add(beside(text, label, s.styles.label), gap, gap)
}
