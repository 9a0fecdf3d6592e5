package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// CreateRenderer draws the cards.
func (c *ChoiceCards) CreateRenderer() fyne.WidgetRenderer {
	r := &cardsRenderer{cards: c, ring: newRing()}
	for _, card := range c.cards {
		r.sheets = append(r.sheets, &cardSheet{
			ground: box(0), sign: canvas.NewCircle(nothing()), letter: canvas.NewText(card.Letter, nothing()),
			tick: newTick(), text: text(card.Text, look.Body, fyne.TextStyle{}, fyne.TextAlignLeading),
		})
	}
	r.Refresh()
	return r
}

type cardSheet struct {
	ground *canvas.Rectangle
	sign   *canvas.Circle // holds the letter, or the tick when the card is chosen
	letter *canvas.Text
	tick   tick
	text   *widget.RichText
}

type cardsRenderer struct {
	cards  *ChoiceCards
	sheets []*cardSheet
	ring   ring
}

func (r *cardsRenderer) Layout(size fyne.Size) {
	pad, sign, y := look.Length(look.Gap), r.sign(), float32(0)
	for i, sheet := range r.sheets {
		left := pad + sign + pad*0.75
		height := heightAt(sheet.text, size.Width-left-pad)
		high := max(height, sign) + 2*pad*0.75
		place(sheet.text, left, y+(high-height)/2, size.Width-left-pad)
		put(sheet.ground, 0, y, size.Width, high)
		middle := y + pad*0.75 + max(sign, look.Length(look.Body)*1.4)/2
		if height <= sign {
			middle = y + high/2
		}
		centre(sheet.sign, pad+sign/2, middle, sign/2)
		centreText(sheet.letter, pad+sign/2, middle-sheet.letter.MinSize().Height/2)
		sheet.tick.draw(pad+sign*0.1, middle-sign*0.4, sign*0.8, colour(look.Paper))
		r.cards.tops[i], r.cards.ends[i] = y, y+high
		y += high + look.Length(look.Step)*1.5
	}
	at := r.cards.at
	if at < len(r.sheets) {
		top, end := r.cards.tops[at], r.cards.ends[at]
		r.ring.around(0, top, size.Width, end-top, look.Length(look.Step), r.cards.Focused())
	}
}

func (r *cardsRenderer) sign() float32 { return look.Length(look.Body) * 1.7 }

func (r *cardsRenderer) MinSize() fyne.Size {
	if r.cards.Size().Width > 0 {
		r.Layout(r.cards.Size())
	}
	height := float32(0)
	if count := len(r.sheets); count > 0 {
		height = r.cards.ends[count-1]
	}
	return fyne.NewSize(look.Length(look.Column)*0.25, max(height, look.Length(look.Target)))
}

func (r *cardsRenderer) Refresh() {
	c := r.cards
	for i, sheet := range r.sheets {
		chosen, ink := i == c.Chosen, look.Ink
		ground, edge, thickness := colour(look.Card), colour(look.Line), float32(1.5)
		sign, letter := colour(look.Wash), look.Ink
		switch {
		case chosen:
			edge, thickness, sign = colour(look.Now), 3, colour(look.Now)
			if c.Disabled() {
				edge, sign = colour(look.Line), colour(look.Line)
			}
		case c.Disabled():
			ground, edge, thickness, ink, letter = colour(look.Paper), colour(look.Hairline), 1, look.Faint, look.Faint
		case i == c.over:
			ground, edge = colour(look.Hover), colour(look.Ink)
		}
		sheet.ground.CornerRadius = look.Length(look.Step)
		paint(sheet.ground, ground, edge, thickness)
		sheet.sign.FillColor = sign
		sheet.sign.Refresh()
		write(sheet.letter, c.cards[i].Letter, look.Body, fyne.TextStyle{Bold: true}, letter)
		show(sheet.letter, !chosen)
		sheet.tick.show(chosen)
		reword(sheet.text, c.cards[i].Text, ink)
	}
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *cardsRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, sheet := range r.sheets {
		objects = append(objects, sheet.ground, sheet.sign, sheet.letter, sheet.tick[0], sheet.tick[1], sheet.text)
	}
	return append(objects, r.ring.Rectangle)
}

func (r *cardsRenderer) Destroy() {}
