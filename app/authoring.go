package app

import (
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"troskel/data/content"
	"troskel/data/outgoing"
)

// saveBuiltIn saves the built-in workshops as files, which is how an author begins a day of one's own. A file that lies
// there already is never written over.
func (a *App) saveBuiltIn(saved func(folder string)) {
	picker := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil || folder == nil {
			a.say(err)
			return
		}
		if err := saveDays(folder.Path()); err != nil {
			a.say(err)
			return
		}
		saved(folder.Path())
	}, a.window)
	picker.Show()
}

func saveDays(folder string) error {
	for _, day := range content.Names() {
		set, err := content.Open(day)
		if err != nil {
			return err
		}
		for name, file := range set.Files() {
			err := outgoing.Write(outgoing.Free(filepath.Join(folder, name)), func(w io.Writer) error {
				_, err := w.Write(file)
				return err
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}
