package app

import (
	"os"
	"path/filepath"
	"slices"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/erase"
	"troskel/data/outgoing"
	"troskel/data/session"
	"troskel/data/settings"
	"troskel/data/wording"
)

// The keys of the page that asks before a day is removed: for somebody else who sits down, and the second time it asks.
const (
	newPerson = "new"
	onceMore  = "again"
)

// erasePage asks before the day is removed from the laptop.
func (a *App) erasePage(key string) navigation.Page {
	words := a.words()
	page := participant.Erase{
		Words: words, Repeated: key == onceMore, NewOne: key == newPerson, HasPDF: a.session.HasSaved(".pdf"),
		Goes: []string{
			words.Text("erase.goes-answers"), words.Text("erase.goes-key"), words.Text("erase.goes-copies"),
			words.Text("erase.goes-choices"),
		},
		Stays:  a.savedElsewhere(),
		OnSave: func() { a.goTo(navigation.Route{Page: navigation.Reflection}) },
		OnBack: a.keepDay,
	}
	page.OnErase = func() { a.goTo(navigation.Route{Page: navigation.Erase, Key: onceMore}) }
	if page.Repeated {
		page.OnErase = a.eraseDay
	}
	return participant.NewErase(page)
}

// keepDay goes back to the day as it was.
func (a *App) keepDay() {
	a.beside = navigation.History{}
	a.goToPlace()
}

// savedElsewhere lists the files that the participant saved, and whether they are still where they were saved.
func (a *App) savedElsewhere() []string {
	var lines []string
	for _, path := range a.session.Saved() {
		key := a.words().Text("erase.away-there", "file", path)
		if _, err := os.Stat(path); err != nil {
			key = a.words().Text("erase.away-gone", "file", path)
		}
		lines = append(lines, key)
	}
	return lines
}

// eraseDay removes the day, looks at what is left, and tells it.
func (a *App) eraseDay() {
	a.settleOrLog() // what cannot be saved is removed all the same
	records, _, err := a.keeper.Records(a.session.ID)
	if err != nil {
		a.say(err)
		return
	}
	texts, away, folders := session.Texts(records), a.savedElsewhere(), a.savingFolders()
	removed, err := a.keeper.Erase(a.session.ID)
	if err != nil {
		a.say(err)
		return
	}
	a.autosave.Drop(a.session.ID)
	for _, folder := range folders {
		removed = append(removed, outgoing.RemoveLeftovers(folder, a.options.Now())...)
	}
	a.forgetDay()
	a.forgetChoices()
	found, err := erase.Look(a.options.DataDir, texts)
	if err != nil {
		a.say(err)
	}
	a.log.line("erased")
	a.erased = participant.Erased{
		Words: a.words(), Clean: err == nil, Removed: a.removedLines(removed), Away: away,
		OnStart: func() { a.goTo(navigation.Route{Page: navigation.Start}) },
	}
	for _, file := range found {
		a.erased.Clean = a.erased.Clean && !file.Holds && !file.Shut
		a.erased.Left = append(a.erased.Left, a.leftLine(file))
	}
	a.goTo(navigation.Route{Page: navigation.Erased})
}

// savingFolders are the folders where a program that was stopped may have left a half written file: its own, those where
// the participant saved something to keep, and those that are proposed for it.
func (a *App) savingFolders() []string {
	folders := []string{a.options.DataDir}
	for _, path := range a.session.Saved() {
		if filepath.Ext(path) != ".age" { // in a folder for contributions, what is half written may be somebody else's
			folders = append(folders, filepath.Dir(path))
		}
	}
	for _, place := range a.savePlaces() {
		folders = append(folders, filepath.Dir(place.Path))
	}
	slices.Sort(folders)
	return slices.Compact(folders)
}

func (a *App) erasedPage(string) navigation.Page {
	if a.erased.OnStart == nil {
		return a.startPage("")
	}
	page := a.erased
	page.Words = a.words()
	return participant.NewErased(page)
}

// forgetDay leaves the day without saving it: there is nothing to save it to.
func (a *App) forgetDay() {
	a.session, a.day, a.receipt = nil, nil, receipt{}
	a.beside, a.left, a.switched = navigation.History{}, leftPage{}, false
	a.found, a.lookBack, a.booklet.extras = session.Opened{}, nil, nil
}

// toolkitChoices are what the toolkit's own file window remembers.
var toolkitChoices = []string{"fyne:fileDialogLastFolder", "fyne:fileDialogViewLayout"}

// forgetChoices puts the program back as it was when it was new, in the language that is spoken now.
func (a *App) forgetChoices() {
	for _, name := range toolkitChoices {
		a.toolkit.Preferences().RemoveValue(name)
	}
	fresh := settings.Default(a.settings.Language)
	a.settings = fresh
	a.keepSettings()
	a.applyLook()
}

func (a *App) removedLines(files []string) []string {
	words := a.words()
	lines := []string{
		words.Text("erase.goes-answers"), words.Text("erase.goes-key"), words.Text("erase.goes-copies"),
		words.Text("erase.goes-choices"),
	}
	for _, file := range files {
		lines = append(lines, words.Text("erase.gone-file", "file", file))
	}
	return lines
}

// leftWords are the words for what is left in the program's folder.
var leftWords = map[erase.Kind]string{
	erase.Database: "erase.left-database", erase.Copy: "erase.left-copy", erase.Key: "erase.left-key",
	erase.Aside: "erase.left-aside", erase.Settings: "erase.left-settings", erase.Leading: "erase.left-leading",
	erase.Lock: "erase.left-lock", erase.Report: "erase.left-report", erase.Other: "erase.left-other",
}

func (a *App) leftLine(file erase.Found) string {
	line := a.words().Text(leftWords[file.Kind], "file", file.Path)
	switch {
	case file.Holds:
		return a.words().Text("erase.holds", "line", line)
	case file.Shut:
		return a.words().Text("erase.shut", "line", line)
	}
	return line
}

// switchPerson puts the day away for somebody else: sealed with a passphrase, or as it is.
func (a *App) switchPerson(phrase, again string) {
	switch {
	case phrase != again:
		a.say(wording.NewProblem("switch.differs", nil))
		return
	case phrase != "" && len([]rune(phrase)) < leastPhrase:
		a.say(wording.NewProblem("switch.short", nil))
		return
	}
	if err := a.settle(); err != nil { // a day whose key is forgotten takes nothing more
		a.say(err)
		return
	}
	if phrase != "" {
		if err := a.keeper.Lock(a.session.ID, phrase); err != nil {
			a.say(err)
			return
		}
	}
	a.keeper.Forget(a.session.ID)
	a.forgetDay()
	a.switched = true
	a.goTo(navigation.Route{Page: navigation.Start})
}

// leastPhrase is how short a passphrase may be.
const leastPhrase = 6

// unlockPage asks for the passphrase of a locked day.
func (a *App) unlockPage(id string) navigation.Page {
	begun := ""
	for _, one := range a.stored() {
		if one.Session == id {
			begun = a.words().Text("start.begun", "date", a.words().Date(one.Begun))
		}
	}
	return participant.NewUnlock(participant.Unlock{
		Words: a.words(), Begun: begun, OnBack: a.goBack,
		OnPhrase: func(phrase string) {
			if err := a.keeper.Unlock(id, phrase); err != nil {
				a.say(err)
				return
			}
			a.beside = navigation.History{}
			a.resume(id)
		},
	})
}

// stored lists the days on this laptop, and says when they cannot be listed.
func (a *App) stored() []session.Stored {
	kept, err := a.keeper.Sessions()
	if err != nil {
		a.say(err)
	}
	return kept
}

// isLocked tells whether the day that is open has a passphrase.
func (a *App) isLocked() bool {
	for _, one := range a.stored() {
		if one.Session == a.session.ID {
			return one.Locked
		}
	}
	return false
}
