package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
)

// TestPress_nearTheEdgeIsNotLost presses a button at the foot of the view. Focus that comes by a press must not turn the
// page, or the pointer is somewhere else when it is let go.
func TestPress_nearTheEdgeIsNotLost(t *testing.T) {
	screen := apptest.Light(t)
	pressed := 0
	button := widgets.NewButton("Nästa", widgets.Plain, func() { pressed++ })
	column := widgets.Stack(look.Gap, look.BodyText("Överst"), button)
	for range 20 {
		column.Add(look.BodyText("Under"))
	}
	follow := widgets.NewFollowFocus(column)
	screen.Show(follow, 400, 300)
	at, _ := screen.Place(button)
	screen.Resize(400, at.Y+button.Size().Height) // the button touches the lower edge
	screen.TapAt(at.X+10, at.Y+10)
	if pressed != 1 {
		t.Errorf("pressed %d times, want once", pressed)
	}
	if follow.Offset != (fyne.Position{}) {
		t.Errorf("the page turned to %v under the pointer", follow.Offset)
	}
}
