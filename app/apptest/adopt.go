package apptest

import (
	"fyne.io/fyne/v2"

	"troskel/app/widgets"
)

// Toolkit is the program that the screen belongs to, for what makes a window of its own.
func (s *Screen) Toolkit() fyne.App { return fyne.CurrentApp() }

// Adopt works a window that the program under test has made itself, as large as said, in units.
func (s *Screen) Adopt(window fyne.Window, width, height float32) {
	s.t.Helper()
	s.Window = window
	surface, ok := window.Content().(*widgets.Surface)
	if !ok {
		s.t.Fatalf("the window's content is a %T, want a surface", window.Content())
	}
	s.Surface = surface
	s.Resize(width, height)
}
