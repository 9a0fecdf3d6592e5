package app

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"troskel/app/navigation"
	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/session"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// builtIn lists the workshops that the program brings, the whole day first.
func builtIn() []string {
	names := []string{content.Day}
	for _, name := range content.Names() {
		if name != content.Day {
			names = append(names, name)
		}
	}
	return names
}

// begin starts a new day with a workshop and goes to the welcome page.
func (a *App) begin(opened day.Day, source string) {
	set := opened.Workshop
	if err := a.keeper.SaveWorkshop(set.Hash(), set.Files()); err != nil {
		a.say(err)
		return
	}
	a.leavePage() // what it does last is of the day before
	a.session, a.receipt = session.New(rand.Text(), set, source, a.options.Now(), a.autosave.Put), receipt{}
	a.session.Change(func(head *session.Head) {
		head.Language = a.settings.Language
		head.Role = a.options.Role
		head.Title = set.In(a.settings.Language).Title
		if opened.Head.Name != "" {
			head.Title = opened.Head.Name
		}
	})
	if opened.Head.ID != "" {
		a.session.Join(opened.Head)
	}
	a.goTo(navigation.Route{Page: navigation.Welcome})
}

func (a *App) beginBuiltIn(name string) {
	set, err := content.Open(name)
	if err != nil {
		a.say(err)
		return
	}
	a.begin(day.Day{Workshop: set}, session.BuiltIn+name)
}

// openFile begins the day of a workshop file, or shows what is wrong with it.
func (a *App) openFile(path string) {
	if strings.TrimSpace(path) == "" {
		a.say(wording.NewProblem("open.no-path", nil))
		return
	}
	if isPDF(path) {
		a.openPDF(path)
		return
	}
	opened, err := openSource(path)
	var problems workshop.Problems
	switch {
	case errors.As(err, &problems):
		a.refused = problems
		a.goTo(navigation.Route{Page: navigation.Problems, Key: path})
	case err != nil:
		a.say(err)
	case a.session != nil && sameDay(a.session, opened):
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
	kept, err := a.keeper.Sessions()
	if err != nil {
		a.log.line("problem %v", err)
	}
	for _, one := range kept {
		if one.Session == id {
			return one.Updated
		}
	}
	return time.Time{}
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
	records, unread, err := a.keeper.Records(id)
	if err != nil {
		return nil, err
	}
	head, readErr := session.ReadHead(records)
	if readErr != nil {
		return nil, readErr
	}
	files, filesErr := a.keeper.Workshop(head.Workshop)
	if filesErr != nil {
		return nil, filesErr
	}
	set, parseErr := workshop.FromBytes(files)
	if parseErr != nil {
		return nil, parseErr
	}
	restored, damaged := session.Restore(id, set, records, a.autosave.Put)
	if damaged += len(unread); damaged > 0 {
		a.say(wording.NewProblem("app.some-damaged", fmt.Errorf("session %s: %d records damaged", id, damaged)))
	}
	return restored, nil
}

// newerDay reads the day's source again and tells whether it is another than the one the day was begun with: another
// workshop, or a later revision of the same day file. A file that is gone or broken since then changes nothing: the day has
// its own copy.
func (a *App) newerDay() (day.Day, bool) {
	source := a.session.Head().Source
	if source == "" { // it came in a PDF, with a day file or a workshop that lies nowhere else
		return day.Day{}, false
	}
	var opened day.Day
	var err error
	if name, builtIn := strings.CutPrefix(source, session.BuiltIn); builtIn {
		opened.Workshop, err = content.Open(name)
	} else if _, err = os.Stat(source); err == nil {
		opened, err = openSource(source)
	}
	if err != nil {
		a.log.line("problem %v", fmt.Errorf("read the day's source again: %w", err))
		return day.Day{}, false
	}
	if head, ok := a.session.DayFile(); ok {
		return opened, sameDay(a.session, opened) && opened.Head.Revision > head.Revision
	}
	return opened, opened.Head.ID == "" && opened.Workshop.Hash() != a.session.Head().Workshop
}

// moveToNewer takes the day over to the workshop, and the day file, as they are now.
func (a *App) moveToNewer() {
	opened, changed := a.newerDay()
	if changed {
		if err := a.keeper.SaveWorkshop(opened.Workshop.Hash(), opened.Workshop.Files()); err != nil {
			a.say(err)
			return
		}
		a.session.MoveTo(opened.Workshop)
		if opened.Head.ID != "" {
			a.session.Join(opened.Head)
		}
		a.day = nil
	}
	a.goToPlace()
}
