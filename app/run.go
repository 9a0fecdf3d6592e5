package app

import (
	"fyne.io/fyne/v2"

	"troskel/data/lock"
)

// Run shows the window and returns when it is closed. When the program already runs with the same data folder, that
// window is raised instead.
func Run(toolkit fyne.App, options Options) error {
	held, err := lock.Enter(options.DataDir)
	if held == nil {
		return err
	}
	defer held.Release() //nolint:errcheck // the system lets go of it when the program ends

	var failed error
	// The first window is made when the toolkit has started: then a window that cannot open ends the program, and whoever
	// started it can tell.
	toolkit.Lifecycle().SetOnStarted(func() {
		failed = show(toolkit, options, held)
	})
	toolkit.Run()
	return failed
}

// show makes the program's window and shows it; or, when the key of the answers cannot be had, the window that asks for it,
// and then the program's. An error ends the program.
func show(toolkit fyne.App, options Options, held *lock.Lock) error {
	a, err := New(toolkit, options)
	switch {
	case keyIsShut(err) && options.Recover != nil:
		var asking *Recovery
		asking = NewRecovery(toolkit, options, err, func() {
			shown := asking.window
			_ = show(toolkit, options, held) // its own window says what is wrong
			shown.Close()
		})
		asking.window.Show()
		return nil
	case err != nil:
		toolkit.Quit()
		return err
	}
	held.Watch(func() { fyne.Do(a.window.RequestFocus) })
	a.window.Show()
	if options.Shown != nil {
		options.Shown()
	}
	return nil
}
