package layout

import (
	"strings"

	"troskel/data/document"
)

// text sets a text in the manner of its voice.
func (s *setter) text(text document.Text) {
	s.language = text.Language
	defer func() { s.language = "" }()
	switch text.Voice {
	case document.Own:
		s.own(text.Text)
	case document.Question:
		s.addNaming(s.stacked(text.Text, s.styles.question, s.main, Question), gapOfQuestion, snug, costOfOrphan)
	case document.Quiet:
		s.add(s.stacked(text.Text, s.styles.quiet, s.main, Note), gapOfText-3, gapOfText-2)
	case document.Quote:
		s.barred(text.Text, s.styles.quote, Quote, Hair)
	default:
		keep := 0.0
		if strings.HasSuffix(strings.TrimSpace(text.Text), ":") {
			keep = costOfOrphan
		}
		s.addNaming(s.stacked(text.Text, s.styles.plain, s.main, Paragraph), gapOfText, gapOfText, keep)
	}
}

// stacked sets a text in lines no longer than are read with ease.
func (s *setter) stacked(text string, style setting, at column, role Role) []strip {
	at.width = min(at.width, measure*style.size)
	return stackAll(s.set(text, style, at, s.part(role)), style, s.styles.betweenParagraphs)
}

// own sets the person's own words: the largest text, in the serif, with a stroke beside it that finds it at a glance.
func (s *setter) own(text string) { s.barred(text, s.styles.own, Own, Accent) }

// barred sets a text with a stroke along its left side, in the gutter, so that the words keep the column's edge.
func (s *setter) barred(text string, style setting, role Role, tone Tone) {
	const away = 11.0
	x := s.main.x - away
	bar := &frame{draw: func(top, bottom float64) []Shape {
		return []Shape{stroke(tone, 1.4, Point{x, top + 3}, Point{x, bottom - 1})}
	}}
	s.flow.framed(bar, func() { s.add(s.stacked(text, style, s.main, role), gapOfText, gapOfText+2) })
}

// items sets a list: at least two items stay together at its beginning and its end.
func (s *setter) items(items document.Items) {
	style := s.styles.plain
	s.inside(List, func() {
		marks, indent := s.marks(items, style)
		var all []strip
		for i, text := range items.Texts {
			s.inside(Item, func() {
				strips := s.stacked(text, style, s.main.within(indent), Paragraph)
				if len(strips) == 0 {
					return
				}
				if len(all) > 0 {
					strips[0].gap, strips[0].cost = 3, costInBlock
				}
				if i == 1 || i == len(items.Texts)-1 {
					strips[0].cost = costOfWidow
				}
				marks[i].Part = s.part(Mark)
				all = append(all, beside(strips, marks[i:i+1], style)...)
			})
		}
		s.add(all, gapOfText, gapOfText)
	})
}

// marks sets the numbers or dots of a list, and says how far its texts stand in.
func (s *setter) marks(items document.Items, style setting) ([]Line, float64) {
	marks, widest := make([]Line, len(items.Texts)), 9.0
	for i := range items.Texts {
		text := "•"
		if items.Ordered {
			text = number(i+1) + "."
		}
		marks[i] = s.setOne(text, style, s.main, 0)
		widest = max(widest, marks[i].Width)
	}
	return marks, widest + 6
}
