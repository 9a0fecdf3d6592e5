package store

import (
	"crypto/rand"
	"database/sql"
	"encoding/binary"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"

	"troskel/data/wording"
)

// cost is what it takes to try one passphrase: argon2id, RFC 9106, its second recommended choice.
type cost struct {
	passes  uint32
	memory  uint32 // KiB
	threads uint8
}

// usual is a fifth of a second on a plain laptop.
var usual = cost{passes: 3, memory: 64 << 10, threads: 4}

// The most that a file may ask for: a hostile one must not fill the memory.
var most = cost{passes: 16, memory: 256 << 10, threads: 16}

const saltSize = 16

// phraseVersion begins what is kept about a passphrase.
const phraseVersion = 1

// encode is what is kept beside a day's key of how its passphrase becomes a key.
func (c cost) encode(salt []byte) []byte {
	kept := []byte{phraseVersion, c.threads}
	kept = binary.BigEndian.AppendUint32(kept, c.passes)
	kept = binary.BigEndian.AppendUint32(kept, c.memory)
	return append(kept, salt...)
}

// errPhrase tells that what is kept about a passphrase cannot be read.
const errPhrase = fault("the day's lock is damaged")

func decodeCost(kept []byte) (c cost, salt []byte, err error) {
	const head = 10
	if len(kept) != head+saltSize || kept[0] != phraseVersion {
		return cost{}, nil, errPhrase
	}
	c = cost{binary.BigEndian.Uint32(kept[2:]), binary.BigEndian.Uint32(kept[6:]), kept[1]}
	if c.passes < 1 || c.passes > most.passes || c.memory > most.memory || c.threads < 1 || c.threads > most.threads {
		return cost{}, nil, errPhrase
	}
	return c, kept[head:], nil
}

func (c cost) seal(phrase string, salt []byte) (seal, error) {
	key := argon2.IDKey([]byte(phrase), salt, c.passes, c.memory, c.threads, chacha20poly1305.KeySize)
	return newSeal(key)
}

// Lock gives a day a passphrase, or another one; an empty one takes it away. The day must be open. From then on a key
// taken from the folder does not open it. Whoever forgets the passphrase has lost the day.
func (s *Store) Lock(id, phrase string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	key, ok := s.keys[id]
	if !ok {
		return wording.NewProblem("store.locked", errLocked)
	}
	row, err := s.lockedRow(id, phrase, key)
	if err != nil {
		return saving(err)
	}
	if err := s.write(func(tx *sql.Tx) error { return putKey(tx, row) }); err != nil {
		return saving(err)
	}
	s.locked[id] = phrase != ""
	// The copies, and the free pages of the file, hold the key as it was before.
	return saving(s.sweep())
}

func (s *Store) lockedRow(id, phrase string, key []byte) (keyRow, error) {
	if phrase == "" {
		return s.seal.closedKey(id, nil, key), nil
	}
	salt := make([]byte, saltSize)
	rand.Read(salt) // never fails
	inner, err := s.cost.seal(phrase, salt)
	if err != nil {
		return keyRow{}, err
	}
	return s.seal.closedKey(id, s.cost.encode(salt), inner.close(keyLabel(id), key)), nil
}

// Unlock opens a locked day until the program ends or Forget. A wrong passphrase is a problem that says so.
func (s *Store) Unlock(id, phrase string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var row keyRow
	err := s.read(func(link *connection) (err error) {
		row, err = link.keyRow(id)
		return err
	})
	if err != nil {
		return err
	}
	inner, err := s.seal.openKey(row)
	if err != nil {
		return wording.NewProblem("store.lock-damaged", err)
	}
	if row.phrase == nil {
		return s.know(id, inner)
	}
	kept, salt, err := decodeCost(row.phrase)
	if err != nil {
		return wording.NewProblem("store.lock-damaged", err)
	}
	made, err := kept.seal(phrase, salt)
	if err != nil {
		return wording.NewProblem("store.lock-damaged", err)
	}
	key, err := made.open(keyLabel(id), inner)
	if err != nil {
		return wording.NewProblem("store.wrong-phrase", err)
	}
	return s.know(id, key)
}

// Forget closes a locked day again: it asks for its passphrase the next time. One without a passphrase stays open.
func (s *Store) Forget(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.locked[id] {
		clear(s.keys[id])
		delete(s.keys, id)
		delete(s.days, id)
	}
}
