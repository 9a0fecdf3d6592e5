package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/look"
)

// ShareWords are what a share-out says.
type ShareWords struct {
	// Says is the accessibility label: which thing one is at, how many points it has and how many are left.
	Says func(thing, points, left int) string
	Left func(left int) string // what is left to share
}

// ShareOut shares out points among things, never more than there are: drag or press a thing's bar, or press less and more
// at its ends. It is one Tab stop: up and down go from thing to thing, right and left give five more or less, with Shift
// one; or type the number. Home takes all back, End gives all that is left. What is left stands above the bars, and again
// at the bar one is at. Nothing is given from the start.
type ShareOut struct {
	Control
	OnChanged func(points []int)

	things []string
	points []int
	total  int
	words  ShareWords
	at     int // the thing that the arrows have come to
	typing bool
	shift  bool // Shift is held
	over   shareSpot
	grip   int // the thing whose bar is dragged; −1 for none
	rows   []shareRow
}

// shareSpot is a part of a thing's row.
type shareSpot struct {
	thing int
	part  pickPart
}

// shareRow is where a thing's row and its parts are.
type shareRow struct{ all, less, bar, more spot }

// NewShareOut makes a share-out of so many points among things.
func NewShareOut(things []string, total int, words ShareWords, changed func(points []int)) *ShareOut {
	s := &ShareOut{
		things: things, points: make([]int, len(things)), total: total, words: words, OnChanged: changed,
		over: shareSpot{-1, noPick}, grip: -1, rows: make([]shareRow, len(things)),
	}
	s.Extend(s)
	return s
}

// Set shows how the points are shared, without telling.
func (s *ShareOut) Set(points []int) {
	s.points, s.typing = slices.Clone(points), false
	s.Refresh()
}

// Name changes what a thing is called.
func (s *ShareOut) Name(thing int, name string) {
	s.things[thing] = name
	s.Refresh()
}

// Left is how many points are left.
func (s *ShareOut) Left() int {
	left := s.total
	for _, points := range s.points {
		left -= points
	}
	return max(0, left)
}

// MouseDown takes hold of the bar under the pointer.
func (s *ShareOut) MouseDown(event *desktop.MouseEvent) {
	s.Control.MouseDown(event)
	s.press(event.Position)
}

// Tapped gives what the bar says under the finger, or one step less or more.
func (s *ShareOut) Tapped(event *fyne.PointEvent) {
	if s.Disabled() {
		return
	}
	s.TakeFocus()
	s.press(event.Position)
	switch spot := s.spotAt(event.Position); spot.part {
	case lessPick:
		s.give(spot.thing, s.points[spot.thing]-shareStep)
	case morePick:
		s.give(spot.thing, s.points[spot.thing]+shareStep)
	}
	s.grip = -1
}

// press goes to the thing under the pointer, and takes its bar there.
func (s *ShareOut) press(at fyne.Position) {
	spot := s.spotAt(at)
	if s.Disabled() || spot.thing < 0 {
		return
	}
	s.at, s.typing = spot.thing, false
	if spot.part == linePick {
		s.grip = spot.thing
		s.give(spot.thing, s.pointsAt(spot.thing, at.X))
	}
	s.Refresh()
}

// Dragged takes the bar along, as far as there are points.
func (s *ShareOut) Dragged(event *fyne.DragEvent) {
	if s.grip < 0 && !s.Disabled() {
		if from := s.spotAt(event.Position.Subtract(event.Dragged)); from.part == linePick {
			s.grip = from.thing
		}
	}
	if s.grip >= 0 {
		s.at = s.grip
		s.give(s.grip, s.pointsAt(s.grip, event.Position.X))
	}
}

// DragEnd lets go.
func (s *ShareOut) DragEnd() { s.grip = -1 }

// MouseUp lets go.
func (s *ShareOut) MouseUp(event *desktop.MouseEvent) {
	s.grip = -1
	s.Control.MouseUp(event)
}

// MouseMoved shows what the pointer is over.
func (s *ShareOut) MouseMoved(event *desktop.MouseEvent) {
	if over := s.spotAt(event.Position); over != s.over {
		s.over = over
		s.Refresh()
	}
}

// MouseIn shows that the pointer is over the bars.
func (s *ShareOut) MouseIn(event *desktop.MouseEvent) {
	s.Control.MouseIn(event)
	s.MouseMoved(event)
}

// MouseOut shows that the pointer has left.
func (s *ShareOut) MouseOut() {
	s.over = shareSpot{-1, noPick}
	s.Control.MouseOut()
}

// Cursor is a hand over what can be pressed.
func (s *ShareOut) Cursor() desktop.Cursor {
	if s.over.part == noPick {
		return desktop.DefaultCursor
	}
	return handOver(&s.Control)
}

// FocusGained brings the thing that one is at into view.
func (s *ShareOut) FocusGained() {
	s.Control.FocusGained()
	s.revealRow()
}

// FocusLost ends the number that is being typed.
func (s *ShareOut) FocusLost() {
	s.typing, s.shift = false, false
	s.Control.FocusLost()
}

// AccessibilityLabel tells which thing one is at, what it has and what is left.
func (s *ShareOut) AccessibilityLabel() string { return s.words.Says(s.at, s.points[s.at], s.Left()) }

// AccessibilityRole is a button's, which is the nearest there is.
func (s *ShareOut) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (s *ShareOut) goTo(thing int) {
	s.at, s.typing = min(max(thing, 0), len(s.things)-1), false
	s.Refresh()
	s.revealRow()
}

func (s *ShareOut) revealRow() {
	s.surface.reveal(s, func() (fyne.Position, fyne.Size) { return s.rows[s.at].all.place() })
}

// give gives a thing so many points in place of those it has, or as many as there are.
func (s *ShareOut) give(thing, points int) {
	s.typing = false
	points = min(max(points, 0), s.points[thing]+s.Left())
	if points == s.points[thing] {
		s.Refresh()
		return
	}
	s.points[thing] = points
	s.Refresh()
	if s.OnChanged != nil {
		s.OnChanged(slices.Clone(s.points))
	}
}

// pointsAt is how many points a place on a bar stands for, in steps of five; where the points end it is all there are.
func (s *ShareOut) pointsAt(thing int, x float32) int {
	bar := s.rows[thing].bar
	part := (x - bar.x) / max(1, bar.width)
	points := int(part*float32(s.total)/shareStep+0.5) * shareStep
	if most := s.points[thing] + s.Left(); points > most {
		return most
	}
	return points
}

func (s *ShareOut) spotAt(at fyne.Position) shareSpot {
	reach := look.Length(look.Body) * 0.6
	for thing, row := range s.rows {
		if !row.all.holds(at) {
			continue
		}
		bar := spot{row.bar.x - reach, row.bar.y, row.bar.width + 2*reach, row.bar.height}
		switch {
		case row.less.holds(at):
			return shareSpot{thing, lessPick}
		case row.more.holds(at):
			return shareSpot{thing, morePick}
		case bar.holds(at):
			return shareSpot{thing, linePick}
		}
		return shareSpot{thing, noPick}
	}
	return shareSpot{-1, noPick}
}
