package exerciseview_test

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

func TestCorners_byKeyboardAlone(t *testing.T) {
	screen, setting, _ := open(t, sample{task: cornersTask})
	answer := setting.Answer.(*exercise.CornersAnswer)
	if screen.Says("Varför just där?") || screen.Says("Vad säger du") {
		t.Error("fields are seen before one has gone anywhere")
	}
	screen.Tab()
	screen.Press(fyne.KeyDown, fyne.KeySpace)
	if len(answer.Chosen) != 1 || answer.Chosen[0] != "svara" || screen.Says("Vad säger du") {
		t.Fatalf("chosen %v", answer.Chosen)
	}
	screen.Type("e")
	screen.Tab()
	screen.Type("Jag ringer kollegan.")
	screen.Tab()
	screen.Type("Det går fortast.")
	want := exercise.CornersAnswer{Chosen: []string{exercise.OpenCorner}, Own: "Jag ringer kollegan.", Why: "Det går fortast."}
	if !reflect.DeepEqual(*answer, want) {
		t.Errorf("answer %+v, want %+v", *answer, want)
	}
	screen.BackTab()
	screen.BackTab()
	screen.Press(fyne.KeyBackspace)
	if len(answer.Chosen) != 0 || screen.Says("Varför just där?") || answer.Why == "" {
		t.Errorf("back at the door: %+v", *answer)
	}
}

func TestCorners_byPointer(t *testing.T) {
	screen, setting, changes := open(t, sample{task: fewCornersTask})
	answer := setting.Answer.(*exercise.CornersAnswer)
	for _, corner := range []string{"Något annat", "Tiden", "Något annat"} {
		screen.TapWords(corner)
	}
	if !slices.Equal(answer.Chosen, []string{"tid"}) || *changes != 3 {
		t.Errorf("chosen %v after %d changes", answer.Chosen, *changes)
	}
}

func TestSort_byKeyboardAlone(t *testing.T) {
	screen, setting, _ := open(t, sample{task: sortTask})
	answer := setting.Answer.(*exercise.SortAnswer)
	screen.Tab()
	screen.Type("12")
	if screen.Says("Prata om det") {
		t.Error("what it depends on is asked before anything does")
	}
	screen.Type("3")
	screen.Tab()
	screen.Type("Fika i kön")
	want := map[string]exercise.Pile{"namn": exercise.Raises, "karta": exercise.Lowers, "svar": exercise.Depends}
	if !maps.Equal(answer.Placed, want) || len(answer.Own) != 1 || answer.Own[0].Text != "Fika i kön" {
		t.Fatalf("answer %+v", *answer)
	}
	screen.BackTab()
	screen.Press(fyne.KeyLeft) // round to the last of the stack: the own card
	screen.Type("1")
	if answer.Placed["own:1"] != exercise.Raises {
		t.Errorf("the own card lies in %q", answer.Placed["own:1"])
	}
	screen.TabTo(apptest.The[*widgets.TextArea](screen, "Prata om det"))
	screen.Type("Om brådskan.")
	if answer.On != "Om brådskan." {
		t.Errorf("it depends on %q", answer.On)
	}
	screen.TabTo(apptest.The[*widgets.TextLine](screen, "Eget kort 1"))
	for range "Fika i kön" {
		screen.Press(fyne.KeyBackspace)
	}
	if _, lies := answer.Placed["own:1"]; lies || len(answer.Own) != 0 {
		t.Errorf("an own card without a text is still there: %+v", *answer)
	}
}

func TestSort_byPointer(t *testing.T) {
	screen, setting, _ := open(t, sample{task: sortTask})
	answer := setting.Answer.(*exercise.SortAnswer)
	screen.DragWords("Ett beslut utan namn", "Sänker tröskeln")
	screen.DragWords("Ett beslut utan namn", "Höjer tröskeln")
	screen.TapWords("Beror på")
	want := map[string]exercise.Pile{"namn": exercise.Raises, "karta": exercise.Depends}
	if !maps.Equal(answer.Placed, want) || !screen.Says("Prata om det") {
		t.Errorf("placed %v, want %v", answer.Placed, want)
	}
	screen.DragWords("En karta på nätet", "Svar inom två dagar")
	if len(answer.Placed) != 1 {
		t.Errorf("dragged back to the stack: %v", answer.Placed)
	}
}

func TestRank_byKeyboardAlone(t *testing.T) {
	screen, setting, _ := open(t, sample{task: rankTask})
	answer := setting.Answer.(*exercise.RankAnswer)
	screen.Tab()
	screen.Press(fyne.KeyDown)
	screen.Type("111")
	if !slices.Equal(answer.Order, []string{"vem", "brev", "igen"}) {
		t.Fatalf("order %v", answer.Order)
	}
	screen.Press(fyne.KeyLeft)
	screen.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierControl})
	if slices.Index(answer.Order, "igen") < 0 || answer.Order[0] == "vem" && answer.Order[2] == "igen" {
		t.Errorf("order %v", answer.Order)
	}
	screen.Tab()
	screen.Type("Det avgör.")
	if answer.Why != "Det avgör." {
		t.Errorf("why: %q", answer.Why)
	}
}

func TestRank_byPointer(t *testing.T) {
	screen, setting, _ := open(t, sample{task: rankTask})
	answer := setting.Answer.(*exercise.RankAnswer)
	screen.DragWords("Avgiften", "Min ordning")
	screen.DragWordsBelow("Ett brev", "Avgiften", 12)
	screen.DragWordsBelow("Att inte veta vem", "Avgiften", -12)
	if !slices.Equal(answer.Order, []string{"vem", "avgift", "brev"}) {
		t.Fatalf("order %v", answer.Order)
	}
	screen.DragWords("Avgiften", "Kort att ordna")
	if !slices.Equal(answer.Order, []string{"vem", "brev"}) || !screen.Says("Varför kommer det första först?") {
		t.Errorf("order %v", answer.Order)
	}
}

func TestBudget_byKeyboardAlone(t *testing.T) {
	screen, setting, _ := open(t, sample{task: budgetTask})
	answer := setting.Answer.(*exercise.BudgetAnswer)
	if !screen.Says("100 poäng kvar att dela ut") || len(answer.Shares) != 0 {
		t.Fatalf("from the start: %+v", *answer)
	}
	screen.Tab()
	screen.Type("45")
	screen.Press(fyne.KeyDown, fyne.KeyRight)
	screen.Hold(desktop.KeyShiftRight, func() { screen.Press(fyne.KeyRight) })
	screen.Tab()
	screen.Press(fyne.KeyReturn) // the rest evenly
	if want := map[string]int{"ingang": 70, "ring": 30}; !sums(answer, 100) || answer.Shares["ring"] < 6 || len(answer.Shares) != len(want) {
		t.Fatalf("shares %v", answer.Shares)
	}
	if !screen.Says("Alla poäng är utdelade") || screen.Focused() != apptest.All[*widgets.ShareOut](screen)[0] {
		t.Errorf("%q has the keyboard", screen.FocusedSays())
	}
	screen.TabTo(apptest.The[*widgets.TextLine](screen, "Tillagt 1"))
	screen.Type("Öppet till sju")
	if len(answer.Own) != 1 || !screen.Says("Öppet till sju") {
		t.Errorf("own %v", answer.Own)
	}
	screen.TabTo(apptest.The[*widgets.Button](screen, "Ta tillbaka alla"))
	screen.Press(fyne.KeySpace)
	if len(answer.Shares) != 0 {
		t.Errorf("taken back: %v", answer.Shares)
	}
}

func sums(answer *exercise.BudgetAnswer, want int) bool {
	sum := 0
	for _, points := range answer.Shares {
		sum += points
	}
	return sum == want
}

func TestBudget_byPointer(t *testing.T) {
	screen, setting, _ := open(t, sample{task: budgetTask, answer: func(a exercise.Answer) {
		a.(*exercise.BudgetAnswer).Shares = map[string]int{"brev": 80}
	}})
	answer := setting.Answer.(*exercise.BudgetAnswer)
	share := apptest.All[*widgets.ShareOut](screen)[0]
	from, _ := screen.Place(share)
	bar, _ := screen.Place(screen.Words("En gemensam väg in"))
	y := bar.Y - from.Y + 55
	screen.Drag(share, 80, y, 500, y)
	if want := map[string]int{"brev": 80, "ingang": 20}; !maps.Equal(answer.Shares, want) {
		t.Errorf("dragged to the end: %v, want %v", answer.Shares, want)
	}
}
