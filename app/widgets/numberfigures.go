package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/look"
)

// NumberFigures is a small number chosen as figures in a row: press the seventh and seven are filled; drag along them; or
// use the arrows or type the number. Before the figures stands a nought when the number may be 0.
type NumberFigures struct {
	number
	preview int // the number under the pointer; −1 for none
	shape   rowShape
}

// NewNumberFigures makes a row of as many figures as the greatest number. says is the accessibility label.
func NewNumberFigures(least, most int, says func(int, bool) string, changed func(int, bool)) *NumberFigures {
	n := &NumberFigures{number: number{least: least, most: most, says: says, OnChanged: changed}, preview: -1}
	n.Extend(n)
	return n
}

// MouseDown chooses the number under the pointer.
func (n *NumberFigures) MouseDown(event *desktop.MouseEvent) {
	n.Control.MouseDown(event)
	if n.Pressed() {
		n.chooseAt(event.Position)
	}
}

// Tapped chooses the number under the finger.
func (n *NumberFigures) Tapped(event *fyne.PointEvent) {
	if !n.Disabled() {
		n.TakeFocus()
		n.chooseAt(event.Position)
	}
}

// Dragged changes the number along with the pointer.
func (n *NumberFigures) Dragged(event *fyne.DragEvent) {
	if n.Pressed() {
		n.choose(n.numberAt(event.Position.X))
	}
}

// DragEnd lets go.
func (n *NumberFigures) DragEnd() {}

// MouseMoved shows what pressing would choose.
func (n *NumberFigures) MouseMoved(event *desktop.MouseEvent) {
	preview := -1
	if n.onFigures(event.Position) {
		preview = n.within(n.numberAt(event.Position.X))
	}
	if preview != n.preview {
		n.preview = preview
		n.Refresh()
	}
}

// MouseIn shows that the pointer is over the figures.
func (n *NumberFigures) MouseIn(event *desktop.MouseEvent) {
	n.Control.MouseIn(event)
	n.MouseMoved(event)
}

// MouseOut shows that the pointer has left.
func (n *NumberFigures) MouseOut() {
	n.preview = -1
	n.Control.MouseOut()
}

// Cursor is a hand over the figures.
func (n *NumberFigures) Cursor() desktop.Cursor { return handOver(&n.Control) }

func (n *NumberFigures) chooseAt(at fyne.Position) {
	if !n.Disabled() && n.onFigures(at) {
		n.choose(n.numberAt(at.X))
	}
}

func (n *NumberFigures) onFigures(at fyne.Position) bool {
	return at.X >= 0 && at.X < n.shape.cell*float32(n.most+1)
}

func (n *NumberFigures) numberAt(x float32) int { return int(x / max(1, n.shape.cell)) }

// CreateRenderer draws the figures.
func (n *NumberFigures) CreateRenderer() fyne.WidgetRenderer {
	r := &figuresRenderer{number: n, ring: newRing(), nought: box(0)}
	for range n.most {
		r.houses = append(r.houses, newHouse())
	}
	for i := range n.most + 1 {
		r.digits = append(r.digits, canvas.NewText(strconv.Itoa(i), nothing()))
	}
	r.Refresh()
	return r
}

type figuresRenderer struct {
	number *NumberFigures
	ring   ring
	nought *canvas.Rectangle // an empty plot
	houses []house
	digits []*canvas.Text // from 0
}

func (r *figuresRenderer) Layout(size fyne.Size) {
	n := r.number
	n.shape = shapeOfRow(size.Width, n.most+1)
	s, top := n.shape, look.Length(look.Step)
	for i, drawn := range r.houses {
		drawn.lay(s.cell*(float32(i)+1)+(s.cell-s.side)/2, top, s.side)
	}
	put(r.nought, (s.cell-s.side)/2, top+s.side-3, s.side, 3)
	for i, digit := range r.digits {
		centreText(digit, s.cell*(float32(i)+0.5), top+s.side+look.Length(look.Step)/2)
	}
	r.ring.around(0, 0, s.cell*float32(n.most+1), size.Height, look.Length(look.Step), n.Focused())
}

func (r *figuresRenderer) MinSize() fyne.Size {
	if r.number.Size().Width > 0 {
		r.Layout(r.number.Size())
	}
	high := r.number.shape.side + look.Length(look.Body)*1.4 + 2*look.Length(look.Step)
	return fyne.NewSize(look.Length(look.Column)*0.3, max(high, look.Length(look.Target)))
}

func (r *figuresRenderer) Refresh() {
	n := r.number
	filled, tone := n.value, look.Now
	if !n.chosen {
		filled = 0
	}
	for i, drawn := range r.houses {
		drawn.paint(i < filled, n.Disabled(), tone)
		if n.preview > i && i >= filled && !n.Disabled() {
			drawn.walls.StrokeColor, drawn.walls.FillColor = colour(look.Now), colour(look.Hover)
			drawn.walls.Refresh()
		}
	}
	plot := colour(look.Line)
	if n.chosen && n.value == 0 || n.preview == 0 {
		plot = colour(look.Now)
	}
	paint(r.nought, plot, nothing(), 0)
	show(r.nought, n.least == 0)
	for i, digit := range r.digits {
		style, size, ink := fyne.TextStyle{}, look.Small, look.Quiet
		if n.chosen && i == n.value {
			style, size, ink = fyne.TextStyle{Bold: true}, look.Body, look.Now
		}
		write(digit, strconv.Itoa(i), size, style, ink)
		show(digit, i >= n.least)
	}
	r.Layout(n.Size())
	canvas.Refresh(n)
}

func (r *figuresRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.nought}
	for _, drawn := range r.houses {
		objects = append(objects, drawn.walls, drawn.door)
	}
	for _, digit := range r.digits {
		objects = append(objects, digit)
	}
	return append(objects, r.ring.Rectangle)
}

func (r *figuresRenderer) Destroy() {}
