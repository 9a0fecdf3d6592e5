package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/look"
	"troskel/app/message"
	"troskel/app/navigation"
	"troskel/app/widgets"
	"troskel/data/exercise"
	"troskel/data/session"
	"troskel/data/settings"
	"troskel/data/wording"
)

// windowTitle stays the same on every page: some desktops name the window by the first title it had.
const windowTitle = "Tröskel"

// title is the window's title. It is the one thing in the window that a screen reader reads, so where one is running the
// first page's tells which key leads to a way that can be read.
func (a *App) title() string {
	if a.promisesEnter() {
		return a.words().Text("start.reader-title")
	}
	return windowTitle
}

// The smallest window that the pages are made for, in units: a 1366×768 laptop at 150 %, less task bar and title bar.
const (
	leastWidth  = 900
	leastHeight = 430
)

func (a *App) makeWindow() {
	a.window = a.toolkit.NewWindow(windowTitle)
	a.window.SetIcon(look.Icon())
	a.window.SetPadded(false)
	a.board = message.NewBoard(a.words().Text("app.close"))
	a.body = container.NewStack()
	frame := container.NewBorder(a.board.Content(), nil, nil, nil, a.body)
	a.board.OnChanged = frame.Refresh
	a.surface = widgets.NewSurface(a.window.Canvas(), frame)
	a.surface.OnKey = a.typedKey
	a.surface.Moving = !a.settings.ReducedMotion
	a.surface.OnFocus = a.logFocus
	if a.log.to != nil {
		a.surface.OnPlaced = a.logPlace
	}
	a.window.SetContent(a.surface)
	size := fyne.NewSize(leastWidth, leastHeight)
	if a.options.Size != nil {
		size = a.options.Size()
	}
	a.window.Resize(size)
	a.window.CenterOnScreen()
	a.window.SetOnDropped(a.dropped)
	a.window.SetCloseIntercept(a.close)
	a.addShortcuts()
}

func (a *App) addShortcuts() {
	for _, one := range []struct {
		key fyne.KeyName
		mod fyne.KeyModifier
		do  func()
	}{
		{fyne.KeyRight, fyne.KeyModifierAlt, a.goNext},
		{fyne.KeyReturn, fyne.KeyModifierControl, a.goNext},
		{fyne.KeyEnter, fyne.KeyModifierControl, a.goNext},
		{fyne.KeyLeft, fyne.KeyModifierAlt, a.goPrevious},
		{fyne.KeyComma, fyne.KeyModifierControl, a.opener(navigation.Settings)},
	} {
		a.surface.AddShortcut(&desktop.CustomShortcut{KeyName: one.key, Modifier: one.mod}, func(fyne.Shortcut) {
			if a.alone == nil {
				one.do()
			}
		})
	}
}

// typedKey gets the keys that nothing on the page had use for.
func (a *App) typedKey(key *fyne.KeyEvent) {
	if a.alone != nil {
		return
	}
	switch key.Name {
	case fyne.KeyF1:
		a.goBeside(navigation.Route{Page: navigation.Keys})
	case fyne.KeyF9:
		a.lookUpOrBack()
	case fyne.KeyF6:
		a.toAgendaOrBack()
	case fyne.KeyEscape:
		a.escape()
	case fyne.KeyTab:
		a.window.Canvas().FocusNext()
	}
}

// escape takes a message away, or leaves a page that lies beside the day.
func (a *App) escape() {
	switch {
	case a.board.Shown():
		a.board.Hide()
	case a.isBeside():
		a.goBack()
	case a.leads():
		a.goUp()
	}
}

// isBeside tells whether the page one is on is one that has a way back.
func (a *App) isBeside() bool {
	switch a.route.Page {
	case navigation.Settings, navigation.About, navigation.Keys, navigation.OpenFile, navigation.Problems,
		navigation.LookUp, navigation.Parking, navigation.Leaving, navigation.Switch, navigation.Unlock,
		navigation.SelfTest, navigation.Safety, navigation.Older, navigation.Erase, navigation.Again:
		return true
	}
	return false
}

// lookUpOrBack hides the page behind what to talk about, and shows it again.
func (a *App) lookUpOrBack() {
	switch {
	case a.route.Page == navigation.LookUp:
		a.goBack()
	case a.day != nil:
		a.goBeside(navigation.Route{Page: navigation.LookUp})
	}
}

func (a *App) toAgendaOrBack() {
	if a.day == nil {
		return
	}
	if a.day.AgendaFocused() {
		a.focusFirst()
		return
	}
	a.surface.Focus(a.day.Agenda())
}

// promisesEnter tells whether the page and the window's title say that Enter leads to the browser, as they do where a screen
// reader is running.
func (a *App) promisesEnter() bool {
	return a.route.Page == navigation.Start && a.options.ScreenReader && a.options.OpenBrowser != nil
}

// focusFirst gives the keyboard to the first thing on the page that one can work, or to the way on.
func (a *App) focusFirst() {
	if focuser, ok := a.page.(navigation.Focuser); ok && focuser.FirstFocus() != nil {
		if a.promisesEnter() {
			a.surface.Focus(focuser.FirstFocus()) // also where the button is not in view
			return
		}
		a.surface.Open(focuser.FirstFocus())
		return
	}
	if a.day != nil {
		a.surface.Open(a.day.NextButton())
		return
	}
	a.surface.Open(nil)
}

func (a *App) dropped(_ fyne.Position, files []fyne.URI) {
	var paths []string
	for _, file := range files {
		paths = append(paths, file.Path())
	}
	if len(paths) > 0 && a.alone == nil && !a.droppedOnLeader(paths) {
		a.openFile(paths[0])
	}
}

// close is what the window's own button does: everything is saved first. If the disk refuses, the window stays and says
// so, once; who closes it again means it.
func (a *App) close() {
	if err := a.Close(); err != nil && !a.closing {
		a.closing = true
		a.say(err)
		return
	}
	a.toolkit.Quit()
}

// open shows the first page: the file that the program was started with, or the start.
func (a *App) open(notice error) {
	a.goTo(navigation.Route{Page: navigation.Start})
	a.say(notice)
	if a.options.Workshop != "" {
		a.openFile(a.options.Workshop)
	}
}

// changeSettings takes the choices into use at once and keeps them.
func (a *App) changeSettings(chosen settings.Settings) {
	language := a.settings.Language != chosen.Language
	chosen.ToldOf = a.settings.ToldOf
	a.settings = chosen
	a.keepSettings()
	a.applyLook()
	a.surface.Moving = !chosen.ReducedMotion
	if language {
		a.changeLanguage(chosen.Language)
	}
	a.day = nil
	a.showPage()
}

func (a *App) keepSettings() {
	if err := settings.Save(a.options.DataDir, a.settings); err != nil {
		a.say(err)
	}
}

// takeLanguage goes over to another language without showing a page.
func (a *App) takeLanguage(language wording.Language) {
	if a.settings.Language == language {
		return
	}
	a.settings.Language = language
	a.keepSettings()
	a.changeLanguage(language)
}

// changeRole changes which version of a text comes first. What was answered stays.
func (a *App) changeRole(role exercise.Role) {
	a.session.Change(func(head *session.Head) { head.Role = role })
}
