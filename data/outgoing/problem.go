package outgoing

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"unicode/utf16"

	"troskel/data/wording"
)

// inWords says why a file could not be written to path.
func inWords(err error, path string) error {
	var problem *wording.Problem
	if errors.As(err, &problem) { // what writes the content has words of its own
		return err
	}
	return wording.NewProblem(keyFor(err, path), err, "name", filepath.Base(path), "folder", filepath.Dir(path))
}

func keyFor(err error, path string) string {
	switch {
	case isAny(err, tooLong), isTooLong(filepath.Base(path)):
		return "outgoing.name-too-long"
	case isAny(err, noRoom):
		return "outgoing.full"
	case isAny(err, writeProtected):
		return "outgoing.read-only"
	case isFolder(path):
		return "outgoing.not-a-file"
	case isAny(err, openElsewhere):
		return "outgoing.open-elsewhere"
	case isAny(err, refusedName):
		return "outgoing.name-refused"
	case errors.Is(err, fs.ErrPermission):
		return "outgoing.denied"
	case errors.Is(err, fs.ErrNotExist), isAny(err, noFolder):
		return "outgoing.folder-missing"
	}
	return "outgoing.failed"
}

// inWordsOfRename is inWords for the moment when the new file takes the old one's name. Windows then calls a file that is
// open elsewhere a matter of permission.
func inWordsOfRename(err error, path string) error {
	if _, there := os.Lstat(path); there == nil && errors.Is(err, fs.ErrPermission) && !isFolder(path) {
		return wording.NewProblem("outgoing.open-elsewhere", err, "name", filepath.Base(path))
	}
	return inWords(err, path)
}

func isAny(err error, numbers []syscall.Errno) bool {
	var number syscall.Errno
	return errors.As(err, &number) && slices.Contains(numbers, number)
}

// refused tells of a name that the system would take for something else than a name: after a colon, Windows puts what is
// written where nobody sees it.
func refused(path string) error {
	if name := filepath.Base(path); strings.ContainsAny(name, forbidden) {
		return wording.NewProblem("outgoing.name-refused", fs.ErrInvalid, "name", name)
	}
	return nil
}

// longest is how many UTF-16 units a name may have on Windows. It calls a longer one wrong, or not found, and not too long.
const longest = 255

func isTooLong(name string) bool { return len(utf16.Encode([]rune(name))) > longest }

func isFolder(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.IsDir()
}
