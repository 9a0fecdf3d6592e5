package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/widgets"
)

func at(clock string) func(*app.Options) {
	return func(o *app.Options) {
		now, err := time.Parse("2006-01-02 15:04", "2018-04-26 "+clock)
		if err != nil {
			panic(err)
		}
		o.Now = func() time.Time { return now }
	}
}

func TestLookUp_hidesTheAnswersAndShowsWhatToTalkAbout(t *testing.T) {
	p := start(t)
	p.press("Börja dagen")
	p.press("Gå in")
	p.goTo("mitt-fall")
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type("min hemlighet")
	p.Press(fyne.KeyF9)
	if p.Says("min hemlighet") || !p.Says("8.40") || !p.Says("berätta ditt fall") {
		t.Errorf("looking up shows:\n%s", p.Text())
	}
	p.Press(fyne.KeyF9)
	if !p.Says("min hemlighet") {
		t.Errorf("after looking up the page is %q", p.lastPage())
	}
	p.Type(" till")
	if !p.Says("min hemlighet till") {
		t.Errorf("after looking up the keyboard is at %q, want where it was", p.FocusedSays())
	}
	p.close()
}

func TestLate_goesToWhatIsGoingOnAndMissesNothing(t *testing.T) {
	p := start(t, at("10:40"))
	p.press("Börja dagen")
	p.press("Jag kom nyss")
	if block := p.lastPage(); strings.Contains(block, "valkommen") || !p.Says("Mötet") {
		t.Errorf("came to %q", block)
	}
	p.goTo("page reflection")
	p.close()

	early := start(t, at("08:40"))
	early.press("Börja dagen")
	if early.Says("Jag kom nyss") {
		t.Error("who is early is asked whether they are late")
	}
	early.close()
}

func TestLeaving_savesASentenceADateAndThePDF(t *testing.T) {
	folder := t.TempDir()
	p := start(t, func(o *app.Options) { o.SaveTo = folder })
	p.press("Börja dagen")
	p.press("Gå in")
	p.agenda("Jag måste gå nu")
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "En mening"))
	p.Type("Jag ringer först.")
	p.press("7 juni 2018")
	p.savePDF()
	if _, err := os.Stat(filepath.Join(folder, "Min reflektion 2018-04-26.pdf")); err != nil {
		t.Error(err)
	}
	p.close()
}

// agenda walks the agenda to a line and goes there.
func (p *program) agenda(line string) {
	p.t.Helper()
	for range 2 { // who is in the agenda already leaves it with the first F6
		p.Press(fyne.KeyF6, fyne.KeyEnd)
		for range 80 {
			if strings.HasPrefix(p.FocusedSays(), line) {
				p.Press(fyne.KeyReturn)
				p.settle()
				return
			}
			p.Press(fyne.KeyUp)
		}
	}
	p.t.Fatalf("the agenda has no line %q", line)
}

func TestParking_andTheLineTakenAlongAreKept(t *testing.T) {
	p := start(t)
	p.press("Börja dagen")
	p.press("Gå in")
	p.agenda("Parkeringen")
	p.Type("skyltarna vid E4")
	p.press("Tillbaka till dagen")
	p.goTo("tydligt-nej")
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Det här tar jag med mig"))
	p.Type("säg nej tidigt")
	dir := p.close()
	again := start(t, in(dir))
	again.press("Fortsätt")
	if line := apptest.The[*widgets.TextLine](again.Screen, "Det här tar jag med mig"); line.Text != "säg nej tidigt" {
		t.Errorf("the line taken along is %q", line.Text)
	}
	again.agenda("Min dag")
	if !again.Says("skyltarna vid E4") || !again.Says("säg nej tidigt") {
		t.Errorf("one's own day reads:\n%s", again.Text())
	}
	again.close()
}
