package exerciseview_test

import (
	"encoding/json"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/apptest"
	"troskel/app/exerciseview"
	"troskel/app/widgets"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// open shows a sample's view, and counts how often it says that the answer has changed.
func open(t *testing.T, sample sample) (screen *apptest.Screen, setting exerciseview.Setting, changes *int) {
	t.Helper()
	screen, changes = apptest.Light(t), new(int)
	setting = sample.setting(wording.Swedish, func() { *changes++ })
	screen.Show(page(exerciseview.New(setting)), 700, 500)
	return screen, setting, changes
}

// described is all that a page shows and says.
func described(screen *apptest.Screen) string {
	said := screen.Text()
	for _, object := range apptest.All[fyne.CanvasObject](screen) {
		if named, ok := object.(fyne.Accessible); ok {
			said += "\n" + named.AccessibilityLabel()
		}
	}
	return said
}

func TestViews_canBePassedAndKeepWhatWasAnswered(t *testing.T) {
	for _, sample := range samples {
		if sample.name == "page" || sample.name == "passed" {
			continue
		}
		screen, setting, changes := open(t, sample)
		before, answered := described(screen), encoded(t, setting.Answer)
		pass := apptest.The[*widgets.Toggle](screen, "Jag passar på den här övningen")
		screen.TabTo(pass)
		screen.Press(fyne.KeySpace)
		if !setting.Answer.Passed() || *changes != 1 || !screen.Says("Du passar på den här övningen.") {
			t.Errorf("%s: passed %v after %d changes", sample.name, setting.Answer.Passed(), *changes)
		}
		if screen.Focused() != pass || screen.TabStops() != 1 {
			t.Errorf("%s: there is more to do than to take it back", sample.name)
		}
		screen.TabTo(pass)
		screen.Press(fyne.KeySpace)
		if setting.Answer.Passed() || encoded(t, setting.Answer) != answered || described(screen) != before {
			t.Errorf("%s: taken back, it is not as it was", sample.name)
		}
	}
}

func TestViews_reopenedShowTheSame(t *testing.T) {
	for _, sample := range samples {
		screen, setting, _ := open(t, sample)
		before := described(screen)
		reopened := sample.task.Blank()
		if err := json.Unmarshal([]byte(encoded(t, setting.Answer)), reopened); err != nil {
			t.Fatal(err)
		}
		again := apptest.Light(t)
		again.Show(page(exerciseview.New(sample.settingOf(reopened, wording.Swedish, func() {}))), 700, 500)
		if after := described(again); after != before {
			t.Errorf("%s: reopened it shows\n%s\nwas\n%s", sample.name, after, before)
		}
	}
}

func TestViews_changeNothingByBeingOpened(t *testing.T) {
	for _, sample := range samples {
		if sample.name == "page" {
			continue
		}
		answer := sample.task.Blank()
		if sample.answer != nil {
			sample.answer(answer)
		}
		before := encoded(t, answer)
		setting := sample.settingOf(answer, wording.Swedish, func() { t.Errorf("%s: opened, it says that it changed", sample.name) })
		screen := apptest.Light(t)
		screen.Show(page(exerciseview.New(setting)), 700, 500)
		if after := encoded(t, answer); after != before {
			t.Errorf("%s: opened, the answer %s became %s", sample.name, before, after)
		}
	}
}

func TestViews_everyStopSaysWhatItIs(t *testing.T) {
	for _, sample := range samples {
		screen, _, _ := open(t, sample)
		for range screen.TabStops() {
			screen.Tab()
			named, ok := screen.Focused().(fyne.Accessible)
			if !ok || strings.TrimSpace(named.AccessibilityLabel()) == "" {
				t.Errorf("%s: %T has the keyboard and says nothing", sample.name, screen.Focused())
			}
		}
	}
}

func TestViews_everyStopComesIntoView(t *testing.T) {
	for _, sample := range samples {
		screen, _, _ := open(t, sample)
		screen.Resize(520, 300)
		for range screen.TabStops() {
			screen.Tab()
			object := screen.Focused().(fyne.CanvasObject)
			at, _ := screen.Place(object)
			if at.Y >= 300-20 || at.Y+object.Size().Height <= 20 || at.Y > 0 && at.Y+object.Size().Height > 300 && object.Size().Height < 200 {
				t.Errorf("%s: %q has the keyboard at %v", sample.name, screen.FocusedSays(), at)
			}
		}
	}
}

func TestViews_sendTheKeysOfThePageOn(t *testing.T) {
	for _, sample := range samples {
		screen, _, _ := open(t, sample)
		next, went, keys := &desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt}, 0, 0
		screen.Surface.AddShortcut(next, func(fyne.Shortcut) { went++ })
		screen.Surface.OnKey = func(*fyne.KeyEvent) { keys++ }
		stops := screen.TabStops()
		for range stops {
			screen.Tab()
			screen.Shortcut(next)
			screen.Press(fyne.KeyF1)
		}
		if went != stops || keys != stops {
			t.Errorf("%s: of %d stops, %d sent a shortcut on and %d a key", sample.name, stops, went, keys)
		}
	}
}

func encoded(t *testing.T, answer exercise.Answer) string {
	t.Helper()
	written, err := json.Marshal(answer)
	if err != nil {
		t.Fatal(err)
	}
	return string(written)
}

func TestViews_aPassedOneIsStillPassedWhenReopened(t *testing.T) {
	screen, setting, _ := open(t, sample{task: reflectionTask, answer: func(a exercise.Answer) { a.Pass(true) }})
	pass := apptest.The[*widgets.Toggle](screen, "Jag passar på den här övningen")
	if !pass.Checked || !screen.Says("Du passar på den här övningen.") || screen.Says("Vad hände?") {
		t.Errorf("ticked %v, the page says:\n%s", pass.Checked, screen.Text())
	}
	screen.Tap(pass)
	if setting.Answer.Passed() || !screen.Says("Vad hände?") {
		t.Error("a press does not take it back")
	}
}
