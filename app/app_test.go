package app_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app"
	"troskel/app/apptest"
	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/store"
	"troskel/data/wording"
)

// program is the whole program in a test: the real pages, the real store, a window that needs no display.
type program struct {
	*apptest.Screen
	t      testing.TB
	app    *app.App
	dir    string
	saveTo string
	log    *logBook
	walked map[string]bool // pages that have been gone round by keyboard
	window sync.Mutex      // guards hops
	hops   []func()
}

type logBook struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *logBook) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *logBook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func start(t testing.TB, change ...func(*app.Options)) *program {
	t.Helper()
	p := &program{Screen: apptest.Start(t, look.Choices{Variant: look.Light, TextPercent: 100}), t: t, log: &logBook{}, walked: map[string]bool{}}
	options := app.Options{
		Open: open, DataDir: t.TempDir(), SaveTo: t.TempDir(), Language: wording.Swedish, Version: "test", Log: p.log,
		Now:      func() time.Time { return time.Date(2018, time.April, 26, 8, 40, 0, 0, time.UTC) },
		OnWindow: p.hop,
	}
	for _, one := range change {
		one(&options)
	}
	p.dir, p.saveTo = options.DataDir, options.SaveTo
	made, err := app.New(p.Toolkit(), options)
	if err != nil {
		t.Fatalf("start the program: %v", err)
	}
	p.app = made
	t.Cleanup(made.Window().Close) // or each change of looks redraws the windows of all tests before
	p.Adopt(made.Window(), 900, 430)
	return p
}

func open(dir string) (app.Opened, error) {
	opened, err := store.Open(dir)
	if err != nil {
		return app.Opened{}, err
	}
	return app.Opened{Keeper: opened.Store}, nil
}

// hop keeps what the autosave wants done on the window's thread until the test, which is that thread, gets there.
func (p *program) hop(do func()) {
	p.window.Lock()
	defer p.window.Unlock()
	p.hops = append(p.hops, do)
}

// settle does what waits for the window's thread, and waits for what the window attends to alone. A page that the test has not been on before is gone round by keyboard
// then, whatever the test is about: so no page that any test comes to is left out.
func (p *program) settle() {
	for p.runHops(); p.app != nil && p.app.Alone(); p.runHops() {
		time.Sleep(time.Millisecond)
	}
	p.Settle()
	if p.log == nil {
		return // a program that is not begun yet
	}
	if page := p.lastPage(); page != "" && !p.walked[page] {
		p.walked[page] = true
		p.roundByKeyboard()
	}
}

func (p *program) runHops() {
	p.window.Lock()
	hops := p.hops
	p.hops = nil
	p.window.Unlock()
	for _, do := range hops {
		do()
	}
}

func (p *program) next() {
	p.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt})
	p.settle()
}

func (p *program) previous() {
	p.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt})
	p.settle()
}

// goTo walks on until a page of the log is reached.
func (p *program) goTo(page string) {
	p.t.Helper()
	for range 60 {
		if strings.Contains(p.lastPage(), page) {
			return
		}
		p.next()
	}
	p.t.Fatalf("never came to %q, but to %q", page, p.lastPage())
}

func (p *program) lastPage() string {
	lines := strings.Split(p.log.String(), "\n")
	for i := len(lines) - 1; i >= 0; i-- {
		if strings.HasPrefix(lines[i], "page ") {
			return lines[i]
		}
	}
	return ""
}

// close ends the program as its window does, and gives its folder to the next.
func (p *program) close() string {
	p.t.Helper()
	if err := p.app.Close(); err != nil {
		p.t.Fatalf("close the program: %v", err)
	}
	return p.dir
}

func in(dir string) func(*app.Options) { return func(o *app.Options) { o.DataDir = dir } }

func (p *program) press(label string) {
	p.t.Helper()
	p.TabTo(apptest.The[*widgets.Button](p.Screen, label))
	p.Press(fyne.KeyReturn)
	p.settle()
}

func TestDay_comesBackOnThePageOneWasOn(t *testing.T) {
	p := start(t)
	p.press("Börja dagen")
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Vad heter du?"))
	p.Type("Åsa Ek")
	p.press("Gå in")
	p.goTo("mitt-fall")
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type("En krögare ringde tre gånger.")
	dir := p.close()

	again := start(t, in(dir))
	if !again.Says("Åsa Ek") {
		t.Fatalf("the first page does not offer the day that was begun:\n%s", again.Text())
	}
	again.press("Fortsätt")
	if !strings.Contains(again.lastPage(), "mitt-fall") {
		t.Errorf("continued on %q, want the page one was on", again.lastPage())
	}
	if !again.Says("En krögare ringde tre gånger.") {
		t.Errorf("what was written is not on the page:\n%s", again.Text())
	}
	again.close()
}

func TestLanguage_keepsEveryAnswer(t *testing.T) {
	p := start(t)
	p.press("Börja dagen")
	p.press("Gå in")
	p.goTo("mitt-fall")
	p.TabTo(apptest.All[*widgets.TextArea](p.Screen)[0])
	p.Type("kvar på svenska")
	p.speak(wording.English)
	if !strings.Contains(p.lastPage(), "mitt-fall") {
		t.Errorf("came back to %q", p.lastPage())
	}
	if !p.Says("kvar på svenska") || !p.Says("My own case") {
		t.Errorf("the page in English reads:\n%s", p.Text())
	}
	p.close()
}

func TestReflection_isSavedWhereOneChose(t *testing.T) {
	folder := t.TempDir()
	p := start(t, func(o *app.Options) { o.SaveTo = folder })
	p.press("Börja dagen")
	p.press("Gå in")
	p.agenda("Min reflektion")
	p.savePDF()
	want := filepath.Join(folder, "Min reflektion 2018-04-26.pdf")
	content, err := os.ReadFile(want)
	if err != nil || !bytes.HasPrefix(content, []byte("%PDF-")) {
		t.Fatalf("no PDF at %q: %v", want, err)
	}
	if !p.Says("Din pdf är sparad") || !p.Says(want) {
		t.Errorf("the page does not say where the PDF lies:\n%s", p.Text())
	}
	p.close()
}

func TestWorkshopFile_brokenOneSaysEveryProblemWithItsLine(t *testing.T) {
	file := filepath.Join(t.TempDir(), "min-dag.sv.yaml")
	if err := os.WriteFile(file, []byte("workshop: min-dag\nformat: 1\nlanguage: sv\ntitel: Fel ord\nblocks: []\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p := start(t, func(o *app.Options) { o.Workshop = file })
	p.settle()
	if !strings.HasPrefix(p.lastPage(), "page problems") || !p.Says("min-dag.sv.yaml:4:") {
		t.Errorf("%s reads:\n%s", p.lastPage(), p.Text())
	}
	p.close()
}

// TestOpenFile_isAPageToWorkByKeyboard goes there and back; settle has gone round it meanwhile.
func TestOpenFile_isAPageToWorkByKeyboard(t *testing.T) {
	p := start(t)
	p.press("Öppna en dagfil")
	if !strings.HasPrefix(p.lastPage(), "page open") {
		t.Errorf("came to %s", p.lastPage())
	}
	p.press("Tillbaka")
	if !strings.HasPrefix(p.lastPage(), "page start") {
		t.Errorf("the way back led to %s", p.lastPage())
	}
	p.close()
}

func TestStop_opensByItsWordOrAnyway(t *testing.T) {
	p := start(t)
	p.press("Börja dagen")
	p.press("Gå in")
	p.goTo("vi-borjar")
	p.TabTo(apptest.The[*widgets.TextLine](p.Screen, "Öppningsordet"))
	p.Type("fel ord")
	if !strings.Contains(p.lastPage(), "vi-borjar") {
		t.Fatalf("a wrong word opened %q", p.lastPage())
	}
	for range len("fel ord") {
		p.Press(fyne.KeyBackspace)
	}
	p.Type("Tröskel")
	p.settle()
	if !strings.Contains(p.lastPage(), "oppning") {
		t.Errorf("the right word led to %q", p.lastPage())
	}
	p.close()
}

// TestPages_fitSmallWindowsAndEverythingSaysWhatItIs walks every page of the day and of what lies beside it: each must fit
// the smallest windows, and the keyboard must come to everything on it that tells what it is to who does not see it. The race
// detector, which is slow, sees each language and each size of type once.
func TestPages_fitSmallWindowsAndEverythingSaysWhatItIs(t *testing.T) {
	for _, language := range wording.Languages {
		for _, percent := range []int{100, 200} {
			if raced && (language == wording.Swedish) != (percent == 200) {
				continue
			}
			p := start(t, func(o *app.Options) { o.Language = language })
			p.Look(look.Choices{Variant: look.Light, TextPercent: percent})
			p.roundByKeyboard()
			p.Press(fyne.KeyReturn)
			p.settle()
			for range 80 {
				p.fitsSmallWindows()
				p.roundByKeyboard()
				before := p.lastPage()
				p.enterOrNext()
				if p.lastPage() == before {
					break
				}
			}
			for _, line := range besideTheDay {
				p.agenda(wording.In(language).Text(line))
				p.fitsSmallWindows()
				p.roundByKeyboard()
				p.Press(fyne.KeyEscape)
				p.settle()
			}
			p.close()
		}
	}
}

// besideTheDay are the lines of the agenda that lead to pages with a way back.
var besideTheDay = []string{
	"settings.title", "keys.title", "parking.title", "day.leave", "switch.title", "lookup.title", "erase.action",
}

func (p *program) fitsSmallWindows() {
	p.t.Helper()
	for _, size := range []fyne.Size{fyne.NewSize(1024, 600), fyne.NewSize(900, 430)} {
		if least := p.Window.Content().MinSize(); least.Width > size.Width || least.Height > size.Height {
			p.t.Errorf("%s needs %v, has %v", p.lastPage(), least, size)
		}
	}
}

// roundByKeyboard walks round the page with Tab and back: nothing is passed by, out of sight, without a name or named as
// something else, and the keyboard is never lost.
func (p *program) roundByKeyboard() {
	p.t.Helper()
	_, faults := p.Round()
	for _, fault := range faults {
		p.t.Errorf("%s: %s", p.lastPage(), fault)
	}
}

// enterOrNext goes on from any page: by its button on the welcome page, by the key in the day.
func (p *program) enterOrNext() {
	if strings.HasPrefix(p.lastPage(), "page welcome") {
		for _, button := range apptest.All[*widgets.Button](p.Screen) {
			if button.Text == wording.In(wording.Swedish).Text("welcome.enter") ||
				button.Text == wording.In(wording.English).Text("welcome.enter") {
				button.OnTapped()
			}
		}
		p.settle()
		return
	}
	p.next()
}
