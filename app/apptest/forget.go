package apptest

import "fyne.io/fyne/v2"

// Forget lets go of what is no longer shown: a long test would keep every page it has seen.
func (s *Screen) Forget() {
	s.least, s.hovered = map[fyne.CanvasObject]fyne.Size{}, nil
	s.Settle()
}
