package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/widgets"
)

func newWeighCards(most, least int, told *string) *widgets.WeighCards {
	cards := widgets.NewWeighCards([]string{"Information", "Tillgänglighet", "Bemötande", "Kompetens"}, most, least, widgets.WeighWords{
		Most: "Mest", Least: "Minst", Says: func(card int, weighing widgets.Weighing) string { return fmt.Sprint(card, " ", weighing) },
	})
	cards.OnChanged = func(most, least []int) { *told = fmt.Sprint(most, least) }
	return cards
}

// markAt is a place in a card: on its text, or so far from the right edge.
const (
	cardPitch = 44*0.8 + 16 + 12
	onMost    = 30
	onLeast   = 110
)

func TestWeighCards_areMarkedByPressing(t *testing.T) {
	told := ""
	cards := newWeighCards(2, 1, &told)
	screen := show(t, cards)
	wide := cards.Size().Width
	screen.TapIn(cards, wide-onMost, 20)
	screen.TapIn(cards, wide-onLeast, 20+cardPitch)
	screen.TapIn(cards, 30, 20+2*cardPitch) // on the card itself
	if told != "[0 2] [1]" {
		t.Fatalf("told %s", told)
	}
	screen.TapIn(cards, wide-onMost, 20+cardPitch) // what weighed least weighs most, and the oldest gives way
	if told != "[2 1] []" {
		t.Errorf("told %s", told)
	}
	screen.TapIn(cards, wide-onMost, 20+cardPitch)
	if told != "[2] []" {
		t.Errorf("a mark pressed again is still there: %s", told)
	}
}

func TestWeighCards_areWorkedByKeyboardAlone(t *testing.T) {
	told := ""
	cards := newWeighCards(2, 1, &told)
	screen := show(t, cards)
	screen.TabTo(cards)
	screen.Press(fyne.KeyDown, fyne.KeyRight)
	if told != "[1] []" || screen.FocusedSays() != "1 1" {
		t.Errorf("told %s, says %q", told, screen.FocusedSays())
	}
	screen.Press(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft) // none, least, and no further
	if told != "[] [1]" {
		t.Errorf("told %s", told)
	}
	screen.Type("34")
	screen.Press(fyne.KeyUp, fyne.KeyBackspace, fyne.KeyHome, fyne.KeySpace)
	if told != "[3 0] [1]" || screen.TabStops() != 1 {
		t.Errorf("told %s", told)
	}
}

func TestWeighCards_offerLeastOnlyWhenItIsAsked(t *testing.T) {
	told := "nothing"
	cards := newWeighCards(1, 0, &told)
	screen := show(t, cards)
	screen.TabTo(cards)
	screen.Press(fyne.KeyLeft)
	if told != "nothing" {
		t.Errorf("told %s", told)
	}
	screen.TapIn(cards, cards.Size().Width-onLeast, 20) // only the card lies there
	if told != "[0] []" {
		t.Errorf("told %s", told)
	}
}

func TestWeighCards_disabledOnesCannotBeMarked(t *testing.T) {
	told := "nothing"
	cards := newWeighCards(2, 1, &told)
	cards.Disable()
	screen := show(t, cards)
	screen.TapIn(cards, 30, 20)
	if told != "nothing" {
		t.Errorf("told %s", told)
	}
}
