package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// Trail is the way one has come: a dot for each turn, and a hollow one where one stands. It is one Tab stop. The arrows,
// or a press, look back at a turn, which then is told under the dots; Enter asks to go back there.
type Trail struct {
	Control
	OnLook func(turn int) // told when one looks at another turn; may be nil
	OnBack func(turn int) // told when one wants to go back to a turn, from 0

	turns []string
	at    int // the turn one looks at; as many as there are means where one stands
	here  string
	says  func(turn int) string
	dots  []fyne.Position
}

// NewTrail makes a trail of turns, of which none is looked back at. here is what is told where one stands; says gives the
// accessibility label for a turn, or for where one stands.
func NewTrail(turns []string, here string, says func(turn int) string) *Trail {
	t := &Trail{turns: turns, at: len(turns), here: here, says: says}
	t.Extend(t)
	return t
}

// At is the turn one looks at; as many as there are means where one stands.
func (t *Trail) At() int { return t.at }

// Tapped looks back at the turn under the pointer.
func (t *Trail) Tapped(event *fyne.PointEvent) {
	t.TakeFocus()
	reach := look.Length(look.Target) / 2
	for turn, dot := range t.dots {
		if off := event.Position.Subtract(dot); off.X > -reach && off.X < reach && off.Y > -reach && off.Y < reach {
			t.lookAt(turn)
			return
		}
	}
}

// TypedKey looks along the trail.
func (t *Trail) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		t.lookAt(t.at - 1)
	case fyne.KeyRight, fyne.KeyDown:
		t.lookAt(t.at + 1)
	case fyne.KeyHome:
		t.lookAt(0)
	case fyne.KeyEnd:
		t.lookAt(len(t.turns))
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if t.at < len(t.turns) && t.OnBack != nil {
			t.OnBack(t.at)
		}
	default:
		t.Unused(key)
	}
}

// Cursor is a hand over the dots.
func (t *Trail) Cursor() desktop.Cursor { return handOver(&t.Control) }

// AccessibilityLabel tells which turn one looks at.
func (t *Trail) AccessibilityLabel() string { return t.says(t.at) }

// AccessibilityRole is a button's, which is the nearest there is.
func (t *Trail) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (t *Trail) lookAt(turn int) {
	turn = min(max(turn, 0), len(t.turns))
	if turn == t.at {
		return
	}
	t.at = turn
	t.Refresh()
	if t.OnLook != nil {
		t.OnLook(turn)
	}
}

// CreateRenderer draws the trail.
func (t *Trail) CreateRenderer() fyne.WidgetRenderer {
	r := &trailRenderer{
		trail: t, ring: newRing(), told: text("", look.Small, fyne.TextStyle{}, fyne.TextAlignLeading),
		mark: canvas.NewCircle(nothing()),
	}
	for range len(t.turns) + 1 {
		r.dots = append(r.dots, canvas.NewCircle(nothing()))
		r.ways = append(r.ways, canvas.NewLine(nothing()))
	}
	t.dots = make([]fyne.Position, len(r.dots))
	r.Refresh()
	return r
}

type trailRenderer struct {
	trail *Trail
	ring  ring
	dots  []*canvas.Circle
	ways  []*canvas.Line // from each dot to the one before it
	mark  *canvas.Circle // around the turn one looks at
	told  *widget.RichText
	high  float32
}

func (r *trailRenderer) Layout(size fyne.Size) {
	step, reach := look.Length(look.Step), trailReach()
	apart := look.Length(look.Target) * 0.8
	across := max(1, int((size.Width-4*reach)/apart)+1)
	for i, dot := range r.dots {
		row, along := i/across, i%across
		if row%2 == 1 {
			along = across - 1 - along // the way turns at the edge, and comes back below
		}
		at := fyne.NewPos(2*reach+float32(along)*apart, 2*reach+float32(row)*apart)
		r.trail.dots[i] = at
		centre(dot, at.X, at.Y, reach)
		if i > 0 {
			stroke(r.ways[i], r.trail.dots[i-1], at, colour(look.Line), 2)
		}
	}
	at := r.trail.dots[r.trail.at]
	centre(r.mark, at.X, at.Y, reach*1.8)
	y := 4*reach + float32((len(r.dots)-1)/across)*apart + step/2
	r.high = y + place(r.told, 0, y, size.Width)
	r.ring.around(0, 0, size.Width, r.high, step, r.trail.Focused())
}

func trailReach() float32 { return look.Length(look.Body) * 0.38 }

func (r *trailRenderer) MinSize() fyne.Size {
	if r.trail.Size().Width > 0 {
		r.Layout(r.trail.Size())
	}
	return fyne.NewSize(look.Length(look.Column)*0.2, max(r.high, look.Length(look.Target)))
}

func (r *trailRenderer) Refresh() {
	t := r.trail
	for i, dot := range r.dots {
		dot.FillColor, dot.StrokeColor, dot.StrokeWidth = colour(look.Now), colour(look.Now), 2
		if i == len(t.turns) {
			dot.FillColor = colour(look.Card)
		}
		dot.Refresh()
		show(r.ways[i], i > 0)
	}
	r.mark.FillColor, r.mark.StrokeColor, r.mark.StrokeWidth = nothing(), colour(look.Now), 2
	r.mark.Refresh()
	told := t.here
	if t.at < len(t.turns) {
		told = t.turns[t.at]
	}
	reword(r.told, told, look.Quiet)
	r.Layout(t.Size())
	canvas.Refresh(t)
}

func (r *trailRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, way := range r.ways {
		objects = append(objects, way)
	}
	for _, dot := range r.dots {
		objects = append(objects, dot)
	}
	return append(objects, r.mark, r.told, r.ring.Rectangle)
}

func (r *trailRenderer) Destroy() {}
