package apptest

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/widgets"
)

// Round walks with Tab from what has the keyboard until it has it again, and then the same way back with Shift and Tab. It
// gives what each stop says of itself, and tells all that is wrong: nothing has the keyboard from the start, the way does
// not come round or does not lead back, it passes something by that could be worked, a stop says nothing, says the same as
// another, or is out of sight.
func (s *Screen) Round() (said []string, faults []string) {
	s.t.Helper()
	canvas := s.Window.Canvas()
	if s.Focused() == nil {
		canvas.FocusNext() // a page that is longer than the window opens with nothing but its top
		defer canvas.Unfocus()
	}
	first := s.Focused()
	if first == nil {
		return nil, []string{"nothing can have the keyboard"}
	}
	stops := []fyne.Focusable{first}
	for canvas.FocusNext(); s.Focused() != first; canvas.FocusNext() {
		at := s.Focused()
		if at == nil || slices.Contains(stops, at) {
			canvas.Focus(first)
			return nil, []string{fmt.Sprintf("after %d stops Tab is at %T (%s) and does not come round", len(stops), at, says(at))}
		}
		stops = append(stops, at)
		faults = append(faults, s.outOfSight(at)...)
	}
	for i := len(stops) - 1; i >= 0; i-- {
		canvas.FocusPrevious()
		if s.Focused() != stops[i] {
			faults = append(faults, fmt.Sprintf("Shift and Tab come to %q, want %q", says(s.Focused()), says(stops[i])))
			break
		}
	}
	canvas.Focus(first)
	faults = append(faults, s.outOfSight(first)...)
	faults = append(faults, s.passedBy(stops)...)
	for _, stop := range stops {
		said = append(said, says(stop))
	}
	return said, append(faults, unnamed(stops)...)
}

// passedBy tells what could have the keyboard and was not come to.
func (s *Screen) passedBy(stops []fyne.Focusable) (faults []string) {
	roots := s.roots()
	top := roots[len(roots)-1] // a question covers the page
	s.visitFrom(top, func(object fyne.CanvasObject, _ fyne.Position, _ area) {
		able, ok := object.(fyne.Focusable)
		if off, can := object.(fyne.Disableable); !ok || can && off.Disabled() || slices.Contains(stops, able) {
			return
		}
		faults = append(faults, fmt.Sprintf("Tab does not come to %T (%s)", able, says(able)))
	})
	return faults
}

// outOfSight tells of a stop that has the keyboard and of which nothing is seen.
func (s *Screen) outOfSight(stop fyne.Focusable) (faults []string) {
	const enough = 16 // units of its height, when it has so many
	seen := area{}
	object := stop.(fyne.CanvasObject)
	for _, root := range s.roots() {
		s.visitFrom(root, func(other fyne.CanvasObject, at fyne.Position, clip area) {
			if other == object {
				seen = clip.within(area{at, object.Size()})
			}
		})
	}
	if seen.size.Width <= 0 || seen.size.Height < min(enough, object.Size().Height) {
		faults = append(faults, fmt.Sprintf("%T (%s) has the keyboard and is out of sight", stop, says(stop)))
	}
	return faults
}

func unnamed(stops []fyne.Focusable) (faults []string) {
	told := map[string]bool{}
	for _, stop := range stops {
		name := says(stop)
		switch {
		case name == "":
			faults = append(faults, fmt.Sprintf("%T has the keyboard and does not say what it is", stop))
		case told[name]:
			faults = append(faults, fmt.Sprintf("two stops say %q", name))
		}
		told[name] = true
	}
	return faults
}

func says(stop fyne.Focusable) string {
	if named, ok := stop.(fyne.Accessible); ok {
		return named.AccessibilityLabel()
	}
	return ""
}

// area is a rectangle in the window.
type area struct {
	at   fyne.Position
	size fyne.Size
}

// within is what of another rectangle lies in this one.
func (a area) within(other area) area {
	left, top := max(a.at.X, other.at.X), max(a.at.Y, other.at.Y)
	right := min(a.at.X+a.size.Width, other.at.X+other.size.Width)
	bottom := min(a.at.Y+a.size.Height, other.at.Y+other.size.Height)
	return area{fyne.NewPos(left, top), fyne.NewSize(max(0, right-left), max(0, bottom-top))}
}

// visitFrom visits all that is shown in a root, with where it stands and the part of the window in which it can be seen.
func (s *Screen) visitFrom(root fyne.CanvasObject, each func(fyne.CanvasObject, fyne.Position, area)) {
	var walk func(object fyne.CanvasObject, from fyne.Position, clip area)
	walk = func(object fyne.CanvasObject, from fyne.Position, clip area) {
		if object == nil || !object.Visible() {
			return
		}
		at := from.Add(object.Position())
		switch object.(type) {
		case *widgets.FollowFocus, *container.Scroll:
			clip = clip.within(area{at, object.Size()})
		}
		each(object, at, clip)
		for _, child := range children(object) {
			walk(child, at, clip)
		}
	}
	walk(root, fyne.Position{}, area{size: s.Window.Canvas().Size()})
}
