//go:build unix

package main

import "strings"

// beginDay begins the built-in day from the first page, and comes to its first exercise.
func (w *walker) beginDay() {
	w.expect("start")
	w.picture("start")
	w.quiet()
	w.press("Return") // the button has the keyboard
	w.fromWelcome()
}

// fromWelcome says a name, leaves the role as it is proposed, and goes in.
func (w *walker) fromWelcome() {
	w.expect("welcome")
	w.quiet()
	w.say("Eva Åkerström")
	w.picture("welcome")
	w.tabTo("Tab", "Gå in", "Go in") // past the roles
	w.press("Return")
}

// tabTo presses a key, Tab or Shift+Tab, until something has the keyboard whose label begins with one of these.
func (w *walker) tabTo(key string, labels ...string) {
	for range mostStops {
		w.quiet()
		for _, label := range labels {
			if w.failed != nil || strings.HasPrefix(w.at.says, label) {
				return
			}
		}
		w.press(key)
		w.focus()
	}
	w.fail("nothing here says %s", strings.Join(labels, " or "))
}

// everything and nothing are what is done of a day's exercises, by their number on the way.
func everything(int) bool { return true }
func nothing(int) bool    { return false }

// toSummary walks from exercise to exercise, the first one being shown, does those that are chosen, and takes a picture of
// each of these. On the first one there is a note, too.
func (w *walker) toSummary(chosen func(nth int) bool) {
	for nth := 0; w.failed == nil; nth++ {
		at := w.nextPage()
		if at.name == "summary" {
			w.picture("summary")
			return
		}
		if at.name != "exercise" {
			w.fail("came to the page %q in the middle of the day", at)
		}
		if chosen(nth) {
			w.workThrough(at)
			if nth == 0 {
				w.note()
			}
			w.picture(at.key)
		}
		w.onward()
	}
}

// toKind walks to the first exercise of a kind, does it, and stays there.
func (w *walker) toKind(kind string) page {
	for w.failed == nil {
		at := w.nextPage()
		switch {
		case at.name != "exercise":
			w.fail("came to the page %q, and to no %s", at, kind)
		case at.kind == kind:
			w.workThrough(at)
			w.quiet() // everything is saved
			return at
		default:
			w.onward()
		}
	}
	return page{}
}

// note writes a private note on the page that is shown.
func (w *walker) note() {
	w.tabTo("shift+Tab", "Min anteckning", "My note")
	w.press("Return", "Tab")
	if at := w.focus(); at.sort != "TextArea" {
		w.fail("the note has no field but a %s", at.sort)
	}
	w.say(w.sentence())
}

// onward goes to the next page.
func (w *walker) onward() {
	w.quiet()
	w.press("alt+Right")
}

// changeLanguage goes to the settings, chooses the other language, which the window takes at once, and comes back to the
// page that was shown.
func (w *walker) changeLanguage(back string) {
	other := map[string]string{"sv": "English", "en": "Svenska"}[w.choices.lang]
	w.press("ctrl+comma")
	w.expect("settings")
	w.picture("settings")
	w.tabTo("Tab", other)
	w.press("Return")
	w.expect("settings")
	w.choices.lang = map[string]string{"sv": "en", "en": "sv"}[w.choices.lang]
	w.picture("settings-" + w.choices.lang)
	w.press("Escape")
	w.expect(back)
}

// told waits for the next line of the log that begins with a word, and gives the file that it tells of.
func (w *walker) told(word string) (path string) {
	return w.windows.here(strings.TrimPrefix(w.line(word), word+" "))
}

// savePDF goes from the summary to the reflection, saves it, and has others read it: what was written must stand in it. It
// tells where the PDF lies.
func (w *walker) savePDF() (path string) {
	w.onward()
	w.expect("reflection")
	w.picture("reflection")
	w.tabTo("Tab", "Spara pdf", "Save PDF")
	w.press("Return")
	path = w.told("pdf")
	w.picture("saved")
	w.try(func() error { return checkPDF(path, w.written) })
	w.tell("the PDF: %s", path)
	return path
}
