package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// Drop lets paths fall on the window, as a person does with the pointer: the toolkit's test windows cannot.
func (a *App) Drop(paths ...string) {
	var dropped []fyne.URI
	for _, path := range paths {
		dropped = append(dropped, storage.NewFileURI(path))
	}
	a.dropped(fyne.Position{}, dropped)
}

// Alone tells whether the window attends to something long alone, that ends by itself.
func (a *App) Alone() bool { return a.alone != nil && a.alone.stop == nil }
