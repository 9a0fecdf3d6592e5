//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// walker is what walks: a screen, the program on it, what the log says, and two hands on the keyboard.
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
	seed    int      // goes up with each sentence, so that no two pages say the same
	left    []string // what there is to tell at the end
}

func newWalker(c choices, f flow, folder string) (*walker, error) {
	c.lang, c.role, c.size, c.scale = either(c.lang, f.lang), either(c.role, f.role), either(c.size, f.size), either(c.scale, "1")
	var err error
	if c.app, err = filepath.Abs(c.app); err != nil {
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
	if !c.seen {
		if w.screen, err = openScreen(c.size, own); err != nil {
			return nil, err
		}
	}
	w.album = &album{screen: w.screen, folder: filepath.Join(folder, "pictures")}
	return w, w.clear()
}

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
func (w *walker) start(args ...string) error {
	log := &log{path: filepath.Join(w.folder, "log.txt")}
	log.read = len(log.lines())
	data := filepath.Join(w.own, "data")
	flags := []string{"--data", data, "--save-to", w.folder, "--log", log.path, "--lang", w.choices.lang}
	if w.choices.role != "" {
		flags = append(flags, "--role", w.choices.role)
	}
	started, err := startProgram(w.screen, w.choices.app, w.own, w.choices.scale, append(flags, args...)...)
	if err != nil {
		return err
	}
	w.program, w.log = started, log
	log.alive = started.running
	return w.untilFocused()
}

// kill pulls the plug, and waits until the screen knows it: until then the lock on the data may still be held.
func (w *walker) kill() error {
	w.program.kill()
	w.program = nil
	return within(waitLimit, "the window to be gone", func() bool {
		return w.screen.command("xdotool", "search", "--name", "Tröskel").Run() != nil
	})
}

// untilFocused waits until the window has the keyboard of the screen, and moves the pointer out of the way.
func (w *walker) untilFocused() error {
	if err := w.run("xdotool", "mousemove", "0", "0"); err != nil {
		return err
	}
	return within(waitLimit, "the window", func() bool {
		said, err := w.screen.command("xdotool", "getwindowfocus", "getwindowname").Output()
		return !w.program.running() || err == nil && strings.Contains(string(said), "Tröskel")
	})
}

// press presses keys, one after the other, by the names that X has for them.
func (w *walker) press(keys ...string) error {
	return w.run("xdotool", append([]string{"key", "--delay", "30"}, keys...)...)
}

// write types a text as a person would, but faster.
func (w *walker) write(text string) error { return w.run("xdotool", "type", "--delay", "8", text) }

// paste puts in a text that no keyboard has.
func (w *walker) paste(text string) error {
	clip := w.screen.command("xclip", "-selection", "clipboard", "-loops", "0")
	clip.Stdin = strings.NewReader(text)
	if err := clip.Run(); err != nil {
		return fmt.Errorf("xclip: %w", err)
	}
	return w.press("ctrl+v")
}

func (w *walker) run(name string, args ...string) error {
	if !w.program.running() {
		return fmt.Errorf("the program has ended: %s", w.said())
	}
	if said, err := w.screen.command(name, args...).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", name, err, said)
	}
	return nil
}

// said is what the program has said where a person would see it.
func (w *walker) said() string {
	content, _ := os.ReadFile(filepath.Join(w.own, "said.txt"))
	return strings.TrimSpace(string(content))
}

// picture takes a picture of the page.
func (w *walker) picture(name string) error {
	_, err := w.album.take(name)
	return err
}

func (w *walker) tell(format string, args ...any) {
	w.left = append(w.left, fmt.Sprintf(format, args...))
}

func either(chosen, otherwise string) string {
	if chosen != "" {
		return chosen
	}
	return otherwise
}

// page is a page as the log names it; key and kind are those of an exercise.
type page struct{ name, key, kind string }

func (p page) String() string { return strings.TrimSpace(p.name + " " + p.key + " " + p.kind) }

// title is a name for the page's picture.
func (p page) title() string { return either(p.key, p.name) }

// nextPage waits for the next page.
func (w *walker) nextPage() (page, error) {
	line, err := w.log.next("page")
	if err != nil {
		return page{}, err
	}
	parts := append(strings.Fields(line), "", "")
	return page{parts[1], parts[2], parts[3]}, nil
}

// expectPage waits for the next page and tells when it is another.
func (w *walker) expectPage(want string) error {
	got, err := w.nextPage()
	if err == nil && got.String() != want && got.name != want {
		err = fmt.Errorf("came to the page %q, not %q", got, want)
	}
	return err
}

// expectPages waits for pages that follow each other by themselves.
func (w *walker) expectPages(want ...string) error {
	for _, one := range want {
		if err := w.expectPage(one); err != nil {
			return err
		}
	}
	return nil
}

// control is something that has the keyboard, as the log names it: what sort it is, and what it says of itself.
type control struct{ sort, says string }

// focusLimit is how long a key may take to move the keyboard to another control, on a busy machine too.
const focusLimit = 3 * time.Second

// focus waits for the control that gets the keyboard. When none does within a while, it is the one that had it.
func (w *walker) focus() (control, error) {
	line, err := w.log.within(focusLimit, "focus")
	if err != nil && !w.program.running() {
		return control{}, err
	}
	if err == nil {
		sort, says, _ := strings.Cut(strings.TrimPrefix(line, "focus "), " ")
		w.at = control{sort, says}
	}
	return w.at, nil
}

// checkPDF has the PDF read by others than ourselves, and returns its text.
func (w *walker) checkPDF(path string) (string, error) {
	if said, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
		return "", fmt.Errorf("qpdf --check %s: %w: %s", path, err, said)
	}
	info, err := exec.Command("pdfinfo", path).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("pdfinfo %s: %w: %s", path, err, info)
	}
	text, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		return "", fmt.Errorf("pdftotext %s: %w", path, err)
	}
	return string(text), nil
}
