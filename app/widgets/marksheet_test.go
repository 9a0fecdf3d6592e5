package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
)

// marks is a sheet of rows, and what it has told.
func marks(rows int) (sheet *widgets.MarkSheet, told *[]string) {
	told = &[]string{}
	note := func(what string, args ...any) { *told = append(*told, fmt.Sprintf(what, args...)) }
	sheet = widgets.NewMarkSheet(func(at int) string { return fmt.Sprintf("row %d", at) })
	sheet.OnKey = func(key rune) { note("key %c", key) }
	sheet.OnPress = func(row int, sign string) { note("press %d %q", row, sign) }
	sheet.OnMove = func(by int) { note("move %d", by) }
	sheet.OnErase = func() { note("erase") }
	sheet.OnEnter = func() { note("enter") }
	all := make([]widgets.MarkRow, rows)
	for i := range all {
		all[i] = widgets.MarkRow{Text: fmt.Sprint("Påstående ", i+1), Signs: []string{"1", "2", "3", "P"}}
	}
	sheet.SetRows(all, 0)
	return sheet, told
}

func TestMarkSheet_tellsWhichBoxOrRowIsPressed(t *testing.T) {
	sheet, told := marks(2)
	screen := show(t, sheet)
	width, row := sheet.Size().Width, sheet.Size().Height/2
	screen.TapIn(sheet, width-30, row/2)   // the last box of the first row
	screen.TapIn(sheet, width-30, row*3/2) // and of the second
	screen.TapIn(sheet, 20, row*3/2)       // its text
	if got := fmt.Sprint(*told); got != `[press 0 "P" press 1 "P" press 1 ""]` {
		t.Errorf("told %s", got)
	}
}

func TestMarkSheet_tellsItsKeysAndIsOneTabStop(t *testing.T) {
	sheet, told := marks(2)
	screen := show(t, sheet)
	screen.TabTo(sheet)
	screen.Type("3p ")
	screen.Press(fyne.KeyDown, fyne.KeyUp, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyReturn)
	if got := fmt.Sprint(*told); got != "[key 3 key p move 1 move -1 move 1 erase enter]" {
		t.Errorf("told %s", got)
	}
	if said := screen.FocusedSays(); said != "row 0" {
		t.Errorf("%q has the keyboard", said)
	}
	if stops := screen.TabStops(); stops != 1 {
		t.Errorf("%d stops", stops)
	}
}

// TestMarkSheet_doesNotScrollTheTitleAwayWhenItsRowIsInView: the sheet is higher than the window, and its first row is not.
func TestMarkSheet_doesNotScrollTheTitleAwayWhenItsRowIsInView(t *testing.T) {
	sheet, _ := marks(20)
	title := look.Text("Tolv påståenden", look.Title, look.Serif, look.Ink)
	screen := show(t, title, sheet)
	screen.TabTo(sheet)
	screen.Settle()
	if at, there := screen.Place(title); !there || at.Y < 0 {
		t.Errorf("the title is at %v", at)
	}
	rows := sheet.Rows()
	sheet.SetRows(rows, len(rows)-1)
	screen.Settle()
	if at, _ := screen.Place(title); at.Y >= 0 {
		t.Errorf("at the last row the title is at %v", at)
	}
}
