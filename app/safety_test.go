package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/erase"
	"troskel/data/session"
	"troskel/data/wording"
)

// writeCase begins a day and writes the own case in it.
func (p *program) writeCase(name, text string) {
	p.t.Helper()
	p.press("Börja dagen")
	if name != "" {
		p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Vad heter du?"))
		p.Type(name)
	}
	p.press("Gå in")
	p.goTo("mitt-fall")
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type(text)
}

// fill writes in the field with this label.
func (p *program) fill(label, text string) {
	p.t.Helper()
	line := apptest.The[*widgets.TextLine](p.Screen, label)
	line.SetText("")
	p.TabTo(line)
	p.Type(text)
}

func (p *program) continueLast() {
	p.t.Helper()
	buttons := apptest.All[*widgets.Button](p.Screen)
	for i := len(buttons) - 1; i >= 0; i-- {
		if buttons[i].Text == "Fortsätt" {
			p.TabTo(buttons[i])
			p.Press(fyne.KeyReturn)
			p.settle()
			return
		}
	}
	p.t.Fatalf("no day to continue:\n%s", p.Text())
}

func TestSwitch_aPassphraseSealsTheDayUntilItIsRemoved(t *testing.T) {
	p := start(t)
	p.writeCase("Åsa", "Åsas fall i morse")
	p.agenda("Byt person")
	p.fill("Din lösenfras", "blåbär och mjölk")
	p.fill("En gång till", "blåbär och mjök")
	p.press("Byt")
	if !p.Says("De två lösenfraserna är olika") || !strings.HasPrefix(p.lastPage(), "page switch") {
		t.Fatalf("two phrases that differ give:\n%s", p.Text())
	}
	p.fill("Din lösenfras", "blå")
	p.fill("En gång till", "blå")
	p.press("Byt")
	if !p.Says("för kort") {
		t.Fatalf("a short phrase gives:\n%s", p.Text())
	}
	p.fill("Din lösenfras", "blåbär och mjölk")
	p.fill("En gång till", "blåbär och mjölk")
	p.press("Byt")
	if p.Says("Åsa") || !p.Says("En låst dag") {
		t.Errorf("the start page says:\n%s", p.Text())
	}

	p.writeCase("", "Kims fall")
	if p.Says("Åsas fall") {
		t.Fatal("the second person reads what the first one wrote")
	}
	p = start(t, in(p.close()))
	p.continueLast()
	if !strings.HasPrefix(p.lastPage(), "page unlock") {
		t.Fatalf("a locked day opened as %q", p.lastPage())
	}
	p.fill("Din lösenfras", "hallon och mjölk")
	p.press("Öppna min dag")
	if p.Says("Åsas fall") || !p.Says("Lösenfrasen stämmer inte") {
		t.Errorf("a wrong phrase gives:\n%s", p.Text())
	}
	p.fill("Din lösenfras", "blåbär och mjölk")
	p.press("Öppna min dag")
	if !p.Says("Åsas fall i morse") {
		t.Errorf("the right phrase opens %q", p.lastPage())
	}
	p.agenda("Rensa")
	p.press("Ta bort min dag")
	p.press("Ja, ta bort den")
	if !p.Says("hittade inget av det du skrev") {
		t.Errorf("a day with a passphrase is removed, and the page says:\n%s", p.Text())
	}
	p.press("Till startsidan")
	if p.Says("En låst dag") || strings.Count(p.Text(), "Fortsätt") != 1 {
		t.Errorf("the start page says:\n%s", p.Text())
	}
	p.close()
}

func TestErase_asksTwiceAndLeavesNothing(t *testing.T) {
	p := start(t)
	p.writeCase("Åsa Lövgren", "Åsas fall som ingen annan ska läsa")
	p.agenda("Min reflektion")
	p.press("Spara pdf") // and away at once: it is saved all the same, and told of
	p.agenda("Rensa")
	p.press("Behåll min dag")
	if !strings.Contains(p.lastPage(), "reflection") {
		t.Fatalf("keeping the day leads to %q", p.lastPage())
	}
	p.agenda("Rensa")
	half := filepath.Join(p.dir, ".troskel-abcdefghij.tmp") // as a program leaves it that is killed while it saves a pdf
	if err := os.WriteFile(half, []byte("Åsa Lövgren"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(half, time.Time{}, time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	p.press("Ta bort min dag")
	if !p.Says("Inget är borttaget än") {
		t.Fatalf("asks once only:\n%s", p.Text())
	}
	p.press("Ja, ta bort den")
	if !p.Says("hittade inget av det du skrev") || !p.Says(".pdf") || !p.Says(half) {
		t.Fatalf("says:\n%s", p.Text())
	}
	listed := p.Text()
	entries, err := os.ReadDir(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !strings.Contains(listed, filepath.Join(p.dir, entry.Name())) {
			t.Errorf("%s is left and not listed", entry.Name())
		}
	}
	p.press("Till startsidan")
	if p.Says("Fortsätt") || p.Says("Lövgren") {
		t.Errorf("the start page says:\n%s", p.Text())
	}
	dir := p.close()
	entries, _ = os.ReadDir(dir)
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil || strings.Contains(string(content), "Lövgren") || strings.Contains(string(content), "ingen annan") {
			t.Errorf("%s holds what was written, %v", entry.Name(), err)
		}
	}
}

func TestErase_forTheNextParticipantAsksAboutThePDF(t *testing.T) {
	p := start(t)
	p.writeCase("", "ett fall")
	p.agenda("Byt person")
	p.press("Ny deltagare: ta bort min dag")
	if !p.Says("Du har inte sparat din reflektion") {
		t.Fatalf("says:\n%s", p.Text())
	}
	p.press("Spara pdf först")
	if !strings.Contains(p.lastPage(), "reflection") {
		t.Errorf("leads to %q", p.lastPage())
	}
	p.close()
}

func TestOlder_opensADayAsItWasBesideTheOneThatIs(t *testing.T) {
	p := start(t)
	p.writeCase("", "som det var")
	p = start(t, in(p.close()))
	p.press("Fortsätt")
	p.goTo("mitt-fall")
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type(" och mer sedan")
	p = start(t, in(p.close()))
	p.press("Om Tröskel")
	p.press("Skyddet av dina svar")
	p.press("Visa kopiorna")
	opens := apptest.All[*widgets.Button](p.Screen)
	var older []*widgets.Button
	for _, button := range opens {
		if button.Text == "Öppna som den var" {
			older = append(older, button)
		}
	}
	if len(older) < 2 {
		t.Fatalf("%d copies can be opened:\n%s", len(older), p.Text())
	}
	p.TabTo(older[len(older)-1])
	p.Press(fyne.KeyReturn)
	p.settle()
	if !p.Says("som det var") || p.Says("mer sedan") {
		t.Errorf("%q says:\n%s", p.lastPage(), p.Text())
	}
	p = start(t, in(p.close()))
	if strings.Count(p.Text(), "Fortsätt") != 2 {
		t.Errorf("the start page says:\n%s", p.Text())
	}
	p.close()
}

func TestStart_afterACrashTheAnswersAreChecked(t *testing.T) {
	p := start(t)
	p.writeCase("", "ett fall")
	dir := p.close()
	if err := os.WriteFile(filepath.Join(dir, erase.ReportName), []byte("panic: index out of range"), 0o600); err != nil {
		t.Fatal(err)
	}
	p = start(t, in(dir))
	if !p.Says("kontrollerade, och de är hela") {
		t.Errorf("says:\n%s", p.Text())
	}
	p.press("Om Tröskel")
	p.press("Skyddet av dina svar")
	if !p.Says("index out of range") {
		t.Errorf("the report is not shown:\n%s", p.Text())
	}
	p = start(t, in(p.close()))
	if p.Says("kontrollerade") {
		t.Error("says it again")
	}
	p.press("Om Tröskel")
	p.press("Skyddet av dina svar")
	p.press("Ta bort rapporten")
	if p.Says("index out of range") {
		t.Error("the report is still shown")
	}
	if _, err := os.Stat(filepath.Join(dir, erase.ReportName)); err == nil {
		t.Error("the report is still there")
	}
	p.close()
}

func TestSafety_warnsOfASynchronisedFolderAndShowsTheRecoveryKey(t *testing.T) {
	for _, language := range wording.Languages {
		dir := filepath.Join(t.TempDir(), "OneDrive - Lindesta kommun", "Tröskel")
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		p := start(t, in(dir), func(o *app.Options) { o.Language = language })
		words := wording.In(language)
		p.press(words.Text("start.about"))
		p.press(words.Text("about.safety"))
		p.roundByKeyboard()
		if !p.Says("OneDrive") || !p.Says(words.Text("safety.in-file")) {
			t.Errorf("says:\n%s", p.Text())
		}
		p.press(words.Text("safety.key-show"))
		if p.Says(words.Text("safety.key-show")) {
			t.Error("the key is not shown")
		}
		p.close()
	}
}

func TestRecovery_asksForTheKeyAndOpens(t *testing.T) {
	screen := apptest.Start(t, look.Choices{Variant: look.Light, TextPercent: 100})
	var tried []string
	opened := 0
	options := app.Options{Language: wording.Swedish, DataDir: "mappen", Recover: func(dir, key string) error {
		tried = append(tried, dir+" "+key)
		if key != "RÄTT" {
			return wording.NewProblem("store.recovery-mistyped", nil)
		}
		return nil
	}}
	why := wording.NewProblem("store.key-store-shut", nil)
	asking := app.NewRecovery(screen.Toolkit(), options, why, func() { opened++ })
	p := &program{Screen: screen, t: t}
	p.Adopt(asking.Window(), 900, 430)
	p.fill("Återställningsnyckel", "FEL")
	p.press("Öppna med nyckeln")
	if opened != 0 || !p.Says("ingen hel återställningsnyckel") {
		t.Errorf("a mistyped key gives:\n%s", p.Text())
	}
	p.fill("Återställningsnyckel", "RÄTT")
	p.press("Öppna med nyckeln")
	p.press("Försök igen")
	if opened != 2 || len(tried) != 2 || tried[1] != "mappen RÄTT" {
		t.Errorf("opened %d times, tried %q", opened, tried)
	}
}

// slow is a keeper on a disk that takes its time.
type slow struct {
	app.Keeper
	saves *atomic.Int32
}

func (s slow) Save(records []session.Record) error {
	time.Sleep(500 * time.Millisecond)
	err := s.Keeper.Save(records)
	s.saves.Add(1)
	return err
}

// TestTyping_neverWaitsForASlowDisk types and turns pages while every write takes half a second. Had anything waited for
// the disk, there would be as many writes as letters when the typing ends.
func TestTyping_neverWaitsForASlowDisk(t *testing.T) {
	saves := &atomic.Int32{}
	p := start(t, func(o *app.Options) {
		o.Open = func(dir string) (app.Opened, error) {
			opened, err := open(dir)
			opened.Keeper = slow{opened.Keeper, saves}
			return opened, err
		}
	})
	p.press("Börja dagen")
	p.press("Gå in")
	p.goTo("mitt-fall")
	const text = "Någon ringde om ett tillstånd och fick vänta på svar i tre veckor utan att veta varför."
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type(text)
	p.next()
	p.previous()
	if number := saves.Load(); int(number) > len(text)/8 {
		t.Errorf("%d writes were done when %d letters were typed: somebody waits for the disk", number, len(text))
	}
	if !p.Says(text) {
		t.Errorf("the page says:\n%s", p.Text())
	}
	dir := p.close()
	p = start(t, in(dir))
	p.press("Fortsätt")
	p.goTo("mitt-fall")
	if !p.Says(text) {
		t.Error("what was typed is not there at the next start")
	}
	p.close()
}

// TestStart_aLongTextHasTheKeyboardAgain was found by pulling the plug many times: once the text had grown long, what was
// typed after the next start went nowhere.
func TestStart_aLongTextHasTheKeyboardAgain(t *testing.T) {
	p := start(t)
	p.Resize(1366, 768)
	p.writeCase("", strings.Repeat("Någon ringde och ville veta mer. ", 24))
	p = start(t, in(p.close()))
	p.Resize(1366, 768)
	p.press("Fortsätt")
	p.Type("Mer: ")
	if text := apptest.All[*widgets.TextArea](p.Screen)[0].Text; !strings.Contains(text, "Mer: ") {
		t.Errorf("what was typed is not in %.60q", text)
	}
	p.close()
}
