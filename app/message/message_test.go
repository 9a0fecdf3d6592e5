package message_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2/canvas"

	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/message"
)

func TestBoard_tellsThatItNeedsRoom(t *testing.T) {
	screen := apptest.Light(t)
	board := message.NewBoard("Stäng")
	changes := 0
	board.OnChanged = func() { changes++ }
	screen.Show(board.Content(), 600, 200)
	board.Tell("Skivan är full.")
	if changes != 1 || !board.Shown() || !screen.Says("Skivan är full.") {
		t.Errorf("told %d times, shown %v:\n%s", changes, board.Shown(), screen.Text())
	}
	board.Hide()
	if changes != 2 || board.Shown() {
		t.Errorf("hidden: told %d times, shown %v", changes, board.Shown())
	}
}

func TestBoard_isRedrawnInTheColoursOfNow(t *testing.T) {
	s := apptest.Light(t)
	board := message.NewBoard("Stäng")
	s.Show(board.Content(), 600, 200)
	board.Redraw() // with nothing said there is nothing to draw
	board.Tell("Något hände.")
	ground := func() color.Color { return apptest.All[*canvas.Rectangle](s)[0].FillColor }
	before := ground()
	theme := look.New(look.Choices{Variant: look.Light})
	s.Toolkit().Settings().SetTheme(theme)
	theme.Choose(look.Choices{Variant: look.Dark})
	board.Redraw()
	if ground() == before {
		t.Error("the ground of the message has the colour it had in the light look")
	}
	if !s.Says("Något hände.") {
		t.Errorf("the board says:\n%s", s.Text())
	}
	board.Hide()
	board.Redraw()
	if board.Shown() {
		t.Error("what was taken away is back")
	}
}
