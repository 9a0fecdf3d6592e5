//go:build unix

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"
)

// beginDay begins the built-in day from the first page, and comes to its first exercise.
func (w *walker) beginDay() error {
	if err := w.expectPage("start"); err != nil {
		return err
	}
	if err := w.picture("start"); err != nil {
		return err
	}
	if err := w.press("Return"); err != nil { // the button has the keyboard
		return err
	}
	return w.fromWelcome()
}

// fromWelcome says a name, leaves the role as it is proposed, and goes in.
func (w *walker) fromWelcome() error {
	if err := w.expectPage("welcome"); err != nil {
		return err
	}
	if _, err := w.focus(); err != nil {
		return err
	}
	who := "Eva Åkerström"
	if err := w.write(who); err != nil {
		return err
	}
	w.written = append(w.written, who)
	if err := w.picture("welcome"); err != nil {
		return err
	}
	if err := w.tabTo("Tab", "Gå in", "Go in"); err != nil { // past the roles
		return err
	}
	return w.press("Return")
}

// tabTo presses a key, Tab or Shift+Tab, until something has the keyboard whose label begins with one of these.
func (w *walker) tabTo(key string, words ...string) error {
	for range mostStops {
		if err := w.quiet(); err != nil {
			return err
		}
		if err := w.press(key); err != nil {
			return err
		}
		at, err := w.focus()
		if err != nil {
			return err
		}
		if slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(at.says, word) }) {
			return nil
		}
	}
	return fmt.Errorf("nothing here says %s", strings.Join(words, " or "))
}

// note writes a private note on the page that is shown. The note comes before the way on, which has the keyboard.
func (w *walker) note() error {
	if err := w.tabTo("shift+Tab", "Min anteckning", "My note"); err != nil {
		return err
	}
	if err := w.press("Return", "Tab"); err != nil {
		return err
	}
	at, err := w.focus()
	if err == nil && at.sort != "TextArea" {
		err = fmt.Errorf("the note has no field but a %s", at.sort)
	}
	return errors.Join(err, w.say(w.sentence()))
}

func everything(int) bool { return true }
func nothing(int) bool    { return false }

// toSummary walks from exercise to exercise, the first one being shown, does those that are chosen by their number, and
// takes a picture of each of these.
func (w *walker) toSummary(chosen func(nth int) bool) error {
	for nth := 0; ; nth++ {
		at, err := w.nextPage()
		if err != nil {
			return err
		}
		if at.name == "summary" {
			return w.picture("summary")
		}
		if at.name != "exercise" {
			return fmt.Errorf("came to the page %q in the middle of the day", at)
		}
		if chosen(nth) {
			if err := w.workThrough(at); err != nil {
				return fmt.Errorf("on the page %q: %w", at, err)
			}
			if nth == 0 {
				if err := w.note(); err != nil {
					return fmt.Errorf("on the page %q: %w", at, err)
				}
			}
			if err := w.picture(at.title()); err != nil {
				return err
			}
		}
		if err := w.onward(); err != nil {
			return err
		}
	}
}

// toKind walks to the first exercise of a kind, does it, waits until it is saved, and stays there.
func (w *walker) toKind(kind string) (page, error) {
	for {
		at, err := w.nextPage()
		if err != nil || at.name != "exercise" {
			return at, fmt.Errorf("came to the page %q: %w", at, err)
		}
		if at.kind == kind {
			if err := w.workThrough(at); err != nil {
				return at, err
			}
			return at, w.quiet()
		}
		if err := w.onward(); err != nil {
			return at, err
		}
	}
}

// onward goes to the next page.
func (w *walker) onward() error {
	if err := w.quiet(); err != nil {
		return err
	}
	return w.press("alt+Right")
}

// changeLanguage goes to the settings and chooses the other language, which the window takes at once.
func (w *walker) changeLanguage() error {
	if err := w.press("ctrl+comma"); err != nil {
		return err
	}
	if err := w.expectPage("settings"); err != nil {
		return err
	}
	if err := w.picture("settings"); err != nil {
		return err
	}
	other := map[string]string{"sv": "English", "en": "Svenska"}[w.choices.lang]
	if err := w.tabTo("Tab", other); err != nil {
		return err
	}
	if err := w.press("Return"); err != nil {
		return err
	}
	if err := w.expectPage("settings"); err != nil {
		return fmt.Errorf("choose %s: %w", other, err)
	}
	w.choices.lang = map[string]string{"sv": "en", "en": "sv"}[w.choices.lang]
	if err := w.picture("settings-" + w.choices.lang); err != nil {
		return err
	}
	if err := w.press("Escape"); err != nil {
		return err
	}
	return w.expectPage("summary")
}

// savePDF goes from the summary to the reflection, saves it, and has others read it. What was written must stand in it.
func (w *walker) savePDF(written ...string) error {
	if err := w.onward(); err != nil {
		return err
	}
	if err := w.expectPage("reflection"); err != nil {
		return err
	}
	if _, err := w.focus(); err != nil {
		return err
	}
	if err := w.picture("reflection"); err != nil {
		return err
	}
	if err := w.press("Return"); err != nil { // the button has the keyboard
		return err
	}
	line, err := w.log.next("pdf")
	if err != nil {
		return err
	}
	if err := w.picture("saved"); err != nil {
		return err
	}
	path := strings.TrimPrefix(line, "pdf ")
	text, err := w.checkPDF(path)
	if err != nil {
		return err
	}
	for _, one := range written {
		if !strings.Contains(letters(text), letters(one)) {
			return fmt.Errorf("%q was written and does not stand in %s", one, path)
		}
	}
	w.tell("the PDF: %s", path)
	return nil
}

// letters is a text without its spaces and line breaks, which a page breaks as it must.
func letters(text string) string {
	return strings.Map(func(letter rune) rune {
		if unicode.IsSpace(letter) || letter == '\u00ad' {
			return -1
		}
		return letter
	}, text)
}

// quiet waits until the program has done with the keys it was given: its log says nothing more for a while. What it has
// said by then is passed over, but for pages and PDFs.
func (w *walker) quiet() error {
	count := len(w.log.lines())
	for since, begun := time.Now(), time.Now(); time.Since(since) < 2*still; time.Sleep(still / 6) {
		if now := len(w.log.lines()); now != count {
			count, since = now, time.Now()
		}
		if time.Since(begun) > waitLimit {
			return fmt.Errorf("the log does not come to rest")
		}
	}
	for w.log.read < count {
		line := w.log.lines()[w.log.read]
		if strings.HasPrefix(line, "page ") || strings.HasPrefix(line, "pdf ") {
			return nil
		}
		w.log.read++
	}
	return nil
}

// clear removes what an earlier walk has left, and makes the folder.
func (w *walker) clear() error {
	old, err := filepath.Glob(filepath.Join(w.folder, "*.pdf"))
	if err != nil {
		return err
	}
	for _, path := range append(old, w.album.folder, filepath.Join(w.folder, "log.txt")) {
		if err := os.RemoveAll(path); err != nil {
			return err
		}
	}
	return os.MkdirAll(w.folder, 0o755)
}
