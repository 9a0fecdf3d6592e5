package app_test

import (
	"strings"
	"sync/atomic"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// backFromBrowser presses the only thing there is to press while the day is open in the browser.
func (p *program) backFromBrowser(words wording.Words) {
	p.t.Helper()
	if !p.Says(words.Text("browsing.title")) {
		p.t.Fatalf("the window does not say where the day is:\n%s", p.Text())
	}
	p.press(words.Text("browsing.back"))
	p.await("the day to be back", func() bool { return !p.Says(words.Text("browsing.title")) })
}

func TestBrowser_theWindowSaysWhereTheDayIsAndTakesItBack(t *testing.T) {
	var address atomic.Value
	words := wording.In(wording.Swedish)
	p := start(t, func(o *app.Options) {
		o.OpenBrowser = func(opened string) error { address.Store(opened); return nil }
	})
	p.press(words.Text("start.begin"))
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, words.Text("welcome.name")))
	p.Type("Åsa Ek")
	p.press(words.Text("welcome.back"))
	p.press(words.Text("start.browser"))
	if opened, _ := address.Load().(string); !strings.HasPrefix(opened, "http://127.0.0.1:") {
		t.Errorf("the browser is sent to %q", opened)
	}
	page := p.lastPage()
	p.Press(fyne.KeyF1, fyne.KeyF9, fyne.KeyEscape)
	p.app.Drop("en-fil.pdf")
	if p.lastPage() != page || !p.Says(words.Text("browsing.title")) {
		t.Errorf("meanwhile the window goes to %s:\n%s", p.lastPage(), p.Text())
	}
	p.backFromBrowser(words)
	if p.lastPage() != "page welcome" || apptest.The[*widgets.TextLine](p.Screen, words.Text("welcome.name")).Text != "Åsa Ek" {
		t.Errorf("the day is not back, but %s:\n%s", p.lastPage(), p.Text())
	}
	p.close()
}

func TestBrowser_theWindowCanBeClosedMeanwhile(t *testing.T) {
	p := start(t, func(o *app.Options) { o.OpenBrowser = func(string) error { return nil } })
	p.press(wording.In(wording.Swedish).Text("start.browser"))
	p.close()
}

// TestBrowser_whoSharesALaptopIsNamedNeitherThereNorBack puts a day away for somebody else, who opens the browser.
func TestBrowser_whoSharesALaptopIsNamedNeitherThereNorBack(t *testing.T) {
	words := wording.In(wording.Swedish)
	p := start(t, func(o *app.Options) { o.OpenBrowser = func(string) error { return nil } })
	p.press("Börja dagen")
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, words.Text("welcome.name")))
	p.Type("Åsa Ek")
	p.press("Gå in")
	p.goTo("mitt-fall")
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type("ett fall")
	p.agenda("Byt person")
	p.press("Byt")
	if p.Says("Åsa Ek") {
		t.Fatalf("the first page names who was here:\n%s", p.Text())
	}
	p.press(words.Text("start.browser"))
	p.backFromBrowser(words)
	if !p.Says("Fortsätt") || p.Says("Åsa Ek") {
		t.Errorf("after the browser the first page reads:\n%s", p.Text())
	}
	p.close()
}

// TestBrowser_aDayThatWasRemovedThereLeadsToTheFirstPage has the day gone when the window has its days back.
func TestBrowser_aDayThatWasRemovedThereLeadsToTheFirstPage(t *testing.T) {
	words := wording.In(wording.Swedish)
	var keeper app.Keeper
	p := start(t, func(o *app.Options) {
		o.OpenBrowser = func(string) error { return nil }
		o.Open = func(dir string) (app.Opened, error) {
			opened, err := open(dir)
			keeper = opened.Keeper
			return opened, err
		}
	})
	p.press(words.Text("start.begin"))
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, words.Text("welcome.name")))
	p.Type("Åsa Ek")
	p.press(words.Text("welcome.back"))
	p.press(words.Text("start.browser"))
	kept, err := keeper.Sessions()
	if err != nil || len(kept) != 1 {
		t.Fatalf("%d days are kept, %v", len(kept), err)
	}
	if _, err := keeper.Erase(kept[0].Session); err != nil {
		t.Fatal(err)
	}
	p.backFromBrowser(words)
	if p.lastPage() != "page start" || !p.Says(words.Text("start.lead")) || p.Says("går inte att läsa") {
		t.Errorf("the window is on %s:\n%s", p.lastPage(), p.Text())
	}
	p.close()
}
