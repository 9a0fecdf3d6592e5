package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// Weight is how much a button wants to be pressed.
type Weight int

// The weights. One page has at most one primary button.
const (
	Plain   Weight = iota // a thing one can do
	Primary               // the thing to do next
	Quiet                 // a thing aside: text only
)

// Button does something when it is pressed, by pointer, Enter or Space. Its text wraps. Lead and Trail are signs beside
// the text, such as an arrow, that say nothing the text does not.
type Button struct {
	Control
	Text     string
	Lead     string
	Trail    string
	Says     string // what a screen reader is told instead of the text; may be empty
	Selected bool   // stands for what is chosen, as one of several
	OnTapped func()

	weight Weight
}

// NewButton makes a button.
func NewButton(text string, weight Weight, tapped func()) *Button {
	button := &Button{Text: text, weight: weight, OnTapped: tapped}
	button.Extend(button)
	return button
}

// SetText changes what the button says.
func (b *Button) SetText(text string) {
	if b.Text != text {
		b.Text = text
		b.Refresh()
	}
}

// SetWeight changes how much the button wants to be pressed.
func (b *Button) SetWeight(weight Weight) {
	if b.weight != weight {
		b.weight = weight
		b.Refresh()
	}
}

// Tapped presses the button.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.Disabled() {
		return
	}
	b.TakeFocus()
	b.press()
}

// TypedKey presses the button with Enter or Space.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if !b.Disabled() {
			b.press()
		}
	default:
		b.Unused(key)
	}
}

// Cursor is a hand over what can be pressed.
func (b *Button) Cursor() desktop.Cursor { return handOver(&b.Control) }

// NaturalWidth is how wide the button is when its text stands on one line.
func (b *Button) NaturalWidth() float32 {
	width := 2 * b.side()
	for i, part := range b.parts() {
		if part == "" {
			continue
		}
		width += lineWidth(part, look.Body, buttonStyle) + 1
		if i != 1 {
			width += look.Length(look.Step)
		}
	}
	return width
}

// AccessibilityLabel tells what the button does.
func (b *Button) AccessibilityLabel() string {
	if b.Says != "" {
		return b.Says
	}
	return b.Text
}

// AccessibilityRole is a button's.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the button.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{button: b, ground: box(0), ring: newRing()}
	for i := range r.texts {
		r.texts[i] = text("", look.Body, buttonStyle, fyne.TextAlignLeading)
	}
	r.line = canvas.NewLine(nothing())
	r.Refresh()
	return r
}

func (b *Button) press() {
	if b.OnTapped != nil {
		b.OnTapped()
	}
}

func (b *Button) parts() [3]string { return [3]string{b.Lead, b.Text, b.Trail} }

// side is the room left and right of the text. A quiet button has none, so that its text lines up with what is above.
func (b *Button) side() float32 {
	if b.weight == Quiet {
		return 0
	}
	return look.Length(look.Gap) + 2
}

// handOver is the hand that stands over what can be pressed.
func handOver(control *Control) desktop.Cursor {
	if control.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

var buttonStyle = fyne.TextStyle{Bold: true}

type buttonRenderer struct {
	button *Button
	ground *canvas.Rectangle
	ring   ring
	texts  [3]*widget.RichText
	line   *canvas.Line // under a quiet button's text
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	parts, step := r.button.parts(), look.Length(look.Step)
	width, height := r.arrange(size)
	x := (size.Width - width) / 2
	if r.button.weight == Quiet {
		x = 0
	}
	left := x
	for i, shown := range r.texts {
		if parts[i] == "" {
			continue
		}
		own := shown.Size().Width - 2*rimOf(shown)
		shown.Move(fyne.NewPos(x-rimOf(shown), (size.Height-shown.Size().Height)/2))
		x += own + step
	}
	put(r.ground, 0, 0, size.Width, size.Height)
	under := (size.Height+height)/2 + 1
	r.line.Position1, r.line.Position2 = fyne.NewPos(left, under), fyne.NewPos(left+width, under)
	r.ring.around(0, 0, size.Width, size.Height, r.ground.CornerRadius, r.button.Focused())
}

// arrange gives the texts their widths and tells how wide and how high they are together.
func (r *buttonRenderer) arrange(size fyne.Size) (width, height float32) {
	parts, step := r.button.parts(), look.Length(look.Step)
	room := size.Width - 2*r.button.side()
	for i, part := range parts {
		if part != "" && i != 1 {
			own := lineWidth(part, look.Body, buttonStyle) + 1
			height = max(height, heightAt(r.texts[i], own))
			room -= own + step
			width += own + step
		}
	}
	own := min(room, lineWidth(parts[1], look.Body, buttonStyle)+1)
	height = max(height, heightAt(r.texts[1], own))
	return width + own, height
}

func (r *buttonRenderer) MinSize() fyne.Size {
	b := r.button
	least := min(b.NaturalWidth(), look.Length(look.Column)*0.3)
	width := max(b.Size().Width, least)
	_, height := r.arrange(fyne.NewSize(width, 0))
	if b.Size().Width > 0 {
		r.Layout(b.Size())
	}
	return fyne.NewSize(least, max(look.Length(look.Target), height+look.Length(look.Gap)))
}

func (r *buttonRenderer) Refresh() {
	b := r.button
	for i, part := range b.parts() {
		reword(r.texts[i], part, b.ink())
		show(r.texts[i], part != "")
	}
	r.ground.CornerRadius = look.Length(look.Step)
	fill, edge, thickness := b.ground()
	paint(r.ground, fill, edge, thickness)
	r.line.StrokeColor, r.line.StrokeWidth = colour(b.ink()), 1
	show(r.line, b.weight == Quiet && !b.Disabled() && (b.Lead+b.Trail == "" || b.Hovered()))
	r.Layout(b.Size())
	canvas.Refresh(b)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.texts[0], r.texts[1], r.texts[2], r.line, r.ring.Rectangle}
}

func (r *buttonRenderer) Destroy() {}

func (b *Button) ink() fyne.ThemeColorName {
	switch {
	case b.Disabled():
		return look.Faint
	case b.weight == Primary:
		return look.OnAccent
	case b.weight == Quiet:
		return look.Now
	}
	return look.Ink
}

// ground is what lies under the text: its colour, its edge and how thick that is.
func (b *Button) ground() (fill, edge color.Color, thickness float32) {
	switch {
	case b.weight == Quiet && b.Pressed():
		return colour(look.Wash), nothing(), 0
	case b.weight == Quiet:
		return nothing(), nothing(), 0
	case b.Disabled():
		return colour(look.Wash), colour(look.Hairline), 1
	case b.weight == Primary && (b.Hovered() || b.Pressed()):
		return colour(look.Accent), colour(look.Ink), 2
	case b.weight == Primary:
		return colour(look.Accent), colour(look.Accent), 2
	case b.Selected:
		return colour(look.Wash), colour(look.Ink), 2
	case b.Hovered() || b.Pressed():
		return colour(look.Hover), colour(look.Line), 1.5
	}
	return colour(look.Card), colour(look.Line), 1.5
}
