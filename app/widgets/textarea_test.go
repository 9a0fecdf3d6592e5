package widgets_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
)

// clipboard holds a text, as the system's does.
type clipboard struct{ text string }

func (c *clipboard) Content() string     { return c.text }
func (c *clipboard) SetContent(t string) { c.text = t }

func paste(text string) fyne.Shortcut { return &fyne.ShortcutPaste{Clipboard: &clipboard{text}} }

func newArea() *widgets.TextArea {
	area := widgets.NewTextArea()
	area.Label = "Vad hände?"
	area.Limit = widgets.LimitWords{
		Near: func(used, most int) string { return fmt.Sprintf("%d av %d", used, most) },
		Cut:  func(most int) string { return fmt.Sprintf("bara %d", most) },
	}
	return area
}

func TestTextArea_tabLeavesItAndCtrlTabWritesOne(t *testing.T) {
	area, after := newArea(), widgets.NewButton("Efter", widgets.Plain, nil)
	screen := show(t, area, after)
	screen.TabTo(area)
	screen.Type("a")
	screen.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyTab, Modifier: fyne.KeyModifierControl})
	screen.Type("b")
	screen.Tab()
	if area.Text != "a\tb" || screen.Focused() != after {
		t.Errorf("the text is %q, %q has the keyboard", area.Text, screen.FocusedSays())
	}
	screen.BackTab()
	if screen.Focused() != area {
		t.Error("Shift+Tab does not go back to the field")
	}
}

func TestTextArea_growsWithTheTextAndShrinksAgain(t *testing.T) {
	area, after := newArea(), widgets.NewButton("Efter", widgets.Plain, nil)
	screen := show(t, area, after)
	empty := area.Size().Height
	screen.TabTo(area)
	screen.Type("ett\ntvå\ntre\n")
	four := area.Size().Height
	screen.Type(strings.Repeat("ord ", 60))
	if four <= empty || area.Size().Height <= four {
		t.Errorf("empty %g, with four rows %g, with more %g", empty, four, area.Size().Height)
	}
	area.SetText("")
	screen.Settle()
	if area.Size().Height != empty {
		t.Errorf("empty again it is %g, was %g", area.Size().Height, empty)
	}
}

func TestTextArea_thePageFollowsTheCaret(t *testing.T) {
	area := newArea()
	follow := page(look.BodyText("Före"), area, look.BodyText("Efter"))
	screen := apptest.Light(t)
	screen.Show(follow, 640, 300)
	screen.TabTo(area)
	for i := range 40 {
		screen.Type(fmt.Sprintf("rad %d\n", i))
		at, _ := screen.Place(area)
		caret := at.Y + area.CursorPosition().Y
		if caret < 0 || caret+20 > 300 {
			t.Fatalf("after %d rows the caret is at %g, out of view", i+1, caret)
		}
	}
	screen.Press(fyne.KeyPageUp) // the toolkit's key to the beginning of the text
	if at, _ := screen.Place(area); at.Y+area.CursorPosition().Y < 0 {
		t.Error("the page does not follow the caret back")
	}
}

func TestTextArea_takesSoManyLettersAndSaysSo(t *testing.T) {
	area := newArea()
	changed := 0
	area.OnChanged = func(string) { changed++ }
	screen := show(t, area)
	screen.TabTo(area)
	screen.Shortcut(paste(strings.Repeat("å", 17_999)))
	if screen.Says("av 20000") {
		t.Error("it speaks of its length too early")
	}
	screen.Type("ä")
	if !screen.Says("18000 av 20000") {
		t.Errorf("it does not say how much is used:\n%s", screen.Text()[:200])
	}
	screen.Shortcut(paste(strings.Repeat("ö", 3_000)))
	if got := len([]rune(area.Text)); got != 20_000 || !screen.Says("bara 20000") {
		t.Errorf("it holds %d letters, and says so: %v", got, screen.Says("bara 20000"))
	}
	before := changed
	screen.Type("x")
	screen.Press(fyne.KeyReturn)
	if got := len([]rune(area.Text)); got != 20_000 || changed != before {
		t.Errorf("a full field took more: %d letters", got)
	}
	screen.Press(fyne.KeyBackspace)
	screen.Type("x")
	if !strings.HasSuffix(area.Text, "öx") {
		t.Error("after one letter is taken away there is no room for another")
	}
}

func TestTextArea_whatIsMarkedMakesRoomForWhatIsPasted(t *testing.T) {
	area := newArea()
	screen := show(t, area)
	area.SetText(strings.Repeat("a", 20_000))
	screen.TabTo(area)
	screen.Shortcut(&fyne.ShortcutSelectAll{})
	screen.Shortcut(paste("kort"))
	if area.Text != "kort" {
		t.Errorf("the text has %d letters", len([]rune(area.Text)))
	}
}

func TestTextArea_cleansWhatComesIn(t *testing.T) {
	area := newArea()
	screen := show(t, area)
	area.SetText("a\xffb\r\nc\x00d")
	if area.Text != "a\uFFFDb\ncd" {
		t.Errorf("set: %q", area.Text)
	}
	screen.TabTo(area)
	screen.Shortcut(&fyne.ShortcutSelectAll{})
	screen.Shortcut(paste("x\r\ny\x1b\xc3"))
	if area.Text != "x\ny\uFFFD" {
		t.Errorf("pasted: %q", area.Text)
	}
}

func TestTextArea_keepsUndoWhenTheSameTextIsSet(t *testing.T) {
	area := newArea()
	screen := show(t, area)
	screen.TabTo(area)
	screen.Type("hej")
	area.SetText("hej")
	screen.Shortcut(&fyne.ShortcutUndo{})
	if area.Text != "" {
		t.Errorf("undone it says %q", area.Text)
	}
	screen.Shortcut(&fyne.ShortcutRedo{})
	if area.Text != "hej" {
		t.Errorf("redone it says %q", area.Text)
	}
}

func TestTextLine_enterMovesOn(t *testing.T) {
	line, after := widgets.NewTextLine(), widgets.NewTextLine()
	screen := show(t, line, after)
	screen.TabTo(line)
	screen.Type("Kim\n")
	if line.Text != "Kim" || screen.Focused() != after {
		t.Errorf("the line says %q, and the keyboard is at %T", line.Text, screen.Focused())
	}
	screen.Shortcut(paste("två\nrader"))
	if after.Text != "två rader" {
		t.Errorf("two rows pasted become %q", after.Text)
	}
}

func TestTextArea_aPressPutsTheCaretAndTheKeyboardThere(t *testing.T) {
	area := newArea()
	area.SetText("ett\ntvå\ntre")
	screen := show(t, area)
	at, _ := screen.Place(area)
	screen.TapAt(at.X+200, at.Y+14+22*1.5) // the second row
	if screen.Focused() != area || area.CursorRow != 1 {
		t.Errorf("%T has the keyboard, the caret is in row %d", screen.Focused(), area.CursorRow)
	}
}

func FuzzClean(f *testing.F) {
	for _, seed := range []string{"", "å\r\nä", "\xff\xfe", "a\u2028b", "\x00\x1b[0m", "👩‍👩‍👧 e\u0301"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cleaned := widgets.Clean(text)
		if widgets.Clean(cleaned) != cleaned {
			t.Errorf("%q is cleaned to %q, and that to something else", text, cleaned)
		}
		for _, letter := range cleaned {
			if letter < ' ' && letter != '\n' && letter != '\t' || letter == 0x7F {
				t.Errorf("%q is cleaned to %q, which holds %U", text, cleaned, letter)
			}
		}
	})
}

func TestTextArea_isAsHighAsItsTextSoThatNothingScrollsInside(t *testing.T) {
	for _, words := range []string{"", "En rad", "En rad\n", strings.Repeat("Ord som fyller. ", 60)} {
		area := newArea()
		area.Rows = 1
		area.SetText(words)
		screen := show(t, area)
		for _, scroll := range apptest.All[*container.Scroll](screen) {
			if scroll.Content.MinSize().Height > scroll.Size().Height {
				t.Errorf("%.10q is %g high in a room of %g", words, scroll.Content.MinSize().Height, scroll.Size().Height)
			}
		}
	}
}
