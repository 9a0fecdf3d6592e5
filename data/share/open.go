package share

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"errors"
	"io"

	"filippo.io/age"

	"troskel/data/keys"
)

// Digest is the SHA-256 of a contribution's file as it lies in the folder.
type Digest [sha256.Size]byte

// Open reads a contribution's file: unseals it, reads it and tries its signature. The digest is the file's even when there
// is an error, but for a file that is too large. An error is a Fault, or from the reader itself.
func Open(from io.Reader, identities ...keys.Identity) (Contribution, Digest, error) {
	sealed, err := io.ReadAll(io.LimitReader(from, MostSealed+1))
	if err != nil {
		return Contribution{}, Digest{}, err
	}
	if len(sealed) > MostSealed {
		return Contribution{}, Digest{}, TooLarge
	}
	contribution, err := openSealed(sealed, identities)
	return contribution, sha256.Sum256(sealed), err
}

func openSealed(sealed []byte, identities []keys.Identity) (Contribution, error) {
	opened, err := Unseal(sealed, identities...)
	if err != nil {
		return Contribution{}, err
	}
	signed, err := Decode(opened)
	if err == nil {
		err = signed.Verify()
	}
	if err != nil {
		return Contribution{}, err
	}
	return signed.Contribution, nil
}

// Opener is Open for files that are already in memory, with the keys it is given; the file's digest is its SHA-256. It may
// be used by many goroutines.
func Opener(identities ...keys.Identity) func(sealed []byte) (Contribution, error) {
	return func(sealed []byte) (Contribution, error) {
		if len(sealed) > MostSealed {
			return Contribution{}, TooLarge
		}
		return openSealed(sealed, identities)
	}
}

// ageIntro begins every age file.
const ageIntro = "age-encryption.org/v1\n"

// Unseal is what stands in a sealed file. The error is a Fault.
func Unseal(sealed []byte, identities ...keys.Identity) ([]byte, error) {
	if !bytes.HasPrefix(sealed, []byte(ageIntro)) {
		return nil, NotAge
	}
	tried := make([]age.Identity, len(identities))
	for i, identity := range identities {
		tried[i] = identity.Age()
	}
	reader, err := age.Decrypt(bytes.NewReader(sealed), tried...)
	var nobody *age.NoIdentityMatchError
	switch {
	case errors.As(err, &nobody):
		return nil, NotForKey
	case err != nil:
		return nil, because(Damaged, "%v", err)
	}
	var opened bytes.Buffer
	opened.Grow(len(sealed))
	if _, err := opened.ReadFrom(io.LimitReader(reader, MostOpened+1)); err != nil {
		return nil, because(Damaged, "%v", err)
	}
	if opened.Len() > MostOpened {
		return nil, TooLarge
	}
	return opened.Bytes(), nil
}

// Signed is a contribution as it was read, with what it is signed with.
type Signed struct {
	Contribution
	raw       []byte // the contribution's bytes as they stood, which the signature is over
	key       ed25519.PublicKey
	signature []byte
}

// Verify tries the id and the signature. The error is OtherKey or BadSignature.
func (s Signed) Verify() error {
	if len(s.key) != ed25519.PublicKeySize || s.ID != idOf(s.key) {
		return OtherKey
	}
	if !ed25519.Verify(s.key, s.raw, s.signature) {
		return BadSignature
	}
	return nil
}
