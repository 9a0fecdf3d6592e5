package app

import (
	"path/filepath"
	"slices"
	"strings"

	"troskel/app/navigation"
	"troskel/data/day"
	"troskel/data/session"
	"troskel/data/workshop"
)

// openSource opens what a day is begun from: a day file, or a workshop file, which is a day without a head.
func openSource(path string) (day.Day, error) {
	if strings.EqualFold(filepath.Ext(path), day.Extension) {
		return day.Open(path)
	}
	set, err := workshop.Open(path)
	return day.Day{Workshop: set}, err
}

// sameDay tells whether a day file is of the day that a session goes by. What a facilitator may never change must be the
// same, so that a file that only calls itself the same day cannot have contributions sealed to somebody else.
func sameDay(s *session.Session, opened day.Day) bool {
	head, ok := s.DayFile()
	return ok && opened.Head.ID == head.ID && opened.Head.Ticket == head.Ticket && opened.Head.Practice == head.Practice &&
		slices.Equal(opened.Head.Recipients, head.Recipients)
}

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

// dayTitle is what the day is called, with a word first when it is only practice.
func (a *App) dayTitle() string {
	title := a.session.Workshop().Title
	head, ok := a.session.DayFile()
	if ok && head.Name != "" {
		title = head.Name
	}
	if ok && head.Practice {
		return a.words().Text("contribution.practice-day", "title", title)
	}
	return title
}
