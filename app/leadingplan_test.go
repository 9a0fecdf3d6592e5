package app_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/actionplan"
)

func TestLeading_textsAndPlanAreWorkedByKeys(t *testing.T) {
	p := leader(t)
	folder := p.small()
	p.press("Stäng alla")
	p.press("Stäng och visa")
	p.press("Till dagens steg")
	p.press("Till handlingsplanen")
	p.press("Gå igenom texterna")
	p.await("the page of texts", func() bool { return strings.HasPrefix(p.lastPage(), "page texts") })
	p.Type("1")
	p.Type("1")
	p.Type("2")
	if !p.Says("2 visas") || !p.Says("1 dolda") {
		t.Errorf("the page says:\n%s", p.Text())
	}
	p.Press(fyne.KeyEscape)
	p.press("Till dagens steg")
	p.press("Till handlingsplanen")
	opened := apptest.The[*widgets.Button](p.Screen, "Öppna förslaget")
	p.TabTo(opened)
	p.Press(fyne.KeyReturn)
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Rummets poäng"))
	p.Press(fyne.KeyEnd, fyne.KeyBackspace)
	p.Type("120")
	p.TabTo(apptest.The[*widgets.TextArea](p.Screen, "Resurs"))
	p.Type("två dagar")
	p.Press(fyne.KeyEscape)
	if !p.Says("120 poäng") {
		t.Errorf("the points are not on the page:\n%s", p.Text())
	}
	decided, err := actionplan.Read(folder)
	if err != nil || len(decided.Rows) != 1 {
		t.Errorf("the plan's decisions on the disk are %+v, %v", decided, err)
	}
	p.close()
}

// planOf is a practice day with some proposals chosen to be shown, on the page of the draft action plan.
func planOf(t *testing.T, shown int) (p *program, folder string) {
	t.Helper()
	p = leader(t)
	folder = p.small()
	p.press("Stäng alla")
	p.press("Stäng och visa")
	p.press("Till dagens steg")
	p.press("Till handlingsplanen")
	p.press("Gå igenom texterna")
	p.await("the page of texts", func() bool { return strings.HasPrefix(p.lastPage(), "page texts") })
	for range shown {
		p.Type("1")
	}
	p.Press(fyne.KeyEscape)
	p.press("Till dagens steg")
	p.press("Till handlingsplanen")
	return p, folder
}

func TestLeading_thePlansRowsArePutInOrderByKeys(t *testing.T) {
	p, folder := planOf(t, 3)
	p.press("Ändra ordningen")
	board := apptest.The[*widgets.CardBoard](p.Screen, "Plats 1 av 3")
	first, _, _ := strings.Cut(board.AccessibilityLabel(), " Plats")
	p.TabTo(board)
	p.Type("3") // to the third place
	if !strings.HasPrefix(board.AccessibilityLabel(), first) || !strings.Contains(board.AccessibilityLabel(), "Plats 3 av 3") {
		t.Errorf("the row stands at %q", board.AccessibilityLabel())
	}
	p.Type("0") // to the bank of ideas
	decided, err := actionplan.Read(folder)
	if err != nil || decided.Top != 2 || len(decided.Order) != 2 {
		t.Fatalf("the plan's decisions on the disk are %+v, %v", decided, err)
	}
	p.press("Till handlingsplanen")
	if !p.Says("Nr 2") || p.Says("Nr 3") || !p.Says("I idébanken") {
		t.Errorf("the plan says:\n%s", p.Text())
	}
	p.close()
}

func TestLeading_anEmptyPlanIsRefusedAndTheOrderStays(t *testing.T) {
	p, folder := planOf(t, 2)
	p.press("Ändra ordningen")
	board := apptest.The[*widgets.CardBoard](p.Screen, "Plats 1 av 2")
	p.TabTo(board)
	p.Type("0")
	p.Press(fyne.KeyLeft, fyne.KeyUp)
	if !strings.Contains(board.AccessibilityLabel(), "i planen") {
		t.Fatalf("the keyboard is at %q", board.AccessibilityLabel())
	}
	p.Type("0")
	if !p.Says("Planen ska ha minst 1") {
		t.Errorf("an empty plan is taken:\n%s", p.Text())
	}
	if decided, err := actionplan.Read(folder); err != nil || len(decided.Order) != 1 {
		t.Errorf("the plan's decisions on the disk are %+v, %v", decided, err)
	}
	p.press("Låt poängen bestämma")
	if decided, err := actionplan.Read(folder); err != nil || len(decided.Order) != 0 {
		t.Errorf("the points do not decide again: %+v, %v", decided, err)
	}
	p.close()
}

func TestLeading_aMergeIsPutBack(t *testing.T) {
	p, folder := planOf(t, 2)
	p.press("Öppna förslaget")
	if p.Says("Dela upp igen") {
		t.Errorf("what was never merged can be taken apart:\n%s", p.Text())
	}
	p.press("Slå ihop med ett annat förslag")
	p.Press(fyne.KeyTab, fyne.KeyReturn) // the only other one
	p.settle()
	decided, err := actionplan.Read(folder)
	if err != nil || len(decided.Merged) != 1 || !p.Says("Så skrevs det") {
		t.Fatalf("the two are not one: %+v, %v; the page says:\n%s", decided, err, p.Text())
	}
	p.press("Dela upp igen")
	if decided, err = actionplan.Read(folder); err != nil || len(decided.Merged) != 0 {
		t.Errorf("the merge stands on the disk: %+v, %v", decided, err)
	}
	if p.Says("Så skrevs det") {
		t.Errorf("the row still has two originals:\n%s", p.Text())
	}
	p.close()
}
