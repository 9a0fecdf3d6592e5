package store

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"golang.org/x/crypto/chacha20poly1305"

	"troskel/data/outgoing"
	"troskel/data/wording"
)

// sealFor reads the folder's key. Only a folder in which nothing is sealed yet gets a new one: a key that is missing or
// damaged is said, and never replaced, because what it sealed could not be opened again.
func (f folder) sealFor(database found) (seal, error) {
	key, err := os.ReadFile(f.key())
	switch {
	case errors.Is(err, fs.ErrNotExist) && database == nothing && !f.hasCopies():
		key, err = f.makeKey()
	case errors.Is(err, fs.ErrNotExist):
		return seal{}, wording.NewProblem("store.key-missing", err, "file", f.key())
	case err == nil && len(key) != chacha20poly1305.KeySize:
		cause := fmt.Errorf("key of %d bytes", len(key))
		return seal{}, wording.NewProblem("store.key-damaged", cause, "file", f.key())
	}
	if err != nil {
		return seal{}, err
	}
	return newSeal(key)
}

// makeKey makes a key and has it safely on the disk before anything is sealed with it.
func (f folder) makeKey() ([]byte, error) {
	key := make([]byte, chacha20poly1305.KeySize)
	rand.Read(key) // never fails
	half := f.key() + ".unfinished"
	if err := writeSynced(half, key); err != nil {
		return nil, errors.Join(err, os.Remove(half))
	}
	if err := os.Rename(half, f.key()); err != nil {
		return nil, err
	}
	return key, outgoing.SyncFolder(string(f))
}

// writeSynced writes a file for this user only, and returns when the disk has it.
func writeSynced(path string, content []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	return errors.Join(err, file.Sync(), file.Close())
}
