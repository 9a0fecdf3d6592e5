package main

import (
	"github.com/go-gl/glfw/v3.4/glfw"

	"troskel/app"
)

// displays are the screens and projectors that are plugged in, the computer's own first. It must be called on the window's
// thread, when the toolkit has started.
func displays() []app.Display {
	var found []app.Display
	primary := glfw.GetPrimaryMonitor()
	for _, monitor := range glfw.GetMonitors() {
		mode := monitor.GetVideoMode()
		if mode == nil {
			continue // it was pulled out a moment ago
		}
		x, y := monitor.GetPos()
		one := app.Display{Name: monitor.GetName(), X: x, Y: y, Width: mode.Width, Height: mode.Height}
		if primary != nil && *monitor == *primary {
			found = append([]app.Display{one}, found...)
		} else {
			found = append(found, one)
		}
	}
	return found
}

// onDisplays asks to be told when a display is plugged in or pulled out. The toolkit has no use for that itself; it polls
// for events on the window's thread, and there the call comes.
func onDisplays(changed func()) {
	glfw.SetMonitorCallback(func(*glfw.Monitor, glfw.PeripheralEvent) { changed() })
}
