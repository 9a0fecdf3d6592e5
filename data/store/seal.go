package store

import (
	"crypto/cipher"
	"crypto/rand"
	"fmt"

	"golang.org/x/crypto/chacha20poly1305"
)

// seal closes bodies before they reach the file and opens them again: XChaCha20-Poly1305 with a new random nonce for
// every write, which its 24 bytes make safe without a counter. The file then holds nonce, ciphertext and tag.
//
// The tag covers the row's label as well, so that a body that was moved to another row, or whose bytes have changed on
// the disk, does not open. It cannot notice that a whole row was put back to what it was earlier.
type seal struct {
	aead cipher.AEAD
}

// label names the row that a body belongs to.
type label struct {
	table, session, part, key string
}

func (l label) String() string {
	return fmt.Sprintf("%s %q %q %q", l.table, l.session, l.part, l.key)
}

// bound is what the tag covers beside the body. The number is the version of this way of sealing.
func (l label) bound() []byte {
	return []byte("troskel 1 " + l.String())
}

func newSeal(key []byte) (seal, error) {
	aead, err := chacha20poly1305.NewX(key)
	return seal{aead}, err
}

func (s seal) close(name label, body []byte) []byte {
	sealed := make([]byte, s.aead.NonceSize(), s.aead.NonceSize()+len(body)+s.aead.Overhead())
	rand.Read(sealed) // never fails
	return s.aead.Seal(sealed, sealed, body, name.bound())
}

func (s seal) open(name label, sealed []byte) ([]byte, error) {
	if s.aead == nil {
		return nil, fmt.Errorf("open %s: there is no key", name)
	}
	size := s.aead.NonceSize()
	if len(sealed) < size {
		return nil, fmt.Errorf("open %s: %d bytes", name, len(sealed))
	}
	body, err := s.aead.Open(nil, sealed[:size], sealed[size:], name.bound())
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", name, err)
	}
	return body, nil
}
