package app

import (
	"errors"
	"strings"
	"time"

	"troskel/app/navigation"
	"troskel/data/day"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// desk is what the participant works at, whatever the way in.
func (a *App) desk() participation.Desk {
	return participation.Desk{Keeper: a.keeper, Autosave: a.autosave, Now: a.options.Now}
}

// begin starts a new day with a workshop and goes to the welcome page.
func (a *App) begin(opened day.Day, source string) {
	begun, err := a.desk().Begin(participation.Beginning{
		Day: opened, Source: source, Language: a.settings.Language, Role: a.options.Role,
	})
	if err != nil {
		a.say(err)
		return
	}
	a.leavePage() // what it does last is of the day before
	a.session, a.receipt = begun, receipt{}
	a.goTo(navigation.Route{Page: navigation.Welcome})
}

func (a *App) beginBuiltIn(name string) {
	opened, source, err := participation.OpenBuiltIn(name)
	if err != nil {
		a.say(err)
		return
	}
	a.begin(opened, source)
}

// openFile begins the day of a workshop file, or shows what is wrong with it.
func (a *App) openFile(path string) {
	if strings.TrimSpace(path) == "" {
		a.say(wording.NewProblem("open.no-path", nil))
		return
	}
	if participation.IsPDF(path) {
		a.openPDF(path)
		return
	}
	opened, err := participation.OpenSource(path)
	var problems workshop.Problems
	switch {
	case errors.As(err, &problems):
		a.refused = problems
		a.goTo(navigation.Route{Page: navigation.Problems, Key: path})
	case err != nil:
		a.say(err)
	case a.session != nil && participation.SameDay(a.session, opened):
		a.reopenDay(opened, path)
	default:
		a.begin(opened, path)
	}
}

// resume opens a day that was begun before, on the page where it was left.
func (a *App) resume(id string) {
	restored, err := a.restore(id)
	var problem *wording.Problem
	if errors.As(err, &problem) && problem.Key == "store.locked" {
		a.goBeside(navigation.Route{Page: navigation.Unlock, Key: id})
		return
	}
	if err != nil {
		a.say(err)
		return
	}
	a.enter(restored)
}

// enter goes into a day that was begun before.
func (a *App) enter(restored *session.Session) {
	a.session = restored
	a.receipt = receipt{at: a.lastSaved(restored.ID)}
	if a.settings.Language != restored.Head().Language {
		restored.Change(func(head *session.Head) { head.Language = a.settings.Language })
	}
	if _, changed := a.newerDay(); changed {
		a.goTo(navigation.Route{Page: navigation.Changed})
		return
	}
	a.goOn()
}

// lastSaved is when something of a day was last saved; zero when that is not known.
func (a *App) lastSaved(id string) time.Time {
	at, err := a.desk().LastSaved(id)
	if err != nil {
		a.log.line("problem %v", err)
	}
	return at
}

func (a *App) goToPlace() {
	place := a.session.Head().Place
	route := navigation.Route{Page: navigation.Name(place.Page), Key: place.Exercise}
	if _, there := a.session.Set().Find(route.Key); route.Page == navigation.Exercise && !there {
		route = a.firstExercise()
	}
	if route.Page == "" {
		route = navigation.Route{Page: navigation.Welcome}
	}
	a.goTo(route)
}

func (a *App) restore(id string) (*session.Session, error) {
	a.settleOrLog()
	restored, damage, err := a.desk().Resume(id)
	if err == nil {
		a.say(damage)
	}
	return restored, err
}

// newerDay is the day's source as it is now, when that is another than the day goes by.
func (a *App) newerDay() (day.Day, bool) {
	opened, newer, err := participation.Newer(a.session)
	if err != nil {
		a.log.line("problem %v", err)
	}
	return opened, newer
}

// moveToNewer takes the day over to the workshop, and the day file, as they are now.
func (a *App) moveToNewer() {
	if opened, newer := a.newerDay(); newer {
		if err := a.desk().Move(a.session, opened); err != nil {
			a.say(err)
			return
		}
		a.day = nil
	}
	a.goToPlace()
}
