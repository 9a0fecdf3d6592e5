package widgets_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/widgets"
)

func manyFiles(count int) *widgets.LongList {
	return widgets.NewLongList("Filer", func() int { return count }, func(nth int) (string, string) {
		return fmt.Sprintf("fil %d", nth), "Bidraget är med."
	})
}

func TestLongList_drawsOnlyWhatIsInView(t *testing.T) {
	list := manyFiles(100_000)
	list.SetSentences([]string{"Bidraget är med."})
	screen := apptest.Light(t)
	screen.Show(list, 640, 480)
	if drawn := strings.Count(screen.Text(), "Bidraget"); drawn == 0 || drawn > 30 {
		t.Errorf("%d rows of 100,000 are drawn", drawn)
	}
}

func TestLongList_isWorkedByKeyboardAloneAndLetsGoOfOtherKeys(t *testing.T) {
	list := manyFiles(100_000)
	screen := apptest.Light(t)
	screen.Show(list, 640, 480)
	escaped := false
	screen.Surface.OnKey = func(key *fyne.KeyEvent) { escaped = key.Name == fyne.KeyEscape }
	screen.TabTo(list)
	screen.Press(fyne.KeyDown, fyne.KeyDown)
	if got := list.AccessibilityLabel(); !strings.HasPrefix(got, "Filer: fil 2.") {
		t.Errorf("two steps down it says %q", got)
	}
	screen.Press(fyne.KeyEnd)
	if got := list.AccessibilityLabel(); !strings.HasPrefix(got, "Filer: fil 99999.") {
		t.Errorf("at the end it says %q", got)
	}
	screen.Press(fyne.KeyEscape)
	if !escaped {
		t.Error("Escape stays in the list")
	}
}

func TestTextCard_handsItsKeysToThePage(t *testing.T) {
	card := widgets.NewTextCard(func(words string) string { return words })
	card.SetText("Ring upp i stället.")
	said := ""
	card.OnKey = func(key fyne.KeyName) bool { said += string(key) + ";"; return key == fyne.KeyReturn }
	card.OnRune = func(letter rune) { said += string(letter) }
	screen := show(t, card)
	screen.TabTo(card)
	screen.Press(fyne.KeyReturn)
	screen.Type("3")
	if said != "Return;3;3" || !screen.Says("Ring upp i stället.") {
		t.Errorf("the page was told %q; the card says %q", said, screen.Text())
	}
}

func TestSecretLine_isToldToNobody(t *testing.T) {
	line := widgets.NewSecretLine()
	line.Label = "Lösenfras"
	screen := show(t, line)
	screen.TabTo(line)
	screen.Type("hemligt")
	if got := line.AccessibilityLabel(); line.Text != "hemligt" || got != "Lösenfras" {
		t.Errorf("holds %q and says %q", line.Text, got)
	}
}
