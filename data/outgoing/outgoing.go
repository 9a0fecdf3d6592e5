// Package outgoing writes the files that leave the program, so that one which is said to be saved is whole and on the
// disk: it is written under another name in the same folder, synchronised, renamed, and read back.
package outgoing

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"troskel/data/wording"
)

// Write makes the file at path with what write writes, and returns nil when the file was read back and is the same. Until
// then a file of that name stays as it was; only a medium that hands back other bytes than it was given loses it. A
// failure leaves nothing half done behind, and is a *wording.Problem that says what to do.
func Write(path string, write func(io.Writer) error) error {
	return writeThen(path, forAll, write, func() {})
}

// writeThen is Write with something happening to the finished file before it is read back.
func writeThen(path string, mode os.FileMode, write func(io.Writer) error, happens func()) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return inWords(err, path)
	}
	if err := refused(path); err != nil {
		return err
	}
	temporary, sum, err := writeTemporary(filepath.Dir(path), mode, write)
	if err != nil {
		return inWords(err, path)
	}
	if err := os.Rename(temporary, path); err != nil {
		return inWordsOfRename(errors.Join(err, os.Remove(temporary)), path)
	}
	if err := SyncFolder(filepath.Dir(path)); err != nil {
		return inWords(err, path)
	}
	happens()
	back, err := sumOf(path)
	if err != nil || !bytes.Equal(back, sum) {
		return wording.NewProblem("outgoing.differs", errors.Join(err, os.Remove(path)), "name", filepath.Base(path))
	}
	return nil
}

// writeTemporary writes a new file in a folder, synchronises it and gives its name and SHA-256. It leaves no file when
// anything fails, not even when write panics.
func writeTemporary(folder string, mode os.FileMode, write func(io.Writer) error) (name string, sum []byte, err error) {
	file, err := createTemporary(folder, mode)
	if err != nil {
		return "", nil, err
	}
	complete := false
	defer func() {
		if !complete {
			_ = file.Close() // closed already, but after a panic
			err = errors.Join(err, os.Remove(file.Name()))
		}
	}()
	hash := sha256.New()
	buffer := bufio.NewWriter(io.MultiWriter(file, hash))
	if err := errors.Join(write(buffer), buffer.Flush(), file.Sync(), file.Close()); err != nil {
		return "", nil, err
	}
	complete = true
	return file.Name(), hash.Sum(nil), nil
}

// forAll is readable for everybody whom the system lets read new files; os.CreateTemp would make a file that nobody else
// can read in a shared folder.
const forAll os.FileMode = 0o666

// createTemporary makes a file that does not exist yet.
func createTemporary(folder string, mode os.FileMode) (*os.File, error) {
	for {
		path := filepath.Join(folder, ".troskel-"+randomName()+".tmp")
		file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, os.ErrExist) {
			return file, err
		}
	}
}

func sumOf(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return nil, err
	}
	return hash.Sum(nil), nil
}

// SyncFolder makes the names in a folder durable: a file that was just renamed keeps its new name when the computer
// stops. Windows does that by itself and has no call for it; some network folders have none either.
func SyncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	err = folder.Sync()
	if cannotSyncFolders(err) {
		err = nil
	}
	return errors.Join(err, folder.Close())
}
