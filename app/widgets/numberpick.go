package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/look"
)

// NumberPick is a number from a wide range: a line to press or drag on, one step less and one step more at its ends, the
// arrows, Page Up and Page Down for ten, or the number typed.
type NumberPick struct {
	number
	over pickPart
	held bool // the press began on the line
	line pickLine
}

type pickPart int

const (
	noPick pickPart = iota
	lessPick
	linePick
	morePick
)

// pickLine is where the line runs, at the width there is.
type pickLine struct{ from, to, y, button float32 }

// NewNumberPick makes a line from the least to the greatest number. says is the accessibility label.
func NewNumberPick(least, most int, says func(int, bool) string, changed func(int, bool)) *NumberPick {
	n := &NumberPick{number: number{least: least, most: most, value: least, says: says, OnChanged: changed}}
	n.Extend(n)
	return n
}

// MouseDown takes the handle there.
func (n *NumberPick) MouseDown(event *desktop.MouseEvent) {
	n.Control.MouseDown(event)
	n.held = n.Pressed() && n.partAt(event.Position) == linePick
	if n.held {
		n.choose(n.numberAt(event.Position.X))
	}
}

// Tapped takes the handle there, or one step.
func (n *NumberPick) Tapped(event *fyne.PointEvent) {
	if n.Disabled() {
		return
	}
	n.TakeFocus()
	switch n.partAt(event.Position) {
	case lessPick:
		n.step(-1)
	case morePick:
		n.step(+1)
	case linePick:
		n.choose(n.numberAt(event.Position.X))
	}
}

// Dragged takes the handle along.
func (n *NumberPick) Dragged(event *fyne.DragEvent) {
	if n.held {
		n.choose(n.numberAt(event.Position.X))
	}
}

// DragEnd lets go.
func (n *NumberPick) DragEnd() { n.held = false }

// MouseMoved shows what the pointer is over.
func (n *NumberPick) MouseMoved(event *desktop.MouseEvent) {
	if over := n.partAt(event.Position); over != n.over {
		n.over = over
		n.Refresh()
	}
}

// MouseIn shows that the pointer is over the line.
func (n *NumberPick) MouseIn(event *desktop.MouseEvent) {
	n.Control.MouseIn(event)
	n.MouseMoved(event)
}

// MouseOut shows that the pointer has left.
func (n *NumberPick) MouseOut() {
	n.over = noPick
	n.Control.MouseOut()
}

// Cursor is a hand over the line.
func (n *NumberPick) Cursor() desktop.Cursor { return handOver(&n.Control) }

func (n *NumberPick) partAt(at fyne.Position) pickPart {
	switch {
	case at.X < n.line.button:
		return lessPick
	case at.X >= n.Size().Width-n.line.button:
		return morePick
	}
	return linePick
}

func (n *NumberPick) numberAt(x float32) int {
	part := (x - n.line.from) / max(1, n.line.to-n.line.from)
	return n.within(n.least + int(part*float32(n.most-n.least)+0.5))
}

func (n *NumberPick) placeOf(value int) float32 {
	return n.line.from + (n.line.to-n.line.from)*float32(value-n.least)/float32(max(1, n.most-n.least))
}

// CreateRenderer draws the line.
func (n *NumberPick) CreateRenderer() fyne.WidgetRenderer {
	r := &pickRenderer{
		number: n, ring: newRing(), track: box(2), way: box(2), handle: canvas.NewCircle(nothing()),
		less: newPickButton("–"), more: newPickButton("+"),
		low:  canvas.NewText(strconv.Itoa(n.least), nothing()),
		high: canvas.NewText(strconv.Itoa(n.most), nothing()),
		own:  canvas.NewText("", nothing()),
	}
	r.Refresh()
	return r
}

type pickRenderer struct {
	number         *NumberPick
	ring           ring
	track, way     *canvas.Rectangle
	handle         *canvas.Circle
	less, more     pickButton
	low, high, own *canvas.Text
}

func (r *pickRenderer) Layout(size fyne.Size) {
	n, target, reach := r.number, look.Length(look.Target), look.Length(look.Body)*0.8
	top := look.Length(look.Question) * 1.4
	n.line = pickLine{from: target + reach*2, to: size.Width - target - reach*2, y: top + target/2, button: target}
	put(r.track, n.line.from, n.line.y-2, n.line.to-n.line.from, 4)
	put(r.way, n.line.from, n.line.y-2, n.placeOf(n.value)-n.line.from, 4)
	centre(r.handle, n.placeOf(n.value), n.line.y, reach)
	for x, button := range map[float32]pickButton{0: r.less, size.Width - target: r.more} {
		button.lay(x, top, target)
	}
	centreText(r.low, n.line.from, n.line.y+reach)
	centreText(r.high, n.line.to, n.line.y+reach)
	half := r.own.MinSize().Width / 2
	centreText(r.own, min(max(n.placeOf(n.value), half), size.Width-half), 0)
	r.ring.around(0, 0, size.Width, size.Height, look.Length(look.Step), n.Focused())
}

func (r *pickRenderer) MinSize() fyne.Size {
	high := look.Length(look.Question)*1.4 + look.Length(look.Target) + look.Length(look.Small)*1.3
	return fyne.NewSize(look.Length(look.Column)*0.3, high)
}

func (r *pickRenderer) Refresh() {
	n := r.number
	paint(r.track, colour(look.Line), nothing(), 0)
	paint(r.way, colour(look.Now), nothing(), 0)
	r.handle.FillColor, r.handle.StrokeColor, r.handle.StrokeWidth = colour(look.Now), colour(look.Paper), 2
	if !n.chosen {
		r.handle.FillColor, r.handle.StrokeColor = colour(look.Card), colour(look.Line)
	}
	r.handle.Refresh()
	show(r.way, n.chosen)
	show(r.handle, n.chosen || n.Focused() || n.Hovered())
	for which, button := range map[pickPart]pickButton{lessPick: r.less, morePick: r.more} {
		button.refresh(n.over == which, n.Disabled())
	}
	write(r.low, strconv.Itoa(n.least), look.Small, fyne.TextStyle{}, look.Quiet)
	write(r.high, strconv.Itoa(n.most), look.Small, fyne.TextStyle{}, look.Quiet)
	own := ""
	if n.chosen {
		own = strconv.Itoa(n.value)
	}
	write(r.own, own, look.Question, look.SerifBold, look.Now)
	r.Layout(n.Size())
	canvas.Refresh(n)
}

func (r *pickRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		r.track, r.way, r.handle, r.less.ground, r.less.sign, r.more.ground, r.more.sign, r.low, r.high, r.own,
		r.ring.Rectangle,
	}
}

func (r *pickRenderer) Destroy() {}
