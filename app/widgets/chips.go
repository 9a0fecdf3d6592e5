package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// Chips are short words beside each other among which one chooses at most one. They are one Tab stop: the arrows go from
// chip to chip, Space or Enter chooses, and so does a chip's number. Choosing what is chosen takes it back, and so does
// Backspace. Nothing is chosen from the start.
type Chips struct {
	Control
	Chosen    int // the chip's place from 0; −1 when none is
	OnChanged func(chosen int)

	texts []string
	at    int // the chip that the arrows have come to
	over  int // the chip under the pointer; −1 for none
	says  func(chip, chosen int) string
	spots []spot
}

// NewChips makes chips of which none is chosen. says gives the accessibility label: which chip one is at, and which is
// chosen.
func NewChips(texts []string, says func(chip, chosen int) string, changed func(chosen int)) *Chips {
	c := &Chips{texts: texts, Chosen: -1, over: -1, says: says, OnChanged: changed, spots: make([]spot, len(texts))}
	c.Extend(c)
	return c
}

// Set shows a choice without telling; −1 for none.
func (c *Chips) Set(chosen int) {
	c.Chosen = chosen
	if chosen >= 0 {
		c.at = chosen
	}
	c.Refresh()
}

// Tapped chooses the chip under the pointer.
func (c *Chips) Tapped(event *fyne.PointEvent) {
	if c.Disabled() {
		return
	}
	c.TakeFocus()
	if chip := c.chipAt(event.Position); chip >= 0 {
		c.choose(chip)
	}
}

// TypedKey goes from chip to chip and chooses.
func (c *Chips) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyRight, fyne.KeyDown:
		c.goTo(c.at + 1)
	case fyne.KeyLeft, fyne.KeyUp:
		c.goTo(c.at - 1)
	case fyne.KeyHome:
		c.goTo(0)
	case fyne.KeyEnd:
		c.goTo(len(c.texts) - 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.choose(c.at)
	case fyne.KeyBackspace, fyne.KeyDelete:
		c.change(-1)
	default:
		c.Unused(key)
	}
}

// TypedRune chooses by number.
func (c *Chips) TypedRune(letter rune) {
	if chip := int(letter - '1'); chip >= 0 && chip < len(c.texts) {
		c.choose(chip)
	}
}

// MouseMoved shows which chip the pointer is over.
func (c *Chips) MouseMoved(event *desktop.MouseEvent) {
	if over := c.chipAt(event.Position); over != c.over {
		c.over = over
		c.Refresh()
	}
}

// MouseIn shows that the pointer is over the chips.
func (c *Chips) MouseIn(event *desktop.MouseEvent) {
	c.Control.MouseIn(event)
	c.MouseMoved(event)
}

// MouseOut shows that the pointer has left.
func (c *Chips) MouseOut() {
	c.over = -1
	c.Control.MouseOut()
}

// Cursor is a hand over a chip.
func (c *Chips) Cursor() desktop.Cursor {
	if c.over < 0 {
		return desktop.DefaultCursor
	}
	return handOver(&c.Control)
}

// AccessibilityLabel tells which chip one is at and which is chosen.
func (c *Chips) AccessibilityLabel() string { return c.says(c.at, c.Chosen) }

// AccessibilityRole is a button's, which is the nearest there is.
func (c *Chips) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (c *Chips) goTo(chip int) {
	c.at = min(max(chip, 0), len(c.texts)-1)
	c.Refresh()
}

func (c *Chips) choose(chip int) {
	if c.Disabled() {
		return
	}
	c.at = chip
	if chip == c.Chosen {
		chip = -1
	}
	c.change(chip)
}

func (c *Chips) change(chosen int) {
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

func (c *Chips) chipAt(at fyne.Position) int {
	for i, spot := range c.spots {
		if spot.holds(at) {
			return i
		}
	}
	return -1
}

// CreateRenderer draws the chips.
func (c *Chips) CreateRenderer() fyne.WidgetRenderer {
	r := &chipsRenderer{chips: c, ring: newRing()}
	for _, words := range c.texts {
		r.drawn = append(r.drawn, drawnChip{
			box(0), newTick(), text(words, look.Body, fyne.TextStyle{}, fyne.TextAlignLeading),
		})
	}
	r.Refresh()
	return r
}

type drawnChip struct {
	ground *canvas.Rectangle
	tick   tick
	text   *widget.RichText
}

type chipsRenderer struct {
	chips *Chips
	drawn []drawnChip
	ring  ring
	end   float32
}

func (r *chipsRenderer) Layout(size fyne.Size) {
	c, gap, pad := r.chips, look.Length(look.Step), look.Length(look.Gap)
	x, y, high := float32(0), float32(0), float32(0)
	for i, chip := range r.drawn {
		sign := float32(0)
		if i == c.Chosen {
			sign = r.sign()
		}
		// the tick has its room from the start, so that nothing moves when one chooses
		natural := lineWidth(c.texts[i], look.Body, fyne.TextStyle{}) + 1
		width := min(natural+2*pad+r.sign(), size.Width)
		if x > 0 && x+width > size.Width {
			x, y, high = 0, y+high+gap, 0
		}
		room := width - 2*pad - sign
		height := heightAt(chip.text, min(natural, room))
		tall := max(look.Length(look.Target), height+look.Length(look.Step)*1.5)
		left := x + (width-sign-min(natural, room))/2
		if sign > 0 {
			chip.tick.draw(left-4, y+(tall-sign)/2, sign, colour(look.Now))
		}
		place(chip.text, left+sign, y+(tall-height)/2, min(natural, room))
		put(chip.ground, x, y, width, tall)
		c.spots[i] = spot{x, y, width, tall}
		x, high = x+width+gap, max(high, tall)
	}
	r.end = y + high
	if len(c.spots) > 0 {
		at := c.spots[c.at]
		r.ring.around(at.x, at.y, at.width, at.height, look.Length(look.Step), c.Focused())
	}
}

func (r *chipsRenderer) sign() float32 { return look.Length(look.Body) * 1.25 }

func (r *chipsRenderer) MinSize() fyne.Size {
	if r.chips.Size().Width > 0 {
		r.Layout(r.chips.Size())
	}
	return fyne.NewSize(look.Length(look.Column)*0.25, max(r.end, look.Length(look.Target)))
}

func (r *chipsRenderer) Refresh() {
	c := r.chips
	for i, chip := range r.drawn {
		fill, edge, thickness, ink := colour(look.Card), colour(look.Line), float32(1.5), look.Ink
		switch {
		case i == c.Chosen:
			edge, thickness = colour(look.Now), 3
		case c.Disabled():
			fill, edge, ink = colour(look.Paper), colour(look.Hairline), look.Faint
		case i == c.over:
			fill, edge = colour(look.Hover), colour(look.Ink)
		}
		chip.ground.CornerRadius = look.Length(look.Step)
		paint(chip.ground, fill, edge, thickness)
		chip.tick.show(i == c.Chosen)
		reword(chip.text, c.texts[i], ink)
	}
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *chipsRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, chip := range r.drawn {
		objects = append(objects, chip.ground, chip.tick[0], chip.tick[1], chip.text)
	}
	return append(objects, r.ring.Rectangle)
}

func (r *chipsRenderer) Destroy() {}
