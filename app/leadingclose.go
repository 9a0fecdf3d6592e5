package app

import (
	"fmt"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/room"
	"troskel/data/wording"
)

// closePage asks before an exercise is closed, or before all that are open are.
func (a *App) closePage(key string) navigation.Page {
	words, led := a.words(), a.leading.led
	page := facilitator.Closing{Led: a.led(), Least: led.day.Head.Least, OnClose: a.goUp}
	if key == "" {
		open, few := a.openRounds()
		page.Title, page.Count = words.Text("closing.all"), words.Text("closing.all-count", "count", len(open))
		switch {
		case few == 1:
			page.Few = words.Text("closing.few-one", "least", page.Least)
		case few > 1:
			page.Few = words.Text("closing.few-some", "count", few, "least", page.Least)
		}
		page.OnDo = func() { a.closeAll(open) }
		return facilitator.NewClosing(page)
	}
	handed := led.room.Handed(key)
	page.Title, page.Count = a.titleOf(key), a.handedSaid(handed)
	if handed.People < page.Least {
		page.Few = words.Text("closing.few", "least", page.Least)
	}
	page.OnDo = func() { a.closeOne(key) }
	return facilitator.NewClosing(page)
}

// openRounds are the exercises that are open, and how many of them too few have handed in.
func (a *App) openRounds() (open []string, few int) {
	led := a.leading.led
	for _, key := range led.room.Exercises() {
		if led.room.Picture(key, a.words()).State != room.Open {
			continue
		}
		open = append(open, key)
		if led.room.Handed(key).People < led.day.Head.Least {
			few++
		}
	}
	return open, few
}

// titleOf is what an exercise of the day is called.
func (a *App) titleOf(key string) string {
	found, _ := a.leading.led.day.Workshop.In(a.settings.Language).Find(key)
	return found.Title
}

// closeOne freezes an exercise's picture. The room's ledger is on the disk before this returns without an error; only then
// is anything shown.
func (a *App) closeOne(key string) {
	if err := a.leading.led.room.Close(key); err != nil {
		a.say(err)
		return
	}
	a.log.line("closed %s", key)
	a.goTo(navigation.Route{Page: navigation.Collect})
}

func (a *App) closeAll(keys []string) {
	refused := 0
	var last error
	for _, key := range keys {
		if err := a.leading.led.room.Close(key); err != nil {
			refused, last = refused+1, err
			continue
		}
		a.log.line("closed %s", key)
	}
	a.goTo(navigation.Route{Page: navigation.Collect})
	switch {
	case refused == 1:
		a.say(last)
	case refused > 1:
		a.say(wording.NewProblem("closing.all-refused", fmt.Errorf("close all: %w", last), "count", refused))
	}
}

// reopenPage asks before an exercise is opened again.
func (a *App) reopenPage(key string) navigation.Page {
	led := a.leading.led
	picture := led.room.Picture(key, a.words())
	return facilitator.NewClosing(facilitator.Closing{
		Led: a.led(), Title: picture.Title, Count: a.roundOf(key).Said, Least: picture.Least, Again: true,
		OnClose: a.goUp, OnDo: func() { a.reopen(key) },
	})
}

func (a *App) reopen(key string) {
	if err := a.leading.led.room.Reopen(key); err != nil {
		a.say(err)
		return
	}
	a.log.line("reopened %s", key)
	a.goTo(navigation.Route{Page: navigation.Collect})
}
