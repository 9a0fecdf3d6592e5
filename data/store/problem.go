package store

import (
	"errors"
	"io/fs"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"troskel/data/wording"
)

// trouble is what stands in the way of a file, as a person would tell it.
type trouble int

const (
	unknown   trouble = iota
	full              // no room on the disk
	readOnly          // the medium or the file can only be read
	denied            // this user may not
	inUse             // another program holds the file
	unsteady          // the medium does not read or write as it should
	broken            // the file's content is damaged
	notFolder         // there is a file where a folder should be
)

// troubleIn recognises what SQLite and the system say. https://sqlite.org/rescode.html
func troubleIn(err error) trouble {
	var lite sqlite3.Error
	isLite := errors.As(err, &lite)
	switch {
	case errors.Is(err, syscall.ENOSPC), isLite && lite.SystemErrno == syscall.ENOSPC:
		return full
	case isLite:
		return troubleOf(lite.Code)
	case errors.Is(err, errDamaged):
		return broken
	case errors.Is(err, syscall.EROFS):
		return readOnly
	case errors.Is(err, fs.ErrPermission):
		return denied
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, fs.ErrExist):
		return notFolder
	case errors.Is(err, syscall.EIO):
		return unsteady
	}
	return unknown
}

func troubleOf(code sqlite3.ErrNo) trouble {
	switch code {
	case sqlite3.ErrFull:
		return full
	case sqlite3.ErrReadonly:
		return readOnly
	case sqlite3.ErrPerm, sqlite3.ErrAuth, sqlite3.ErrCantOpen:
		return denied
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrProtocol:
		return inUse
	case sqlite3.ErrIoErr:
		return unsteady
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
		return broken
	}
	return unknown
}

// damaged tells whether an error means that the file's content is damaged.
func damaged(err error) bool { return err != nil && troubleIn(err) == broken }

// whenOpening, whenSaving: what is said of each trouble. While saving, the text is still on the screen; while opening,
// nothing is.
var (
	whenOpening = map[trouble]string{
		unknown:   "store.open-failed",
		full:      "store.open-full",
		readOnly:  "store.open-read-only",
		denied:    "store.open-denied",
		inUse:     "store.open-in-use",
		unsteady:  "store.open-unsteady",
		broken:    "store.open-failed",
		notFolder: "store.open-not-folder",
	}
	whenSaving = map[trouble]string{
		unknown:   "store.save-failed",
		full:      "store.save-full",
		readOnly:  "store.save-read-only",
		denied:    "store.save-denied",
		inUse:     "store.save-in-use",
		unsteady:  "store.save-unsteady",
		broken:    "store.save-broken",
		notFolder: "store.save-failed",
	}
)

// opening gives an error of Open its words.
func opening(err error, path string) error {
	var newer newerTables
	var unsafe unsafeSettings
	switch {
	case spoken(err):
		return err
	case errors.As(err, &newer) && newer.needs != "":
		return wording.NewProblem("store.newer", err, "version", newer.needs)
	case errors.As(err, &newer):
		return wording.NewProblem("store.much-newer", err)
	case errors.As(err, &unsafe):
		return wording.NewProblem("store.unsafe", err, "folder", path)
	case errors.Is(err, errOtherKey):
		return wording.NewProblem("store.key-other", err, "file", folder(path).key())
	}
	return wording.NewProblem(whenOpening[troubleIn(err)], err, "folder", path)
}

// saving gives an error of a write its words; none is none.
func saving(err error) error {
	if err == nil || spoken(err) {
		return err
	}
	return wording.NewProblem(whenSaving[troubleIn(err)], err)
}

// reading gives an error of a query its words.
func reading(err error) error {
	if spoken(err) {
		return err
	}
	return wording.NewProblem("store.read-failed", err)
}

// deleting gives an error of Erase its words.
func deleting(err error) error {
	if spoken(err) {
		return err
	}
	return wording.NewProblem("store.delete-failed", err)
}

// spoken tells whether an error has its words already.
func spoken(err error) bool {
	var problem *wording.Problem
	return errors.As(err, &problem)
}
