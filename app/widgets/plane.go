package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/look"
)

// PlaneWords are what a plane says at its four edges.
type PlaneWords struct {
	Left, Right, Top, Bottom string

	// Says is the accessibility label; it must tell where the mark stands, or that it does not stand anywhere.
	Says func(x, y int) string
}

// Plane is a field with two axes on which one places a mark: press or drag, or use the arrows. The first arrow puts the
// mark in the middle; Backspace takes it away. Stations are counted from 1, x to the right and y upwards; nothing is placed
// from the start.
type Plane struct {
	Control
	X, Y      int // 0 when not placed
	OnChanged func(x, y int)

	steps            int
	words            PlaneWords
	glide            glide
	previewX, previY int
	held             bool // the press began in the field
	field            planeField
}

// planeField is where the field is, at the width the plane has.
type planeField struct{ left, top, side, edge float32 }

// NewPlane makes a plane with so many stations on each axis.
func NewPlane(steps int, words PlaneWords, changed func(x, y int)) *Plane {
	plane := &Plane{steps: steps, words: words, OnChanged: changed}
	plane.Extend(plane)
	return plane
}

// Set shows a place without telling; 0, 0 for none.
func (p *Plane) Set(x, y int) {
	p.X, p.Y = x, y
	p.Refresh()
}

// MouseDown puts the mark under the pointer.
func (p *Plane) MouseDown(event *desktop.MouseEvent) {
	p.Control.MouseDown(event)
	p.held = p.Pressed() && p.inField(event.Position)
	if p.held {
		p.placeNear(event.Position)
	}
}

// Tapped puts the mark under the finger.
func (p *Plane) Tapped(event *fyne.PointEvent) {
	if !p.Disabled() {
		p.TakeFocus()
		if p.inField(event.Position) {
			p.placeNear(event.Position)
		}
	}
}

// Dragged moves the mark along with the pointer.
func (p *Plane) Dragged(event *fyne.DragEvent) {
	if p.held {
		p.placeNear(event.Position)
	}
}

// DragEnd lets go.
func (p *Plane) DragEnd() { p.held = false }

// MouseMoved shows where the mark would land.
func (p *Plane) MouseMoved(event *desktop.MouseEvent) {
	x, y := 0, 0
	if p.inField(event.Position) {
		x, y = p.stationAt(event.Position)
	}
	if x != p.previewX || y != p.previY {
		p.previewX, p.previY = x, y
		p.Refresh()
	}
}

// MouseIn shows that the pointer is over the plane.
func (p *Plane) MouseIn(event *desktop.MouseEvent) {
	p.Control.MouseIn(event)
	p.MouseMoved(event)
}

// MouseOut shows that the pointer has left.
func (p *Plane) MouseOut() {
	p.previewX, p.previY = 0, 0
	p.Control.MouseOut()
}

// Cursor is a hand over the field.
func (p *Plane) Cursor() desktop.Cursor {
	if p.previewX == 0 {
		return desktop.DefaultCursor
	}
	return handOver(&p.Control)
}

// TypedKey moves the mark.
func (p *Plane) TypedKey(key *fyne.KeyEvent) {
	if p.Disabled() {
		p.Unused(key)
		return
	}
	switch key.Name {
	case fyne.KeyRight:
		p.step(+1, 0)
	case fyne.KeyLeft:
		p.step(-1, 0)
	case fyne.KeyUp:
		p.step(0, +1)
	case fyne.KeyDown:
		p.step(0, -1)
	case fyne.KeyBackspace, fyne.KeyDelete:
		p.change(0, 0)
	default:
		p.Unused(key)
	}
}

// AccessibilityLabel tells where the mark stands.
func (p *Plane) AccessibilityLabel() string { return p.words.Says(p.X, p.Y) }

// AccessibilityRole is a button's, which is the nearest there is.
func (p *Plane) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (p *Plane) step(dx, dy int) {
	if p.X == 0 || p.Y == 0 {
		p.change((p.steps+1)/2, (p.steps+1)/2)
		return
	}
	p.change(p.within(p.X+dx), p.within(p.Y+dy))
}

func (p *Plane) placeNear(at fyne.Position) {
	x, y := p.stationAt(at)
	p.change(x, y)
}

func (p *Plane) change(x, y int) {
	if x == p.X && y == p.Y {
		return
	}
	from, to := fyne.NewPos(float32(p.X), float32(p.Y)), fyne.NewPos(float32(x), float32(y))
	p.glide.from(from, to, p.X > 0 && x > 0, &p.Control)
	p.X, p.Y = x, y
	p.Refresh()
	if p.OnChanged != nil {
		p.OnChanged(x, y)
	}
}

func (p *Plane) within(station int) int { return min(max(station, 1), p.steps) }

func (p *Plane) inField(at fyne.Position) bool {
	f := p.field
	return at.X >= f.left && at.X < f.left+f.side && at.Y >= f.top && at.Y < f.top+f.side
}

func (p *Plane) stationAt(at fyne.Position) (x, y int) {
	cell := p.field.side / float32(p.steps)
	return p.within(1 + int((at.X-p.field.left)/cell)), p.within(p.steps - int((at.Y-p.field.top)/cell))
}

// stationPlace is the middle of a station.
func (p *Plane) stationPlace(x, y int) fyne.Position { return p.fieldPlace(float32(x), float32(y)) }

// fieldPlace is a place in the field, counted in stations.
func (p *Plane) fieldPlace(x, y float32) fyne.Position {
	cell := p.field.side / float32(p.steps)
	return fyne.NewPos(p.field.left+cell*(x-0.5), p.field.top+cell*(float32(p.steps)-y+0.5))
}

// sideFor is the field's side at a width: a third of the reading column, or what there is.
func (p *Plane) sideFor(width float32) float32 {
	return min(look.Length(look.Column)*0.5, width)
}
