// Command troskel is the window: it guides a participant through a training day.
//
// It runs its window as a child of its own, so that a window that cannot open, on a machine without graphics, is noticed
// and said in words instead of leaving a program that nobody can see.
package main

import (
	"errors"
	"fmt"
	"os"

	fyneapp "fyne.io/fyne/v2/app"

	"troskel/app"
)

// version is handed on by the Makefile from FyneApp.toml.
var version = "0"

func main() {
	options, err := parse(os.Args[1:])
	if err != nil {
		os.Exit(2) // the flag package has said what is wrong
	}
	switch mark := os.Getenv(childMark); {
	case mark == probeMark:
		os.Exit(probe(os.Stdout))
	case mark != "":
		os.Exit(openWindow(options, mark))
	case options.selfTest:
		os.Exit(selfTest(options))
	case options.browser:
		os.Exit(runBrowser(options))
	}
	os.Exit(runChild(options))
}

// openWindow is the child: it shows the window and returns when it is closed.
func openWindow(o options, mark string) int {
	err := app.Run(fyneapp.NewWithID("se.troskel.app"), o.app(mark))
	switch {
	case errors.Is(err, app.ErrNoWindow):
		return 1 // what was printed tells why
	case err != nil:
		fmt.Fprintln(os.Stderr, saidMark+o.words().Say(err))
		return exitSaid
	}
	return 0
}
