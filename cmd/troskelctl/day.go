package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"golang.org/x/term"

	"troskel/app/browser"
	"troskel/app/console"
	"troskel/data/exercise"
	"troskel/data/keystore"
	"troskel/data/lock"
	"troskel/data/place"
	"troskel/data/store"
	"troskel/data/wording"
)

// dayOptions is the command line of day.
type dayOptions struct {
	data, saveTo, role, id, file string
	said                         bool // which language to speak, in a day that was begun in another too
	browser                      bool // in the web browser, not in the terminal
}

// takeDay takes a participant through a day in the terminal, with the same answers, store and files as the window.
func takeDay(args []string, to terminal) int {
	var o dayOptions
	flags := flag.NewFlagSet("day", flag.ContinueOnError)
	flags.StringVar(&o.data, "data", place.Answers(to.env), "")
	flags.StringVar(&o.saveTo, "save-to", "", "")
	flags.StringVar(&o.role, "role", "", "")
	flags.StringVar(&o.id, "continue", "", "")
	flags.BoolVar(&o.browser, "browser", false, "")
	words, rest, code := to.parse("terminal.usage", flags, args)
	switch {
	case code != ready:
		return code
	case len(rest) > 1:
		return to.misuse(words, words.Text("terminal.too-many-files"), "terminal.usage")
	case o.role != "" && o.role != string(exercise.Official) && o.role != string(exercise.Elected):
		return to.misuse(words, words.Text("troskelctl.play-role", "role", o.role), "terminal.usage")
	}
	if len(rest) == 1 {
		o.file = rest[0]
	}
	flags.Visit(func(one *flag.Flag) {
		o.said = o.said || one.Name == "lang"
	})
	way := o.inTerminal
	if o.browser {
		way = o.inBrowser
	}
	if err := o.withStore(words, to, way); err != nil {
		return to.failed(words, err)
	}
	return fine
}

// withStore opens the data folder for this program alone, and does something with the days in it.
func (o dayOptions) withStore(words wording.Words, to terminal, do func(*store.Store, wording.Words, terminal) error) error {
	folder, err := filepath.Abs(o.data)
	if err != nil {
		return err
	}
	held, err := lock.Acquire(folder)
	if errors.Is(err, lock.ErrHeld) {
		return wording.NewProblem("terminal.held", err)
	}
	if err != nil {
		return err
	}
	defer held.Release() //nolint:errcheck // the system lets go of it when the program ends
	var ring store.Ring
	if system := keystore.System(to.env); system != nil {
		ring = system
	}
	opened, err := store.OpenWith(folder, ring)
	if err != nil {
		return err
	}
	if opened.Notice != nil {
		fmt.Fprintln(to.err, "troskelctl: "+words.Say(opened.Notice))
	}
	err = do(opened.Store, words, to)
	_ = opened.Store.Close() // what is saved is durable before that
	return err
}

// inBrowser leads the day through the web browser, until that has ended.
func (o dayOptions) inBrowser(days *store.Store, words wording.Words, to terminal) error {
	stop, done := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer done()
	return browser.Run(browser.Options{
		Keeper: days, DataDir: o.data, SaveTo: o.saveTo, Language: words.Language(), Role: exercise.Role(o.role), Version: version,
		Day: o.id, File: o.file, Now: time.Now,
	}, browser.Show, to.out, stop.Done())
}

// inTerminal asks the day line by line.
func (o dayOptions) inTerminal(days *store.Store, words wording.Words, to terminal) error {
	stop, done := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer done()
	options := console.Options{
		Keeper: days, DataDir: o.data, SaveTo: o.saveTo, Language: words.Language(), Insist: o.said,
		Role: exercise.Role(o.role), Day: o.id, File: o.file, Now: time.Now, In: to.in, Out: to.out, Stop: stop.Done(),
	}
	if screen := int(os.Stdout.Fd()); term.IsTerminal(screen) { // #nosec G115 -- a descriptor is a small number
		if width, _, err := term.GetSize(screen); err == nil {
			options.Width = width
		}
	}
	if keys := int(os.Stdin.Fd()); term.IsTerminal(keys) { // #nosec G115 -- a descriptor is a small number
		if before, err := term.GetState(keys); err == nil {
			defer term.Restore(keys, before) //nolint:errcheck // there is nobody left to tell
		}
		options.Secret = func() (string, error) {
			phrase, err := term.ReadPassword(keys)
			return string(phrase), err
		}
	} else {
		options.Piped = true
	}
	return console.Run(options)
}
