package exerciseview_test

import (
	"regexp"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app/apptest"
	"troskel/app/exerciseview"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// position is how a name tells which of several something is.
var position = regexp.MustCompile(`\d+ (av|of) \d+`)

// TestViews_theKeyboardComesRoundAndEveryStopIsItself walks round each page and back, as one who sees nothing of it.
func TestViews_theKeyboardComesRoundAndEveryStopIsItself(t *testing.T) {
	for _, sample := range samples {
		screen, _, _ := open(t, sample)
		if screen.TabStops() == 0 {
			continue
		}
		screen.Tab()
		for _, fault := range must(screen.Round()) {
			t.Errorf("%s: %s", sample.name, fault)
		}
	}
}

func must(_, faults []string) []string { return faults }

// TestViews_whatOneChangesIsToldByItsName presses keys at every stop. When that changes the answer, what has the keyboard
// must say something else than before, and a choice among several must say whether it is chosen.
func TestViews_whatOneChangesIsToldByItsName(t *testing.T) {
	keys := []fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeyEnd, fyne.KeySpace, fyne.KeySpace}
	for _, sample := range samples {
		screen, setting, _ := open(t, sample)
		for range screen.TabStops() {
			screen.Tab()
			for _, key := range keys {
				at, before, said := screen.Focused(), encoded(t, setting.Answer), screen.FocusedSays()
				if !holdsAnswer(at) {
					break
				}
				if !saysWhetherChosen(at, said) {
					t.Errorf("%s: %q does not say whether it is chosen", sample.name, said)
				}
				screen.Press(key)
				changed := encoded(t, setting.Answer) != before
				if changed && screen.Focused() == at && screen.FocusedSays() == said {
					t.Errorf("%s: %s changed the answer, and it still says %q", sample.name, key, said)
				}
				if screen.Focused() == nil {
					t.Fatalf("%s: %s at %q, and nothing has the keyboard", sample.name, key, said)
				}
			}
		}
	}
}

// TestViews_whatIsOneOfSeveralSaysWhich reads every stop in both languages.
func TestViews_whatIsOneOfSeveralSaysWhich(t *testing.T) {
	for _, language := range wording.Languages {
		for _, sample := range samples {
			screen := apptest.Light(t)
			screen.Show(page(exerciseview.New(sample.setting(language, func() {}))), 700, 500)
			for _, stop := range apptest.All[fyne.CanvasObject](screen) {
				if named, ok := stop.(fyne.Accessible); ok && oneOfSeveral(stop) && !position.MatchString(named.AccessibilityLabel()) {
					t.Errorf("%s in %s: %q does not say which of how many it is", sample.name, language, named.AccessibilityLabel())
				}
			}
		}
	}
}

// oneOfSeveral tells of the controls that are one of several, or hold several of which one is at one.
func oneOfSeveral(stop fyne.CanvasObject) bool {
	switch stop.(type) {
	case *widgets.ScaleLine, *widgets.CardBoard, *widgets.Room, *widgets.Chips, *widgets.ChoiceCards, *widgets.ShareOut,
		*widgets.CurveField, *widgets.WeighCards, *widgets.Trail, *widgets.ScriptReader:
		return true
	}
	return false
}

func holdsAnswer(stop fyne.Focusable) bool {
	switch stop.(type) {
	case *widgets.Button, *widgets.TextArea, *widgets.TextLine, *widgets.Landing:
		return false
	case *widgets.Toggle:
		return false // a passed exercise has no more stops; it is tried by itself
	}
	return true
}

// saysWhetherChosen tells whether a choice among several says so; what is no such choice has nothing to say.
func saysWhetherChosen(stop fyne.Focusable, said string) bool {
	switch stop.(type) {
	case *widgets.Room, *widgets.Chips:
		return chosenSaid.MatchString(said)
	case *widgets.ChoiceCards:
		return chosenSaid.MatchString(said) || reply.MatchString(said) // a reply leads on at once
	}
	return true
}

var (
	chosenSaid = regexp.MustCompile(`(Valt|Inte valt|Du står här|Du står inte här)\.$`)
	reply      = regexp.MustCompile(`^[A-D], svar \d+ av \d+:`)
)
