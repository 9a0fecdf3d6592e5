package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/widgets"
)

func TestSurface_tellsWhereWhatHasTheKeyboardStandsWhenThatChanges(t *testing.T) {
	buttons := []fyne.CanvasObject{}
	for range 30 {
		buttons = append(buttons, widgets.NewButton("Nästa", widgets.Primary, nil))
	}
	screen := show(t, buttons...)
	var told []fyne.Position
	screen.Surface.OnPlaced = func(at fyne.Position, _ fyne.Size) { told = append(told, at) }
	for _, at := range []int{0, 0, 29} {
		screen.Surface.Focus(buttons[at].(fyne.Focusable))
		screen.Surface.MinSize()
	}
	if len(told) != 2 {
		t.Fatalf("told %v, want two places", told)
	}
	if last := told[1]; last.Y <= told[0].Y || last.Y >= 480 {
		t.Errorf("the last button is told to stand at %v, outside the view it was brought into", last)
	}
}
