package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"troskel/app/browser"
	"troskel/data/exercise"
	"troskel/data/lock"
	"troskel/data/store"
	"troskel/data/wording"
)

// runBrowser leads the day through the web browser and returns the exit code. When the program already runs with the same
// answers, that window is raised instead.
func runBrowser(o options) int {
	held, err := lock.Enter(o.data)
	if held == nil {
		return o.failed(err)
	}
	defer held.Release() //nolint:errcheck // the system lets go of it when the program ends
	opened, err := store.OpenWith(o.data, ring())
	if err != nil {
		return o.failed(err)
	}
	defer opened.Store.Close() // what is saved is durable before that
	if opened.Notice != nil {
		o.tell(o.words().Say(opened.Notice))
	}
	stop, done := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer done()
	return o.failed(browser.Run(browser.Options{
		Keeper: opened.Store, DataDir: o.data, SaveTo: o.saveTo, Language: wording.Language(o.lang), Role: exercise.Role(o.role),
		Version: version, File: o.workshop, Now: time.Now, Log: o.log(),
	}, browser.Show, os.Stdout, stop.Done()))
}

// failed says what went wrong, if anything did, and is the exit code.
func (o options) failed(err error) int {
	if err == nil {
		return 0
	}
	o.tell(o.words().Say(err))
	return 1
}
