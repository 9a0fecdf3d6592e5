package app

import (
	"troskel/app/navigation"
	"troskel/data/day"
	"troskel/data/session"
)

// reopenDay takes a day file that one gets in the middle of the day: a later revision is asked about, the same one changes
// nothing.
func (a *App) reopenDay(opened day.Day, path string) {
	if head, _ := a.session.DayFile(); opened.Head.Revision <= head.Revision {
		a.goToPlace()
		return
	}
	a.session.Change(func(head *session.Head) { head.Source = path })
	a.goTo(navigation.Route{Page: navigation.Changed})
}

// handsIn tells whether there is somebody to hand in to.
func (a *App) handsIn() bool {
	_, ok := a.session.DayFile()
	return ok
}
