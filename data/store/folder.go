package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"troskel/data/outgoing"
)

// folder is where a store lives. Its methods name the files in it.
type folder string

// copies is how many earlier states are kept, the newest being number 1.
const copies = 3

func (f folder) database() string          { return filepath.Join(string(f), "troskel.db") }
func (f folder) key() string               { return filepath.Join(string(f), "troskel.key") }
func (f folder) nextKey() string           { return f.key() + ".next" }
func (f folder) unfinished() string        { return filepath.Join(string(f), "troskel.unfinished.db") }
func (f folder) rescued() string           { return filepath.Join(string(f), "troskel.rescued.db") }
func (f folder) copy(number int) string    { return f.numbered("copy", number) }
func (f folder) before(version int) string { return f.numbered("version", version) }

func (f folder) numbered(what string, number int) string {
	return filepath.Join(string(f), fmt.Sprintf("troskel.%s-%d.db", what, number))
}

// absolute is the folder of a path, wherever the program was started.
func absolute(path string) (folder, error) {
	whole, err := filepath.Abs(path)
	return folder(whole), err
}

// keyIsRinged tells whether the key file refers to the system's key store.
func (f folder) keyIsRinged() bool {
	content, err := os.ReadFile(f.key())
	return err == nil && bytes.HasPrefix(content, []byte(ringed))
}

// sides are the endings of the files that SQLite may leave beside a database, the log first.
var sides = []string{"-wal", "-journal", "-shm"}

// hasCopies tells whether any earlier state is kept.
func (f folder) hasCopies() bool {
	for number := 1; number <= copies; number++ {
		if exists(f.copy(number)) {
			return true
		}
	}
	return false
}

// setAside gives the database and what stands beside it a name where nothing touches them, and returns that name. The
// log goes first: left behind, SQLite would play it into the next database of that name.
func (f folder) setAside() (string, error) {
	number := 1
	for exists(f.numbered("damaged", number)) {
		number++
	}
	aside := f.numbered("damaged", number)
	for _, side := range sides {
		if err := os.Rename(f.database()+side, aside+side); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	if err := os.Rename(f.database(), aside); err != nil {
		return "", err
	}
	return aside, outgoing.SyncFolder(string(f))
}

// finish makes the unfinished database the one that is used.
func (f folder) finish() error {
	if err := os.Rename(f.unfinished(), f.database()); err != nil {
		return err
	}
	return outgoing.SyncFolder(string(f))
}

// discard removes a database that is of no use and what stands beside it.
func discard(path string) error {
	for _, side := range sides {
		if err := os.Remove(path + side); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// duplicate copies a file byte by byte to a name that is free, for this user only.
func duplicate(from, to string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o600)
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
