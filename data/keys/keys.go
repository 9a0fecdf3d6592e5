// Package keys is the key pairs that a day's contributions are sealed to: the recipient, which stands in the day file and
// everybody may see, and the private key, which only the facilitator keeps. A private key lies in a plain identity file
// of age (https://age-encryption.org), so that with age and a text editor alone a contribution can be read in ten years.
package keys

import (
	"fmt"

	"filippo.io/age"

	"troskel/data/wording"
)

// Sort is a sort of key. All recipients of a day are of one sort: age seals to both together only by giving up what
// makes the hybrid one strong.
type Sort string

// The sorts. Every version of age opens what is sealed to the usual one; the hybrid one stands against quantum computers
// too, and asks for age 1.3 or later.
const (
	Usual  Sort = "x25519"
	Hybrid Sort = "hybrid"
)

// Sorts lists the sorts, the usual one first.
var Sorts = []Sort{Usual, Hybrid}

// Identity is a private key. It never shows itself: printed, it is its recipient.
type Identity struct {
	opens     age.Identity
	secret    string
	recipient string
	sort      Sort
}

// Make makes a new key pair. Its chance is the system's own; who could hand in another could choose the key.
func Make(sort Sort) (Identity, error) {
	switch sort {
	case Usual:
		made, err := age.GenerateX25519Identity()
		if err != nil {
			return Identity{}, fmt.Errorf("make key: %w", err)
		}
		return usual(made), nil
	case Hybrid:
		made, err := age.GenerateHybridIdentity()
		if err != nil {
			return Identity{}, fmt.Errorf("make key: %w", err)
		}
		return hybrid(made), nil
	}
	return Identity{}, wording.NewProblem("daykey.unknown-sort", nil, "sort", string(sort))
}

func usual(key *age.X25519Identity) Identity {
	return Identity{opens: key, secret: key.String(), recipient: key.Recipient().String(), sort: Usual}
}

func hybrid(key *age.HybridIdentity) Identity {
	return Identity{opens: key, secret: key.String(), recipient: key.Recipient().String(), sort: Hybrid}
}

// Recipient is the public half, as it stands in a day file.
func (i Identity) Recipient() string { return i.recipient }

// Sort is what sort of key it is.
func (i Identity) Sort() Sort { return i.sort }

// Fingerprint is the short form of the public half.
func (i Identity) Fingerprint() string { return Fingerprint(i.recipient) }

// Age is what opens a sealed file.
func (i Identity) Age() age.Identity { return i.opens }

// String is the public half, so that a private key never stands in a log by accident.
func (i Identity) String() string { return i.recipient }

// GoString is String.
func (i Identity) GoString() string { return i.recipient }
