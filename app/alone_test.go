package app_test

import (
	"strings"
	"sync/atomic"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// held is a keeper that takes as long as a test wants to remove, to seal and to open a day.
type held struct {
	app.Keeper
	calls   *atomic.Int32
	release chan struct{} // closed when it may go on
}

func (h held) wait() {
	h.calls.Add(1)
	<-h.release
}

func (h held) Erase(id string) ([]string, error) { h.wait(); return h.Keeper.Erase(id) }
func (h held) Lock(id, phrase string) error      { h.wait(); return h.Keeper.Lock(id, phrase) }
func (h held) Unlock(id, phrase string) error    { h.wait(); return h.Keeper.Unlock(id, phrase) }
func (h held) options(o *app.Options)            { o.Open = h.open }
func (h held) open(dir string) (app.Opened, error) {
	opened, err := open(dir)
	h.Keeper = opened.Keeper
	return app.Opened{Keeper: h}, err
}

func newHeld() held { return held{calls: &atomic.Int32{}, release: make(chan struct{})} }

// attendsToNothing presses whatever could begin something while the window works, and demands that it says what it does,
// and does it once.
func (p *program) attendsToNothing(keeper held, said string) {
	p.t.Helper()
	page := p.lastPage()
	p.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyF1, fyne.KeyF9, fyne.KeyF6, fyne.KeyEscape, fyne.KeyTab, fyne.KeyReturn)
	p.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt})
	p.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyComma, Modifier: fyne.KeyModifierControl})
	p.app.Drop("en-fil.pdf")
	if !p.Says(wording.In(wording.Swedish).Text(said)) || p.lastPage() != page || p.Focused() != nil {
		p.t.Errorf("%s (%T has the keyboard) reads:\n%s", p.lastPage(), p.Focused(), p.Text())
	}
	if pressed := len(apptest.All[*widgets.Button](p.Screen)); pressed > 0 {
		p.t.Errorf("there are %d buttons to press meanwhile", pressed)
	}
	for keeper.calls.Load() == 0 { // it begins beside
		continue
	}
	if calls := keeper.calls.Load(); calls != 1 {
		p.t.Errorf("it was begun %d times", calls)
	}
}

// pressOnly presses a button and does not wait for what comes of it.
func (p *program) pressOnly(label string) {
	p.t.Helper()
	p.TabTo(apptest.The[*widgets.Button](p.Screen, label))
	p.Press(fyne.KeyReturn)
}

func TestErase_theWindowSaysThatItRemovesAndTakesNothingElse(t *testing.T) {
	keeper := newHeld()
	p := start(t, keeper.options)
	p.writeCase("", "en hemlighet")
	p.agenda("Rensa")
	p.press("Ta bort min dag")
	p.pressOnly("Ja, ta bort den")
	p.attendsToNothing(keeper, "erase.working")
	close(keeper.release)
	p.settle()
	if !strings.HasPrefix(p.lastPage(), "page erased") {
		t.Errorf("afterwards %s reads:\n%s", p.lastPage(), p.Text())
	}
	p.press("Till startsidan")
	p.close()
}

// TestErase_whoClosesMeanwhileFindsTheDayRemoved closes the window while the day is being removed.
func TestErase_whoClosesMeanwhileFindsTheDayRemoved(t *testing.T) {
	keeper := newHeld()
	p := start(t, keeper.options)
	p.writeCase("Åsa Ek", "en hemlighet")
	p.agenda("Rensa")
	p.press("Ta bort min dag")
	p.pressOnly("Ja, ta bort den")
	go close(keeper.release)
	again := start(t, in(p.close()))
	if again.Says("Åsa Ek") || !again.Says("Börja dagen") {
		t.Errorf("the first page reads:\n%s", again.Text())
	}
	again.close()
}

func TestSwitch_theWindowSaysThatItSealsAndOpensAndTakesNothingElse(t *testing.T) {
	keeper := newHeld()
	p := start(t, keeper.options)
	p.writeCase("Åsa Ek", "en hemlighet")
	p.agenda("Byt person")
	for _, field := range apptest.All[*widgets.TextLine](p.Screen) {
		p.TabTo(field)
		p.Type("fyra röda hus")
	}
	p.pressOnly("Byt")
	p.attendsToNothing(keeper, "switch.sealing")
	close(keeper.release)
	p.settle()
	dir := p.close()

	keeper = newHeld()
	again := start(t, in(dir), keeper.options)
	again.press("Fortsätt")
	phrase := apptest.All[*widgets.TextLine](again.Screen)[0]
	again.TabTo(phrase)
	again.Type("fel fras")
	again.Press(fyne.KeyReturn)
	again.attendsToNothing(keeper, "switch.opening")
	close(keeper.release)
	again.settle()
	if !again.Says(wording.In(wording.Swedish).Text("store.wrong-phrase")) || phrase.Text != "fel fras" || again.Focused() != phrase {
		t.Errorf("after a wrong phrase %q stands there, and the page reads:\n%s", phrase.Text, again.Text())
	}
	for range phrase.Text {
		again.Press(fyne.KeyBackspace)
	}
	again.Type("fyra röda hus")
	again.Press(fyne.KeyReturn)
	again.settle()
	if !again.Says("en hemlighet") {
		t.Errorf("opened, the page reads:\n%s", again.Text())
	}
	again.close()
}
