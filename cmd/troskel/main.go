// Command troskel is the window: it guides a participant through a training day.
//
// It runs its window as a child of its own, so that a window that cannot open, on a machine without graphics, is noticed
// and said in words instead of leaving a program that nobody can see.
package main

import (
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
	if os.Getenv(childMark) == "" {
		os.Exit(runChild(options))
	}
	if err := app.Run(fyneapp.NewWithID("se.troskel.app"), options.app()); err != nil {
		fmt.Fprintln(os.Stderr, options.words().Say(err))
		os.Exit(exitSaid)
	}
}
