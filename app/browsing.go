package app

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"troskel/app/browser"
	"troskel/app/participant"
	"troskel/data/session"
	"troskel/data/settings"
)

// openBrowser hands the days over to the web browser. Until they are back, the window shows where they are and attends to
// nothing else: a day is open in one place at a time.
func (a *App) openBrowser() {
	if a.alone != nil {
		return
	}
	if err := a.settle(); err != nil {
		a.say(err)
		return
	}
	options := browser.Options{
		Keeper: a.keeper, DataDir: a.options.DataDir, SaveTo: a.options.SaveTo, Language: a.settings.Language,
		Role: a.options.Role, Version: a.options.Version, Now: a.options.Now, Log: a.options.Log,
		Nameless: a.switched,
	}
	if a.session != nil {
		options.Day = a.session.ID
	}
	server, err := browser.Open(options)
	if err != nil {
		a.say(err)
		return
	}
	if err := a.options.OpenBrowser(server.URL()); err != nil {
		a.say(server.Close())
		a.say(err)
		return
	}
	a.log.line("browser")
	a.forgetDay()                 // it is read anew when it comes back
	a.switched = options.Nameless // several share this laptop, there and back
	ended := func() error { <-server.Done(); return server.Close() }
	a.doAlone("", ended, func(err error) { a.backFromBrowser(cmp.Or(server.Day(), options.Day), err) })
	stop := func() { _ = server.Close() } // what cannot be saved is said when the window has the day again
	a.alone.stop = stop
	page := participant.NewBrowsing(participant.Browsing{Words: a.words(), OnBack: func() { go stop() }})
	a.body.Objects = []fyne.CanvasObject{page.Content()}
	a.body.Refresh()
	a.surface.Focus(page.FirstFocus())
}

// backFromBrowser goes on in the window with the day that was open last in the browser, in the language that was chosen
// there.
func (a *App) backFromBrowser(day string, failed error) {
	if read, err := settings.Read(a.options.DataDir, a.settings); err == nil {
		a.takeLanguage(read.Language)
	}
	if isKept := func(one session.Stored) bool { return one.Session == day }; slices.ContainsFunc(a.stored(), isKept) {
		a.resume(day)
	} else {
		a.showPage() // none was open, or it was removed there
	}
	a.say(failed)
}
