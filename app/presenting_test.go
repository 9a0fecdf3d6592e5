package app_test

import (
	"errors"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"troskel/app"
	"troskel/app/facilitator"
	"troskel/app/widgets"
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
	for _, window := range fyne.CurrentApp().Driver().AllWindows() {
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

// through goes on to the end and tells each step to a test.
func (b *beamer) through(see func(step string)) {
	b.t.Helper()
	const most = 900
	before := ""
	for range most {
		now := b.step()
		see(now)
		said := now + b.stage.Content()
		b.key(fyne.KeyPageDown)
		if b.step()+b.stage.Content() == said && said == before {
			return
		}
		before = said
	}
	b.t.Fatal("there is no end to the steps")
}

// sizes are of the projectors that there are: the oldest, a laptop, and the usual.
var sizes = []fyne.Size{fyne.NewSize(1024, 768), fyne.NewSize(1366, 768), fyne.NewSize(1920, 1080)}

func TestPresenting_everyStepCanBeReadAtTenMetres(t *testing.T) {
	p := closedRoom(t, "30")
	p.chooseTexts()
	b := p.project(1024, 768, "Visa i helskärm")
	seen, nth := map[string]int{}, 0
	b.through(func(step string) {
		_, name, _ := strings.Cut(step, " ")
		seen[name]++
		nth++
		for _, size := range sizes {
			b.resize(size.Width, size.Height)
			if least := b.stage.SmallestType(); least < 28 {
				t.Errorf("%v %s: type of %g", size, step, least)
			}
			if faults := b.stage.Faults(); len(faults) > 0 {
				t.Errorf("%v %s: outside: %q", size, step, faults)
			}
			if folder := os.Getenv("TROSKEL_GALLERY"); folder != "" {
				b.picture(filepath.Join(folder, fmt.Sprintf("room-%gx%g-%03d-%s.png", size.Width, size.Height, nth, strings.ReplaceAll(step, " ", "-"))))
			}
		}
		b.resize(1024, 768)
	})
	for _, name := range []string{"question", "guess", "room", "fact", "before", "overview", "text", "handed"} {
		if seen[name] == 0 {
			t.Errorf("there is no step %q among %v", name, seen)
		}
	}
	p.close()
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
