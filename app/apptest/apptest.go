// Package apptest works the program's screens in tests as a person does: with keys, by pressing at a place, by looking.
// It needs no display. Tests that use it from inside a package of app are external ones (package x_test).
//
// The toolkit's own test helpers hand events to an object; here they go to the place or to whatever has the keyboard, by
// the rules of the real window: Tab moves unless the field wants it, a press goes to the uppermost thing under it, and
// after each event everything is laid out again.
package apptest

import (
	"image/png"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"troskel/app/look"
	"troskel/app/widgets"
)

// Screen is a window in a test.
type Screen struct {
	t       testing.TB
	Window  fyne.Window
	Surface *widgets.Surface

	hovered fyne.CanvasObject
	least   map[fyne.CanvasObject]fyne.Size
}

// Main runs a package's tests in the light look, so that what a test makes before it starts a screen is measured with the
// right type. Call it from TestMain.
func Main(m *testing.M) {
	begin(light)
	os.Exit(m.Run())
}

var light = look.Choices{Variant: look.Light, TextPercent: 100}

// begin gives a program with a look. One that is there already with the same look will do: a new one reads every font.
func begin(choices look.Choices) fyne.App {
	wanted := look.New(choices)
	if app := fyne.CurrentApp(); app != nil && reflect.DeepEqual(app.Settings().Theme(), fyne.Theme(wanted)) {
		return app
	}
	app := test.NewApp()
	app.Settings().SetTheme(wanted)
	return app
}

// Start begins a program with a look and an empty window. What is to be shown is made after that, so that it is measured
// with the right type.
func Start(t testing.TB, choices look.Choices) *Screen {
	t.Helper()
	app := begin(choices)
	window := app.NewWindow("")
	t.Cleanup(func() {
		window.Close()
		begin(light)
	})
	window.SetPadded(false)
	return &Screen{t: t, Window: window, least: map[fyne.CanvasObject]fyne.Size{}}
}

// Light starts with the light colours and type at 100 %.
func Light(t testing.TB) *Screen {
	t.Helper()
	return Start(t, light)
}

// Show puts content on a Surface in the window, as large as said, in units.
func (s *Screen) Show(content fyne.CanvasObject, width, height float32) {
	s.t.Helper()
	s.Surface = widgets.NewSurface(s.Window.Canvas(), content)
	s.Window.SetContent(s.Surface)
	s.Resize(width, height)
}

// ShowBare puts content in the window as it is: a whole window's content, with a Surface of its own.
func (s *Screen) ShowBare(content fyne.CanvasObject, width, height float32) {
	s.t.Helper()
	s.Window.SetContent(content)
	s.Resize(width, height)
}

// Resize gives the window another size, in units.
func (s *Screen) Resize(width, height float32) {
	s.Window.Resize(fyne.NewSize(width, height))
	s.Settle()
}

// Look changes the look, as the settings page does.
func (s *Screen) Look(choices look.Choices) {
	fyne.CurrentApp().Settings().SetTheme(look.New(choices))
	s.refresh(s.Window.Canvas().Content())
	s.Settle()
}

// refresh redraws everything, as the window does when the look has changed; the test's window does not.
func (s *Screen) refresh(object fyne.CanvasObject) {
	object.Refresh()
	for _, child := range children(object) {
		s.refresh(child)
	}
}

// Picture writes what the window shows to a PNG file.
func (s *Screen) Picture(path string) {
	s.t.Helper()
	s.Settle()
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		s.t.Fatal(err)
	}
	file, err := os.Create(path) // #nosec G304 -- a test's own file
	if err != nil {
		s.t.Fatal(err)
	}
	if err := png.Encode(file, s.Window.Canvas().Capture()); err != nil {
		s.t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		s.t.Fatal(err)
	}
}

// Settle lays out what has changed its least size, from the inside out, as the real window does before each frame.
func (s *Screen) Settle() {
	const passes = 8 // a real page needs two; a page that never comes to rest is a fault
	for range passes {
		if !s.settle() {
			return
		}
	}
	s.t.Errorf("the page does not come to rest: something changes its least size each time it is laid out")
}

func (s *Screen) settle() (changed bool) {
	for _, root := range s.roots() {
		if s.settleObject(root) {
			changed = true
			layOut(root)
		}
	}
	return changed
}

// settleObject tells whether an object's least size is new, after those inside it have been seen to.
func (s *Screen) settleObject(object fyne.CanvasObject) bool {
	if !object.Visible() {
		return false
	}
	again := false
	for _, child := range children(object) {
		again = s.settleObject(child) || again
	}
	if again {
		layOut(object)
	}
	least := object.MinSize()
	known, seen := s.least[object]
	s.least[object] = least
	return !seen || known != least
}

func (s *Screen) roots() []fyne.CanvasObject {
	canvas := s.Window.Canvas()
	return append([]fyne.CanvasObject{canvas.Content()}, canvas.Overlays().List()...)
}

func layOut(object fyne.CanvasObject) {
	switch object := object.(type) {
	case *fyne.Container:
		if object.Layout != nil {
			object.Layout.Layout(object.Objects, object.Size())
		}
	case fyne.Widget:
		test.WidgetRenderer(object).Layout(object.Size())
	}
}

func children(object fyne.CanvasObject) []fyne.CanvasObject {
	switch object := object.(type) {
	case *fyne.Container:
		return object.Objects
	case fyne.Widget:
		return test.WidgetRenderer(object).Objects()
	}
	return nil
}
