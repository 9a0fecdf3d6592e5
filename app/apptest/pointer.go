package apptest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tap presses in the middle of an object, wherever it stands. If something else lies there, that gets the press.
func (s *Screen) Tap(object fyne.CanvasObject) {
	s.t.Helper()
	size := object.Size()
	s.TapIn(object, size.Width/2, size.Height/2)
}

// TapIn presses at a place inside an object, and turns the page first when that place is out of view.
func (s *Screen) TapIn(object fyne.CanvasObject, x, y float32) {
	s.t.Helper()
	at := s.bringIntoView(object, x, y)
	s.TapAt(at.X+x, at.Y+y)
}

// bringIntoView turns the wheel until a place inside an object is in view, and tells where the object is then.
func (s *Screen) bringIntoView(object fyne.CanvasObject, _, y float32) fyne.Position {
	s.t.Helper()
	const margin, turn, most = 12, 40, 400
	size := s.Window.Canvas().Size()
	for range most {
		at, found := s.Place(object)
		switch {
		case !found:
			s.t.Fatalf("%T is not to be seen, so it cannot be worked", object)
		case at.Y+y < margin:
			s.Wheel(size.Width/2, size.Height/2, turn)
		case at.Y+y > size.Height-margin:
			s.Wheel(size.Width/2, size.Height/2, -turn)
		default:
			return at
		}
		if moved, _ := s.Place(object); moved == at {
			return at // no page to turn
		}
	}
	s.t.Fatalf("%T cannot be brought into view", object)
	return fyne.Position{}
}

// TapAt presses at a place in the window and lets go.
func (s *Screen) TapAt(x, y float32) {
	s.t.Helper()
	at := fyne.NewPos(x, y)
	object, inside := s.topmost(at, pressable)
	if mouse, ok := object.(desktop.Mouseable); ok {
		mouse.MouseDown(mouseEvent(at, inside))
	}
	s.unfocusOutside(object, at)
	if mouse, ok := object.(desktop.Mouseable); ok {
		mouse.MouseUp(mouseEvent(at, inside))
	}
	if tappable, ok := object.(fyne.Tappable); ok {
		tappable.Tapped(&fyne.PointEvent{AbsolutePosition: at, Position: inside})
	}
	s.Settle()
}

// Drag presses at one place of an object, moves to another in small steps and lets go.
func (s *Screen) Drag(object fyne.CanvasObject, fromX, fromY, toX, toY float32) {
	s.t.Helper()
	at := s.bringIntoView(object, fromX, fromY)
	start := at.AddXY(fromX, fromY)
	pressed, inside := s.topmost(start, pressable)
	if mouse, ok := pressed.(desktop.Mouseable); ok {
		mouse.MouseDown(mouseEvent(start, inside))
	}
	held, from := s.topmost(start, func(object fyne.CanvasObject) bool { _, ok := object.(fyne.Draggable); return ok })
	if dragged, ok := held.(fyne.Draggable); ok {
		const steps = 10
		dx, dy := (toX-fromX)/steps, (toY-fromY)/steps
		for i := range steps {
			moved := fyne.NewPos(dx*float32(i+1), dy*float32(i+1))
			dragged.Dragged(&fyne.DragEvent{
				PointEvent: fyne.PointEvent{AbsolutePosition: start.Add(moved), Position: from.Add(moved)},
				Dragged:    fyne.NewDelta(dx, dy),
			})
		}
		dragged.DragEnd()
	}
	if mouse, ok := held.(desktop.Mouseable); ok {
		mouse.MouseUp(mouseEvent(start, inside))
	}
	s.Settle()
}

// TapWords presses on some words, wherever they stand.
func (s *Screen) TapWords(words string) {
	s.t.Helper()
	s.Tap(s.Words(words))
}

// DragWords presses on some words, moves to others in small steps and lets go there.
func (s *Screen) DragWords(words, to string) {
	s.t.Helper()
	s.DragWordsBelow(words, to, 0)
}

// DragWordsBelow is DragWords to so much below the middle of the others; above it when that is less than nought.
func (s *Screen) DragWordsBelow(words, to string, below float32) {
	s.t.Helper()
	from, onto := s.Words(words), s.Words(to)
	start, _ := s.Place(from)
	end, _ := s.Place(onto)
	way := end.Subtract(start)
	s.Drag(from, from.Size().Width/2, from.Size().Height/2,
		way.X+onto.Size().Width/2, way.Y+onto.Size().Height/2+below)
}

// Words finds the first text that can be seen and says some words; it is an error if there is none.
func (s *Screen) Words(words string) fyne.CanvasObject {
	s.t.Helper()
	for _, text := range All[*widget.RichText](s) {
		if strings.Contains(text.String(), words) {
			return text
		}
	}
	s.t.Fatalf("no text says %q; the page says:\n%s", words, s.Text())
	return nil
}

// Hover moves the pointer to a place in the window without pressing.
func (s *Screen) Hover(x, y float32) {
	at := fyne.NewPos(x, y)
	object, inside := s.topmost(at, func(object fyne.CanvasObject) bool { _, ok := object.(desktop.Hoverable); return ok })
	if s.hovered != nil && s.hovered != object {
		s.hovered.(desktop.Hoverable).MouseOut()
	}
	if object != nil {
		if object != s.hovered {
			object.(desktop.Hoverable).MouseIn(mouseEvent(at, inside))
		} else {
			object.(desktop.Hoverable).MouseMoved(mouseEvent(at, inside))
		}
	}
	s.hovered = object
	s.Settle()
}

// Wheel turns the wheel at a place in the window; downwards is negative.
func (s *Screen) Wheel(x, y, turned float32) {
	at := fyne.NewPos(x, y)
	object, inside := s.topmost(at, func(object fyne.CanvasObject) bool { _, ok := object.(fyne.Scrollable); return ok })
	if object != nil {
		object.(fyne.Scrollable).Scrolled(&fyne.ScrollEvent{
			PointEvent: fyne.PointEvent{AbsolutePosition: at, Position: inside}, Scrolled: fyne.NewDelta(0, turned),
		})
	}
	s.Settle()
}

// unfocusOutside takes the keyboard from what had it when the press was somewhere else.
func (s *Screen) unfocusOutside(pressed fyne.CanvasObject, at fyne.Position) {
	canvas := s.Window.Canvas()
	focused, ok := canvas.Focused().(fyne.CanvasObject)
	if !ok || focused == pressed {
		return
	}
	if under, _ := s.topmost(at, func(object fyne.CanvasObject) bool { return object == focused }); under == nil {
		canvas.Unfocus()
	}
}

// topmost finds the uppermost object at a place that fits, and where in it the place is. While something lies over the
// page, only that is looked at. What a scroll cuts off is not there.
func (s *Screen) topmost(at fyne.Position, fits func(fyne.CanvasObject) bool) (fyne.CanvasObject, fyne.Position) {
	var found fyne.CanvasObject
	var inside fyne.Position
	var walk func(object fyne.CanvasObject, from fyne.Position)
	walk = func(object fyne.CanvasObject, from fyne.Position) {
		if object == nil || !object.Visible() {
			return
		}
		place := from.Add(object.Position())
		offset := at.Subtract(place)
		within := offset.X >= 0 && offset.Y >= 0 && offset.X < object.Size().Width && offset.Y < object.Size().Height
		if within && fits(object) {
			found, inside = object, offset
		}
		if _, cuts := object.(fyne.Scrollable); cuts && !within {
			return
		}
		for _, child := range children(object) {
			walk(child, place)
		}
	}
	roots := s.roots()
	walk(roots[len(roots)-1], fyne.Position{})
	return found, inside
}

func pressable(object fyne.CanvasObject) bool {
	switch object.(type) {
	case fyne.Tappable, fyne.SecondaryTappable, fyne.DoubleTappable, fyne.Focusable, desktop.Mouseable:
		return true
	}
	return false
}

func mouseEvent(at, inside fyne.Position) *desktop.MouseEvent {
	return &desktop.MouseEvent{
		PointEvent: fyne.PointEvent{AbsolutePosition: at, Position: inside}, Button: desktop.MouseButtonPrimary,
	}
}
