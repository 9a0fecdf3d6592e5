package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/look"
)

// Weighing is what one says of a thing's weight beside others.
type Weighing int

// The weighings.
const (
	WeighsLeast Weighing = -1
	Unweighed   Weighing = 0
	WeighsMost  Weighing = +1
)

// WeighWords are what weigh cards say.
type WeighWords struct {
	Most, Least string // on the marks

	// Says is the accessibility label; it must tell which card one is at and what is said of it.
	Says func(card int, weighing Weighing) string
}

// WeighCards are cards of which one marks a few that weigh most, and a few that weigh least. Press a mark, or a card to
// mark it as one of those that weigh most. It is one Tab stop: up and down go from card to card, right and left mark it
// as weighing more and less, Space, Enter and a card's number mark it as one of the most, and Backspace takes its mark
// away. When there are as many marks as there may be, the oldest gives way. Nothing is marked from the start.
type WeighCards struct {
	Control
	OnChanged func(most, least []int)

	texts       []string
	words       WeighWords
	most, least weighed
	at          int        // the card that the arrows have come to
	over        weighPlace // what is under the pointer
	cards       []spot
	marks       [2][]spot // least, most
}

// weighed is the cards with one of the marks, in the order they got it, and how many there may be.
type weighed struct {
	cards []int
	count int
}

// weighPlace is a mark of a card, or with Unweighed the card itself; card −1 is nowhere.
type weighPlace struct {
	card int
	mark Weighing
}

// NewWeighCards makes cards without a mark, and tells how many may weigh most and least; the latter may be none.
func NewWeighCards(texts []string, most, least int, words WeighWords) *WeighCards {
	w := &WeighCards{
		texts: texts, words: words, most: weighed{count: most}, least: weighed{count: least}, over: weighPlace{card: -1},
		cards: make([]spot, len(texts)),
	}
	w.marks = [2][]spot{make([]spot, len(texts)), make([]spot, len(texts))}
	w.Extend(w)
	return w
}

// Set shows marks without telling.
func (w *WeighCards) Set(most, least []int) {
	w.most.cards, w.least.cards = slices.Clone(most), slices.Clone(least)
	w.Refresh()
}

// Weighing is what is said of a card.
func (w *WeighCards) Weighing(card int) Weighing {
	switch {
	case slices.Contains(w.most.cards, card):
		return WeighsMost
	case slices.Contains(w.least.cards, card):
		return WeighsLeast
	}
	return Unweighed
}

// Tapped gives or takes the mark under the pointer; on the card itself, that it weighs most.
func (w *WeighCards) Tapped(event *fyne.PointEvent) {
	if w.Disabled() {
		return
	}
	w.TakeFocus()
	if place := w.placeAt(event.Position); place.card >= 0 {
		w.at = place.card
		if place.mark == Unweighed {
			place.mark = WeighsMost
		}
		w.turn(place.card, place.mark)
	}
}

// MouseMoved shows what is under the pointer.
func (w *WeighCards) MouseMoved(event *desktop.MouseEvent) { w.setOver(w.placeAt(event.Position)) }

// MouseIn shows that the pointer is over the cards.
func (w *WeighCards) MouseIn(event *desktop.MouseEvent) {
	w.Control.MouseIn(event)
	w.MouseMoved(event)
}

// MouseOut shows that the pointer has left.
func (w *WeighCards) MouseOut() {
	w.setOver(weighPlace{card: -1})
	w.Control.MouseOut()
}

func (w *WeighCards) setOver(place weighPlace) {
	if place != w.over {
		w.over = place
		w.Refresh()
	}
}

// Cursor is a hand over a card.
func (w *WeighCards) Cursor() desktop.Cursor {
	if w.over.card < 0 {
		return desktop.DefaultCursor
	}
	return handOver(&w.Control)
}

// FocusGained brings the card that one is at into view.
func (w *WeighCards) FocusGained() {
	w.Control.FocusGained()
	w.revealCard()
}

// TypedKey goes from card to card and marks.
func (w *WeighCards) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		w.goTo(w.at + 1)
	case fyne.KeyUp:
		w.goTo(w.at - 1)
	case fyne.KeyHome:
		w.goTo(0)
	case fyne.KeyEnd:
		w.goTo(len(w.texts) - 1)
	case fyne.KeyRight:
		w.mark(w.at, min(w.Weighing(w.at)+1, WeighsMost))
	case fyne.KeyLeft:
		w.mark(w.at, max(w.Weighing(w.at)-1, WeighsLeast))
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		w.turn(w.at, WeighsMost)
	case fyne.KeyBackspace, fyne.KeyDelete:
		w.mark(w.at, Unweighed)
	default:
		w.Unused(key)
	}
}

// TypedRune marks a card by its number as one of those that weigh most, or takes that back.
func (w *WeighCards) TypedRune(letter rune) {
	if card := int(letter - '1'); card >= 0 && card < len(w.texts) {
		w.goTo(card)
		w.turn(card, WeighsMost)
	}
}

// AccessibilityLabel tells which card one is at and what is said of it.
func (w *WeighCards) AccessibilityLabel() string { return w.words.Says(w.at, w.Weighing(w.at)) }

// AccessibilityRole is a button's, which is the nearest there is.
func (w *WeighCards) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (w *WeighCards) goTo(card int) {
	w.at = min(max(card, 0), len(w.texts)-1)
	w.Refresh()
	w.revealCard()
}

func (w *WeighCards) revealCard() {
	w.surface.reveal(w, func() (fyne.Position, fyne.Size) { return w.cards[w.at].place() })
}

// turn gives a card a mark, or takes it when it is there already.
func (w *WeighCards) turn(card int, mark Weighing) {
	if w.Weighing(card) == mark {
		mark = Unweighed
	}
	w.mark(card, mark)
}

func (w *WeighCards) mark(card int, mark Weighing) {
	if mark == WeighsLeast && w.least.count == 0 {
		mark = Unweighed
	}
	if w.Disabled() || mark == w.Weighing(card) {
		w.Refresh()
		return
	}
	w.most.drop(card)
	w.least.drop(card)
	switch mark {
	case WeighsMost:
		w.most.add(card)
	case WeighsLeast:
		w.least.add(card)
	}
	w.Refresh()
	if w.OnChanged != nil {
		w.OnChanged(slices.Clone(w.most.cards), slices.Clone(w.least.cards))
	}
}

func (m *weighed) drop(card int) {
	m.cards = slices.DeleteFunc(m.cards, func(other int) bool { return other == card })
}

// add marks one more card; the oldest mark gives way when there is no room.
func (m *weighed) add(card int) {
	m.cards = append(m.cards, card)
	if len(m.cards) > m.count {
		m.cards = slices.Delete(m.cards, 0, len(m.cards)-m.count)
	}
}

func (w *WeighCards) placeAt(at fyne.Position) weighPlace {
	for card := range w.texts {
		switch {
		case w.marks[0][card].holds(at):
			return weighPlace{card, WeighsLeast}
		case w.marks[1][card].holds(at):
			return weighPlace{card, WeighsMost}
		case w.cards[card].holds(at):
			return weighPlace{card, Unweighed}
		}
	}
	return weighPlace{card: -1}
}

// markWidth is how wide a mark is, with the room for its tick.
func (w *WeighCards) markWidth(words string) float32 {
	if words == "" {
		return 0
	}
	return lineWidth(words, look.Small, bold) + boxSide() + look.Length(look.Step)*3
}
