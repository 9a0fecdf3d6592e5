package widgets_test

import (
	"fmt"
	"image"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/widgets"
)

// shown puts a view of a booklet on a screen and notes which pictures it wants.
func shown(t *testing.T, width float32, pages int) (screen *apptest.Screen, view *widgets.PageView, wanted *[]int) {
	screen, wanted = apptest.Light(t), &[]int{}
	view = widgets.NewPageView(func(first, last, pages int) string { return fmt.Sprintf("%d to %d of %d", first, last, pages) })
	view.OnWanted = func(page, _ int) { *wanted = append(*wanted, page) }
	screen.Show(view, width, 700)
	view.SetPages(pages)
	screen.Settle()
	return screen, view, wanted
}

func TestPageView_asksOnlyForWhatIsSeen(t *testing.T) {
	_, view, wanted := shown(t, 300, 9)
	if slices.Max(*wanted) != 0 {
		t.Errorf("it wants %v, and one page is seen", *wanted)
	}
	view.Turn(1)
	if last := (*wanted)[len(*wanted)-1]; last != 1 {
		t.Errorf("turned, it wants page %d", last)
	}
}

func TestPageView_asksAgainWhenTheBookletIsSetAnew(t *testing.T) {
	_, view, wanted := shown(t, 300, 9)
	view.SetPicture(0, image.NewRGBA(image.Rect(0, 0, 2, 3)))
	before := len(*wanted)
	view.SetPages(8)
	if len(*wanted) != before+1 || !view.Drawn(0) {
		t.Errorf("asked %d times more; the old picture is kept: %v", len(*wanted)-before, view.Drawn(0))
	}
}

func TestPageView_showsTwoPagesWhereTwoHaveRoom(t *testing.T) {
	_, view, _ := shown(t, 700, 5)
	if first, last, _ := view.Seen(); first != 1 || last != 2 {
		t.Errorf("pages %d to %d are seen", first, last)
	}
	view.Turn(1)
	view.Turn(1)
	view.Turn(1)
	if view.AccessibilityLabel() != "5 to 5 of 5" {
		t.Errorf("at the end it says %q", view.AccessibilityLabel())
	}
}

func TestPageView_staysInTheBookletWhenItGetsShorter(t *testing.T) {
	screen, view, _ := shown(t, 300, 9)
	screen.TabTo(view)
	screen.Press(fyne.KeyEnd)
	view.SetPages(3)
	if first, _, pages := view.Seen(); first != 3 || pages != 3 {
		t.Errorf("page %d of %d", first, pages)
	}
	view.SetPages(0)
	view.Turn(1)
	if first, last, _ := view.Seen(); first != 0 || last != 0 {
		t.Errorf("of nothing, pages %d to %d are seen", first, last)
	}
}

func TestPageView_keysTurnAndPress(t *testing.T) {
	screen, view, _ := shown(t, 300, 4)
	pressed := 0
	view.OnPressed = func() { pressed++ }
	screen.TabTo(view)
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyRight, 2}, {fyne.KeyPageDown, 3}, {fyne.KeyLeft, 2}, {fyne.KeyEnd, 4}, {fyne.KeyRight, 4}, {fyne.KeyPageUp, 3},
		{fyne.KeyHome, 1}, {fyne.KeyLeft, 1},
	} {
		screen.Press(step.key)
		if first, _, _ := view.Seen(); first != step.want {
			t.Errorf("%s shows page %d, want %d", step.key, first, step.want)
		}
	}
	screen.Press(fyne.KeyReturn, fyne.KeySpace)
	if pressed != 2 {
		t.Errorf("pressed %d times", pressed)
	}
}
