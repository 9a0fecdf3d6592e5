package widgets

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Card is one thing to choose. Letter is its sign, such as "A", and a key that chooses it.
type Card struct {
	Letter string
	Text   string
}

// ChoiceCards are cards among which one chooses at most one. They are one Tab stop: the arrows go from card to card, Space
// or Enter chooses, and so do a card's letter and its number; Backspace takes the choice back. Nothing is chosen from the
// start.
type ChoiceCards struct {
	Control
	Chosen    int // the card's place from 0; −1 when none is
	OnChanged func(chosen int)

	cards []Card
	at    int // the card that the arrows have come to
	over  int // the card under the pointer; −1 for none
	says  func(card, chosen int) string
	tops  []float32 // where the cards begin and end, at the present width
	ends  []float32
}

// NewChoiceCards makes cards of which none is chosen. says gives the accessibility label: which card one is at, and which
// is chosen.
func NewChoiceCards(cards []Card, says func(card, chosen int) string, changed func(chosen int)) *ChoiceCards {
	c := &ChoiceCards{cards: cards, Chosen: -1, over: -1, says: says, OnChanged: changed}
	c.tops, c.ends = make([]float32, len(cards)), make([]float32, len(cards))
	c.Extend(c)
	return c
}

// Set shows a choice without telling; −1 for none.
func (c *ChoiceCards) Set(chosen int) {
	c.Chosen = chosen
	if chosen >= 0 {
		c.at = chosen
	}
	c.Refresh()
}

// Tapped chooses the card under the pointer.
func (c *ChoiceCards) Tapped(event *fyne.PointEvent) {
	if c.Disabled() {
		return
	}
	c.TakeFocus()
	if card := c.cardAt(event.Position.Y); card >= 0 {
		c.choose(card)
	}
}

// TypedKey goes from card to card and chooses.
func (c *ChoiceCards) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown, fyne.KeyRight:
		c.goTo(c.at + 1)
	case fyne.KeyUp, fyne.KeyLeft:
		c.goTo(c.at - 1)
	case fyne.KeyHome:
		c.goTo(0)
	case fyne.KeyEnd:
		c.goTo(len(c.cards) - 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.choose(c.at)
	case fyne.KeyBackspace, fyne.KeyDelete:
		c.change(-1)
	default:
		c.Unused(key)
	}
}

// TypedRune chooses by letter or number.
func (c *ChoiceCards) TypedRune(letter rune) {
	for i, card := range c.cards {
		if string(unicode.ToUpper(letter)) == card.Letter || letter == rune('1'+i) {
			c.choose(i)
		}
	}
}

// MouseMoved shows which card the pointer is over.
func (c *ChoiceCards) MouseMoved(event *desktop.MouseEvent) {
	if over := c.cardAt(event.Position.Y); over != c.over {
		c.over = over
		c.Refresh()
	}
}

// MouseIn shows that the pointer is over the cards.
func (c *ChoiceCards) MouseIn(event *desktop.MouseEvent) {
	c.Control.MouseIn(event)
	c.MouseMoved(event)
}

// MouseOut shows that the pointer has left.
func (c *ChoiceCards) MouseOut() {
	c.over = -1
	c.Control.MouseOut()
}

// FocusGained brings the card that one is at into view.
func (c *ChoiceCards) FocusGained() {
	c.Control.FocusGained()
	c.revealCard()
}

// Cursor is a hand over a card.
func (c *ChoiceCards) Cursor() desktop.Cursor { return handOver(&c.Control) }

// AccessibilityLabel tells which card one is at and which is chosen.
func (c *ChoiceCards) AccessibilityLabel() string { return c.says(c.at, c.Chosen) }

// AccessibilityRole is a button's, which is the nearest there is.
func (c *ChoiceCards) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (c *ChoiceCards) goTo(card int) {
	c.at = min(max(card, 0), len(c.cards)-1)
	c.Refresh()
	c.revealCard()
}

func (c *ChoiceCards) choose(card int) {
	if c.Disabled() || card < 0 || card >= len(c.cards) {
		return
	}
	c.at = card
	c.change(card)
}

func (c *ChoiceCards) change(chosen int) {
	if c.Disabled() || chosen == c.Chosen {
		c.Refresh()
		return
	}
	c.Chosen = chosen
	c.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(chosen)
	}
}

func (c *ChoiceCards) cardAt(y float32) int {
	for i := range c.cards {
		if y >= c.tops[i] && y < c.ends[i] {
			return i
		}
	}
	return -1
}

func (c *ChoiceCards) revealCard() {
	c.surface.reveal(c, func() (fyne.Position, fyne.Size) {
		return fyne.NewPos(0, c.tops[c.at]), fyne.NewSize(c.Size().Width, c.ends[c.at]-c.tops[c.at])
	})
}
