package store

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"

	"golang.org/x/crypto/chacha20poly1305"

	"troskel/data/wording"
)

// RecoveryKey is the folder's key as letters and digits that can be printed and typed in again, in groups of four. With it
// Recover opens the folder when the system's key store has lost the key. It opens no day that has a passphrase.
func (s *Store) RecoveryKey() (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	key, err := s.folder.readKey(s.folder.key(), s.ring)
	if err != nil {
		return "", opening(err, string(s.folder))
	}
	return groups(keyText.EncodeToString(append(key, checkOf(key)...))), nil
}

// InKeyStore tells whether the system's key store holds the folder's key; otherwise it lies in a file beside the database.
func (s *Store) InKeyStore() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.folder.keyIsRinged()
}

// Recover puts a folder's key back, in a file, when it is the folder's own. Every error is a *wording.Problem.
func Recover(path, text string) error {
	key, err := parseRecovery(text)
	if err != nil {
		return err
	}
	made, err := newSeal(key)
	if err != nil {
		return err
	}
	f, err := absolute(path)
	if err != nil {
		return opening(err, path)
	}
	if !f.proves(f.database(), made) {
		return wording.NewProblem("store.recovery-other", nil)
	}
	if err = f.keepNext(key); err == nil {
		err = f.takeKey(nil)
	}
	if err != nil {
		return opening(err, path)
	}
	return nil
}

// checkOf is a short sum that tells a mistyped key from a wrong one.
func checkOf(key []byte) []byte {
	sum := sha256.Sum256(append([]byte("troskel recovery key "), key...))
	return sum[:3]
}

func parseRecovery(text string) ([]byte, error) {
	plain := strings.NewReplacer(" ", "", "-", "", "\n", "", "\r", "", "\t", "", "\u00a0", "", "0", "O", "1", "I", "8", "B").
		Replace(strings.ToUpper(text))
	whole, err := keyText.DecodeString(plain)
	if err == nil && len(whole) != chacha20poly1305.KeySize+3 {
		err = fmt.Errorf("recovery key of %d bytes", len(whole))
	}
	if err != nil {
		return nil, wording.NewProblem("store.recovery-mistyped", err)
	}
	key, check := whole[:chacha20poly1305.KeySize], whole[chacha20poly1305.KeySize:]
	if !bytes.Equal(check, checkOf(key)) {
		return nil, wording.NewProblem("store.recovery-mistyped", fault("the sum is wrong"))
	}
	return key, nil
}

func groups(text string) string {
	var parts []string
	for len(text) > 4 {
		parts, text = append(parts, text[:4]), text[4:]
	}
	return strings.Join(append(parts, text), " ")
}
