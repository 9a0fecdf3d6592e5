package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/apptest"
	"troskel/app/widgets"
)

func newShare(changed func([]int)) *widgets.ShareOut {
	return widgets.NewShareOut([]string{"En väg in", "Ringa först", "Skriva om breven"}, 100, widgets.ShareWords{
		Says: func(thing, points, left int) string { return fmt.Sprint(thing, " ", points, " ", left) },
		Left: func(left int) string { return fmt.Sprint(left, " kvar") },
	}, changed)
}

func TestShareOut_isWorkedByKeyboardAlone(t *testing.T) {
	told := ""
	share := newShare(func(points []int) { told = fmt.Sprint(points) })
	screen := show(t, share)
	screen.TabTo(share)
	screen.Press(fyne.KeyRight, fyne.KeyRight)
	screen.Hold(desktop.KeyShiftLeft, func() { screen.Press(fyne.KeyRight) })
	if told != "[11 0 0]" {
		t.Fatalf("two steps and a small one: %s", told)
	}
	screen.Press(fyne.KeyLeft)
	screen.Type("-")
	screen.Press(fyne.KeyDown)
	screen.Type("60")
	screen.Press(fyne.KeyDown, fyne.KeyEnd)
	if told != "[5 60 35]" || screen.FocusedSays() != "2 35 0" {
		t.Fatalf("told %s, it says %q", told, screen.FocusedSays())
	}
	screen.Press(fyne.KeyRight, fyne.KeyUp)
	screen.Type("+")
	if told != "[5 60 35]" {
		t.Errorf("more is given than there is: %s", told)
	}
	screen.Press(fyne.KeyHome, fyne.KeyUp)
	screen.Type("70")
	if told != "[65 0 35]" {
		t.Errorf("70 is typed when there are 65 to have: %s", told)
	}
	screen.Press(fyne.KeyBackspace)
	if told != "[6 0 35]" {
		t.Errorf("taken away: %s", told)
	}
	if stops := screen.TabStops(); stops != 1 {
		t.Errorf("the bars are %d stops", stops)
	}
}

func TestShareOut_isDraggedNoFurtherThanThereArePoints(t *testing.T) {
	told := ""
	share := newShare(func(points []int) { told = fmt.Sprint(points) })
	share.Set([]int{0, 70, 0})
	screen := show(t, share)
	x, y := handle(screen, share, "En väg in")
	screen.Drag(share, x, y, share.Size().Width, y+40)
	if told != "[30 70 0]" {
		t.Fatalf("dragged to the end: %s", told)
	}
	screen.Drag(share, x+30, y, x-60, y)
	if told != "[0 70 0]" {
		t.Errorf("dragged to the beginning: %s", told)
	}
}

func TestShareOut_isPressedForLessAndMore(t *testing.T) {
	told := ""
	share := newShare(func(points []int) { told = fmt.Sprint(points) })
	screen := show(t, share)
	_, y := handle(screen, share, "Ringa först")
	more := share.Size().Width - 20
	for range 3 {
		screen.TapIn(share, more, y)
	}
	screen.TapIn(share, 20, y)
	if told != "[0 10 0]" || screen.FocusedSays() != "1 10 90" {
		t.Errorf("told %s, it says %q", told, screen.FocusedSays())
	}
}

func TestShareOut_saysWhatIsLeftWhereOneIsAtWork(t *testing.T) {
	share := newShare(nil)
	screen := show(t, share)
	screen.TabTo(share)
	screen.Type("40")
	if said := counted(screen, "60 kvar"); said != 2 {
		t.Errorf("while one is at a bar, what is left stands %d times, want above the bars and there", said)
	}
	screen.Window.Canvas().Unfocus()
	screen.Settle()
	if said := counted(screen, "60 kvar"); said != 1 {
		t.Errorf("when one is not, it stands %d times", said)
	}
}

// handle is where the bar under a thing's name begins, inside the share-out.
func handle(screen *apptest.Screen, share *widgets.ShareOut, name string) (x, y float32) {
	from, _ := screen.Place(share)
	at, _ := screen.Place(screen.Words(name))
	return 82, at.Y - from.Y + 60
}

// counted is how many texts on one line say some words.
func counted(screen *apptest.Screen, words string) int {
	count := 0
	for _, text := range apptest.All[*canvas.Text](screen) {
		if text.Text == words {
			count++
		}
	}
	return count
}
