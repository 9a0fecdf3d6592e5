package share

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
)

// SeedBytes is how long a signer's seed is.
const SeedBytes = ed25519.SeedSize

// Signer signs the contributions of one participant, or of one table, for one day. Nobody else can then replace them, and
// the contributions of two days cannot be told to be the same person's. Its seed is all there is of it.
type Signer struct{ key ed25519.PrivateKey }

// NewSigner makes a signer from chance.
func NewSigner(rand io.Reader) (Signer, error) {
	seed := make([]byte, SeedBytes)
	if _, err := io.ReadFull(rand, seed); err != nil {
		return Signer{}, fmt.Errorf("make a key for a contribution: %w", err)
	}
	return SignerFrom(seed)
}

// SignerFrom is the signer of a seed that was kept.
func SignerFrom(seed []byte) (Signer, error) {
	if len(seed) != SeedBytes {
		return Signer{}, fmt.Errorf("the seed of a contribution's key has %d bytes, want %d", len(seed), SeedBytes)
	}
	return Signer{ed25519.NewKeyFromSeed(seed)}, nil
}

// Seed is what SignerFrom makes the same signer from.
func (s Signer) Seed() []byte { return s.key.Seed() }

// ID is who hands in, as the contribution says it.
func (s Signer) ID() string { return idOf(s.public()) }

func (s Signer) public() ed25519.PublicKey { return s.key.Public().(ed25519.PublicKey) }

func idOf(key ed25519.PublicKey) string {
	sum := sha256.Sum256(key)
	return hex.EncodeToString(sum[:])
}
