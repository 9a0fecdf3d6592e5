package app_test

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/settings"
	"troskel/data/wording"
)

// reading lets a program notice a screen reader, and counts how often it leads to the browser.
func reading(opened *int, refused error) func(*app.Options) {
	return func(o *app.Options) {
		o.ScreenReader = true
		o.OpenBrowser = func(string) error { *opened++; return refused }
	}
}

// TestReader_oneKeyLeadsToTheBrowser has the sentence on the page and in the title, which is what a screen reader reads.
func TestReader_oneKeyLeadsToTheBrowser(t *testing.T) {
	for _, language := range wording.Languages {
		words, opened := wording.In(language), 0
		p := start(t, reading(&opened, nil), func(o *app.Options) { o.Language = language })
		if !p.Says(words.Text("start.reader")) || p.Window.Title() != words.Text("start.reader-title") {
			t.Errorf("the title is %q, and the page reads:\n%s", p.Window.Title(), p.Text())
		}
		p.roundByKeyboard()
		p.Press(fyne.KeyReturn)
		if opened != 1 {
			t.Errorf("Enter led to the browser %d times", opened)
		}
		p.backFromBrowser(words)
		p.press(words.Text("start.begin"))
		if p.Window.Title() != "Tröskel" {
			t.Errorf("beside the first page the title is %q", p.Window.Title())
		}
		p.close()
	}
}

func TestReader_aDayThatIsBegunIsNotTheFirstThing(t *testing.T) {
	p := start(t)
	p.writeCase("Åsa Ek", "En krögare ringde.")
	dir, opened := p.close(), 0
	again := start(t, in(dir), reading(&opened, nil))
	if !strings.Contains(again.FocusedSays(), "webbläsaren") {
		t.Errorf("%q has the keyboard", again.FocusedSays())
	}
	again.press("Fortsätt")
	if !again.Says("En krögare ringde.") || opened != 0 {
		t.Errorf("the day cannot be gone on with in the window:\n%s", again.Text())
	}
	again.close()
}

// TestReader_enterLeadsThereAlsoWhereTheButtonIsOutOfView is the smallest window with the largest text.
func TestReader_enterLeadsThereAlsoWhereTheButtonIsOutOfView(t *testing.T) {
	dir, opened := t.TempDir(), 0
	if err := settings.Save(dir, settings.Settings{Language: wording.Swedish, Variant: string(look.Light), TextPercent: 200}); err != nil {
		t.Fatal(err)
	}
	p := start(t, in(dir), reading(&opened, nil))
	p.Press(fyne.KeyReturn)
	if opened != 1 {
		t.Errorf("Enter led to the browser %d times; %q has the keyboard", opened, p.FocusedSays())
	}
	p.backFromBrowser(wording.In(wording.Swedish))
	p.close()
}

func TestReader_aBrowserThatDoesNotOpenIsTold(t *testing.T) {
	opened := 0
	p := start(t, reading(&opened, wording.NewProblem("store.full", errors.New("no room for what is kept"))))
	p.Press(fyne.KeyReturn)
	if !p.Says(wording.In(wording.Swedish).Text("store.full")) {
		t.Errorf("the page reads:\n%s", p.Text())
	}
	p.close()
}

// TestReader_nothingIsPromisedThatCannotBeHad is a program without the browser way, and one without a screen reader.
func TestReader_nothingIsPromisedThatCannotBeHad(t *testing.T) {
	words := wording.In(wording.Swedish)
	for _, change := range []func(*app.Options){
		func(o *app.Options) { o.ScreenReader = true },
		func(o *app.Options) { o.OpenBrowser = func(string) error { return nil } },
	} {
		p := start(t, change)
		if p.Says(words.Text("start.reader")) || p.Window.Title() != "Tröskel" {
			t.Errorf("the title is %q, and the page reads:\n%s", p.Window.Title(), p.Text())
		}
		p.close()
	}
}

// TestKeys_sayWhatTheWindowCannotDoAndWhichWayCan reads the page of keys and the one about the program.
func TestKeys_sayWhatTheWindowCannotDoAndWhichWayCan(t *testing.T) {
	words := wording.In(wording.Swedish)
	with, without := words.Text("about.limits-browser"), words.Text("about.limits-ask")
	for _, browser := range []bool{true, false} {
		p := start(t, func(o *app.Options) {
			if browser {
				o.OpenBrowser = func(string) error { return nil }
			}
		})
		for _, open := range []func(){
			func() { p.Press(fyne.KeyF1) },
			func() {
				p.TabTo(apptest.The[*widgets.Button](p.Screen, words.Text("start.about")))
				p.Press(fyne.KeyReturn)
			},
		} {
			open()
			p.settle()
			if !p.Says(words.Text("about.limits")) || p.Says(with) != browser || p.Says(without) == browser {
				t.Errorf("%s with a browser %v reads:\n%s", p.lastPage(), browser, p.Text())
			}
			p.Press(fyne.KeyEscape)
			p.settle()
		}
		p.close()
	}
}
