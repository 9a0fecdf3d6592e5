package widgets_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"

	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
)

// show puts things in a scrolling column on a light screen of 640 × 480.
func show(t *testing.T, objects ...fyne.CanvasObject) *apptest.Screen {
	t.Helper()
	screen := apptest.Light(t)
	screen.Show(page(objects...), 640, 480)
	return screen
}

func page(objects ...fyne.CanvasObject) *widgets.FollowFocus {
	column := widgets.Stack(look.Gap, objects...)
	return widgets.NewFollowFocus(container.New(layout.NewCustomPaddedLayout(16, 16, 16, 16), column))
}

func TestButton_isPressedByPointerEnterAndSpace(t *testing.T) {
	pressed := 0
	button := widgets.NewButton("Nästa", widgets.Primary, func() { pressed++ })
	screen := show(t, button)
	screen.Tap(button)
	if screen.Focused() != button {
		t.Error("a pressed button does not have the keyboard")
	}
	screen.Press(fyne.KeyReturn, fyne.KeySpace, fyne.KeyEnter)
	if pressed != 4 {
		t.Errorf("pressed %d times, want 4", pressed)
	}
	button.Disable()
	screen.Tap(button)
	screen.Press(fyne.KeyReturn)
	if pressed != 4 {
		t.Error("a disabled button can be pressed")
	}
}

func TestButton_wrapsALongTextAndNeedsNoWidthForIt(t *testing.T) {
	long := widgets.NewButton(strings.Repeat("arbetsmarknadsförvaltning", 5), widgets.Plain, nil)
	short := widgets.NewButton("Ja", widgets.Plain, nil)
	screen := show(t, container.New(&widgets.Column{}, long), short)
	if long.Size().Width > 640 || long.Size().Height <= short.Size().Height {
		t.Errorf("a long text gives a button of %v beside %v", long.Size(), short.Size())
	}
	if short.Size().Width > 120 {
		t.Errorf("a short button is stretched to %v", short.Size())
	}
	if faults := screen.Outside(long); len(faults) > 0 {
		t.Error(faults)
	}
}

func TestToggle_isTickedByPointerSpaceAndEnter(t *testing.T) {
	var told []bool
	toggle := widgets.NewToggle("Sagt", func(on bool) string { return fmt.Sprint("Sagt ", on) }, func(on bool) { told = append(told, on) })
	screen := show(t, toggle)
	screen.Tap(toggle)
	screen.Press(fyne.KeySpace, fyne.KeyReturn)
	if fmt.Sprint(told) != "[true false true]" || toggle.AccessibilityLabel() != "Sagt true" {
		t.Errorf("told %v, says %q", told, toggle.AccessibilityLabel())
	}
	toggle.SetChecked(false)
	if len(told) != 3 {
		t.Error("what the program sets is told as if a person had")
	}
}

func TestDisclosure_opensInPlaceByKeyboard(t *testing.T) {
	body := look.BodyText("Inuti")
	more := widgets.NewDisclosure("Mer", body, func(open bool) string { return fmt.Sprint("Mer ", open) })
	after := widgets.NewButton("Efter", widgets.Plain, nil)
	screen := show(t, more, after)
	before, _ := screen.Place(after)
	if screen.Says("Inuti") {
		t.Fatal("it is open from the start")
	}
	screen.TabTo(more.Head())
	screen.Press(fyne.KeyReturn)
	opened, _ := screen.Place(after)
	if !screen.Says("Inuti") || opened.Y <= before.Y || screen.FocusedSays() != "Mer true" {
		t.Errorf("opened: says it %v, what comes after at %v, was %v; focus says %q",
			screen.Says("Inuti"), opened, before, screen.FocusedSays())
	}
	screen.Press(fyne.KeySpace)
	if closed, _ := screen.Place(after); closed != before {
		t.Errorf("closed: what comes after at %v, was %v", closed, before)
	}
}

func TestFollowFocus_bringsWhatHasTheKeyboardIntoView(t *testing.T) {
	var buttons []fyne.CanvasObject
	for i := range 30 {
		buttons = append(buttons, widgets.NewButton(fmt.Sprint("Knapp ", i), widgets.Plain, nil))
	}
	screen := show(t, buttons...)
	for _, way := range []func(){screen.Tab, screen.BackTab} {
		for range 30 {
			way()
			at, _ := screen.Place(screen.Focused().(fyne.CanvasObject))
			if at.Y < 0 || at.Y+screen.Focused().(fyne.CanvasObject).Size().Height > 480 {
				t.Fatalf("%s has the keyboard at %v, out of view", screen.FocusedSays(), at)
			}
		}
	}
}

func TestFollowFocus_turnsThePageWithTheWheelAlsoOverAField(t *testing.T) {
	area := widgets.NewTextArea()
	area.SetText(strings.Repeat("ord ", 2000))
	line := widgets.NewTextLine()
	follow := page(line, area)
	screen := apptest.Light(t)
	screen.Show(follow, 640, 480)
	screen.Wheel(100, 40, -60)
	if follow.Offset.Y != 60 {
		t.Errorf("over a line the page is at %v", follow.Offset)
	}
	screen.Wheel(100, 240, -60)
	if follow.Offset.Y != 120 {
		t.Errorf("over an area the page is at %v", follow.Offset)
	}
}

func TestFollowFocus_scrollsByKeyWhenNothingElseWantsTheKey(t *testing.T) {
	button := widgets.NewButton("Uppe", widgets.Plain, nil)
	follow := page(button, look.BodyText(strings.Repeat("ord ", 3000)))
	screen := apptest.Light(t)
	screen.Show(follow, 640, 480)
	screen.Press(fyne.KeyPageDown) // nothing has the keyboard
	first := follow.Offset.Y
	screen.Press(fyne.KeyHome)
	screen.TabTo(button)
	screen.Press(fyne.KeyPageDown) // a button has no use for it
	if first < 400 || follow.Offset.Y != first {
		t.Errorf("a page down comes to %g, and to %g from a button", first, follow.Offset.Y)
	}
	screen.Press(fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyDown, fyne.KeyHome)
	if follow.Offset.Y != 0 {
		t.Errorf("Home comes to %g", follow.Offset.Y)
	}
}

func TestSurface_hearsTheKeysAndShortcutsThatNothingUsed(t *testing.T) {
	area := widgets.NewTextArea()
	button := widgets.NewButton("Knapp", widgets.Plain, nil)
	scale := newScale(nil)
	screen := show(t, area, button, scale)
	var keys []fyne.KeyName
	var went int
	screen.Surface.OnKey = func(key *fyne.KeyEvent) { keys = append(keys, key.Name) }
	next := &desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt}
	screen.Surface.AddShortcut(next, func(fyne.Shortcut) { went++ })
	for _, focused := range []fyne.Focusable{nil, area, button, scale} {
		if focused == nil {
			screen.Window.Canvas().Unfocus()
		} else {
			screen.TabTo(focused.(fyne.CanvasObject))
		}
		screen.Press(fyne.KeyF1, fyne.KeyEscape)
		screen.Shortcut(next)
	}
	if len(keys) != 8 || went != 4 {
		t.Errorf("heard %d keys, want 8 (%v), and went on %d times, want 4", len(keys), keys, went)
	}
	keys = nil
	screen.TabTo(area)
	screen.Type("a b")
	if len(keys) != 0 {
		t.Errorf("letters are told as keys: %v", keys)
	}
}

func TestSavedLabel_takesTheSameRoomWhateverItSays(t *testing.T) {
	label := widgets.NewSavedLabel()
	before := label.MinSize()
	show(t, label)
	for _, words := range []string{"Sparat 10.42", "Inte sparat än. Det finns inte plats på disken, men texten står kvar här.", ""} {
		label.SetText(words)
		if label.MinSize() != before {
			t.Errorf("%q takes %v, was %v", words, label.MinSize(), before)
		}
	}
}

func TestColumn_linesUpTheLettersOfTextsWithTheEdgesOfOtherThings(t *testing.T) {
	title, button := look.TitleText("Åtta"), widgets.NewButton("Nästa", widgets.Plain, nil)
	screen := show(t, title, button)
	titleAt, _ := screen.Place(title)
	buttonAt, _ := screen.Place(button)
	if rim := float32(8); titleAt.X+rim != buttonAt.X {
		t.Errorf("the letters begin at %g, the button at %g", titleAt.X+rim, buttonAt.X)
	}
}

func TestRow_goesOnBelowWhenTheLineIsFull(t *testing.T) {
	var buttons []fyne.CanvasObject
	for range 6 {
		buttons = append(buttons, widgets.NewButton("En knapp till", widgets.Plain, nil))
	}
	screen := show(t, widgets.Beside(look.Step, buttons...))
	lines := map[float32]int{}
	for _, button := range buttons {
		at, _ := screen.Place(button)
		lines[at.Y]++
		if at.X+button.Size().Width > 640 {
			t.Errorf("a button at %v hangs over the edge", at)
		}
	}
	if len(lines) != 2 {
		t.Errorf("six buttons stand on %d lines", len(lines))
	}
}

func TestLanding_takesTheKeyboardAsSoonAsItIsOnTheSurface(t *testing.T) {
	box := widgets.Stack(look.Gap)
	var landing *widgets.Landing
	open := widgets.NewButton("Öppna", widgets.Plain, func() {
		landing = widgets.NewLanding(look.BodyText("Öppnat"), "det öppnade")
		box.Add(landing)
		landing.TakeFocus()
	})
	screen := show(t, open, box)
	screen.Tap(open)
	if screen.FocusedSays() != "det öppnade" {
		t.Errorf("%q has the keyboard", screen.FocusedSays())
	}
}
