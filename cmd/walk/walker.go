//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// walker is what walks: a screen, the program on it, what the log says, and two hands on the keyboard. A walker that has
// failed does nothing more, so a flow can be told step by step and asked at its end.
type walker struct {
	choices choices
	own     string // a folder that goes away when the walk ends
	folder  string // the folder for what stays
	screen  *screen
	program *program
	log     *log
	album   *album

	at      control  // what has the keyboard
	written []string // what was written, and must be found again
	said    int      // how many sentences, so that no two pages say the same
	left    []string // what there is to tell at the end
	traced  []string // the command that the program is started through; none as a rule
	windows *wine    // that the program runs in; none as a rule
	failed  error

	installed bool // the program keeps its answers where it does by itself
}

func newWalker(c choices, f flow, folder string) (*walker, error) {
	c.lang, c.role, c.size, c.scale = or(c.lang, f.lang), or(c.role, f.role), or(c.size, f.size), or(c.scale, "1")
	var err error
	if c.app, err = filepath.Abs(or(c.wine, c.app)); err != nil {
		return nil, err
	}
	if folder, err = filepath.Abs(folder); err != nil {
		return nil, err
	}
	if _, err = os.Stat(c.app); err != nil {
		return nil, fmt.Errorf("no program to walk: %w", err)
	}
	own, err := os.MkdirTemp("", "troskel-walk-")
	if err != nil {
		return nil, err
	}
	w := &walker{choices: c, own: own, folder: folder, screen: &screen{display: os.Getenv("DISPLAY")}}
	if c.wine != "" {
		w.traced = []string{runner}
		if w.windows, err = openWine(filepath.Join(c.out, "wine")); err != nil {
			return nil, err
		}
	}
	if !c.seen {
		if w.screen, err = openScreen(c.size, own); err != nil {
			return nil, err
		}
	}
	w.album = &album{screen: w.screen, folder: filepath.Join(folder, "pictures")}
	return w, w.clear()
}

// clear removes what an earlier walk has left, and makes the folder.
func (w *walker) clear() error {
	old, err := filepath.Glob(filepath.Join(w.folder, "*.pdf"))
	if err != nil {
		return err
	}
	for _, path := range append(old, w.album.folder, w.logFile()) {
		if err := os.RemoveAll(path); err != nil {
			return err
		}
	}
	return os.MkdirAll(w.folder, 0o755)
}

// data is the folder that keeps the answers. Its name has letters and a space that a system can stumble over.
func (w *walker) data() string { return filepath.Join(w.own, "Svar från Åsa") }

func (w *walker) logFile() string { return filepath.Join(w.folder, "log.txt") }

// end leaves nothing behind but what stays.
func (w *walker) end() {
	if w.program != nil {
		w.program.kill()
	}
	if !w.choices.seen {
		w.screen.close()
	}
	_ = os.RemoveAll(w.own)
}

// start starts the program, on the data that earlier starts of this flow have left, and waits for its window.
func (w *walker) start(args ...string) {
	w.try(func() error {
		log := &log{path: w.logFile()}
		log.read = len(log.lines())
		there := w.windows.there
		flags := []string{"--log", there(log.path), "--lang", w.choices.lang}
		if !w.installed {
			flags = append(flags, "--data", there(w.data()), "--save-to", there(w.folder))
		}
		if w.choices.role != "" {
			flags = append(flags, "--role", w.choices.role)
		}
		command := append(append(slices.Clone(w.traced), w.choices.app), flags...)
		for _, arg := range args {
			command = append(command, there(arg))
		}
		started, err := startProgram(w.screen, w.windows, w.own, w.choices.scale, command...)
		if err != nil {
			return err
		}
		w.program, w.log, w.at = started, log, control{}
		log.alive = started.running
		return w.untilFocused()
	})
}

// untilFocused waits until the window has the keyboard of the screen, and moves the pointer out of the way.
func (w *walker) untilFocused() error {
	if err := w.screen.command("xdotool", "mousemove", "0", "0").Run(); err != nil {
		return fmt.Errorf("move the pointer: %w", err)
	}
	return within(waitLimit, "the window", func() bool {
		name, err := w.screen.command("xdotool", "getwindowfocus", "getwindowname").Output()
		return !w.program.running() || err == nil && strings.Contains(string(name), "Tröskel")
	})
}

// pullThePlug ends the program at once, and waits until the screen knows it: until then the lock on the data may still be
// held.
func (w *walker) pullThePlug() {
	w.try(func() error {
		w.program.kill()
		w.program = nil
		return within(waitLimit, "the window to be gone", func() bool {
			return w.screen.command("xdotool", "search", "--name", "Tröskel").Run() != nil
		})
	})
}

// press presses keys, one after the other, by the names that X has for them.
func (w *walker) press(keys ...string) {
	w.xdotool(append([]string{"key", "--delay", "30"}, keys...)...)
}

// write types a text as a person would, but faster.
func (w *walker) write(text string) { w.xdotool("type", "--delay", "8", text) }

// say writes a text and remembers that it was written.
func (w *walker) say(text string) {
	if !slices.Contains(w.written, text) {
		w.written = append(w.written, text)
	}
	w.write(text)
}

// xdotool lets a hand do something on the screen.
func (w *walker) xdotool(args ...string) {
	w.try(func() error {
		if !w.program.running() {
			return fmt.Errorf("the program has ended: %s", w.program.said())
		}
		if said, err := w.screen.command("xdotool", args...).CombinedOutput(); err != nil {
			return fmt.Errorf("xdotool: %w: %s", err, said)
		}
		return nil
	})
}

// picture takes a picture of the page.
func (w *walker) picture(name string) {
	w.try(func() error {
		_, err := w.album.take(name)
		return err
	})
}

// page is a page as the log names it; key and kind are those of an exercise.
type page struct{ name, key, kind string }

func (p page) String() string { return strings.TrimSpace(p.name + " " + p.key + " " + p.kind) }

// nextPage waits for the next page. What has the keyboard there is not known yet.
func (w *walker) nextPage() page {
	w.at = control{}
	parts := append(strings.Fields(w.line("page")), "", "", "", "")
	return page{parts[1], parts[2], parts[3]}
}

// expect waits for the next page and fails when it is another.
func (w *walker) expect(want string) {
	if got := w.nextPage(); got.String() != want && got.name != want {
		w.fail("came to the page %q, not %q", got, want)
	}
}

// line waits for the next line of the log that begins with a word.
func (w *walker) line(word string) (line string) {
	w.try(func() (err error) {
		line, err = w.log.next(waitLimit, word)
		return err
	})
	return line
}

// control is something that has the keyboard, as the log names it: what sort it is, and what it says of itself.
type control struct{ sort, says string }

func controlIn(line string) control {
	sort, says, _ := strings.Cut(strings.TrimPrefix(line, "focus "), " ")
	return control{sort, says}
}

// focusLimit is how long a key may take to move the keyboard to another control, on a busy machine too.
const focusLimit = 3 * time.Second

// focus waits for the control that gets the keyboard. When none does within a while, it is the one that had it.
func (w *walker) focus() control {
	w.try(func() error {
		line, err := w.log.next(focusLimit, "focus")
		switch {
		case err == nil:
			w.at = controlIn(line)
		case !w.program.running():
			return err
		}
		return nil
	})
	return w.at
}

// quiet waits until the program has done with the keys it was given: its log says nothing more for a while. What it has
// said by then is passed over, up to a page or a PDF.
func (w *walker) quiet() {
	w.try(func() error {
		count := len(w.log.lines())
		for since, begun := time.Now(), time.Now(); time.Since(since) < 2*still; time.Sleep(still / 6) {
			if now := len(w.log.lines()); now != count {
				count, since = now, time.Now()
			}
			if time.Since(begun) > waitLimit {
				return fmt.Errorf("the log does not come to rest")
			}
		}
		for _, line := range w.log.passOver(count, "page", "pdf") {
			if first(line) == "focus" {
				w.at = controlIn(line)
			}
		}
		return nil
	})
}

// try does a step unless an earlier one has failed.
func (w *walker) try(step func() error) {
	if w.failed == nil {
		w.failed = step()
	}
}

func (w *walker) fail(format string, args ...any) {
	w.try(func() error { return fmt.Errorf(format, args...) })
}

func (w *walker) tell(format string, args ...any) {
	w.left = append(w.left, fmt.Sprintf(format, args...))
}

func or(chosen, otherwise string) string {
	if chosen != "" {
		return chosen
	}
	return otherwise
}
