package store

import (
	"bytes"
	"crypto/rand"
	"encoding/base32"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"golang.org/x/crypto/chacha20poly1305"

	"troskel/data/outgoing"
	"troskel/data/wording"
)

// Ring is the key store of an operating system. Its secrets are found again by their names; any error means that the
// secret cannot be had now.
type Ring interface {
	Set(name, secret string) error
	Get(name string) (string, error)
	Delete(name string) error
}

// ringed begins a key file that does not hold the key but says under which name the system's key store holds it.
const ringed = "troskel-key-store:"

// sealFor reads the folder's key. Only a folder in which nothing is sealed yet gets a new one: a key that is missing or
// damaged is said, and never replaced, because what it sealed could not be opened again.
func (f folder) sealFor(database found, ring Ring) (seal, error) {
	key, err := f.readKey(f.key(), ring)
	if errors.Is(err, fs.ErrNotExist) && !f.hasCopies() && database == nothing {
		if key, err = f.prepareKey(ring); err == nil {
			err = f.takeKey(ring)
		}
	} else if errors.Is(err, fs.ErrNotExist) {
		return seal{}, wording.NewProblem("store.key-missing", err, "file", f.key())
	}
	if err != nil {
		return seal{}, err
	}
	return newSeal(key)
}

// readKey reads a key file, and the system's key store when the file refers to it.
func (f folder) readKey(path string, ring Ring) ([]byte, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if name, refers := bytes.CutPrefix(content, []byte(ringed)); refers {
		return fromRing(string(name), ring)
	}
	if len(content) != chacha20poly1305.KeySize {
		cause := fmt.Errorf("key of %d bytes", len(content))
		return nil, wording.NewProblem("store.key-damaged", cause, "file", path)
	}
	return content, nil
}

// errNoRing tells that there is no key store where there was one.
const errNoRing = fault("there is no key store")

func fromRing(name string, ring Ring) ([]byte, error) {
	if ring == nil {
		return nil, wording.NewProblem("store.key-store-shut", errNoRing)
	}
	secret, err := ring.Get(name)
	if err != nil {
		return nil, wording.NewProblem("store.key-store-shut", err)
	}
	key, err := keyText.DecodeString(secret)
	if err != nil || len(key) != chacha20poly1305.KeySize {
		return nil, wording.NewProblem("store.key-store-shut", fmt.Errorf("key %q in the key store is damaged", name))
	}
	return key, nil
}

// keyText is how a key is written where only letters and digits can be.
var keyText = base32.StdEncoding.WithPadding(base32.NoPadding)

// prepareKey makes a key and has it safely kept, under the name of the next one, before anything is sealed with it. It
// goes to the system's key store; where there is none, or what it says to keep cannot be read back, to the file itself.
func (f folder) prepareKey(ring Ring) ([]byte, error) {
	key := newKey()
	content := key
	if name, ok := intoRing(key, ring); ok {
		content = []byte(ringed + name)
	}
	return key, f.keepNext(content)
}

// keepNext has the file of the next key whole on the disk, or none: half a key would keep the folder shut.
func (f folder) keepNext(content []byte) error {
	half := f.nextKey() + ".unfinished"
	if err := writeSynced(half, content); err != nil {
		return errors.Join(err, os.Remove(half))
	}
	if err := os.Rename(half, f.nextKey()); err != nil {
		return err
	}
	return outgoing.SyncFolder(string(f))
}

func intoRing(key []byte, ring Ring) (name string, ok bool) {
	if ring == nil {
		return "", false
	}
	name, secret := rand.Text(), keyText.EncodeToString(key)
	if ring.Set(name, secret) != nil {
		return "", false
	}
	kept, err := ring.Get(name)
	return name, err == nil && kept == secret
}

// takeKey makes the next key the folder's key, and destroys the one before.
func (f folder) takeKey(ring Ring) error {
	if err := f.destroyKey(ring); err != nil {
		return err
	}
	if err := os.Rename(f.nextKey(), f.key()); err != nil {
		return err
	}
	return outgoing.SyncFolder(string(f))
}

// destroyKey writes over the folder's key, in the system's key store too. Whether a disk keeps an older state of the file
// somewhere, no program can tell.
func (f folder) destroyKey(ring Ring) error {
	content, err := os.ReadFile(f.key())
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if name, refers := bytes.CutPrefix(content, []byte(ringed)); refers && ring != nil {
		_ = ring.Delete(string(name)) // a key store that is shut keeps a key that seals nothing any more
	}
	file, err := os.OpenFile(f.key(), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.Write(make([]byte, len(content)))
	return errors.Join(err, file.Sync(), file.Close())
}

// settleKey ends a change of keys that was stopped in the middle: the file's proof tells which of the two keys is its own.
// The folder's key is tried first, so that one need not have the next one when nothing is sealed with it.
func (f folder) settleKey(ring Ring) error {
	if !exists(f.nextKey()) || f.isSealedWith(f.key(), ring) {
		return nil // the next change writes over it
	}
	key, err := f.readKey(f.nextKey(), ring)
	if err != nil {
		return err
	}
	next, err := newSeal(key)
	if err != nil {
		return err
	}
	if f.proves(f.database(), next) || !exists(f.key()) && !exists(f.database()) {
		return f.takeKey(ring)
	}
	return nil
}

// isSealedWith tells whether the database is sealed with the key of a key file, as far as that can be had and known.
func (f folder) isSealedWith(path string, ring Ring) bool {
	if !exists(f.database()) {
		return false // connecting would make one
	}
	key, err := f.readKey(path, ring)
	if err != nil {
		return false
	}
	sealed, err := newSeal(key)
	return err == nil && f.proves(f.database(), sealed)
}

// proves tells whether a database was sealed with this key; a damaged one does not tell.
func (f folder) proves(path string, seal seal) bool {
	link, err := connect(path)
	if err != nil {
		return false
	}
	defer func() { _ = link.abandon() }() // nothing was written
	return link.proveWith(seal) == nil
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
