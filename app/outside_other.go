//go:build !windows

package app

import (
	"net/url"

	"fyne.io/fyne/v2"
)

// openWithSystem opens a file or a folder with the program that the computer has for it.
func openWithSystem(toolkit fyne.App, path string) error {
	return toolkit.OpenURL(&url.URL{Scheme: "file", Path: path})
}
