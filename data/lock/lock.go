// Package lock lets one program at a time work in a data folder, and lets a second one ask the first to show itself. It
// uses two small files and no socket. A program that is killed leaves the folder free.
package lock

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/gofrs/flock"

	"troskel/data/place"
	"troskel/data/wording"
)

// ErrHeld tells that another program works in the folder; Knock reaches it.
const ErrHeld = held("another program works in the folder")

type held string

func (h held) Error() string { return string(h) }

// glance is how often the files are looked at.
const glance = 400 * time.Millisecond

// Patience is how long Knock waits for an answer.
const Patience = 5 * time.Second

// Lock is the right to work in a folder. Release gives it back.
type Lock struct {
	file    *flock.Flock
	folder  string
	stop    chan struct{}
	watches sync.WaitGroup
}

// Acquire takes a folder for this program, making the folder when there is none. It does not wait: it fails with ErrHeld
// when another program is there, and otherwise with a *wording.Problem.
func Acquire(folder string) (*Lock, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, inWords(err, folder)
	}
	file := flock.New(filepath.Join(folder, "troskel.lock"), flock.SetPermissions(0o600))
	free, err := file.TryLock()
	if err != nil {
		return nil, inWords(errors.Join(err, file.Close()), folder)
	}
	if !free {
		return nil, errors.Join(ErrHeld, file.Close())
	}
	_ = os.Remove(knock(folder)) // one that an earlier holder did not hear; none is the rule
	return &Lock{file: file, folder: folder, stop: make(chan struct{})}, nil
}

// Watch calls onKnock, on a goroutine of its own, each time another program knocks, until Release. Several knocks in the
// same moment are one.
func (l *Lock) Watch(onKnock func()) {
	l.watches.Go(func() {
		for {
			if os.Remove(knock(l.folder)) == nil { // taking the file away is the answer
				onKnock()
			}
			select {
			case <-l.stop:
				return
			case <-time.After(glance):
			}
		}
	})
}

// Release ends the watch, waiting for an onKnock that is running, and frees the folder. It may be called once.
func (l *Lock) Release() error {
	close(l.stop)
	l.watches.Wait()
	return l.file.Close()
}

// Enter takes a folder, or has the program that holds it show itself: then there is neither lock nor error. A holder that
// does not answer and has ended meanwhile, as a killed program does on a busy machine, leaves the folder free.
func Enter(folder string) (*Lock, error) {
	taken, err := Acquire(folder)
	if !errors.Is(err, ErrHeld) {
		return taken, err
	}
	silent := Knock(folder)
	if silent == nil {
		return nil, nil
	}
	if taken, err = Acquire(folder); errors.Is(err, ErrHeld) {
		return nil, silent
	}
	return taken, err
}

// Knock asks the program that holds a folder to show itself, and returns nil when it has heard. A program that does not
// answer within Patience gives a *wording.Problem.
func Knock(folder string) error {
	path := knock(folder)
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		return inWords(err, folder)
	}
	for deadline := time.Now().Add(Patience); time.Now().Before(deadline); time.Sleep(glance / 4) {
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return nil
		}
	}
	if gone := os.Remove(path); errors.Is(gone, fs.ErrNotExist) {
		return nil // it was heard in the last moment
	}
	return wording.NewProblem("lock.silent", ErrHeld)
}

func knock(folder string) string { return filepath.Join(folder, "troskel.knock") }

func inWords(err error, folder string) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return wording.NewProblem("lock.denied", err, "folder", folder)
	case errors.Is(err, syscall.EROFS):
		return wording.NewProblem("lock.read-only", err, "folder", folder)
	case place.InTheWay(folder):
		return wording.NewProblem("lock.not-folder", err, "folder", folder)
	}
	return wording.NewProblem("lock.failed", err, "folder", folder)
}
