// Package keystore is the operating system's own place for secrets: the Credential Manager of Windows, the Keychain of
// macOS, the Secret Service of a Linux desktop. Where there is none, there is nil.
package keystore

import (
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/zalando/go-keyring"
)

// service is the name that all our secrets stand under; it never changes.
const service = "se.troskel.app"

// patience is how long the system may take. A key store that is locked asks its owner, and one that does not answer must
// not keep the program from saying so.
const patience = 20 * time.Second

// errNoAnswer tells that the system did not answer in time.
const errNoAnswer = silence("the key store does not answer")

type silence string

func (s silence) Error() string { return string(s) }

// Store is the system's key store.
type Store struct{ patience time.Duration }

// System is this system's key store, or nil when it has none that can be asked. On Linux it is asked only where there is a
// session bus already: asking without one would start one that stays behind.
func System(env func(string) string) *Store {
	bus := env("DBUS_SESSION_BUS_ADDRESS")
	if runtime.GOOS == "linux" && !reachable(bus) {
		return nil
	}
	return &Store{patience}
}

// reachable tells whether a bus's address leads to a socket that is there.
func reachable(bus string) bool {
	path, isPath := strings.CutPrefix(bus, "unix:path=")
	if !isPath {
		return strings.HasPrefix(bus, "unix:abstract=")
	}
	path, _, _ = strings.Cut(path, ",")
	info, err := os.Stat(path)
	return err == nil && info.Mode()&os.ModeSocket != 0
}

// Set keeps a secret under a name.
func (s *Store) Set(name, secret string) error {
	_, err := s.wait(func() (string, error) { return "", keyring.Set(service, name, secret) })
	return err
}

// Get finds a secret by its name. An error means that it cannot be had now.
func (s *Store) Get(name string) (string, error) {
	return s.wait(func() (string, error) { return keyring.Get(service, name) })
}

// Delete forgets a secret.
func (s *Store) Delete(name string) error {
	_, err := s.wait(func() (string, error) { return "", keyring.Delete(service, name) })
	return err
}

type answer struct {
	secret string
	err    error
}

func (s *Store) wait(ask func() (string, error)) (string, error) {
	said := make(chan answer, 1)
	go func() {
		secret, err := ask()
		said <- answer{secret, err}
	}()
	select {
	case got := <-said:
		return got.secret, got.err
	case <-time.After(s.patience):
		return "", errNoAnswer
	}
}
