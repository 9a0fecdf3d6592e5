package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// ScaleWords are what a scale line says.
type ScaleWords struct {
	Low, High string // what its ends mean; seen while one is at it
	Pass      string // on the box beside it; empty when one cannot pass on the line
	PassKey   string // the same with its key, such as "Pass (P)"; seen while the line has the keyboard
	More      string // on what opens more about it; empty when there is no more
	MoreKey   string // the same with its key, Enter
	Before    string // under the mark of the earlier answer
	Now       string // under the handle while an earlier answer is shown
	Same      string // under both when they stand at one place

	// Says is the accessibility label; it must tell where the handle stands, or that it does not stand anywhere.
	Says func(value, before int, passed bool) string
}

// ScaleLine is a line with stations on which one places something: press or drag anywhere on it, or use the arrows, the
// number keys, Home and End; Backspace takes the handle away. Nothing is placed from the start. P or 0 passes, and so does
// the box beside the line. It is one Tab stop, with all that.
type ScaleLine struct {
	Control
	Value     int  // the station, from 1; 0 when nothing is placed
	Before    int  // the station of an earlier answer, shown as a hollow mark; 0 for none
	Hollow    bool // the handle is a hollow mark, since the line itself is about how it was before
	Passed    bool // said to pass; the value stays, unseen, so that taking it back brings it again
	MoreOpen  bool // what More opens is open
	OnChanged func(value int, passed bool)
	OnMore    func() // told when one asks for more; may be nil

	steps   int
	words   ScaleWords
	glide   glide
	preview int  // the station under the pointer
	over    part // the part under the pointer
	held    bool // the press began on the line
	shape   scaleShape
}

// part is a part of the line that one can press.
type part int

const (
	noPart part = iota
	linePart
	passPart
	morePart
)

// NewScaleLine makes a line with so many stations and nothing placed.
func NewScaleLine(steps int, words ScaleWords, changed func(value int, passed bool)) *ScaleLine {
	line := &ScaleLine{steps: steps, words: words, OnChanged: changed}
	line.Extend(line)
	return line
}

// Set shows a place without telling.
func (l *ScaleLine) Set(value int, passed bool) {
	l.Value, l.Passed = value, passed
	l.Refresh()
}

// SetBefore shows an earlier answer's place; 0 hides it.
func (l *ScaleLine) SetBefore(station int) {
	l.Before = station
	l.Refresh()
}

// SetMoreOpen shows that what More opens is open.
func (l *ScaleLine) SetMoreOpen(open bool) {
	l.MoreOpen = open
	l.Refresh()
}

// MouseDown places the handle under the pointer, or presses what is beside the line.
func (l *ScaleLine) MouseDown(event *desktop.MouseEvent) {
	l.Control.MouseDown(event)
	l.held = l.Pressed() && l.partAt(event.Position) == linePart
	if l.held {
		l.place(l.stationAt(event.Position.X))
	}
}

// Tapped does what MouseDown does, for a finger, and presses what is beside the line.
func (l *ScaleLine) Tapped(event *fyne.PointEvent) {
	if l.Disabled() {
		return
	}
	l.TakeFocus()
	switch l.partAt(event.Position) {
	case linePart:
		l.place(l.stationAt(event.Position.X))
	case passPart:
		l.pass()
	case morePart:
		l.more()
	}
}

// Dragged moves the handle along with the pointer; it lands on the nearest station.
func (l *ScaleLine) Dragged(event *fyne.DragEvent) {
	if l.held {
		l.place(l.stationAt(event.Position.X))
	}
}

// DragEnd lets go.
func (l *ScaleLine) DragEnd() { l.held = false }

// MouseMoved shows where the handle would land.
func (l *ScaleLine) MouseMoved(event *desktop.MouseEvent) {
	over, preview := l.partAt(event.Position), 0
	if over == linePart {
		preview = l.stationAt(event.Position.X)
	}
	if over != l.over || preview != l.preview {
		l.over, l.preview = over, preview
		l.Refresh()
	}
}

// MouseIn shows that the pointer is over the line.
func (l *ScaleLine) MouseIn(event *desktop.MouseEvent) {
	l.Control.MouseIn(event)
	l.MouseMoved(event)
}

// MouseOut shows that the pointer has left.
func (l *ScaleLine) MouseOut() {
	l.over, l.preview = noPart, 0
	l.Control.MouseOut()
}

// Cursor is a hand over what can be pressed.
func (l *ScaleLine) Cursor() desktop.Cursor {
	if l.over == noPart {
		return desktop.DefaultCursor
	}
	return handOver(&l.Control)
}

// TypedKey moves the handle.
func (l *ScaleLine) TypedKey(key *fyne.KeyEvent) {
	if l.Disabled() {
		l.Unused(key)
		return
	}
	switch key.Name {
	case fyne.KeyRight:
		l.step(+1)
	case fyne.KeyLeft:
		l.step(-1)
	case fyne.KeyHome:
		l.place(1)
	case fyne.KeyEnd:
		l.place(l.steps)
	case fyne.KeyBackspace, fyne.KeyDelete:
		l.change(0, false)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.more()
	default:
		l.Unused(key)
	}
}

// TypedRune places the handle by number, or passes.
func (l *ScaleLine) TypedRune(letter rune) {
	switch {
	case l.Disabled():
	case letter == '0' || letter == 'p' || letter == 'P':
		l.pass()
	case letter >= '1' && int(letter-'0') <= l.steps:
		l.place(int(letter - '0'))
	}
}

// AccessibilityLabel tells what the line is for and where the handle stands.
func (l *ScaleLine) AccessibilityLabel() string { return l.words.Says(l.Value, l.Before, l.Passed) }

// AccessibilityRole is a button's, which is the nearest there is.
func (l *ScaleLine) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// step moves the handle one station. The first step puts it in the middle, or beside it on the side one goes to; after
// passing, the first step brings the handle back.
func (l *ScaleLine) step(by int) {
	switch {
	case l.Value == 0:
		l.place((l.steps+1)/2 + max(0, by)*((l.steps+1)%2))
	case l.Passed:
		l.place(l.Value)
	default:
		l.place(l.Value + by)
	}
}

func (l *ScaleLine) place(station int) { l.change(min(max(station, 1), l.steps), false) }

func (l *ScaleLine) pass() {
	if l.words.Pass != "" {
		l.change(l.Value, !l.Passed)
	}
}

func (l *ScaleLine) more() {
	if l.OnMore != nil && l.words.More != "" {
		l.OnMore()
	}
}

func (l *ScaleLine) change(value int, passed bool) {
	if value == l.Value && passed == l.Passed {
		return
	}
	from := l.shown()
	l.Value, l.Passed = value, passed
	l.glide.from(fyne.NewPos(float32(from), 0), fyne.NewPos(float32(l.shown()), 0), from > 0 && l.shown() > 0, &l.Control)
	l.Refresh()
	if l.OnChanged != nil {
		l.OnChanged(value, passed)
	}
}
