package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/widgets"
)

func newRoom(many bool, changed func([]int)) *widgets.Room {
	return widgets.NewRoom([]widgets.Card{
		{Letter: "A", Text: "Koppla"}, {Letter: "B", Text: "Lyssna"}, {Letter: "C", Text: "Svara"}, {Letter: "D", Text: "Mejla"},
		{Letter: "E", Text: "Öppet"},
	}, many, "Du", func(corner int, chosen []int) string { return fmt.Sprint(corner, chosen) }, changed)
}

func TestRoom_oneGoesToACornerByPressing(t *testing.T) {
	told := ""
	screen := show(t, newRoom(false, func(chosen []int) { told += fmt.Sprint(chosen) }))
	for _, corner := range []string{"Mejla", "Koppla", "Öppet", "Öppet"} {
		screen.TapWords(corner)
	}
	if told != "[3][0][4]" {
		t.Errorf("told %s", told)
	}
}

func TestRoom_isWorkedByKeyboardAlone(t *testing.T) {
	told := ""
	room := newRoom(false, func(chosen []int) { told += fmt.Sprint(chosen) })
	screen := show(t, room)
	screen.TabTo(room)
	screen.Press(fyne.KeyDown, fyne.KeyRight)
	if told != "" || screen.FocusedSays() != "3 []" {
		t.Errorf("arrows choose: %s, %q", told, screen.FocusedSays())
	}
	screen.Press(fyne.KeyUp, fyne.KeyLeft)
	if screen.FocusedSays() != "0 []" {
		t.Errorf("up and left from the lower right one comes to %q", screen.FocusedSays())
	}
	screen.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	screen.Type("b4")
	screen.Press(fyne.KeyBackspace, fyne.KeyHome, fyne.KeyReturn)
	if told != "[4][1][3][][0]" || screen.FocusedSays() != "0 [0]" {
		t.Errorf("told %s, it says %q", told, screen.FocusedSays())
	}
	if stops := screen.TabStops(); stops != 1 {
		t.Errorf("the room is %d stops", stops)
	}
}

func TestRoom_whereSeveralMayBeChosenACornerCanBeLeft(t *testing.T) {
	told := ""
	room := newRoom(true, func(chosen []int) { told += fmt.Sprint(chosen) })
	screen := show(t, room)
	screen.TabTo(room)
	screen.Type("ca")
	screen.TapWords("Svara")
	if told != "[2][0 2][0]" {
		t.Errorf("told %s", told)
	}
}

func TestRoom_aDisabledOneStandsStill(t *testing.T) {
	room := newRoom(false, func([]int) { t.Error("somebody moves") })
	room.Set([]int{2})
	room.Disable()
	screen := show(t, room)
	screen.TapWords("Koppla")
}
