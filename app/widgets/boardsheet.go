package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// boardSheet is a card on a board as it is drawn. Uppermost in a pack it is written larger, in the serif.
type boardSheet struct {
	ground *canvas.Rectangle
	text   *widget.RichText
	words  string
	size   fyne.ThemeSizeName
}

// boardState is what a card on a board looks like just now.
type boardState struct{ away, over, off, held, loose bool }

func newBoardSheet() *boardSheet {
	return &boardSheet{ground: box(0), text: text("", look.Body, fyne.TextStyle{}, fyne.TextAlignLeading), size: look.Body}
}

// restyle writes the card in a size.
func (s *boardSheet) restyle(size fyne.ThemeSizeName) {
	s.size = size
	segment := s.text.Segments[0].(*widget.TextSegment)
	if segment.Style.SizeName == size && segment.Text == s.words {
		return
	}
	segment.Text, segment.Style.SizeName = s.words, size
	segment.Style.TextStyle, segment.Style.Alignment = fyne.TextStyle{}, fyne.TextAlignLeading
	if size == look.Lead {
		segment.Style.TextStyle, segment.Style.Alignment = look.Serif, fyne.TextAlignCenter
	}
	s.text.Refresh()
}

// lay gives the card its place, with the text in the middle of its height.
func (s *boardSheet) lay(x, y, width, high float32) {
	pad := boardPad()
	own := heightAt(s.text, width-2*pad)
	place(s.text, x+pad, y+(high-own)/2, width-2*pad)
	put(s.ground, x, y, width, high)
}

func (s *boardSheet) refresh(state boardState) {
	ink, ground, edge, thickness := look.Ink, colour(look.Card), colour(look.Line), float32(1.5)
	switch {
	case state.loose:
		edge, thickness = colour(look.Now), 2.5
	case state.away:
		ink, ground, edge, thickness = look.Faint, nothing(), colour(look.Line), 1
	case state.off:
		ink, ground, edge, thickness = look.Faint, colour(look.Paper), colour(look.Hairline), 1
	case state.held:
		ground, edge, thickness = colour(look.Hover), colour(look.Now), 3
	case state.over:
		ground, edge = colour(look.Hover), colour(look.Ink)
	}
	s.ground.CornerRadius = look.Length(look.Step)
	paint(s.ground, ground, edge, thickness)
	reword(s.text, s.words, ink)
}
