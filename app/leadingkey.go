package app

import (
	"cmp"
	"errors"
	"fmt"
	"time"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/day"
	"troskel/data/keys"
	"troskel/data/room"
	"troskel/data/share"
	"troskel/data/wording"
)

// toRoom goes to a page that needs the room, by way of the key's passphrase when there is one.
func (a *App) toRoom(page navigation.Name) {
	if a.leading.led.room != nil {
		a.goTo(navigation.Route{Page: page})
		return
	}
	a.openRoom("", room.OpenLedger, page)
}

// openLedger opens the ledger of a day's folder, or begins a new one.
type openLedger func(folder string, head day.Head) (*room.Ledger, error)

// openRoom opens the day's keys, and its room with them, and goes on to a page. Without the passphrase that is needed it
// goes to the page that asks for it; without a ledger that can be read it asks whether to begin a new one.
func (a *App) openRoom(phrase string, ledger openLedger, page navigation.Name) {
	led := a.leading.led
	var opened *room.Room
	a.work(a.words().Text("leading.working-key"), func() (err error) {
		opened, err = led.open(phrase, ledger, a.options.Now)
		return err
	}, func(err error) {
		switch {
		case a.leading.led != led:
		case errors.Is(err, keys.ErrNeedsPassphrase) && phrase == "":
			a.goTo(navigation.Route{Page: navigation.DayKey, Key: string(page)})
		case opened == nil && isLost(err):
			a.board.Ask(a.words().Say(err), a.words().Text("leading.start-anew"), func() { a.openRoom(phrase, room.StartAnew, page) })
		case opened == nil:
			a.say(err)
		default:
			led.room = opened
			a.startLooking()
			a.goTo(navigation.Route{Page: page})
			a.say(err) // a ledger that was damaged, and read from its copy
		}
	})
}

// isLost tells whether the day's ledger can be read no more, so that only a new one lets the work go on.
func isLost(err error) bool {
	var problem *wording.Problem
	return errors.As(err, &problem) && problem.Key == "room.ledger-lost"
}

// open opens a key of the day, and the room with it. A room may come with a problem.
func (l *ledDay) open(phrase string, open openLedger, now func() time.Time) (*room.Room, error) {
	if len(l.places.KeyFiles) == 0 {
		return nil, wording.NewProblem("leading.no-key", fmt.Errorf("no key in %q", l.places.Keys))
	}
	key, err := openKey(l.places.KeyFiles, phrase)
	if err != nil {
		return nil, err
	}
	ledger, err := open(l.places.Folder, l.day.Head)
	if ledger == nil {
		return nil, err
	}
	return room.New(l.day, share.Opener(key), ledger, now), err
}

// openKey opens the first of the keys that can be opened, the leader's before others: every contribution is sealed to each
// of them. The error is why the first one could not be opened.
func openKey(files []string, phrase string) (keys.Identity, error) {
	var first error
	for _, file := range files {
		key, err := keys.Open(file, phrase)
		if err == nil {
			return key, nil
		}
		first = cmp.Or(first, err)
	}
	return keys.Identity{}, first
}

func (a *App) dayKeyPage(page string) navigation.Page {
	return facilitator.NewUnlocking(facilitator.Unlocking{
		Led: a.led(), OnPhrase: func(phrase string) { a.openRoom(phrase, room.OpenLedger, navigation.Name(page)) }, OnBack: a.goUp,
	})
}
