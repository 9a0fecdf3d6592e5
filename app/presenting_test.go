package app_test

import (
	"errors"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app"
	"troskel/app/facilitator"
	"troskel/app/widgets"
	"troskel/data/keys"
	"troskel/data/kit"
	"troskel/data/share"
)

// What the room sees: real pages, a real room of made-up people, the projector's own window.

// beamer is a projector plugged into the leader's computer.
type beamer struct {
	*program
	window fyne.Window
	stage  *facilitator.Stage
}

// closedRoom is a practice day whose exercises are all closed, on the page from which the room is shown.
func closedRoom(t *testing.T, people string, change ...func(*app.Options)) *program {
	t.Helper()
	p := leader(t, change...)
	p.practice(people)
	p.press("Stäng alla")
	p.press("Stäng och visa")
	p.press("Visa rummet")
	return p
}

// project shows the room on a projector of a size.
func (p *program) project(width, height float32, how string) *beamer {
	p.t.Helper()
	p.press(how)
	windows := fyne.CurrentApp().Driver().AllWindows()
	slices.Reverse(windows) // the one that was opened last
	for _, window := range windows {
		surface, ok := window.Content().(*widgets.Surface)
		if !ok {
			continue
		}
		if stage, ok := surface.Parts()[0].(*facilitator.Stage); ok {
			b := &beamer{program: p, window: window, stage: stage}
			b.resize(width, height)
			return b
		}
	}
	p.t.Fatal("no window shows the room")
	return nil
}

func (b *beamer) resize(width, height float32) {
	b.window.Resize(fyne.NewSize(width, height))
	b.stage.Refresh()
}

// key presses keys on the projector's window; the keyboard is always on what is shown.
func (b *beamer) key(names ...fyne.KeyName) {
	b.t.Helper()
	for _, name := range names {
		focused := b.window.Canvas().Focused()
		if focused != fyne.Focusable(b.stage) {
			b.t.Fatalf("the keyboard is on a %T, not on what the room sees", focused)
		}
		focused.TypedKey(&fyne.KeyEvent{Name: name})
		b.settle()
	}
}

// letter types a letter on the projector's window.
func (b *beamer) letter(letters string) {
	for _, letter := range letters {
		b.window.Canvas().Focused().TypedRune(letter)
		b.settle()
	}
}

// step is the last step that the log names.
func (p *program) step() string {
	last := ""
	for line := range strings.Lines(p.log.String()) {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), "present "); ok && strings.Contains(rest, " ") {
			last = rest
		}
	}
	return last
}

// through goes on to the end and tells each step to a test. Of an exercise with many questions it goes through a few and
// then to what sums them up, and of six dilemmas through two: the others are made the same way.
func (b *beamer) through(see func(step string)) {
	b.t.Helper()
	const most = 400
	each := 9
	if raced {
		each = 5
	}
	before, steps := "", map[string]int{}
	for range most {
		now := b.step()
		see(now)
		said := now + b.stage.Content()
		exercise, _, _ := strings.Cut(now, " ")
		switch steps[exercise]++; {
		case exercise == "rad-pa-en-gard":
			b.letter("14")
			b.key(fyne.KeyReturn)
		case steps[exercise] == each:
			b.key(fyne.KeyEnd)
		default:
			b.key(fyne.KeyPageDown)
		}
		if b.step()+b.stage.Content() == said && said == before {
			return
		}
		before = said
	}
	b.t.Fatal("there is no end to the steps")
}

// sizes are of the projectors that there are: the oldest, a laptop, and the usual.
var sizes = []fyne.Size{fyne.NewSize(1024, 768), fyne.NewSize(1366, 768), fyne.NewSize(1920, 1080)}

func TestPresenting_everyStepCanBeReadAtTenMetresInBothLanguages(t *testing.T) {
	p := closedRoom(t, "30")
	p.chooseTexts()
	b := p.project(1024, 768, "Visa i helskärm")
	seen, shown := map[string]int{}, 0
	b.through(func(step string) {
		_, name, _ := strings.Cut(step, " ")
		seen[name]++
		shown++
		for nth, size := range sizes {
			if raced && nth > 0 {
				break
			}
			b.resize(size.Width, size.Height)
			if least := b.stage.SmallestType(); least < 28 {
				t.Errorf("%v %s: type of %g", size, step, least)
			}
			if faults := b.stage.Faults(); len(faults) > 0 {
				t.Errorf("%v %s: outside: %q", size, step, faults)
			}
			if folder := os.Getenv("TROSKEL_GALLERY"); folder != "" {
				b.picture(filepath.Join(folder, fmt.Sprintf("room-%gx%g-%03d-%s.png", size.Width, size.Height, shown, strings.ReplaceAll(step, " ", "-"))))
			}
		}
		b.resize(1024, 768)
	})
	for _, name := range []string{"question", "guess", "room", "fact", "before", "overview", "text", "handed"} {
		if seen[name] == 0 {
			t.Errorf("there is no step %q among %v", name, seen)
		}
	}
	b.key(fyne.KeyEscape)
	if !raced {
		p.english()
	}
	p.close()
}

// english goes over to English and through every step again.
func (p *program) english() {
	p.t.Helper()
	p.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyComma, Modifier: fyne.KeyModifierControl})
	p.press("English")
	p.press("Done")
	p.present("1")
	b := p.project(1366, 768, "Show on the whole screen")
	b.through(func(step string) {
		if faults := b.stage.Faults(); len(faults) > 0 {
			p.t.Errorf("%s: outside: %q", step, faults)
		}
		for _, swedish := range []string{" svar", "Hur tror ni", "lämnat in", "instämmer", "Rummet"} {
			if strings.Contains(b.stage.Content(), swedish) && !strings.HasSuffix(step, " text") {
				p.t.Errorf("%s says %q:\n%s", step, swedish, b.stage.Content())
			}
		}
	})
}

func TestPresenting_ofThreePeopleNothingIsShown(t *testing.T) {
	p := leader(t)
	folder := p.practice("5")
	keepThree(t, filepath.Join(folder, "Att dela ut", "Bidrag"))
	p.press("Titta igen")
	p.await("the new count", func() bool { return strings.Count(p.log.String(), "collected ") == 2 })
	p.press("Stäng alla")
	p.press("Stäng och visa")
	p.press("Visa rummet")
	b := p.project(1024, 768, "Visa i helskärm")
	withheld := 0
	b.through(func(step string) {
		switch _, name, _ := strings.Cut(step, " "); name {
		case "question":
		case "room":
			if strings.Contains(b.stage.Content(), "För få svar för att visas") {
				withheld++
				return
			}
			fallthrough
		default:
			t.Errorf("%s shows:\n%s", step, b.stage.Content())
		}
	})
	if withheld < 8 {
		t.Errorf("only %d exercises say that there are too few", withheld)
	}
	p.close()
}

func TestPresenting_ofAnOpenExerciseThereIsNothingButHowMany(t *testing.T) {
	p := leader(t)
	folder := p.practice("12")
	written := writtenIn(t, folder)
	if len(written) < 20 {
		t.Fatalf("only %d texts were handed in, so nothing can be searched for", len(written))
	}
	p.press("Visa rummet")
	b := p.project(1024, 768, "Visa i helskärm")
	b.through(func(step string) {
		_, name, _ := strings.Cut(step, " ")
		if name != "question" && name != "handed" {
			t.Errorf("there is a step %s", step)
		}
		for _, text := range written {
			if strings.Contains(b.stage.Content(), text) || p.Says(text) {
				t.Errorf("%s shows %q", step, text)
			}
		}
		if b.stage.Draws() {
			t.Errorf("%s draws something", step)
		}
	})
	p.close()
}

// writtenIn is every free text of a day's contributions, as long as could not be said by chance.
func writtenIn(t *testing.T, folder string) []string {
	t.Helper()
	places, err := kit.Find(folder)
	if err != nil {
		t.Fatal(err)
	}
	key, err := keys.Open(places.KeyFiles[0], "")
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(places.Contributions)
	if err != nil {
		t.Fatal(err)
	}
	var written []string
	for _, entry := range entries {
		sealed, err := os.ReadFile(filepath.Join(places.Contributions, entry.Name())) // #nosec G304 -- a test's own folder
		if err != nil {
			t.Fatal(err)
		}
		given, err := share.Opener(key)(sealed)
		if err != nil {
			continue
		}
		for _, answer := range given.Answers {
			for _, text := range answer.Texts {
				if len(text) > 20 {
					written = append(written, text)
				}
			}
		}
	}
	return written
}

func TestPresenting_isWorkedByKeyboardAlone(t *testing.T) {
	p := closedRoom(t, "30")
	b := p.project(1024, 768, "Visa i helskärm")
	b.letter("4")
	b.key(fyne.KeyReturn)
	if b.step() != "tolv-pastaenden question" {
		t.Fatalf("number 4 leads to %q", b.step())
	}
	b.key(fyne.KeySpace, fyne.KeyRight)
	if b.step() != "tolv-pastaenden guess" || strings.Contains(b.stage.Content(), "passade") {
		t.Fatalf("%s shows:\n%s", b.step(), b.stage.Content())
	}
	b.key(fyne.KeyReturn, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyPageDown)
	if b.step() != "tolv-pastaenden room" || !strings.Contains(b.stage.Content(), "Er gissning") {
		t.Errorf("%s shows:\n%s", b.step(), b.stage.Content())
	}
	b.letter("b")
	if b.stage.Content() != "" {
		t.Errorf("blank, it says %q", b.stage.Content())
	}
	b.letter(".")
	b.key(fyne.KeyF9)
	if !strings.Contains(b.stage.Content(), "8.40") || !strings.Contains(b.stage.Content(), "Vi samlas kl.\u00a010.25.") {
		t.Errorf("looking up, it says:\n%s", b.stage.Content())
	}
	b.key(fyne.KeyF9, fyne.KeyEnd)
	if b.step() != "tolv-pastaenden overview" {
		t.Errorf("End leads to %q", b.step())
	}
	b.key(fyne.KeyHome, fyne.KeyPageUp)
	if b.step() != "vad-vager-tyngst question" {
		t.Errorf("back leads to %q, which should show the question alone", b.step())
	}
	b.key(fyne.KeyEscape)
	if got := p.logged("present closed"); got != "" || !strings.HasPrefix(p.lastPage(), "page present") {
		t.Errorf("after Escape the page is %q", p.lastPage())
	}
	p.Press(fyne.KeyPageDown)
	if b.step() != "vad-vager-tyngst guess" {
		t.Errorf("the leader's own window does not go on by keys: %q", b.step())
	}
	p.close()
}

// present goes to an exercise by its number, in the leader's own window.
func (p *program) present(number string) {
	p.t.Helper()
	p.Type(number)
	p.Press(fyne.KeyReturn)
	p.settle()
}

// contents is what is shown in a step of an exercise, all its pages.
func (b *beamer) contents(number, name string) string {
	b.t.Helper()
	b.letter(number)
	b.key(fyne.KeyReturn)
	said := ""
	for range 30 {
		if _, now, _ := strings.Cut(b.step(), " "); now == name {
			said += b.stage.Content() + "\n"
		} else if said != "" {
			return said
		}
		b.key(fyne.KeyPageDown)
	}
	b.t.Fatalf("there is no step %s", name)
	return ""
}

// chooseTexts lets the room see a few proposals and reasons.
func (p *program) chooseTexts() {
	p.t.Helper()
	p.press("Till insamlingen")
	p.press("Gå igenom fria texter")
	p.await("the page of texts", func() bool { return strings.HasPrefix(p.lastPage(), "page texts") })
	p.Type("1")
	p.Type("1")
	p.Press(fyne.KeyEscape)
	p.press("Visa rummet")
}

// picture writes what the room sees to a file.
func (b *beamer) picture(path string) {
	b.t.Helper()
	file, err := os.Create(path) // #nosec G304 -- a test's own file
	if err != nil {
		b.t.Fatal(err)
	}
	if err := errors.Join(png.Encode(file, b.window.Canvas().Capture()), file.Close()); err != nil {
		b.t.Fatal(err)
	}
}
