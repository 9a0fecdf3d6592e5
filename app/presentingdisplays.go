package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"troskel/app/facilitator"
)

// Display is a screen or a projector: what it is called and where it lies beside the others, in points. The first of
// several is the computer's own.
type Display struct {
	Name                string
	X, Y, Width, Height int
}

// overlaps tells whether two displays show some of the same: a mirrored projector lies where the screen lies, also when it
// has fewer points.
func (d Display) overlaps(other Display) bool {
	return d.X < other.X+other.Width && other.X < d.X+d.Width && d.Y < other.Y+other.Height && other.Y < d.Y+d.Height
}

// AreMirrored tells whether the room sees what stands on the computer's own screen.
func AreMirrored(displays []Display) bool {
	for nth, one := range displays {
		for _, other := range displays[nth+1:] {
			if one.overlaps(other) {
				return true
			}
		}
	}
	return false
}

// roomsDisplay is the display that only the room sees; not ok when there is none.
func roomsDisplay(displays []Display) (Display, bool) {
	if len(displays) < 2 || AreMirrored(displays) {
		return Display{}, false
	}
	return displays[1], true
}

func (a *App) displays() []Display {
	if a.options.Displays == nil {
		return nil
	}
	return a.options.Displays()
}

// privacy is whether the room can see the window of who leads.
func (a *App) privacy() facilitator.Privacy {
	if a.mirrored() {
		return facilitator.Mirrored
	}
	if _, own := roomsDisplay(a.displays()); own {
		return facilitator.OwnScreen
	}
	return facilitator.OneScreen
}

// fillRoomsDisplay lets a window fill the display that only the room sees. The toolkit finds another display by its name;
// two of the same name are told apart by where they lie.
func (a *App) fillRoomsDisplay(window fyne.Window, on Display) {
	placed, ok := window.(desktop.Window)
	if !ok {
		window.SetFullScreen(true)
		return
	}
	if on.Name == a.displays()[0].Name {
		placed.RequestPosition(on.X+1, on.Y+1)
		window.SetFullScreen(true)
		return
	}
	placed.RequestFullScreenSecondary()
}

// watchDisplays asks to be told of projectors. What is done then changes windows, so it waits until the toolkit has done
// with the event.
func (a *App) watchDisplays() {
	if a.options.OnDisplays != nil {
		a.options.OnDisplays(func() { go a.options.OnWindow(a.displaysChanged) })
	}
}

// displaysChanged is told when a projector was plugged in or pulled out. When the one that the room saw is gone, the
// picture would otherwise land on top of the notes: it is closed, that is said, and it can be opened again.
func (a *App) displaysChanged() {
	a.log.line("displays %d", len(a.displays()))
	led := a.leading.led
	if led == nil {
		return
	}
	if led.showing.window != nil && led.showing.on != nil && !a.isThere(*led.showing.on) {
		a.stopShowing()
		a.board.Tell(a.words().Text("present.pulled"))
	}
	a.showWhatIsPrivate()
}

func (a *App) isThere(wanted Display) bool {
	found, own := roomsDisplay(a.displays())
	return own && found == wanted
}

// showWhatIsPrivate shows the page one is on anew when it holds what the room must not see, or could.
func (a *App) showWhatIsPrivate() {
	switch a.page.(type) {
	case *facilitator.PresentingPage, *facilitator.TextsPage:
		a.showPage()
	}
}
