package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"troskel/app/look"
)

// CreateRenderer draws the cards.
func (c *ChoiceCards) CreateRenderer() fyne.WidgetRenderer {
	r := &cardsRenderer{cards: c, ring: newRing()}
	for _, card := range c.cards {
		r.sheets = append(r.sheets, newCardSheet(card))
	}
	r.Refresh()
	return r
}

type cardsRenderer struct {
	cards  *ChoiceCards
	sheets []*cardSheet
	ring   ring
}

func (r *cardsRenderer) Layout(size fyne.Size) {
	y := float32(0)
	for i, sheet := range r.sheets {
		high := sheet.heightAt(size.Width)
		sheet.lay(0, y, size.Width, high)
		r.cards.tops[i], r.cards.ends[i] = y, y+high
		y += high + look.Length(look.Step)*1.5
	}
	at := r.cards.at
	if at < len(r.sheets) {
		top, end := r.cards.tops[at], r.cards.ends[at]
		r.ring.around(0, top, size.Width, end-top, look.Length(look.Step), r.cards.Focused())
	}
}

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
		sheet.refresh(c.cards[i], cardState{chosen: i == c.Chosen, over: i == c.over, off: c.Disabled()})
	}
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *cardsRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, sheet := range r.sheets {
		objects = append(objects, sheet.objects()...)
	}
	return append(objects, r.ring.Rectangle)
}

func (r *cardsRenderer) Destroy() {}
