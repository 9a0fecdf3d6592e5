package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
)

// newCurve is a field of five stops that writes down what it tells.
func newCurve(told *string) *widgets.CurveField {
	stops := []widgets.CurveStop{{"före", "Idén"}, {"före", "Samtalet"}, {"under", "Väntan"}, {"under", "Besöket"}, {"efter", "Fakturan"}}
	field := widgets.NewCurveField(stops, widgets.CurveWords{
		Levels: []string{"−2 tungt", "−1", "0", "+1", "+2 lätt"}, Signs: []string{"−2", "−1", "0", "+1", "+2"},
		Says: func(stop, level int) string { return fmt.Sprint(stop, " ", level) },
	}, func(stop, level int) { *told += fmt.Sprint(stop, "=", level, ";") })
	field.OnAt = func(stop int) { *told += fmt.Sprint("at ", stop, ";") }
	return field
}

// stopAt is a place in a field: the middle of a stop's column, and of a level counted from the lowest, 0 on the path.
func stopAt(field *widgets.CurveField, stop, level int) (x, y float32) {
	wide, high := field.Size().Width, look.Length(look.Target)*0.82
	left := fyne.MeasureText("−2 tungt", look.Length(look.Small), fyne.TextStyle{}).Width + 1 + 12
	top := look.Length(look.Small)*1.4 + 8
	x = left + (wide-left)/5*(float32(stop)+0.5)
	if level == 0 {
		return x, top + 5*high + look.Length(look.Target)/2
	}
	return x, top + high*(5-float32(level)+0.5)
}

func TestCurveField_isRatedByPressingAndDragging(t *testing.T) {
	told := ""
	field := newCurve(&told)
	screen := show(t, field)
	x, y := stopAt(field, 1, 4)
	screen.TapIn(field, x, y)
	if told != "at 1;1=4;" {
		t.Fatalf("pressed, it told %q", told)
	}
	told = ""
	toX, toY := stopAt(field, 3, 1)
	screen.Drag(field, x, y, toX, toY)
	if field.Level(1) != 1 || field.Level(3) != 0 || field.At != 1 {
		t.Errorf("dragged aside, %q: a drag stays with its stop", told)
	}
	told = ""
	x, y = stopAt(field, 4, 0)
	screen.TapIn(field, x, y)
	if told != "at 4;" {
		t.Errorf("a press on the path told %q", told)
	}
	screen.TapIn(field, 5, 60)
	if told != "at 4;" {
		t.Errorf("a press beside the field told %q", told)
	}
}

func TestCurveField_isWorkedByKeyboardAlone(t *testing.T) {
	told, more := "", 0
	field := newCurve(&told)
	field.OnMore = func() { more++ }
	screen := show(t, field)
	screen.TabTo(field)
	if screen.FocusedSays() != "0 0" {
		t.Errorf("from the start it says %q", screen.FocusedSays())
	}
	screen.Press(fyne.KeyUp, fyne.KeyUp, fyne.KeyRight, fyne.KeyDown, fyne.KeyEnd)
	screen.Type("5")
	screen.Press(fyne.KeyUp, fyne.KeyHome, fyne.KeyBackspace, fyne.KeyLeft, fyne.KeyReturn, fyne.KeySpace)
	if want := "0=3;0=4;at 1;1=3;at 4;4=5;at 0;0=0;"; told != want {
		t.Errorf("told %q, want %q", told, want)
	}
	if more != 2 || screen.TabStops() != 1 {
		t.Errorf("asked for more %d times; %d stops", more, screen.TabStops())
	}
}

func TestCurveField_aDisabledOneCannotBeRated(t *testing.T) {
	told := ""
	field := newCurve(&told)
	field.Set(2, 5)
	field.Disable()
	screen := show(t, field)
	x, y := stopAt(field, 2, 2)
	screen.TapIn(field, x, y)
	screen.Drag(field, x, y, x, y+40)
	if told != "" || field.Level(2) != 5 {
		t.Errorf("told %q", told)
	}
}
