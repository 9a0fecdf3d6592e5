package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// Toggle is a box to tick with a text that wraps beside it. Space or Enter ticks it.
type Toggle struct {
	Control
	Text      string
	Checked   bool
	Small     bool // small type, for a thing aside
	OnChanged func(bool)

	says func(checked bool) string
}

// NewToggle makes a toggle. says gives the accessibility label, which must tell whether it is ticked.
func NewToggle(text string, says func(checked bool) string, changed func(bool)) *Toggle {
	toggle := &Toggle{Text: text, OnChanged: changed, says: says}
	toggle.Extend(toggle)
	return toggle
}

// SetChecked ticks the box or not, without telling.
func (t *Toggle) SetChecked(on bool) {
	if t.Checked != on {
		t.Checked = on
		t.Refresh()
	}
}

// Tapped ticks the box or takes that back.
func (t *Toggle) Tapped(*fyne.PointEvent) {
	if t.Disabled() {
		return
	}
	t.TakeFocus()
	t.turn()
}

// TypedKey ticks the box with Space or Enter.
func (t *Toggle) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if !t.Disabled() {
			t.turn()
		}
	default:
		t.Unused(key)
	}
}

// Cursor is a hand over what can be pressed.
func (t *Toggle) Cursor() desktop.Cursor { return handOver(&t.Control) }

// NaturalWidth is how wide the toggle is when its text stands on one line.
func (t *Toggle) NaturalWidth() float32 {
	return t.side() + t.gap() + lineWidth(t.Text, t.size(), fyne.TextStyle{}) + 1
}

// AccessibilityLabel tells what the box is for and whether it is ticked.
func (t *Toggle) AccessibilityLabel() string { return t.says(t.Checked) }

// AccessibilityRole is a button's, which is the nearest there is.
func (t *Toggle) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the toggle.
func (t *Toggle) CreateRenderer() fyne.WidgetRenderer {
	r := &toggleRenderer{
		toggle: t, square: box(4), ring: newRing(), tick: newTick(),
		text: text(t.Text, t.size(), fyne.TextStyle{}, fyne.TextAlignLeading),
	}
	r.Refresh()
	return r
}

func (t *Toggle) turn() {
	t.Checked = !t.Checked
	t.Refresh()
	if t.OnChanged != nil {
		t.OnChanged(t.Checked)
	}
}

func (t *Toggle) size() fyne.ThemeSizeName {
	if t.Small {
		return look.Small
	}
	return look.Body
}

// side is the length of the box's side.
func (t *Toggle) side() float32 { return look.Length(t.size())*1.15 + 4 }

// gap is between the box and the text, so wide that the ring around the box does not touch the text.
func (t *Toggle) gap() float32 { return look.Length(look.Step) * 1.5 }

type toggleRenderer struct {
	toggle *Toggle
	square *canvas.Rectangle
	tick   tick
	ring   ring
	text   *widget.RichText
}

func (r *toggleRenderer) Layout(size fyne.Size) {
	side, gap := r.toggle.side(), r.toggle.gap()
	height := heightAt(r.text, size.Width-side-gap)
	top := max(0, (size.Height-height)/2)
	place(r.text, side+gap, top, size.Width-side-gap)
	line := look.Length(r.toggle.size()) * 1.3
	at := top + (line-side)/2
	put(r.square, 0, at, side, side)
	r.tick.draw(0, at, side, colour(look.Paper))
	r.ring.around(0, at, side, side, r.square.CornerRadius, r.toggle.Focused())
}

func (r *toggleRenderer) MinSize() fyne.Size {
	least := r.toggle.side() + r.toggle.gap() + look.Length(look.Column)*0.25
	return fyne.NewSize(min(least, r.toggle.NaturalWidth()), max(look.Length(look.Target), leastOf(r.text).Height))
}

func (r *toggleRenderer) Refresh() {
	t := r.toggle
	ink, edge, fill := look.Ink, colour(look.Line), colour(look.Card)
	if t.Small {
		ink = look.Quiet
	}
	switch {
	case t.Disabled():
		ink, edge, fill = look.Faint, colour(look.Hairline), colour(look.Wash)
	case t.Checked:
		edge, fill = colour(look.Now), colour(look.Now)
	case t.Hovered():
		edge, fill = colour(look.Ink), colour(look.Hover)
	}
	paint(r.square, fill, edge, 2)
	r.tick.show(t.Checked)
	reword(r.text, t.Text, ink)
	r.Layout(t.Size())
	canvas.Refresh(t)
}

func (r *toggleRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.square, r.tick[0], r.tick[1], r.text, r.ring.Rectangle}
}

func (r *toggleRenderer) Destroy() {}
