package widgets_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/widgets"
)

func newCards(changed func(int)) *widgets.ChoiceCards {
	return widgets.NewChoiceCards([]widgets.Card{
		{Letter: "A", Text: "Jag säger nej."}, {Letter: "B", Text: strings.Repeat("Jag ringer upp samma dag. ", 8)}, {Letter: "C", Text: "Jag väntar."},
	}, func(card, chosen int) string { return fmt.Sprint(card, chosen) }, changed)
}

func TestChoiceCards_areChosenByPressing(t *testing.T) {
	var told []int
	cards := newCards(func(chosen int) { told = append(told, chosen) })
	screen := show(t, cards)
	screen.TapIn(cards, 100, 20)
	screen.TapIn(cards, 100, 80)
	screen.TapIn(cards, 100, cards.Size().Height-10)
	screen.TapIn(cards, 100, cards.Size().Height-10)
	if fmt.Sprint(told) != "[0 1 2]" {
		t.Errorf("told %v", told)
	}
}

func TestChoiceCards_areWorkedByKeyboardAlone(t *testing.T) {
	var told []int
	cards := newCards(func(chosen int) { told = append(told, chosen) })
	screen := show(t, cards)
	screen.TabTo(cards)
	screen.Press(fyne.KeyDown)
	if len(told) != 0 || screen.FocusedSays() != "1 -1" {
		t.Errorf("an arrow chooses: %v, %q", told, screen.FocusedSays())
	}
	screen.Press(fyne.KeySpace, fyne.KeyUp, fyne.KeyReturn)
	screen.Type("c2a")
	screen.Press(fyne.KeyEnd, fyne.KeyDown, fyne.KeySpace, fyne.KeyBackspace)
	if fmt.Sprint(told) != "[1 0 2 1 0 2 -1]" {
		t.Errorf("told %v", told)
	}
	if stops := screen.TabStops(); stops != 1 {
		t.Errorf("the cards are %d stops", stops)
	}
}

func TestChoiceCards_disabledOnesCannotBeChosen(t *testing.T) {
	cards := newCards(func(int) { t.Error("chosen") })
	cards.Set(1)
	cards.Disable()
	screen := show(t, cards)
	screen.TapIn(cards, 100, 20)
	if cards.Chosen != 1 {
		t.Errorf("%d is chosen", cards.Chosen)
	}
}

func newPlane(changed func(x, y int)) *widgets.Plane {
	return widgets.NewPlane(5, widgets.PlaneWords{
		Left: "mindre service", Right: "mer service", Top: "mer rättssäkerhet", Bottom: "mindre rättssäkerhet",
		Says: func(x, y int) string { return fmt.Sprint(x, y) },
	}, changed)
}

func TestPlane_isPlacedByPressingAndDragging(t *testing.T) {
	told := ""
	plane := newPlane(func(x, y int) { told += fmt.Sprint(x, y, ";") })
	screen := show(t, plane)
	left, top := (plane.Size().Width-300)/2, float32(22)
	screen.TapIn(plane, left+10, top+10) // the upper left corner
	screen.TapIn(plane, left+290, top+290)
	screen.TapIn(plane, left-20, top+10) // beside the field
	if told != "1 5;5 1;" {
		t.Errorf("told %q", told)
	}
	screen.Drag(plane, left+290, top+290, left+150, top+150)
	if plane.X != 3 || plane.Y != 3 {
		t.Errorf("dragged to the middle it is at %d, %d", plane.X, plane.Y)
	}
}

func TestPlane_isWorkedByKeyboardAlone(t *testing.T) {
	told := ""
	plane := newPlane(func(x, y int) { told += fmt.Sprint(x, y, ";") })
	screen := show(t, plane)
	screen.TabTo(plane)
	screen.Press(fyne.KeyUp, fyne.KeyUp, fyne.KeyRight, fyne.KeyDown, fyne.KeyLeft, fyne.KeyBackspace)
	if told != "3 3;3 4;4 4;4 3;3 3;0 0;" {
		t.Errorf("told %q", told)
	}
	screen.Press(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft)
	if plane.X != 1 || plane.Y != 3 {
		t.Errorf("moved far to the left it is at %d, %d", plane.X, plane.Y)
	}
}
