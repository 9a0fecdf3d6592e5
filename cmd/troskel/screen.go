package main

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// The window's size when there is room for it, in units.
const (
	wishedWidth  = 1180
	wishedHeight = 780
)

// firstSize is how large the window is the first time: as wished, or as large as the screen leaves room for beside the
// task bar and the window's own title. The toolkit does not tell how large a screen is, so its own windowing library is
// asked. It must be called on the window's thread, when the toolkit has started.
func firstSize() fyne.Size {
	monitor := glfw.GetPrimaryMonitor()
	if monitor == nil {
		return sizeFor(0, 0, 0)
	}
	_, _, width, height := monitor.GetWorkarea()
	scale, _ := monitor.GetContentScale()
	return sizeFor(width, height, scale)
}

// sizeFor is the window's first size where so many points are free, each unit being drawn as many points as the scale says.
// It is never larger than what is free: a window that hangs over the edge hides the button that goes on. Where nobody knows
// what is free, it is what a 1366×768 laptop at 150 % has.
func sizeFor(width, height int, scale float32) fyne.Size {
	const title = 40
	if scale <= 0 || width <= 0 || height <= 0 {
		return fyne.NewSize(900, 430)
	}
	return fyne.NewSize(min(wishedWidth, float32(width)/scale), min(wishedHeight, float32(height)/scale-title))
}
