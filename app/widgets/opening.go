package widgets

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
)

// Open gives the keyboard to the first thing to work on a page that has just come, if it can be seen without scrolling.
// If it cannot, nothing has the keyboard yet: one reads first, the arrows scroll, and Tab goes to it. So a page always
// opens at its top.
func (s *Surface) Open(first fyne.Focusable) {
	object, ok := first.(fyne.CanvasObject)
	if !ok {
		s.window.Unfocus()
		return
	}
	s.MinSize()
	for _, follow := range s.scrollsAround(object) {
		if !follow.seesFromTop(object) {
			s.window.Unfocus()
			return
		}
	}
	s.window.Focus(first)
}

// seesFromTop tells whether the whole of an object is in view when nothing is scrolled. Of a text that somebody has written
// the beginning is enough: who comes back to a long one goes on writing. A sheet of marks is gone through by keyboard from
// page to page, so it has the keyboard wherever it stands.
func (f *FollowFocus) seesFromTop(object fyne.CanvasObject) bool {
	at, inside := placeIn(f, object)
	height := object.Size().Height
	switch object.(type) {
	case *TextArea:
		height = min(height, 3*look.Length(look.Target))
	case *MarkSheet:
		return inside
	}
	return inside && at.Y+f.Offset.Y+height <= f.Size().Height
}

// firstScroll is the first scroll on the surface that can be seen.
func (s *Surface) firstScroll() *FollowFocus {
	var first *FollowFocus
	walk(s.content, func(object fyne.CanvasObject) {
		if follow, ok := object.(*FollowFocus); ok && first == nil && follow.Visible() {
			first = follow
		}
	})
	return first
}
