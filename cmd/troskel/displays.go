package main

import (
	"slices"

	"github.com/go-gl/glfw/v3.4/glfw"

	"troskel/app"
)

// displays are the screens and projectors that are plugged in, the computer's own first. It must be called on the window's
// thread, when the toolkit has started.
func displays() []app.Display {
	var found []app.Display
	for _, monitor := range monitors() {
		mode := monitor.GetVideoMode()
		if mode == nil {
			continue // it was pulled out a moment ago
		}
		x, y := monitor.GetPos()
		found = append(found, app.Display{Name: monitor.GetName(), X: x, Y: y, Width: mode.Width, Height: mode.Height})
	}
	return found
}

// monitors are what the windowing library calls displays, the computer's own first.
func monitors() []*glfw.Monitor {
	primary := glfw.GetPrimaryMonitor()
	all := glfw.GetMonitors()
	slices.SortStableFunc(all, func(a, b *glfw.Monitor) int {
		switch {
		case primary == nil || *a == *b:
			return 0
		case *a == *primary:
			return -1
		case *b == *primary:
			return 1
		}
		return 0
	})
	return all
}

// onDisplays asks to be told when a display is plugged in or pulled out. The toolkit has no use for that itself; it polls
// for events on the window's thread, and there the call comes.
func onDisplays(changed func()) {
	glfw.SetMonitorCallback(func(*glfw.Monitor, glfw.PeripheralEvent) { changed() })
}
