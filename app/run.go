package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"troskel/data/lock"
)

// ErrNoWindow tells that the system gave no window, for a reason that it printed on standard error.
const ErrNoWindow = noWindow("the system gave no window")

type noWindow string

func (n noWindow) Error() string { return string(n) }

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
		if !isShown(asking.window) {
			end(ErrNoWindow)
		}
		return
	case err != nil:
		end(err)
		return
	}
	held.Watch(func() { fyne.Do(a.window.RequestFocus) })
	a.window.Show()
	if !isShown(a.window) {
		end(ErrNoWindow)
		return
	}
	if options.Shown != nil {
		options.Shown()
	}
}

// isShown tells whether the system has made a window that was shown. Where a graphics driver fails in a way that the
// windowing library does not know, the toolkit has no window and no error either, and would live on where nobody sees it.
func isShown(window fyne.Window) bool {
	native, ok := window.(driver.NativeWindow)
	if !ok {
		return true // one that the system knows nothing of, as in a test
	}
	there := true
	native.RunNative(func(context any) {
		switch context := context.(type) {
		case driver.WindowsWindowContext:
			there = context.HWND != 0
		case driver.X11WindowContext:
			there = context.WindowHandle != 0
		case driver.MacWindowContext:
			there = context.NSWindow != 0
		}
	})
	return there
}
