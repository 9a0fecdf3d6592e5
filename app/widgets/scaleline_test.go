package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/apptest"
	"troskel/app/widgets"
)

func newScale(changed func(int, bool)) *widgets.ScaleLine {
	return widgets.NewScaleLine(6, widgets.ScaleWords{
		Low: "instämmer inte alls", High: "instämmer helt", Pass: "Pass", PassKey: "Pass (P)", More: "Varför?", MoreKey: "Varför? (Enter)",
		Before: "före", Now: "nu", Same: "före och nu",
		Says: func(value, before int, passed bool) string { return fmt.Sprint(value, before, passed) },
	}, changed)
}

// telling is a scale on a screen, and what it has told so far.
func telling(t *testing.T) (*apptest.Screen, *widgets.ScaleLine, func() string) {
	t.Helper()
	told := ""
	scale := newScale(func(value int, passed bool) { told += fmt.Sprintf("%d%v ", value, passed) })
	screen := show(t, scale)
	return screen, scale, func() string {
		said := told
		told = ""
		return said
	}
}

func TestScaleLine_isUnsetFromTheStart(t *testing.T) {
	_, scale, told := telling(t)
	if scale.Value != 0 || scale.Passed || told() != "" {
		t.Errorf("starts at %d, passed %v", scale.Value, scale.Passed)
	}
}

func TestScaleLine_isPlacedByPressingAnywhereOnIt(t *testing.T) {
	screen, scale, told := telling(t)
	for _, press := range []struct {
		x    float32
		want string
	}{{2, "1false "}, {14, ""}, {95, "2false "}, {240, "4false "}, {471, "6false "}} {
		screen.TapIn(scale, press.x, 28)
		if got := told(); got != press.want {
			t.Errorf("pressed at %g: told %q, want %q", press.x, got, press.want)
		}
	}
	if screen.Focused() != scale {
		t.Error("a pressed line does not have the keyboard")
	}
}

func TestScaleLine_isDragged(t *testing.T) {
	screen, scale, told := telling(t)
	screen.Drag(scale, 14, 28, 300, 60)
	if told() == "" || scale.Value != 4 {
		t.Errorf("dragged from the first station to 300 it lands on %d", scale.Value)
	}
	screen.Drag(scale, 300, 28, 5000, 28)
	if scale.Value != 6 {
		t.Errorf("dragged far out it lands on %d", scale.Value)
	}
}

func TestScaleLine_isNotPlacedByADragThatBeganBesideItOrByTheOtherButton(t *testing.T) {
	screen, scale, told := telling(t)
	screen.Drag(scale, 515, 22, 200, 28) // from the box to pass
	scale.MouseDown(&desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(200, 28)}, Button: desktop.MouseButtonSecondary,
	})
	if got := told(); got != "" {
		t.Errorf("told %q", got)
	}
}

func TestScaleLine_isWorkedByKeyboardAlone(t *testing.T) {
	screen, scale, told := telling(t)
	opened := 0
	scale.OnMore = func() { opened++ }
	screen.TabTo(scale)
	for _, step := range []struct {
		do   func()
		want string
	}{
		{func() { screen.Press(fyne.KeyRight) }, "4false "}, // the first step lands beside the middle
		{func() { screen.Press(fyne.KeyRight) }, "5false "},
		{func() { screen.Press(fyne.KeyLeft, fyne.KeyLeft) }, "4false 3false "},
		{func() { screen.Press(fyne.KeyHome, fyne.KeyLeft) }, "1false "},
		{func() { screen.Press(fyne.KeyEnd, fyne.KeyRight) }, "6false "},
		{func() { screen.Type("2") }, "2false "},
		{func() { screen.Type("7") }, ""},
		{func() { screen.Type("p") }, "2true "},
		{func() { screen.Type("0") }, "2false "},
		{func() { screen.Type("p5") }, "2true 5false "},
		{func() { screen.Press(fyne.KeyBackspace) }, "0false "},
		{func() { screen.Press(fyne.KeyLeft) }, "3false "},
		{func() { screen.Press(fyne.KeyDelete) }, "0false "},
	} {
		step.do()
		if got := told(); got != step.want {
			t.Errorf("told %q, want %q", got, step.want)
		}
	}
	screen.Press(fyne.KeyReturn)
	if opened != 1 || screen.Focused() != scale {
		t.Errorf("Enter opened more %d times, and %q has the keyboard", opened, screen.FocusedSays())
	}
}

func TestScaleLine_isOneTabStop(t *testing.T) {
	screen := show(t, newScale(nil), newScale(nil))
	if stops := screen.TabStops(); stops != 2 {
		t.Errorf("two lines are %d stops", stops)
	}
}

func TestScaleLine_passesAndOpensMoreByTheBoxesBesideIt(t *testing.T) {
	for _, width := range []float32{640, 300} { // the boxes stand beside the line, or under it
		screen, scale, told := telling(t)
		opened := 0
		scale.OnMore = func() { opened++ }
		screen.Resize(width, 480)
		x, y := float32(515), float32(22)
		moreX, moreY := float32(515), float32(60)
		if width == 300 {
			x, y, moreX, moreY = 10, 90, 130, 90
		}
		screen.TapIn(scale, x, y)
		if got := told(); got != "0true " {
			t.Errorf("at %g, the box tells %q", width, got)
		}
		screen.TapIn(scale, moreX, moreY)
		if opened != 1 || told() != "" {
			t.Errorf("at %g, more was opened %d times", width, opened)
		}
	}
}

func TestScaleLine_keepsThePlaceWhileOnePasses(t *testing.T) {
	screen, scale, _ := telling(t)
	screen.TabTo(scale)
	screen.Type("5pp")
	if scale.Value != 5 || scale.Passed {
		t.Errorf("passed and taken back it is at %d, passed %v", scale.Value, scale.Passed)
	}
}

func TestScaleLine_whatTheProgramSetsIsNotTold(t *testing.T) {
	_, scale, told := telling(t)
	scale.Set(3, false)
	scale.SetBefore(2)
	if told() != "" || scale.AccessibilityLabel() != "3 2 false" {
		t.Errorf("says %q", scale.AccessibilityLabel())
	}
}

func TestScaleLine_doesNotChangeItsHeightWhenOneIsAtIt(t *testing.T) {
	screen, scale, _ := telling(t)
	before := scale.Size()
	at, _ := screen.Place(scale)
	screen.Hover(at.X+100, at.Y+28)
	screen.TabTo(scale)
	screen.Type("4")
	if scale.Size() != before {
		t.Errorf("%v became %v", before, scale.Size())
	}
}

func TestScaleLine_withoutWordsToPassCannotBePassed(t *testing.T) {
	line := widgets.NewScaleLine(6, widgets.ScaleWords{Says: func(int, int, bool) string { return "nu" }}, nil)
	screen := show(t, line)
	screen.TabTo(line)
	screen.Type("p0")
	if line.Passed {
		t.Error("passed")
	}
	screen.TapIn(line, line.Size().Width-14, 28)
	if line.Value != 6 {
		t.Errorf("the line does not use its whole width: at its end it is placed at %d", line.Value)
	}
}
