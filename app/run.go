package app

import (
	"errors"

	"fyne.io/fyne/v2"

	"troskel/data/lock"
)

// Run shows the window and returns when it is closed. When the program already runs with the same data folder, that
// window is raised instead.
func Run(toolkit fyne.App, options Options) error {
	held, err := lock.Acquire(options.DataDir)
	if errors.Is(err, lock.ErrHeld) {
		return lock.Knock(options.DataDir)
	}
	if err != nil {
		return err
	}
	defer held.Release() //nolint:errcheck // the system lets go of it when the program ends

	var failed error
	// The first window is made when the toolkit has started: then a window that cannot open ends the program, and whoever
	// started it can tell.
	toolkit.Lifecycle().SetOnStarted(func() {
		a, err := New(toolkit, options)
		if err != nil {
			failed = err
			toolkit.Quit()
			return
		}
		held.Watch(func() { fyne.Do(a.window.RequestFocus) })
		a.window.Show()
	})
	toolkit.Run()
	return failed
}
