package widgets

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/look"
)

// Room is a room whose corners one goes to. It is drawn from above, with two to four corners and an open place, and a
// mark for the person, who stands in the doorway until a corner is chosen. It is one Tab stop: the arrows look from corner
// to corner, Space or Enter goes there, and so do a corner's letter and its number; Backspace goes back to the door. Where
// more than one may be chosen, the same keys leave a corner again.
type Room struct {
	Control
	OnChanged func(chosen []int)

	corners []Card // the open place is the last
	many    bool
	chosen  []int // in the room's order
	at      int   // the corner that the arrows have come to
	over    int   // the corner under the pointer; −1 for none
	you     string
	says    func(corner int, chosen []int) string
	shape   roomShape
	glide   glide
}

// NewRoom makes a room with a place for each card, of which the last is the open one. you is what stands beside the mark
// in the doorway. says gives the accessibility label: which corner one looks at, and where one stands.
func NewRoom(corners []Card, many bool, you string, says func(corner int, chosen []int) string, changed func([]int)) *Room {
	r := &Room{corners: corners, many: many, over: -1, you: you, says: says, OnChanged: changed}
	r.Extend(r)
	return r
}

// Set shows where one stands without telling.
func (r *Room) Set(chosen []int) {
	r.chosen = slices.Clone(chosen)
	if len(chosen) > 0 {
		r.at = chosen[0]
	}
	r.Refresh()
}

// Tapped goes to the corner under the pointer.
func (r *Room) Tapped(event *fyne.PointEvent) {
	if r.Disabled() {
		return
	}
	r.TakeFocus()
	if corner := r.cornerAt(event.Position); corner >= 0 {
		r.goTo(corner)
	}
}

// TypedKey looks from corner to corner, and goes there.
func (r *Room) TypedKey(key *fyne.KeyEvent) {
	if way, ok := arrows[key.Name]; ok {
		r.lookAt(towards(r.shape.spots(), r.at, way))
		return
	}
	switch key.Name {
	case fyne.KeyHome:
		r.lookAt(0)
	case fyne.KeyEnd:
		r.lookAt(len(r.corners) - 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		r.goTo(r.at)
	case fyne.KeyBackspace, fyne.KeyDelete:
		r.change(nil)
	default:
		r.Unused(key)
	}
}

// TypedRune goes to a corner by its letter or number.
func (r *Room) TypedRune(letter rune) {
	for i, corner := range r.corners {
		if string(unicode.ToUpper(letter)) == corner.Letter || letter == rune('1'+i) {
			r.goTo(i)
		}
	}
}

// MouseMoved shows which corner the pointer is over.
func (r *Room) MouseMoved(event *desktop.MouseEvent) {
	if over := r.cornerAt(event.Position); over != r.over {
		r.over = over
		r.Refresh()
	}
}

// MouseIn shows that the pointer is over the room.
func (r *Room) MouseIn(event *desktop.MouseEvent) {
	r.Control.MouseIn(event)
	r.MouseMoved(event)
}

// MouseOut shows that the pointer has left.
func (r *Room) MouseOut() {
	r.over = -1
	r.Control.MouseOut()
}

// FocusGained brings the corner that one looks at into view.
func (r *Room) FocusGained() {
	r.Control.FocusGained()
	r.revealCorner()
}

// Cursor is a hand over a corner.
func (r *Room) Cursor() desktop.Cursor {
	if r.over < 0 {
		return desktop.DefaultCursor
	}
	return handOver(&r.Control)
}

// AccessibilityLabel tells which corner one looks at and where one stands.
func (r *Room) AccessibilityLabel() string { return r.says(r.at, r.chosen) }

// AccessibilityRole is a button's, which is the nearest there is.
func (r *Room) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (r *Room) lookAt(corner int) {
	r.at = corner
	r.Refresh()
	r.revealCorner()
}

func (r *Room) revealCorner() {
	r.surface.reveal(r, func() (fyne.Position, fyne.Size) { return r.shape.corners[r.at].place() })
}

// goTo chooses a corner; where several may be chosen, one that is chosen is left.
func (r *Room) goTo(corner int) {
	r.at = corner
	switch there := slices.Index(r.chosen, corner); {
	case !r.many:
		r.change([]int{corner})
	case there >= 0:
		r.change(slices.Delete(slices.Clone(r.chosen), there, there+1))
	default:
		chosen := append(slices.Clone(r.chosen), corner)
		slices.Sort(chosen)
		r.change(chosen)
	}
}

func (r *Room) change(chosen []int) {
	if r.Disabled() || slices.Equal(chosen, r.chosen) {
		r.Refresh()
		return
	}
	from := r.standing()
	r.chosen = chosen
	r.glide.from(from, r.standing(), !r.many, &r.Control)
	r.Refresh()
	if r.OnChanged != nil {
		r.OnChanged(slices.Clone(chosen))
	}
}

// standing is where the mark stands: in the doorway, or in the corner that is chosen.
func (r *Room) standing() fyne.Position {
	if len(r.chosen) == 0 || len(r.shape.corners) == 0 {
		return r.shape.door
	}
	return r.shape.signs[r.chosen[0]]
}

func (r *Room) cornerAt(at fyne.Position) int {
	return slices.IndexFunc(r.shape.corners, func(corner spot) bool { return corner.holds(at) })
}

// roomShape is where the parts of a room are, at the width it has.
type roomShape struct {
	walls   spot
	corners []spot
	signs   []fyne.Position // the middle of each corner's sign
	door    fyne.Position   // where one stands in the doorway
	doorway float32         // how wide it is
	high    float32         // all of it
}

func (s roomShape) spots() map[int]spot {
	spots := map[int]spot{}
	for i, corner := range s.corners {
		spots[i] = corner
	}
	return spots
}

// shapeFor places the corners in pairs along the walls; the last of an odd number stands in the middle, by the door. In a
// narrow room they stand below one another.
func (r *Room) shapeFor(width float32, heightAt func(corner int, width float32) float32) roomShape {
	rim, aisle := look.Length(look.Step), look.Length(look.Space)
	s := roomShape{doorway: look.Length(look.Target) * 1.6}
	full := width - 2*rim
	half := (full - aisle) / 2
	pairs := half >= look.Length(look.Column)*0.35
	y := rim
	for first := 0; first < len(r.corners); {
		row := 1
		if pairs && first+1 < len(r.corners) {
			row = 2
		}
		wide := full
		if pairs {
			wide = half
		}
		high := float32(0)
		for i := first; i < first+row; i++ {
			high = max(high, heightAt(i, wide))
		}
		left := rim
		if pairs && row == 1 {
			left = (width - wide) / 2
		}
		for range row {
			s.corners = append(s.corners, spot{left, y, wide, high})
			left += wide + aisle
		}
		first += row
		y += high + r.between(pairs)
	}
	y += look.Length(look.Body)*0.9 + rim - r.between(pairs)
	s.walls = spot{0, 0, width, y + rim}
	s.door = fyne.NewPos(width/2, y+rim)
	s.high = y + rim + look.Length(look.Body)*1.7
	return s
}

func (r *Room) between(pairs bool) float32 {
	if pairs {
		return look.Length(look.Space)
	}
	return look.Length(look.Step) * 1.5
}
