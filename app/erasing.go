package app

import (
	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/participation"
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
		Stays:  awayLines(participation.AwayOf(a.session), words),
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

// awayLines are the lines about files that the participant saved, and whether they are still where they were saved.
func awayLines(away []participation.Away, words wording.Words) []string {
	var lines []string
	for _, file := range away {
		lines = append(lines, file.Says(words))
	}
	return lines
}

// eraseDay removes the day, looks at what is left, and tells it.
func (a *App) eraseDay() {
	a.leavePage()
	desk, removed, places := a.desk(), a.session, a.places()
	var gone participation.Erased
	a.doAlone(a.words().Text("erase.working"), func() (err error) {
		gone, err = desk.Erase(removed, a.keeper, a.options.DataDir, places)
		return err
	}, func(err error) {
		if err != nil {
			a.say(err)
			return
		}
		a.tellErased(gone)
	})
}

// tellErased leaves the day that was removed and tells what is left of it.
func (a *App) tellErased(gone participation.Erased) {
	a.forgetDay()
	a.forgetChoices()
	if err := gone.Look(); err != nil {
		a.say(err)
	}
	a.log.line("erased")
	a.erased = participant.Erased{
		Words: a.words(), Clean: gone.Clean, Removed: a.removedLines(gone.Removed), Left: gone.LeftLines(a.words()),
		Away: awayLines(gone.Away, a.words()), OnStart: func() { a.goTo(navigation.Route{Page: navigation.Start}) },
	}
	a.goTo(navigation.Route{Page: navigation.Erased})
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
	if phrase == "" {
		a.putAway()
		return
	}
	id := a.session.ID
	a.doAlone(a.words().Text("switch.sealing"), func() error { return a.keeper.Lock(id, phrase) }, func(err error) {
		if err != nil {
			a.say(err)
			return
		}
		a.putAway()
	})
}

// putAway leaves the day to who comes back to it, and begins on an empty page.
func (a *App) putAway() {
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
		OnPhrase: func(phrase string) { a.unlock(id, phrase) },
	})
}

// unlock opens a locked day with its passphrase and goes on with it.
func (a *App) unlock(id, phrase string) {
	a.doAlone(a.words().Text("switch.opening"), func() error { return a.keeper.Unlock(id, phrase) }, func(err error) {
		if err != nil {
			a.say(err)
			return
		}
		a.beside = navigation.History{}
		a.resume(id)
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
