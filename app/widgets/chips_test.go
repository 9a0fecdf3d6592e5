package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/widgets"
)

func newChips(told *[]int) *widgets.Chips {
	return widgets.NewChips([]string{"Börja", "Sluta", "Ändra"},
		func(chip, chosen int) string { return fmt.Sprint(chip, " ", chosen) },
		func(chosen int) { *told = append(*told, chosen) })
}

func TestChips_areChosenByPressingAndTakenBackAgain(t *testing.T) {
	var told []int
	chips := newChips(&told)
	screen := show(t, chips)
	screen.TapIn(chips, 150, 20)
	screen.TapIn(chips, 20, 20)
	screen.TapIn(chips, 20, 20)
	screen.TapIn(chips, 500, 20) // beside them
	if fmt.Sprint(told) != "[1 0 -1]" {
		t.Errorf("told %v", told)
	}
}

func TestChips_areWorkedByKeyboardAlone(t *testing.T) {
	var told []int
	chips := newChips(&told)
	screen := show(t, chips)
	screen.TabTo(chips)
	screen.Press(fyne.KeyRight)
	if len(told) != 0 || screen.FocusedSays() != "1 -1" {
		t.Errorf("an arrow chooses: %v, %q", told, screen.FocusedSays())
	}
	screen.Press(fyne.KeySpace, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyBackspace)
	screen.Type("1")
	if fmt.Sprint(told) != "[1 2 -1 0]" || screen.TabStops() != 1 {
		t.Errorf("told %v", told)
	}
}

func TestChips_doNotMoveWhenOneIsChosen(t *testing.T) {
	var told []int
	chips := newChips(&told)
	screen := show(t, chips)
	screen.Resize(240, 480)
	before := chips.Size()
	for _, key := range "123" {
		screen.Type(string(key))
		if chips.Size() != before {
			t.Errorf("%c chosen, they are %v; they were %v", key, chips.Size(), before)
		}
	}
}
