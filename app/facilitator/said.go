package facilitator

import (
	"fyne.io/fyne/v2/widget"
)

// said is a text on a page that changes while one works there. One that says nothing takes no room.
type said struct{ text *widget.RichText }

func newSaid(text *widget.RichText) *said {
	text.Hide()
	return &said{text}
}

func (s *said) say(words string) {
	segment := s.text.Segments[0].(*widget.TextSegment)
	if segment.Text == words {
		return
	}
	segment.Text = words
	if words == "" {
		s.text.Hide()
	} else {
		s.text.Show()
	}
	s.text.Refresh()
}
