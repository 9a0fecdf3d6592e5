package message_test

import (
	"testing"

	"troskel/app/apptest"
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
