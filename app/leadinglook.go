package app

import (
	"cmp"
	"context"
	"slices"
	"time"

	"troskel/app/facilitator"
	"troskel/data/room/inbox"
)

// looking is the watch over the folders of a day: a goroutine that looks through them, again and again.
type looking struct {
	stop  context.CancelFunc
	again chan struct{}
	done  chan struct{}
}

// How often the folders are looked through: a second look costs little, but a stick is slow. After a look that took long
// there is a pause that is as many times longer.
const (
	lookEvery = 3 * time.Second
	restAfter = 4
	patience  = 400 * time.Millisecond // before a look is worth a line of progress
	tellEvery = 150 * time.Millisecond
)

// startLooking begins to look through the day's folders, if there are any.
func (a *App) startLooking() {
	led := a.leading.led
	before := a.stopLooking()
	if len(led.known.Inbox) == 0 || led.room == nil {
		return
	}
	ctx, stop := context.WithCancel(background())
	l, folders := &looking{stop: stop, again: make(chan struct{}, 1), done: make(chan struct{})}, slices.Clone(led.known.Inbox)
	led.looking = l
	go func() {
		<-before // two looks at once would tell of each other's folders
		a.look(ctx, led, l, folders)
	}()
}

// stopLooking ends the watch. What it returns is closed when the watch has ended, which a slow stick can hold up.
func (a *App) stopLooking() (ended <-chan struct{}) {
	led := a.leading.led
	if led == nil || led.looking == nil {
		none := make(chan struct{})
		close(none)
		return none
	}
	led.looking.stop()
	ended, led.looking = led.looking.done, nil
	return ended
}

// look is the watch. It is the only place in the program that collects; the hops to the window's thread stand here.
func (a *App) look(ctx context.Context, led *ledDay, l *looking, folders []string) {
	defer close(l.done)
	for ctx.Err() == nil {
		begun := time.Now()
		account, err := led.room.Scan(ctx, folders, a.progress(led, begun))
		if ctx.Err() != nil {
			return
		}
		a.options.OnWindow(func() { a.looked(led, account, err) })
		var pause <-chan time.Time
		if every := a.options.LookEvery; every >= 0 {
			pause = time.After(max(cmp.Or(every, lookEvery), restAfter*time.Since(begun)))
		}
		select {
		case <-ctx.Done():
		case <-l.again:
		case <-pause:
		}
	}
}

// progress tells the page how far a look has come, when it takes long enough to be worth it.
func (a *App) progress(led *ledDay, begun time.Time) func(inbox.Progress) {
	told := begun
	return func(now inbox.Progress) {
		if time.Since(begun) < patience || time.Since(told) < tellEvery {
			return
		}
		told = time.Now()
		a.options.OnWindow(func() {
			said := a.words().Text("collecting.walking", "found", now.Found)
			if now.Walked {
				said = a.words().Text("collecting.reading", "done", now.Done, "found", now.Found)
			}
			a.sayLooking(led, true, said)
		})
	}
}

// looked takes in what a look has found.
func (a *App) looked(led *ledDay, account inbox.Account, err error) {
	if a.leading.led != led {
		return
	}
	news := led.looked.IsZero() || account.Files != led.account.Files || account.New > 0
	same := !led.looked.IsZero() && account == led.account && err == nil && led.said == ""
	led.account, led.looked, led.said = account, a.options.Now(), ""
	if err != nil {
		led.said = a.words().Say(err)
		a.log.line("problem %v", err)
	}
	if news {
		a.log.line("collected %d", people(account))
	}
	if page, ok := a.page.(*facilitator.CollectingPage); ok {
		page.Busy(false, a.lookedSaid())
		if same {
			return // what is drawn anew every three seconds keeps a laptop awake
		}
		page.Show(a.inFolders())
		page.ShowRounds(a.rounds())
	}
}

func (a *App) sayLooking(led *ledDay, busy bool, said string) {
	if a.leading.led != led {
		return
	}
	led.said = said
	if page, ok := a.page.(*facilitator.CollectingPage); ok {
		page.Busy(busy, said)
	}
}

// lookAgain looks through the folders at once.
func (a *App) lookAgain() {
	led := a.leading.led
	if led.looking == nil {
		a.startLooking()
		return
	}
	select {
	case led.looking.again <- struct{}{}:
	default: // somebody has asked already
	}
}

// pauseLooking stops a look, and looks no more until somebody asks for it.
func (a *App) pauseLooking() {
	a.stopLooking()
	a.sayLooking(a.leading.led, false, a.words().Text("collecting.stopped"))
}
