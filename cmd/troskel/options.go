package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"troskel/app"
	"troskel/app/browser"
	"troskel/data/exercise"
	"troskel/data/keystore"
	"troskel/data/place"
	"troskel/data/screenreader"
	"troskel/data/settings"
	"troskel/data/store"
	"troskel/data/wording"
)

// options is the command line.
type options struct {
	data, saveTo, logFile, lang, role string
	workshop                          string
	selfTest, noDialog, browser       bool
}

func parse(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("troskel", flag.ContinueOnError)
	flags.StringVar(&o.data, "data", "", "the folder that keeps the answers (default: local application data)")
	flags.StringVar(&o.saveTo, "save-to", "", "the folder that the PDF is proposed in (default: the documents folder)")
	flags.StringVar(&o.logFile, "log", "", "a file that gets one line per page shown and per save")
	flags.StringVar(&o.lang, "lang", "", "sv or en (default: the one chosen last)")
	flags.StringVar(&o.role, "role", "", "official or elected: what the welcome page proposes")
	flags.BoolVar(&o.selfTest, "selftest", false, "try whether this computer has what the day needs, print a report, and end")
	flags.BoolVar(&o.browser, "browser", false, "open the day in the web browser instead of a window")
	flags.BoolVar(&o.noDialog, "no-dialog", false, "say what goes wrong on standard error only, without a message box")
	flags.Usage = func() {
		_, _ = io.WriteString(flags.Output(), "usage: troskel [flags] [workshop file, day file or PDF]\n")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	o.workshop = flags.Arg(0)
	if o.data == "" {
		o.data = place.Answers(os.Getenv)
	}
	if whole, err := filepath.Abs(o.data); err == nil {
		o.data = whole // what is said of it should be found by whoever reads it
	}
	return o, nil
}

// words are those of the language that was asked for, or that was chosen in the program.
func (o options) words() wording.Words {
	if o.lang != "" {
		return wording.In(wording.Language(o.lang))
	}
	chosen, err := settings.Read(o.data, settings.Default(wording.Swedish))
	if err != nil {
		return wording.In(wording.Swedish) // the window says that they cannot be read
	}
	return wording.In(chosen.Language)
}

func (o options) app(mark string) app.Options {
	made := app.Options{
		Open: openStore, Recover: store.Recover, Shown: sayShown, DataDir: o.data, SaveTo: o.saveTo, Workshop: o.workshop,
		Language: wording.Language(o.lang), Role: exercise.Role(o.role),
		Version: version, Log: o.log(), Now: time.Now, Size: firstSize, Probes: o.probes(),
		Displays: displays, OnDisplays: onDisplays, Mirrored: func() bool { return app.AreMirrored(displays()) },
		ScreenReader: screenreader.Running(os.Getenv), OpenBrowser: browser.Show,
	}
	if mark == reserveMark {
		made.Notice = wording.NewProblem("nowindow.reserve", nil)
	}
	return made
}

// sayShown tells the parent that the window is there.
func sayShown() { fmt.Fprintln(os.Stderr, shownMark) }

func (o options) log() io.Writer {
	if o.logFile == "" {
		return nil
	}
	file, err := os.OpenFile(o.logFile, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return os.Stderr
	}
	return file
}

func openStore(dir string) (app.Opened, error) {
	opened, err := store.OpenWith(dir, ring())
	if err != nil {
		return app.Opened{}, err
	}
	return app.Opened{Keeper: opened.Store, Notice: notice(opened.Notice)}, nil
}

// ring is the system's key store; none is a plain nil.
func ring() store.Ring {
	if system := keystore.System(os.Getenv); system != nil {
		return system
	}
	return nil
}

// notice keeps a nil problem from becoming an error that is not nil.
func notice(problem *wording.Problem) error {
	if problem == nil {
		return nil
	}
	return problem
}
