package app

import (
	"fyne.io/fyne/v2"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/session"
	"troskel/data/settings"
)

// leftPage is a page of the day as it was when one went aside from it, to look up or to the settings: with what has the
// keyboard and how far one had scrolled. It is shown again as it was, unless the look or the language has changed.
type leftPage struct {
	route    navigation.Route
	page     navigation.Page
	day      *participant.Day
	focus    fyne.Focusable
	settings settings.Settings
	session  *session.Session
}

func (a *App) leave() leftPage {
	if a.day == nil {
		return leftPage{}
	}
	return leftPage{
		route: a.route, page: a.page, day: a.day, focus: a.window.Canvas().Focused(), settings: a.settings, session: a.session,
	}
}

// comeBack shows the page one went aside from as it was, if that is where the way leads and nothing has changed.
func (a *App) comeBack(to navigation.Route) bool {
	left := a.left
	a.left = leftPage{}
	if left.day == nil || left.route != to || left.settings != a.settings || left.session != a.session {
		return false
	}
	a.leavePage()
	a.route, a.page, a.day = left.route, left.page, left.day
	a.logPage()
	a.body.Objects = []fyne.CanvasObject{a.day.Content()}
	a.body.Refresh()
	a.day.ShowStops(a.stops())
	a.day.ShowReceipt(a.receiptText())
	if left.focus != nil {
		a.surface.Focus(left.focus)
	}
	return true
}
