package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/widgets"
)

func newTrail() (trail *widgets.Trail, told *string) {
	told = new(string)
	trail = widgets.NewTrail([]string{"Första", "Andra", "Tredje"}, "Här", func(turn int) string { return fmt.Sprint(turn) })
	trail.OnLook = func(turn int) { *told += fmt.Sprint("ser", turn) }
	trail.OnBack = func(turn int) { *told += fmt.Sprint("åter", turn) }
	return trail, told
}

func TestTrail_isWorkedByKeyboardAlone(t *testing.T) {
	trail, told := newTrail()
	screen := show(t, trail)
	screen.TabTo(trail)
	screen.Press(fyne.KeyReturn, fyne.KeyRight)
	if *told != "" || !screen.Says("Här") {
		t.Errorf("where one stands there is nothing to go back to: %s", *told)
	}
	screen.Press(fyne.KeyLeft, fyne.KeyLeft)
	if !screen.Says("Andra") || screen.FocusedSays() != "1" {
		t.Errorf("it says %q, the page:\n%s", screen.FocusedSays(), screen.Text())
	}
	screen.Press(fyne.KeySpace, fyne.KeyHome, fyne.KeyEnter)
	if *told != "ser2ser1åter1ser0åter0" {
		t.Errorf("told %s", *told)
	}
}

func TestTrail_aDotIsLookedAtByPressing(t *testing.T) {
	trail, told := newTrail()
	screen := show(t, trail)
	screen.TapIn(trail, 12, 12)
	if *told != "ser0" || !screen.Says("Första") {
		t.Errorf("told %s", *told)
	}
}

func newReader() *widgets.ScriptReader {
	return widgets.NewScriptReader([]widgets.ScriptLine{{Who: "Oskar", Text: "Hej."}, {Text: "Hon nickar."}, {Who: "Maj", Text: "God morgon."}},
		func(line int) string { return fmt.Sprint(line) })
}

func TestScriptReader_goesOnAndBackByKeyAndByPressing(t *testing.T) {
	reader := newReader()
	screen := show(t, reader)
	high := reader.Size().Height
	screen.TabTo(reader)
	screen.Press(fyne.KeySpace, fyne.KeyRight, fyne.KeyDown)
	if screen.FocusedSays() != "2" || !screen.Says("God morgon.") || screen.Says("Hej.") {
		t.Errorf("it is at %s", screen.FocusedSays())
	}
	screen.Press(fyne.KeyUp)
	screen.TapIn(reader, 20, 30)
	screen.TapIn(reader, reader.Size().Width-20, 30)
	if screen.FocusedSays() != "1" || screen.Says("Oskar") || reader.Size().Height != high {
		t.Errorf("it is at %s, %g high", screen.FocusedSays(), reader.Size().Height)
	}
}
