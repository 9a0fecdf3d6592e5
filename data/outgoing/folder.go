package outgoing

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"troskel/data/wording"
)

// Folder makes a new folder with what fill puts into it, so that it is whole or not there: it is filled under another
// name beside it, and renamed. A folder or file of that name is never touched. A failure leaves nothing behind, and is a
// *wording.Problem.
func Folder(path string, fill func(folder string) error) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return inWords(err, path)
	}
	if err := refused(path); err != nil {
		return err
	}
	if taken(path) {
		return wording.NewProblem("outgoing.exists", fs.ErrExist, "name", filepath.Base(path))
	}
	temporary := filepath.Join(filepath.Dir(path), ".troskel-"+randomName()+".tmp")
	if err := os.Mkdir(temporary, 0o777); err != nil { //nolint:gosec // the system decides who may read, as for files
		return inWords(err, path)
	}
	complete := false
	defer func() {
		if !complete { // not even after a panic does half a folder stay
			_ = os.RemoveAll(temporary) // what went wrong is said already
		}
	}()
	if err := errors.Join(fill(temporary), SyncFolder(temporary)); err != nil {
		return inWords(err, path)
	}
	if err := renameFolder(temporary, path); err != nil {
		return inWords(err, path)
	}
	complete = true
	if err := SyncFolder(filepath.Dir(path)); err != nil {
		return inWords(err, path)
	}
	return nil
}

// renameFolder gives a folder its name. Windows refuses while anything in it is open, and what looks through new files
// there for viruses has them open for a moment: so it is tried again for a second or two.
func renameFolder(from, to string) error {
	const tries, pause = 6, 50 * time.Millisecond
	err := os.Rename(from, to)
	for try := range tries {
		if err == nil || runtime.GOOS != "windows" || !errors.Is(err, fs.ErrPermission) {
			break
		}
		time.Sleep(pause << try)
		err = os.Rename(from, to)
	}
	return err
}
