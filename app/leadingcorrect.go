package app

import (
	"maps"
	"path/filepath"
	"slices"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/day"
	"troskel/data/kit"
	"troskel/data/room"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// beginCorrecting goes through the day that is open once more, step by step, as it was made.
func (a *App) beginCorrecting() {
	led := a.leading.led
	head := led.day.Head
	draft := &facilitator.Draft{
		Source: led.places.DayFile, Name: head.Name, Date: head.Date, Practice: head.Practice, Least: head.Least,
		Officials: -1, Elected: -1, Share: map[string]bool{}, Local: map[string]string{}, Way: head.Way,
		Folder: led.places.Folder,
	}
	maps.Copy(draft.Local, head.Local)
	for _, key := range head.Share {
		draft.Share[key] = true
	}
	a.leading.making = making{draft: draft, set: led.day.Workshop, of: led}
	a.toStep(facilitator.DayStep)
}

// least is the lowest k that can be chosen: what participants have been promised never falls.
func (m making) least() int {
	if m.of != nil {
		return m.of.day.Head.Least
	}
	return day.LeastLow
}

// shareAlike is what may be handed in when a day gets another workshop: what was said of the exercises that it had, and of
// those that are new what is usual.
func shareAlike(said map[string]bool, before, set workshop.Set) map[string]bool {
	share := map[string]bool{}
	for _, key := range day.Usual(set) {
		share[key] = true
	}
	for _, one := range day.Shareable(before) {
		if _, there := set.Find(one.Key); there {
			share[one.Key] = said[one.Key]
		}
	}
	return share
}

// saveCorrection writes the corrected day over the earlier one, and opens it anew.
func (a *App) saveCorrection() {
	m, words := a.leading.making, a.words()
	head := a.drafted()
	if err := a.losesClosed(m.of, head.Share, m.set); err != nil {
		a.say(err)
		return
	}
	a.work(words.Text("correct.working"), func() error {
		made, err := day.Correct(m.of.day, m.set, head)
		if err != nil {
			return err
		}
		return kit.Correct(m.of.places, made)
	}, func(err error) {
		if err != nil {
			a.say(err)
			return
		}
		a.log.line("corrected %s", m.of.places.Folder)
		a.leading.making = making{}
		if a.enterLed(m.of.places.Folder) {
			a.goTo(navigation.Route{Page: navigation.Corrected})
		}
	})
}

// losesClosed is why a correction cannot be made: what the room has been shown must stay, or the day's result would no
// longer say what it said. The day's key is not needed for that.
func (a *App) losesClosed(led *ledDay, share []string, set workshop.Set) error {
	shown := led.room
	if shown == nil {
		ledger, err := room.OpenLedger(led.places.Folder, led.day.Head)
		if ledger == nil {
			return err
		}
		shown = room.New(led.day, nil, ledger, a.options.Now)
	}
	for _, key := range shown.Exercises() {
		picture := shown.Picture(key, a.words())
		if picture.State == room.Open {
			continue
		}
		after, there := set.Find(key)
		switch {
		case !there || !slices.Contains(share, key):
			return wording.NewProblem("correct.closed-lost", nil, "title", picture.Title)
		case after.Kind != picture.Kind:
			return wording.NewProblem("correct.closed-other", nil, "title", picture.Title)
		}
	}
	return nil
}

func (a *App) correctedPage(string) navigation.Page {
	led := a.leading.led
	return facilitator.NewCorrected(facilitator.Corrected{
		Led: a.led(), Revision: led.day.Head.Revision, Folder: led.places.Folder,
		DayFile:  filepath.Base(led.places.HandedDay),
		OnFolder: func() { a.openOutside(led.places.Folder) }, OnOverview: a.goUp,
	})
}
