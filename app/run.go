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
	end := func(why error) {
		failed = why
		toolkit.Quit()
	}
	// The first window is made when the toolkit has started: then a window that cannot open ends the program, and whoever
	// started it can tell.
	toolkit.Lifecycle().SetOnStarted(func() { show(toolkit, options, held, end) })
	toolkit.Run()
	return failed
}

// show makes the program's window and shows it; or, when the key of the answers cannot be had, the window that asks for it,
// and then the program's. What else goes wrong ends the program.
func show(toolkit fyne.App, options Options, held *lock.Lock, end func(why error)) {
	a, err := New(toolkit, options)
	switch {
	case keyIsShut(err) && options.Recover != nil:
		var asking *Recovery
		asking = NewRecovery(toolkit, options, err, func() {
			show(toolkit, options, held, end)
			asking.window.Close()
		})
		asking.window.Show()
		return
	case err != nil:
		end(err)
		return
	}
	held.Watch(func() { fyne.Do(a.window.RequestFocus) })
	a.window.Show()
	if options.Shown != nil {
		options.Shown()
	}
}
