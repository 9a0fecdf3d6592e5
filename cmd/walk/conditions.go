//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Laptops as they are: names with spaces in every path, letters that take two keys, screens that are small, drawn large and
// change their size, and a lid that is closed in the middle of a sentence.

// walkPaths keeps everything in folders whose names have letters and spaces that a system can stumble over: the home, the
// answers, the workshop file and the PDF.
func walkPaths(w *walker) {
	mine := filepath.Join(w.own, "Åsas hem – öppet", "Mina dokument å ä ö")
	day := filepath.Join(mine, "En dag för ägare, nr 2.sv.yaml")
	w.try(func() error {
		content, err := os.ReadFile(foreignDay)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(mine, 0o700); err != nil {
			return err
		}
		return os.WriteFile(day, content, 0o600)
	})
	whole := w.own
	w.own, w.folder = mine, filepath.Join(w.folder, "Sparat här å ä ö")
	w.album.folder = filepath.Join(w.folder, "Bilder")
	w.try(func() error { return os.MkdirAll(w.folder, 0o755) })
	w.start(day)
	w.expect("start")
	w.fromWelcome()
	w.toSummary(func(nth int) bool { return nth%4 == 0 })
	w.savePDF()
	w.own = whole // it is removed whole
}

// walkDeadKeys writes letters that take two keys or more. All of them must stand in the PDF.
func walkDeadKeys(w *walker) {
	w.start()
	w.beginDay()
	w.toKind("reflection")
	w.press("alt+Left", "alt+Right") // so that the first field has the keyboard
	w.nextPage()
	w.nextPage()
	w.quiet()
	w.press("End")
	w.xdotool("key", "--delay", "60", "space", "dead_diaeresis", "u", "dead_acute", "e", "dead_circumflex", "o",
		"dead_grave", "a", "dead_tilde", "n", "dead_diaeresis", "space", "space")
	w.written = append(w.written, "üéôàñ")
	w.xdotool("type", "--delay", "80", "½ §¤€@ ¡¿")
	w.written = append(w.written, "½ §¤€@ ¡¿")
	w.picture("typed")
	w.onward()
	w.toSummary(nothing)
	w.savePDF()
}

// walkScales opens the day on the smallest laptop at each scale that Windows proposes for one. On some pages of the way the
// button that goes on must stand inside the screen.
func walkScales(w *walker) {
	for _, scale := range []string{"1.25", "1.5", "1.75", "2"} {
		w.choices.scale = scale
		w.start()
		w.expect("start")
		w.quiet()
		w.picture("start at " + scale)
		w.button("Börja dagen")
		w.fromWelcome()
		for nth := range 9 {
			at := w.nextPage()
			if nth%2 == 0 {
				w.tabTo("shift+Tab", "Nästa", "Gå vidare ändå")
				w.insideScreen(at.String() + " at " + scale)
				w.picture(at.key + " at " + scale)
			}
			w.onward()
		}
		w.pullThePlug()
		w.forget()
	}
}

// insideScreen demands that what has the keyboard stands on the screen as a whole.
func (w *walker) insideScreen(where string) {
	w.quiet()
	w.try(func() error {
		var screen, at [4]int
		if _, err := fmt.Sscanf(w.choices.size, "%dx%d", &screen[2], &screen[3]); err != nil {
			return err
		}
		place := ""
		for _, line := range w.log.lines() {
			if first(line) == "place" {
				place = line
			}
		}
		for nth, number := range strings.Fields(strings.TrimPrefix(place, "place ")) {
			at[nth%4], _ = strconv.Atoi(number)
		}
		if at[0] < 0 || at[1] < 0 || at[2] == 0 || at[0]+at[2] > screen[2] || at[1]+at[3] > screen[3] {
			return fmt.Errorf("%s: %q stands at %v on a screen of %s", where, w.at.says, at, w.choices.size)
		}
		return nil
	})
}

// walkScreens makes the screen smaller and larger again while the program is open, as when a laptop is put into a dock and
// taken out of it. What was written is there, and the button that goes on is on the screen.
func walkScreens(w *walker) {
	large := w.choices.size
	w.try(func() error { return w.screen.knowsMode("1024x600") })
	w.start()
	w.beginDay()
	w.toKind("reflection")
	for _, size := range []string{"1024x600", large, "1024x600", large} {
		w.try(func() error { return w.screen.resize(size) })
		w.choices.size = size
		time.Sleep(time.Second) // the window manager gives the window its new size
		w.tabTo("shift+Tab", "Nästa", "Gå vidare ändå")
		w.insideScreen("after the screen became " + size)
		w.picture("on " + size)
	}
	w.onward()
	w.toSummary(nothing)
	w.savePDF()
}

// knowsMode teaches the virtual screen a size; only the size counts of what is said of it.
func (s *screen) knowsMode(size string) error {
	width, height, _ := strings.Cut(size, "x")
	for _, args := range [][]string{
		{"--newmode", size, "49", width, "1072", "1168", "1312", height, "603", "613", "624"}, {"--addmode", "screen", size},
	} {
		if said, err := s.command("xrandr", args...).CombinedOutput(); err != nil {
			return fmt.Errorf("xrandr: %w: %s", err, said)
		}
	}
	return nil
}

func (s *screen) resize(size string) error {
	if said, err := s.command("xrandr", "--output", "screen", "--mode", size).CombinedOutput(); err != nil {
		return fmt.Errorf("xrandr: %w: %s", err, said)
	}
	return nil
}

// walkSleep stops the program in the middle of a sentence, as a closed lid does, and lets it go on: what was typed before
// and after is saved, and the pages turn.
func walkSleep(w *walker) {
	w.start()
	w.beginDay()
	w.toKind("reflection")
	w.press("alt+Left", "alt+Right")
	w.nextPage()
	w.nextPage()
	for nth := range 3 {
		w.quiet()
		w.say(fmt.Sprintf("förelocket%d ", nth))
		w.signal(syscall.SIGSTOP)
		time.Sleep(6 * time.Second)
		w.say(fmt.Sprintf("underlocket%d ", nth)) // the system keeps the keys for it
		w.signal(syscall.SIGCONT)
		w.say(fmt.Sprintf("efterlocket%d ", nth))
		w.line("saved")
	}
	w.quiet()
	w.picture("awake")
	w.onward()
	w.toSummary(nothing)
	w.savePDF()
}

// signal tells the program's processes something.
func (w *walker) signal(what syscall.Signal) {
	w.try(func() error { return syscall.Kill(-w.program.command.Process.Pid, what) })
}
