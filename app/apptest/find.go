package apptest

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// All finds everything of a type that can be seen, in the order of reading.
func All[T fyne.CanvasObject](s *Screen) []T {
	var found []T
	s.visit(func(object fyne.CanvasObject) {
		if wanted, ok := object.(T); ok {
			found = append(found, wanted)
		}
	})
	return found
}

// The finds the one thing of a type whose accessibility label holds some words; it is an error if there is none, and the
// first counts when there are several.
func The[T fyne.CanvasObject](s *Screen, words string) T {
	s.t.Helper()
	for _, object := range All[T](s) {
		named, ok := any(object).(fyne.Accessible)
		if ok && strings.Contains(named.AccessibilityLabel(), words) {
			return object
		}
	}
	var none T
	s.t.Fatalf("nothing of type %T says %q; the page says:\n%s", none, words, s.Text())
	return none
}

// Text is all text that can be seen, a line for each piece.
func (s *Screen) Text() string {
	var lines []string
	s.visit(func(object fyne.CanvasObject) {
		switch object := object.(type) {
		case *widget.RichText:
			lines = append(lines, object.String())
		case *widget.Label:
			lines = append(lines, object.Text)
		case interface{ Content() string }:
			lines = append(lines, object.Content())
		}
	})
	return strings.Join(lines, "\n")
}

// Says tells whether some words can be read on the page.
func (s *Screen) Says(words string) bool { return strings.Contains(s.Text(), words) }

// Place tells where an object stands in the window, and whether it does.
func (s *Screen) Place(wanted fyne.CanvasObject) (fyne.Position, bool) {
	var at fyne.Position
	found := false
	s.visitAt(func(object fyne.CanvasObject, place fyne.Position) {
		if object == wanted {
			at, found = place, true
		}
	})
	return at, found
}

func (s *Screen) visit(each func(fyne.CanvasObject)) {
	s.visitAt(func(object fyne.CanvasObject, _ fyne.Position) { each(object) })
}

func (s *Screen) visitAt(each func(fyne.CanvasObject, fyne.Position)) {
	var walk func(object fyne.CanvasObject, from fyne.Position)
	walk = func(object fyne.CanvasObject, from fyne.Position) {
		if object == nil || !object.Visible() {
			return
		}
		at := from.Add(object.Position())
		each(object, at)
		for _, child := range children(object) {
			walk(child, at)
		}
	}
	for _, root := range s.roots() {
		walk(root, fyne.Position{})
	}
}

// Outside tells what is drawn outside an object that it belongs to, sideways: a text that is cut, or a control that
// hangs over the edge. The room of a focus ring is allowed.
func (s *Screen) Outside(object fyne.CanvasObject) []string {
	const ring = 6
	var outside []string
	from, _ := s.Place(object)
	right := from.X + object.Size().Width
	inside := map[fyne.CanvasObject]bool{}
	var mark func(fyne.CanvasObject)
	mark = func(part fyne.CanvasObject) {
		inside[part] = true
		for _, child := range children(part) {
			mark(child)
		}
	}
	mark(object)
	s.visitAt(func(part fyne.CanvasObject, at fyne.Position) {
		written, ok := part.(*canvas.Text)
		if !ok || !inside[part] || written.Text == "" {
			return
		}
		width := written.MinSize().Width
		if at.X < from.X-ring || at.X+width > right+ring && written.Alignment == fyne.TextAlignLeading {
			outside = append(outside, fmt.Sprintf("%q reaches from %g to %g, outside %g to %g",
				written.Text, at.X, at.X+width, from.X, right))
		}
	})
	return outside
}
