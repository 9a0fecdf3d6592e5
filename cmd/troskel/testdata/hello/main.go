// Command hello is the smallest window of the toolkit: the baseline that our own window is compared with.
package main

import (
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	window := fyneapp.New().NewWindow("Hello")
	window.SetContent(widget.NewLabel("Hello"))
	window.ShowAndRun()
}
