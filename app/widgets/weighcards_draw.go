package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// CreateRenderer draws the cards.
func (w *WeighCards) CreateRenderer() fyne.WidgetRenderer {
	r := &weighRenderer{cards: w, ring: newRing()}
	for _, words := range w.texts {
		r.sheets = append(r.sheets, &weighSheet{
			ground: box(0), text: text(words, look.Body, fyne.TextStyle{}, fyne.TextAlignLeading),
			marks: [2]weighMark{newWeighMark(), newWeighMark()},
		})
	}
	r.Refresh()
	return r
}

// weighSheet is one card: its ground, its text and its two marks, least and most.
type weighSheet struct {
	ground *canvas.Rectangle
	text   *widget.RichText
	marks  [2]weighMark
}

// weighMark is a mark that one can give: an edge, a word, and a tick when it is given.
type weighMark struct {
	edge *canvas.Rectangle
	tick tick
	word *canvas.Text
}

func newWeighMark() weighMark { return weighMark{box(0), newTick(), canvas.NewText("", nothing())} }

type weighRenderer struct {
	cards  *WeighCards
	sheets []*weighSheet
	ring   ring
	end    float32
}

// weighOrder is which weighing stands where among a card's marks.
var weighOrder = [2]Weighing{WeighsLeast, WeighsMost}

func (r *weighRenderer) wordsOf(mark int) string {
	if weighOrder[mark] == WeighsMost {
		return r.cards.words.Most
	}
	if r.cards.least.count == 0 {
		return ""
	}
	return r.cards.words.Least
}

func (r *weighRenderer) Layout(size fyne.Size) {
	w, y := r.cards, float32(0)
	for i := range r.sheets {
		w.cards[i] = spot{0, y, size.Width, r.lay(i, y, size.Width)}
		y += w.cards[i].height + look.Length(look.Step)*1.5
	}
	r.end = y - look.Length(look.Step)*1.5
	if w.at < len(w.cards) {
		at := w.cards[w.at]
		r.ring.around(at.x, at.y, at.width, at.height, look.Length(look.Step), w.Focused())
	}
}

// lay lays out a card and tells how high it is. Its marks stand beside the text, or under it when there is no room.
func (r *weighRenderer) lay(card int, y, width float32) float32 {
	w, sheet := r.cards, r.sheets[card]
	pad, step, high := look.Length(look.Gap), look.Length(look.Step), look.Length(look.Target)*0.8
	var wide [2]float32
	marks := float32(0)
	for i := range wide {
		wide[i] = w.markWidth(r.wordsOf(i))
		if wide[i] > 0 {
			marks += wide[i] + step
		}
	}
	room := width - pad - marks - step
	under := longestWord(w.texts[card], look.Body)+1 > room
	if under {
		room = width - 2*pad
	}
	height := heightAt(sheet.text, room)
	tall := max(height, high) + 2*step
	top := y + (tall-high)/2
	place(sheet.text, pad, y+(tall-height)/2, room)
	if under {
		place(sheet.text, pad, y+step, room)
		top, tall = y+2*step+height, height+high+3*step
	}
	put(sheet.ground, 0, y, width, tall)
	x := width - marks
	if under {
		x = min(x, pad)
	}
	for i, mark := range sheet.marks {
		w.marks[i][card] = spot{x, top, wide[i], high}
		mark.lay(x, top, wide[i], high)
		if wide[i] > 0 {
			x += wide[i] + step
		}
	}
	return tall
}

func (m weighMark) lay(x, y, width, height float32) {
	put(m.edge, x, y, width, height)
	side, step := boxSide(), look.Length(look.Step)
	size := m.word.MinSize()
	m.tick.draw(x+step, y+(height-side)/2, side, colour(look.Paper))
	if m.tick[0].Visible() {
		put(m.word, x+step*1.5+side, y+(height-size.Height)/2, size.Width, size.Height)
		return
	}
	put(m.word, x+(width-size.Width)/2, y+(height-size.Height)/2, size.Width, size.Height)
}

func (r *weighRenderer) MinSize() fyne.Size {
	if r.cards.Size().Width > 0 {
		r.Layout(r.cards.Size())
	}
	return fyne.NewSize(look.Length(look.Column)*0.3, max(r.end, look.Length(look.Target)))
}

func (r *weighRenderer) Refresh() {
	w := r.cards
	for card, sheet := range r.sheets {
		weighing := w.Weighing(card)
		r.refreshGround(sheet, card, weighing)
		for i, mark := range sheet.marks {
			given := weighing == weighOrder[i]
			over := w.over.card == card && (w.over.mark == weighOrder[i] || i == 1 && w.over.mark == Unweighed)
			r.refreshMark(mark, i, given, over)
		}
	}
	r.Layout(w.Size())
	canvas.Refresh(w)
}

func (r *weighRenderer) refreshGround(sheet *weighSheet, card int, weighing Weighing) {
	w := r.cards
	fill, edge, thickness, ink := colour(look.Card), colour(look.Line), float32(1.5), look.Ink
	switch {
	case weighing == WeighsMost:
		edge, thickness = colour(look.Now), 3
	case weighing == WeighsLeast:
		edge, thickness = colour(look.Before), 1.5
	case w.Disabled():
		fill, edge, ink = colour(look.Paper), colour(look.Hairline), look.Faint
	case w.over.card == card:
		fill, edge = colour(look.Hover), colour(look.Ink)
	}
	sheet.ground.CornerRadius = look.Length(look.Step)
	paint(sheet.ground, fill, edge, thickness)
	sheet.text.Segments[0].(*widget.TextSegment).Style.TextStyle = fyne.TextStyle{Bold: weighing == WeighsMost}
	reword(sheet.text, w.texts[card], ink)
	sheet.text.Refresh()
}

func (r *weighRenderer) refreshMark(mark weighMark, which int, given, over bool) {
	words := r.wordsOf(which)
	fill, edge, ink := colour(look.Card), colour(look.Line), look.Quiet
	switch {
	case given && weighOrder[which] == WeighsMost:
		fill, edge, ink = colour(look.Now), colour(look.Now), look.Paper
	case given:
		fill, edge, ink = colour(look.Before), colour(look.Before), look.Paper
	case over && !r.cards.Disabled():
		fill, edge, ink = colour(look.Hover), colour(look.Ink), look.Ink
	}
	mark.edge.CornerRadius = look.Length(look.Step) / 2
	paint(mark.edge, fill, edge, 1.5)
	write(mark.word, words, look.Small, bold, ink)
	mark.tick.show(given && words != "")
	shown := words != "" && (given || !r.cards.Disabled())
	show(mark.edge, shown)
	show(mark.word, shown)
}

func (r *weighRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, sheet := range r.sheets {
		objects = append(objects, sheet.ground, sheet.text)
		for _, mark := range sheet.marks {
			objects = append(objects, mark.edge, mark.tick[0], mark.tick[1], mark.word)
		}
	}
	return append(objects, r.ring.Rectangle)
}

func (r *weighRenderer) Destroy() {}
