//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// simulated is how many made-up participants hand in beside the one who sits at the keyboard.
const simulated = "29"

// walkLeader leads a practice day from its first page to its reports: makes it, takes part in it and hands in by hand,
// has the rest of the room made up, collects, closes and reports.
func walkLeader(w *walker) {
	w.start()
	w.expect("start")
	w.lead()
	folder := w.newDay()
	day := w.only(filepath.Join(folder, "*", "*.troskel"))
	w.pullThePlug()
	w.handIn(day)
	w.rehearse(day)
	w.pullThePlug()
	w.start()
	w.expect("start")
	w.lead()
	w.collect()
	w.closeAll()
	w.report()
}

// button goes to a button and presses it.
func (w *walker) button(labels ...string) {
	w.tabTo("Tab", labels...)
	w.press("Return")
}

func (w *walker) lead() {
	w.quiet()
	w.button("Jag leder dagen")
	w.expect("lead")
	w.quiet()
	w.picture("lead")
}

// newDay makes a practice day, and tells which folder it lies in.
func (w *walker) newDay() (folder string) {
	w.button("Ny dag")
	w.expect("newday 0")
	w.quiet()
	w.write("Förenkla i Lindesta")
	w.button("När är dagen? I dag")
	w.button("Det här är en övning")
	w.picture("new-day")
	w.button("Vidare")
	w.expect("newday 1")
	w.tabTo("Tab", "Tjänstepersoner")
	w.write("22")
	w.press("Tab")
	w.write("8")
	w.picture("new-day-share")
	w.button("Vidare")
	w.expect("newday 2")
	w.picture("new-day-facts")
	w.button("Vidare")
	w.expect("newday 3")
	w.quiet()
	w.write("Lägg filen i mappen Bidrag.")
	w.picture("new-day-keys")
	w.tabTo("Tab", "Var ska allt ligga?")
	w.press("ctrl+a")
	w.write(w.windows.typed(filepath.Join(w.own, "dagar")))
	w.button("Gör dagen")
	folder = w.told("kit")
	w.expect("made")
	w.quiet()
	w.picture("made")
	return folder
}

// only is the one file that a pattern finds.
func (w *walker) only(pattern string) (path string) {
	w.try(func() error {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) != 1 {
			return fmt.Errorf("%s: found %d files, %w", pattern, len(found), err)
		}
		path = found[0]
		return nil
	})
	return path
}

// handIn takes part in the day as one of its participants, and hands in what was answered.
func (w *walker) handIn(day string) {
	w.start(day)
	w.expect("start")
	w.fromWelcome()
	w.toKind("statements")
	w.press("F6")
	w.focus()
	w.press("End")
	w.tabTo("Up", "Mitt bidrag") // from the last line of the agenda
	w.press("Return")
	w.expect("contribution")
	w.button("Kryssa i allt utom fritext")
	w.picture("contribution")
	w.button("Skriv mitt bidrag")
	path := w.told("contribution")
	w.tell("handed in by hand: %s", path)
	w.quiet()
	w.picture("handed-in")
}

// rehearse has the rest of the room made up.
func (w *walker) rehearse(day string) {
	w.try(func() error {
		there := w.windows.there
		into := filepath.Join(filepath.Dir(day), "Bidrag")
		said, err := w.windows.run(w.ctl(), "rehearse", "--participants", simulated, "--out", there(into), there(day))
		if err != nil {
			return fmt.Errorf("rehearse: %w: %s", err, said)
		}
		return nil
	})
}

// ctl is the program without a window that lies beside the one with.
func (w *walker) ctl() string {
	return filepath.Join(filepath.Dir(w.choices.app), "troskelctl"+filepath.Ext(w.choices.app))
}

// collect collects from the kit's own folder.
func (w *walker) collect() {
	w.button("Fortsätt med Förenkla i Lindesta")
	w.expect("led")
	w.quiet()
	w.picture("steps")
	w.button("Samla in")
	w.expect("collect")
	w.quiet()
	w.button("Välj mapp")
	w.expect("addfolder")
	w.picture("folder")
	w.button("Använd mappen")
	w.expect("collect")
	w.tell("collected: %s people", strings.TrimPrefix(w.line("collected"), "collected "))
	w.picture("collect")
	w.button("Visa varje fil")
	w.expect("files")
	w.quiet()
	w.picture("files")
	w.press("Escape")
	w.expect("collect")
}

func (w *walker) closeAll() {
	w.button("Stäng alla")
	w.expect("close")
	w.quiet()
	w.picture("close")
	w.button("Stäng och visa")
	w.line("closed")
	w.expect("collect")
	w.quiet()
	w.picture("closed")
	w.press("Escape")
	w.expect("led")
}

// report saves the reports, and looks whether they lie where the program says.
func (w *walker) report() {
	w.button("Till rapporten")
	w.expect("reporting")
	w.quiet()
	w.picture("report")
	w.button("Spara")
	path := w.told("report")
	w.picture("reports-saved")
	w.try(func() error {
		if info, err := os.Stat(path); err != nil || info.Size() == 0 {
			return fmt.Errorf("no report at %q: %w", path, err)
		}
		return nil
	})
	w.tell("the report: %s", path)
}
