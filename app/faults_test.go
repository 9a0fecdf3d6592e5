package app_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/widgets"
	"troskel/data/content"
	"troskel/data/session"
	"troskel/data/wording"
)

// fickle is a keeper whose disk is full when the test says so.
type fickle struct {
	app.Keeper
	full atomic.Bool
}

func (f *fickle) Save(records []session.Record) error {
	if f.full.Load() {
		return wording.NewProblem("store.full", errors.New("no space left on device"))
	}
	return f.Keeper.Save(records)
}

// options lets a program keep its days there.
func (f *fickle) options(o *app.Options) {
	o.Open = func(dir string) (app.Opened, error) {
		opened, err := open(dir)
		f.Keeper = opened.Keeper
		return app.Opened{Keeper: f}, err
	}
}

func TestSave_thatFailsKeepsTheTextAndSaysWhatToDo(t *testing.T) {
	disk := &fickle{}
	p := start(t, disk.options)
	p.press("Börja dagen")
	p.press("Gå in")
	p.goTo("mitt-fall")
	disk.full.Store(true)
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type("skrivet på full disk")
	p.next()
	p.await("what is said of a full disk", func() bool {
		return p.Says(wording.In(wording.Swedish).Text("store.full")) && p.Says("Inte sparat än")
	})
	disk.full.Store(false)
	p.press("Försök igen")
	p.next()
	p.await("the receipt after a retry that worked", func() bool { return !p.Says("Inte sparat än") && p.Says("Sparat") })
	dir := p.close()
	again := start(t, in(dir))
	again.press("Fortsätt")
	again.goBackTo("mitt-fall")
	if !again.Says("skrivet på full disk") {
		t.Error("what was written on the full disk is lost")
	}
	again.close()
}

func TestSwitch_waitsUntilTheDayIsSaved(t *testing.T) {
	disk := &fickle{}
	p := start(t, disk.options)
	p.writeCase("", "sparat")
	p.agenda("Parkeringen")
	disk.full.Store(true)
	p.Type("skrivet på full disk")
	p.press("Tillbaka till dagen")
	p.agenda("Byt person")
	p.fill("Din lösenfras", "blåbär och mjölk")
	p.fill("En gång till", "blåbär och mjölk")
	p.press("Byt")
	if p.lastPage() != "page switch" || !p.Says(wording.In(wording.Swedish).Text("store.full")) {
		t.Fatalf("what is not saved is left behind: %s reads:\n%s", p.lastPage(), p.Text())
	}
	disk.full.Store(false)
	p.press("Byt")
	p.continueLast()
	p.fill("Din lösenfras", "blåbär och mjölk")
	p.press("Öppna min dag")
	p.agenda("Min dag")
	if !p.Says("skrivet på full disk") {
		t.Errorf("what was written on the full disk is lost:\n%s", p.Text())
	}
	p.close()
}

func TestErase_whatCouldNotBeSavedDoesNotComeBack(t *testing.T) {
	disk := &fickle{}
	p := start(t, disk.options)
	p.writeCase("", "ett fall")
	disk.full.Store(true)
	p.Type(" skrivet på full disk")
	p.agenda("Rensa")
	p.press("Ta bort min dag")
	p.press("Ja, ta bort den")
	disk.full.Store(false)
	p.press("Till startsidan")
	p.writeCase("", "nästa persons fall")
	p = start(t, in(p.close()))
	if strings.Count(p.Text(), "Fortsätt") != 1 {
		t.Errorf("the start page says:\n%s", p.Text())
	}
	p.press("Fortsätt")
	if !p.Says("nästa persons fall") {
		t.Errorf("the next person's answers are not there:\n%s", p.Text())
	}
	p.close()
}

func (p *program) goBackTo(page string) {
	p.t.Helper()
	for range 60 {
		if strings.Contains(p.lastPage(), page) {
			return
		}
		p.previous()
	}
	p.t.Fatalf("never came back to %q, but to %q", page, p.lastPage())
}

// ownDay writes the built-in day as a file of one's own, with one thing changed.
func ownDay(t *testing.T, path, from, to string) {
	t.Helper()
	set, err := content.Open("forenkla")
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range set.Files() {
		if !strings.Contains(name, ".sv.") {
			continue
		}
		changed := strings.Replace(string(file), from, to, 1)
		if err := os.WriteFile(path, []byte(changed), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestChangedFile_asksBeforeTheAnswersMoveOver(t *testing.T) {
	file := filepath.Join(t.TempDir(), "egen.sv.yaml")
	ownDay(t, file, "", "")
	p := start(t, func(o *app.Options) { o.Workshop = file })
	p.press("Gå in")
	p.goTo("mitt-fall")
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type("följer sin nyckel")
	dir := p.close()

	ownDay(t, file, "title: Mitt fall", "title: Mitt omdöpta fall")
	kept := start(t, in(dir))
	kept.press("Fortsätt")
	if !strings.HasPrefix(kept.lastPage(), "page changed") {
		t.Fatalf("a changed file is not asked about, but led to %q", kept.lastPage())
	}
	kept.press("Fortsätt som förut")
	if kept.Says("Mitt omdöpta fall") || !kept.Says("följer sin nyckel") {
		t.Errorf("going on as before reads:\n%s", kept.Text())
	}
	kept.close()

	moved := start(t, in(dir))
	moved.press("Fortsätt")
	moved.press("Gå över till de nya texterna")
	if !moved.Says("Mitt omdöpta fall") || !moved.Says("följer sin nyckel") {
		t.Errorf("moved over it reads:\n%s", moved.Text())
	}
	moved.close()

	again := start(t, in(dir))
	again.press("Fortsätt")
	if strings.HasPrefix(again.lastPage(), "page changed") {
		t.Error("it asks again after the answers have moved over")
	}
	again.close()
}

func TestEscape_leavesThePageOfKeys(t *testing.T) {
	p := start(t)
	p.press("Börja dagen")
	p.press("Gå in")
	p.Press(fyne.KeyF1)
	if p.lastPage() != "page keys" {
		t.Fatalf("F1 led to %q", p.lastPage())
	}
	p.Press(fyne.KeyEscape)
	if !strings.HasPrefix(p.lastPage(), "page exercise") {
		t.Errorf("Escape led to %q", p.lastPage())
	}
	p.close()
}
