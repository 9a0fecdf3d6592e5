package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/widgets"
)

func says(value int, chosen bool) string { return fmt.Sprint(value, chosen) }

func TestNumberFigures_isChosenByPressingAndDragging(t *testing.T) {
	told := ""
	figures := widgets.NewNumberFigures(0, 10, says, func(value int, chosen bool) { told += fmt.Sprintf("%d%v;", value, chosen) })
	screen := show(t, figures)
	cell := float32(51) // as wide as a figure's place is when there is room
	screen.TapIn(figures, cell*7+20, 20)
	screen.TapIn(figures, 20, 20)
	if told != "7true;0true;" {
		t.Errorf("told %q", told)
	}
	screen.Drag(figures, 20, 20, cell*10+20, 20)
	if value, chosen := figures.Value(); value != 10 || !chosen {
		t.Errorf("dragged to the last figure it is %d, %v", value, chosen)
	}
}

func TestNumberFigures_isWorkedByKeyboardAlone(t *testing.T) {
	figures := widgets.NewNumberFigures(0, 10, says, nil)
	screen := show(t, figures)
	screen.TabTo(figures)
	for _, step := range []struct {
		do   func()
		want string
	}{
		{func() { screen.Press(fyne.KeyRight) }, "5 true"}, // the first step lands in the middle
		{func() { screen.Press(fyne.KeyRight, fyne.KeyUp, fyne.KeyLeft) }, "6 true"},
		{func() { screen.Type("1") }, "1 true"},
		{func() { screen.Type("0") }, "10 true"},
		{func() { screen.Type("8") }, "8 true"}, // there is no 108
		{func() { screen.Press(fyne.KeyHome, fyne.KeyLeft) }, "0 true"},
		{func() { screen.Press(fyne.KeyEnd, fyne.KeyRight) }, "10 true"},
		{func() { screen.Press(fyne.KeyBackspace) }, "0 false"},
	} {
		step.do()
		if got := figures.AccessibilityLabel(); got != step.want {
			t.Errorf("says %q, want %q", got, step.want)
		}
	}
}

// TestNumberPick_takesWhatIsTyped: the first digit of 30 is less than the least number.
func TestNumberPick_takesWhatIsTyped(t *testing.T) {
	pick := widgets.NewNumberPick(5, 100, says, nil)
	screen := show(t, pick)
	pick.Set(7, true)
	screen.TabTo(pick)
	screen.Type("30")
	if got := pick.AccessibilityLabel(); got != "30 true" {
		t.Errorf("30 typed says %q", got)
	}
	screen.Press(fyne.KeyBackspace)
	screen.Type("1")
	if got := pick.AccessibilityLabel(); got != "31 true" {
		t.Errorf("30 mended to 31 says %q", got)
	}
}

func TestNumberPick_takesAWideRange(t *testing.T) {
	pick := widgets.NewNumberPick(0, 100, says, nil)
	screen := show(t, pick)
	middle := pick.Size().Width / 2
	screen.TapIn(pick, middle, 60)
	if got := pick.AccessibilityLabel(); got != "50 true" {
		t.Errorf("pressed in the middle it says %q", got)
	}
	screen.TapIn(pick, 20, 60)
	screen.TapIn(pick, 20, 60)
	screen.TapIn(pick, pick.Size().Width-20, 60)
	if got := pick.AccessibilityLabel(); got != "49 true" {
		t.Errorf("two less and one more say %q", got)
	}
	screen.Drag(pick, middle, 60, 5000, 60)
	if got := pick.AccessibilityLabel(); got != "100 true" {
		t.Errorf("dragged far out it says %q", got)
	}
	screen.Type("37")
	screen.Press(fyne.KeyPageUp, fyne.KeyDown)
	if got := pick.AccessibilityLabel(); got != "46 true" {
		t.Errorf("typed and stepped it says %q", got)
	}
	screen.Type("72")
	screen.Press(fyne.KeyBackspace)
	if got := pick.AccessibilityLabel(); got != "7 true" {
		t.Errorf("with the last digit taken back it says %q", got)
	}
}
