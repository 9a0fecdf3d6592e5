package app_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/content"
	"troskel/data/paper"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// toPaper begins the built-in day and goes to the page where one enters from paper, by keyboard.
func toPaper(t *testing.T) *program {
	t.Helper()
	p := start(t)
	p.press("Börja dagen")
	p.press("Gå in")
	p.agenda("Skriv in från papper")
	if !p.Says("övning 1 av") {
		t.Fatalf("the page says:\n%s", p.Text())
	}
	return p
}

// enterTo presses Enter until an exercise is shown.
func (p *program) enterTo(heading string) {
	p.t.Helper()
	for range 40 {
		if p.Says(heading) {
			return
		}
		p.Press(fyne.KeyReturn)
		p.settle()
	}
	p.t.Fatalf("never came to %q, but to %q", heading, p.lastPage())
}

func TestFromPaper_statementsAreAKeyEachAndEnter(t *testing.T) {
	p := toPaper(t)
	p.enterTo("7. Tolv påståenden")
	p.Type("123456p12345")
	if !p.Says("Alla rader är genomgångna") {
		t.Errorf("after twelve keys the page says:\n%s", p.Text())
	}
	p.Press(fyne.KeyReturn)
	p.settle()
	if p.Says("7. Tolv påståenden") {
		t.Error("Enter did not go on to the next exercise")
	}
	p.agenda("Tolv påståenden")
	lines := apptest.All[*widgets.ScaleLine](p.Screen)
	var got []string
	for _, line := range lines {
		got = append(got, line.AccessibilityLabel())
	}
	if len(lines) != 12 || !strings.Contains(got[2], "3 av 6") || !strings.Contains(got[6], "passade") {
		t.Errorf("the exercise says %q", got)
	}
	p.close()
}

func TestFromPaper_whatIsEnteredIsThereWhenTheProgramBeginsAgain(t *testing.T) {
	p := toPaper(t)
	p.Type("3")
	p.settle()
	again := start(t, in(p.close()))
	again.press("Fortsätt")
	if !strings.HasPrefix(again.lastPage(), "page frompaper") {
		t.Fatalf("it opens on %q", again.lastPage())
	}
	sheet := apptest.All[*widgets.MarkSheet](again.Screen)[0]
	if got := sheet.Rows()[0].Marked; len(got) != 1 || got[0] != "3" {
		t.Errorf("the first row says %q", got)
	}
	again.close()
}

// TestFromPaper_everyExerciseWithMarksIsOnePage goes through all of them by Enter alone; each is gone round by keyboard on
// the way.
func TestFromPaper_everyExerciseWithMarksIsOnePage(t *testing.T) {
	for _, percent := range []int{100, 200} {
		if raced && percent == 100 {
			continue
		}
		p := toPaper(t)
		p.Look(look.Choices{Variant: look.Light, TextPercent: percent})
		pages := map[string]bool{}
		for strings.HasPrefix(p.lastPage(), "page frompaper") {
			p.fitsSmallWindows()
			if pages[p.lastPage()] && len(pages) > 1 {
				t.Fatalf("Enter does not lead on from %q", p.lastPage())
			}
			pages[p.lastPage()] = true
			p.Press(fyne.KeyReturn)
			p.settle()
		}
		day := builtInDay(t)
		if want := len(paper.ToEnter(day)); len(pages) != want || want < 18 {
			t.Errorf("at %d %% there are %d pages, want %d", percent, len(pages), want)
		}
		if !strings.HasPrefix(p.lastPage(), "page summary") {
			t.Errorf("after the last one comes %q", p.lastPage())
		}
		p.close()
	}
}

func builtInDay(t *testing.T) workshop.Workshop {
	t.Helper()
	set, err := content.Open(content.Day)
	if err != nil {
		t.Fatal(err)
	}
	return set.In(wording.Swedish).WithLocal(nil)
}

func TestFromPaper_whatCannotBeIsSaidAndAnsweredAnew(t *testing.T) {
	p := toPaper(t)
	p.enterTo("Hundra poäng")
	for range 40 {
		if strings.Contains(p.FocusedSays(), "Rad 1 av") && strings.Contains(p.lastPage(), "budget") {
			break
		}
		p.Press(fyne.KeyReturn)
		p.settle()
	}
	p.Type("60")
	p.Type("70")
	p.settle()
	if !p.Says("och det finns 100") {
		t.Errorf("130 points of 100 are not said:\n%s", p.Text())
	}
	p.Press(fyne.KeyUp, fyne.KeyBackspace)
	p.Type("30")
	p.Type("70")
	p.settle()
	sheet := apptest.All[*widgets.MarkSheet](p.Screen)[0]
	if got := sheet.Rows(); got[0].Marked[0] != "30" || got[1].Marked[0] != "70" {
		t.Errorf("the points are %v", got)
	}
	p.close()
}
