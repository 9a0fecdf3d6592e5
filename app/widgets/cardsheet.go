package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// cardSheet is a card to choose as it is drawn: a sheet with a text, and a round sign with the card's letter, or a tick
// when it is chosen.
type cardSheet struct {
	ground *canvas.Rectangle
	sign   *canvas.Circle
	letter *canvas.Text
	tick   tick
	text   *widget.RichText
}

// cardState is what a card looks like just now.
type cardState struct{ chosen, over, off bool }

func newCardSheet(card Card) *cardSheet {
	return &cardSheet{
		ground: box(0), sign: canvas.NewCircle(nothing()), letter: canvas.NewText(card.Letter, nothing()),
		tick: newTick(), text: text(card.Text, look.Body, fyne.TextStyle{}, fyne.TextAlignLeading),
	}
}

// signSide is how wide the sign is.
func signSide() float32 { return look.Length(look.Body) * 1.7 }

// heightAt is how high the card is at a width.
func (s *cardSheet) heightAt(width float32) float32 {
	pad, sign := look.Length(look.Gap), signSide()
	return max(heightAt(s.text, width-2.75*pad-sign), sign) + 2*pad*0.75
}

// lay gives the card its place. A card that is higher than its text has it in the middle.
func (s *cardSheet) lay(x, y, width, high float32) {
	pad, sign := look.Length(look.Gap), signSide()
	left := pad + sign + pad*0.75
	height := heightAt(s.text, width-left-pad)
	top := y + (high-height)/2
	place(s.text, x+left, top, width-left-pad)
	put(s.ground, x, y, width, high)
	middle := top + look.Length(look.Body)*0.7
	if height <= sign {
		middle = y + high/2
	}
	centre(s.sign, x+pad+sign/2, middle, sign/2)
	centreText(s.letter, x+pad+sign/2, middle-s.letter.MinSize().Height/2)
	s.tick.draw(x+pad+sign*0.1, middle-sign*0.4, sign*0.8, colour(look.Paper))
}

func (s *cardSheet) refresh(card Card, state cardState) {
	ink := look.Ink
	ground, edge, thickness := colour(look.Card), colour(look.Line), float32(1.5)
	sign, letter := colour(look.Wash), look.Ink
	switch {
	case state.chosen:
		edge, thickness, sign = colour(look.Now), 3, colour(look.Now)
		if state.off {
			edge, sign = colour(look.Line), colour(look.Line)
		}
	case state.off:
		ground, edge, thickness, ink, letter = colour(look.Paper), colour(look.Hairline), 1, look.Faint, look.Faint
	case state.over:
		ground, edge = colour(look.Hover), colour(look.Ink)
	}
	s.ground.CornerRadius = look.Length(look.Step)
	paint(s.ground, ground, edge, thickness)
	s.sign.FillColor = sign
	s.sign.Refresh()
	write(s.letter, card.Letter, look.Body, fyne.TextStyle{Bold: true}, letter)
	show(s.letter, !state.chosen)
	s.tick.show(state.chosen)
	reword(s.text, card.Text, ink)
}

func (s *cardSheet) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{s.ground, s.sign, s.letter, s.tick[0], s.tick[1], s.text}
}
