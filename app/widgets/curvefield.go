package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// CurveStop is a stop on the way that a curve goes through. Stops beside each other with the same phase belong together.
type CurveStop struct{ Phase, Name string }

// CurveWords are what a curve field says.
type CurveWords struct {
	Levels []string // what each level means, the lowest first
	Signs  []string // a sign for each level, such as "+2", in the handle of the stop that one is at

	// Says is the accessibility label; it must tell at which stop one is, and its level or that it has none.
	Says func(stop, level int) string
}

// CurveField is a row of stops with a level each, from 1, drawn as a curve while one rates them. Press or drag in a stop's
// column to give it a level; left and right go from stop to stop, up and down and the number keys rate, Backspace takes
// the rating back, and Enter goes on to what more there is about the stop. It is one Tab stop. Nothing is rated from the
// start, and where a stop is not rated the curve has a gap.
type CurveField struct {
	Control
	At        int // the stop that one is at
	OnChanged func(stop, level int)
	OnAt      func(stop int) // told when one comes to another stop
	OnMore    func()         // told when one asks for more about the stop; may be nil

	stops   []CurveStop
	words   CurveWords
	levels  []int // by stop; 0 is not rated
	glide   glide
	moving  int // the stop that glides
	dragged int // the stop that is being dragged; −1 for none
	over    int // the stop under the pointer; −1 for none
	preview int // the level under the pointer; 0 for none
	shape   curveShape
}

// NewCurveField makes a field in which nothing is rated.
func NewCurveField(stops []CurveStop, words CurveWords, changed func(stop, level int)) *CurveField {
	field := &CurveField{
		stops: stops, words: words, levels: make([]int, len(stops)), OnChanged: changed, dragged: -1, over: -1,
	}
	field.Extend(field)
	return field
}

// Set shows a stop's level without telling; 0 for none.
func (c *CurveField) Set(stop, level int) {
	c.levels[stop] = level
	c.Refresh()
}

// Level is a stop's level; 0 when it is not rated.
func (c *CurveField) Level(stop int) int { return c.levels[stop] }

// MouseDown rates the stop under the pointer, or goes to it.
func (c *CurveField) MouseDown(event *desktop.MouseEvent) {
	c.Control.MouseDown(event)
	if !c.Disabled() {
		c.press(event.Position)
		c.dragged = c.over
	}
}

// MouseUp lets go.
func (c *CurveField) MouseUp(event *desktop.MouseEvent) {
	c.dragged = -1
	c.Control.MouseUp(event)
}

// Tapped does what MouseDown does, for a finger.
func (c *CurveField) Tapped(event *fyne.PointEvent) {
	if !c.Disabled() {
		c.TakeFocus()
		c.press(event.Position)
	}
}

// Dragged moves the handle that was pressed up and down along with the pointer.
func (c *CurveField) Dragged(event *fyne.DragEvent) {
	if c.Disabled() {
		return
	}
	if c.dragged < 0 {
		stop, level := c.placeAt(event.Position.Subtract(event.Dragged))
		if stop < 0 || level == 0 {
			return
		}
		c.dragged = stop
		c.goTo(stop)
	}
	if c.levels[c.dragged] > 0 {
		c.rate(c.dragged, c.levelAt(event.Position.Y))
	}
}

// DragEnd lets go.
func (c *CurveField) DragEnd() { c.dragged = -1 }

// MouseMoved shows which stop would be rated, and how.
func (c *CurveField) MouseMoved(event *desktop.MouseEvent) {
	over, preview := c.placeAt(event.Position)
	if over != c.over || preview != c.preview {
		c.over, c.preview = over, preview
		c.Refresh()
	}
}

// MouseIn shows that the pointer is over the field.
func (c *CurveField) MouseIn(event *desktop.MouseEvent) {
	c.Control.MouseIn(event)
	c.MouseMoved(event)
}

// MouseOut shows that the pointer has left.
func (c *CurveField) MouseOut() {
	c.over, c.preview = -1, 0
	c.Control.MouseOut()
}

// Cursor is a hand over a stop.
func (c *CurveField) Cursor() desktop.Cursor {
	if c.over < 0 {
		return desktop.DefaultCursor
	}
	return handOver(&c.Control)
}

// TypedKey goes from stop to stop and rates.
func (c *CurveField) TypedKey(key *fyne.KeyEvent) {
	if c.Disabled() {
		c.Unused(key)
		return
	}
	switch key.Name {
	case fyne.KeyRight:
		c.goTo(c.At + 1)
	case fyne.KeyLeft:
		c.goTo(c.At - 1)
	case fyne.KeyHome:
		c.goTo(0)
	case fyne.KeyEnd:
		c.goTo(len(c.stops) - 1)
	case fyne.KeyUp:
		c.step(+1)
	case fyne.KeyDown:
		c.step(-1)
	case fyne.KeyBackspace, fyne.KeyDelete:
		c.rate(c.At, 0)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if c.OnMore != nil {
			c.OnMore()
		}
	default:
		c.Unused(key)
	}
}

// TypedRune rates the stop that one is at by the level's number.
func (c *CurveField) TypedRune(letter rune) {
	if level := int(letter - '0'); !c.Disabled() && level >= 1 && level <= len(c.words.Levels) {
		c.rate(c.At, level)
	}
}

// AccessibilityLabel tells at which stop one is, and how it is rated.
func (c *CurveField) AccessibilityLabel() string { return c.words.Says(c.At, c.levels[c.At]) }

// AccessibilityRole is a button's, which is the nearest there is.
func (c *CurveField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// GoTo goes to a stop without telling.
func (c *CurveField) GoTo(stop int) {
	c.At = min(max(stop, 0), len(c.stops)-1)
	c.Refresh()
}

func (c *CurveField) goTo(stop int) {
	before := c.At
	c.GoTo(stop)
	if c.At != before && c.OnAt != nil {
		c.OnAt(c.At)
	}
}

// step moves the handle one level. The first step puts it in the middle.
func (c *CurveField) step(by int) {
	most := len(c.words.Levels)
	if c.levels[c.At] == 0 {
		c.rate(c.At, (most+1)/2)
		return
	}
	c.rate(c.At, min(max(c.levels[c.At]+by, 1), most))
}

func (c *CurveField) press(at fyne.Position) {
	stop, level := c.placeAt(at)
	c.over = stop
	if stop < 0 {
		return
	}
	c.goTo(stop)
	if level > 0 {
		c.rate(stop, level)
	}
}

func (c *CurveField) rate(stop, level int) {
	before := c.levels[stop]
	if level == before {
		return
	}
	from := before
	if from == 0 && stop > 0 {
		from = c.levels[stop-1] // the curve grows out of the stop before
	}
	c.moving = stop
	c.glide.from(fyne.NewPos(0, float32(from)), fyne.NewPos(0, float32(level)), from > 0 && level > 0, &c.Control)
	c.levels[stop] = level
	c.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(stop, level)
	}
}

// seen is the level at which a stop's handle is drawn: on its way, or in its place.
func (c *CurveField) seen(stop int) float32 {
	level := float32(c.levels[stop])
	if stop == c.moving {
		return c.glide.at(fyne.NewPos(0, level)).Y
	}
	return level
}
