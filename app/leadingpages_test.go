package app_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/settings"
	"troskel/data/wording"
)

// visitLeader walks every page of who leads a day, by keys alone, and looks at each.
func (p *program) visitLeader(words wording.Words, look func()) {
	p.t.Helper()
	say := func(key string) string { return words.Text(key) }
	press := func(key string) {
		p.pressText(say(key))
		look()
	}
	press("start.lead-day")
	press("leading.find")
	p.Press(fyne.KeyEscape)
	press("leading.new")
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, say("newday.name")))
	p.Type("Lindesta")
	p.press(say("newday.today"))
	press("newday.next")
	press("newday.next")
	press("newday.next")
	p.Press(fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape)
	p.settle()
	press("leading.practise")
	p.TabTo(apptest.The[*widgets.NumberPick](p.Screen, "30"))
	p.Type("8")
	p.press(say("practising.begin"))
	p.logged("collected ")
	p.await("the page where one collects", func() bool { return strings.HasPrefix(p.lastPage(), "page collect") })
	look()
	press("collecting.sum")
	press("collecting.files")
	p.Press(fyne.KeyEscape)
	press("collecting.add")
	p.Press(fyne.KeyEscape)
	press("collecting.close-all")
	press("closing.do")
	press("collecting.reopen")
	p.Press(fyne.KeyEscape)
	press("collecting.back")
	press("leading.hand-out-do")
	press("newday.to-day")
	press("leading.plan-do")
	p.press(say("planning.texts"))
	p.await("the page of texts", func() bool { return strings.HasPrefix(p.lastPage(), "page texts") })
	look()
	p.Type("1")
	p.Type("1")
	look()
	p.Press(fyne.KeyEscape)
	p.press(say("collecting.back"))
	press("leading.plan-do")
	press("planning.open")
	p.Press(fyne.KeyEscape)
	press("planning.report")
}

// pressText presses the first button that shows a text, whatever it says of itself.
func (p *program) pressText(text string) {
	p.t.Helper()
	for _, button := range apptest.All[*widgets.Button](p.Screen) {
		if button.Text == text {
			p.TabTo(button)
			p.Press(fyne.KeyReturn)
			p.settle()
			return
		}
	}
	p.t.Fatalf("no button shows %q; the page says:\n%s", text, p.Text())
}

// TestLeading_everythingSaysWhatItIsAndFits walks in English at the largest type; the pages alone are tested in both
// languages and at both sizes where they are made.
func TestLeading_everythingSaysWhatItIsAndFits(t *testing.T) {
	dir := t.TempDir()
	if err := settings.Save(dir, settings.Settings{Language: wording.English, Variant: "contrast", TextPercent: 200}); err != nil {
		t.Fatal(err)
	}
	p := start(t, in(dir), func(o *app.Options) { o.Language, o.LookEvery = wording.English, -1 })
	p.visitLeader(wording.In(wording.English), func() {
		p.roundByKeyboard()
		if least := p.Window.Content().MinSize(); least.Width > 900 || least.Height > 430 {
			t.Errorf("%s needs %v", p.lastPage(), least)
		}
	})
	p.close()
}
