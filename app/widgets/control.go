package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// Control is what everything that is worked by pointer and keyboard has in common: whether it has the keyboard, whether
// the pointer is over it or pressed, and the Surface it stands on. Embed it and call Extend first; the widget then has a
// Focusable, a Hoverable and a Mouseable whose changes redraw it.
type Control struct {
	widget.DisableableWidget
	standing
	self fyne.Widget

	focused, hovered, pressed bool
}

// Extend tells the control which widget it is a part of.
func (c *Control) Extend(self fyne.Widget) {
	c.self = self
	c.ExtendBaseWidget(self)
}

// Focused tells whether the control has the keyboard.
func (c *Control) Focused() bool { return c.focused && !c.Disabled() }

// Hovered tells whether the pointer is over the control.
func (c *Control) Hovered() bool { return c.hovered && !c.Disabled() }

// Pressed tells whether the control is being pressed.
func (c *Control) Pressed() bool { return c.pressed && !c.Disabled() }

// TakeFocus gives the control the keyboard, also when it has only just been made.
func (c *Control) TakeFocus() {
	if !c.focused {
		c.takeFocus(c.self.(fyne.Focusable))
	}
}

// Tell tells anew what has the keyboard, when what it says of itself has changed.
func (c *Control) Tell() { c.surface.tell(c.self) }

// Unused hands on a key that the control has no use for.
func (c *Control) Unused(key *fyne.KeyEvent) { c.surface.unused(c.self, key) }

// FocusGained shows that the control has the keyboard, and brings it into view.
func (c *Control) FocusGained() {
	c.focused = true
	c.self.Refresh()
	if c.pressed {
		c.surface.tell(c.self) // what one presses is in view; a page that turned now would take it from under the pointer
		return
	}
	c.surface.reveal(c.self, func() (fyne.Position, fyne.Size) { return fyne.Position{}, c.self.Size() })
}

// FocusLost shows that the keyboard has gone.
func (c *Control) FocusLost() {
	c.focused = false
	c.self.Refresh()
}

// TypedRune has no use for letters.
func (c *Control) TypedRune(rune) {}

// TypedKey has no use for any key.
func (c *Control) TypedKey(key *fyne.KeyEvent) { c.Unused(key) }

// MouseIn shows that the pointer is over the control.
func (c *Control) MouseIn(*desktop.MouseEvent) { c.setHovered(true) }

// MouseMoved does nothing.
func (c *Control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut shows that the pointer has left.
func (c *Control) MouseOut() { c.setHovered(false) }

// MouseDown takes the keyboard, so that one can go on with it where one pressed. Only the first button presses.
func (c *Control) MouseDown(event *desktop.MouseEvent) {
	if c.Disabled() || event.Button != desktop.MouseButtonPrimary {
		return
	}
	c.pressed = true
	c.TakeFocus()
	c.self.Refresh()
}

// MouseUp ends the press.
func (c *Control) MouseUp(*desktop.MouseEvent) {
	if c.pressed {
		c.pressed = false
		c.self.Refresh()
	}
}

func (c *Control) setHovered(on bool) {
	if c.hovered != on {
		c.hovered = on
		c.self.Refresh()
	}
}

// ring is what stands around the thing that has the keyboard: it touches nothing and never moves anything.
type ring struct{ *canvas.Rectangle }

const (
	ringWidth = 3
	ringGap   = 2
)

func newRing() ring {
	drawn := box(0)
	drawn.Hide()
	return ring{drawn}
}

// around places the ring around a rectangle and shows it or not.
func (r ring) around(x, y, width, height, radius float32, on bool) {
	out := float32(ringGap + ringWidth)
	r.CornerRadius = radius + out
	put(r.Rectangle, x-out, y-out, width+2*out, height+2*out)
	paint(r.Rectangle, nothing(), colour(look.Focus), ringWidth)
	show(r.Rectangle, on)
}

// show shows or hides.
func show(object fyne.CanvasObject, on bool) {
	if on == object.Visible() {
		return
	}
	if on {
		object.Show()
	} else {
		object.Hide()
	}
}
