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
	least := fyne.NewSize(900, 430) // a 1366×768 laptop at 150 %
	monitor := glfw.GetPrimaryMonitor()
	if monitor == nil {
		return least
	}
	_, _, width, height := monitor.GetWorkarea()
	scale, _ := monitor.GetContentScale()
	if scale <= 0 {
		return least
	}
	const title = 40
	free := fyne.NewSize(float32(width)/scale, float32(height)/scale-title)
	return fyne.NewSize(min(wishedWidth, max(least.Width, free.Width)), min(wishedHeight, max(least.Height, free.Height)))
}
