package session

import (
	"crypto/ed25519"
	"encoding/hex"
	"fmt"
	"io"
	"slices"

	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/share"
)

// Handing is what the session keeps of handing in: the day that its day file named, and what was ticked. It is sealed in the
// store with the rest of the head.
type Handing struct {
	Day       day.Head `json:"day"`
	Role      bool     `json:"role,omitempty"`      // the role is handed in
	Ticks     []string `json:"ticks,omitempty"`     // keys of the exercises that are handed in
	Texts     []string `json:"texts,omitempty"`     // keys of those whose free text is handed in too
	Elsewhere []string `json:"elsewhere,omitempty"` // keys of those whose work is written down on another laptop
	Table     int      `json:"table,omitempty"`     // of the table whose laptop this is; less than 0 until it is said
	Folder    string   `json:"folder,omitempty"`    // where the last file was written
	Own       Hand     `json:"own"`
	Common    Hand     `json:"common"` // the table's
}

// Hand is one who hands in: the participant, or the table. Nobody can tell that the two are of one laptop.
type Hand struct {
	Seed     []byte `json:"seed,omitempty"`     // of the key made for this day
	Revision int    `json:"revision,omitempty"` // of the file that was written last, or begun
	File     string `json:"file,omitempty"`     // where that lies
	Digest   string `json:"digest,omitempty"`   // the SHA-256 of it, in hexadecimal
	Receipt  string `json:"receipt,omitempty"`  // its four words
	Back     bool   `json:"back,omitempty"`     // what it did was to take back
	Table    int    `json:"table,omitempty"`    // the number that stands in it
}

// Join goes by a day file from now on: its date and its local facts are the session's, and there is somebody to hand in to.
func (s *Session) Join(head day.Head) {
	s.Change(func(own *Head) {
		own.Handing.Day = head
		if head.Date != "" {
			own.Day = head.Date
		}
	})
	clear(s.filled)
}

// DayFile is the day that the session goes by; not ok when it was begun without a day file.
func (s *Session) DayFile() (head day.Head, ok bool) {
	return s.head.Handing.Day, len(s.head.Handing.Day.Recipients) > 0
}

// Handing is what is kept of handing in.
func (s *Session) Handing() Handing { return s.head.Handing }

// Collected are the exercises that the day collects and that one may hand in: those where something is said, and those that
// a table does on one laptop.
func (s *Session) Collected() []exercise.Exercise {
	var collected []exercise.Exercise
	for _, one := range s.Workshop().Exercises() {
		if slices.Contains(s.head.Handing.Day.Share, one.Key) && (s.CanTick(one.Key) || s.CanBeElsewhere(one)) {
			collected = append(collected, one)
		}
	}
	return collected
}

// CanTick tells whether there is an answer to hand in.
func (s *Session) CanTick(key string) bool { return s.State(key) != exercise.Unanswered }

// CanBeElsewhere tells whether an exercise that is not answered may have been done on the table's laptop.
func (s *Session) CanBeElsewhere(one exercise.Exercise) bool {
	atTable := func(step exercise.Step) bool { return step.Form == exercise.InGroup }
	return slices.ContainsFunc(one.Steps, atTable) && s.State(one.Key) == exercise.Unanswered
}

// Tick hands in an exercise, or keeps it. Its free text is another tick, and stays when nothing is handed in.
func (s *Session) Tick(key string, on bool) {
	s.Change(func(head *Head) { head.Handing.Ticks = marked(head.Handing.Ticks, key, on) })
}

// TickTexts hands in the free text of an exercise that is ticked, or keeps it.
func (s *Session) TickTexts(key string, on bool) {
	s.Change(func(head *Head) { head.Handing.Texts = marked(head.Handing.Texts, key, on) })
}

// TickRole hands in the role, or keeps it.
func (s *Session) TickRole(on bool) { s.Change(func(head *Head) { head.Handing.Role = on }) }

// SetElsewhere says that the work in an exercise is written down on another laptop, or not.
func (s *Session) SetElsewhere(key string, on bool) {
	s.Change(func(head *Head) { head.Handing.Elsewhere = marked(head.Handing.Elsewhere, key, on) })
}

// SitAtTable says that this is the laptop of a table, by its number; 0 that it is not.
func (s *Session) SitAtTable(number int) { s.Change(func(head *Head) { head.Handing.Table = number }) }

// Ticked tells whether an exercise is handed in.
func (s *Session) Ticked(key string) bool { return slices.Contains(s.head.Handing.Ticks, key) }

// TextsTicked tells whether the free text of an exercise is handed in.
func (s *Session) TextsTicked(key string) bool { return slices.Contains(s.head.Handing.Texts, key) }

// IsElsewhere tells whether the work in an exercise is written down on another laptop.
func (s *Session) IsElsewhere(key string) bool { return slices.Contains(s.head.Handing.Elsewhere, key) }

// marked is a list of keys with one in it, or without.
func marked(keys []string, key string, on bool) []string {
	keys = slices.DeleteFunc(slices.Clone(keys), func(other string) bool { return other == key })
	if on {
		keys = append(keys, key)
	}
	return keys
}

// Contribution is what is ticked, as it would be handed in now: the participant's, or the table's. It has the revision of
// the next file.
func (s *Session) Contribution(common bool) share.Contribution {
	handing := s.head.Handing
	given := share.Contribution{
		Day: handing.Day.ID, Practice: handing.Day.Practice, Ticket: handing.Day.Ticket,
		Revision: s.hand(common).Revision + 1, Answers: map[string]share.Answer{},
	}
	if common {
		given.Table = handing.Table
	} else if handing.Role {
		given.Role = s.head.Role
	}
	for _, one := range s.Collected() {
		if s.ofTable(one) != common {
			continue
		}
		switch {
		case s.CanBeElsewhere(one) && s.IsElsewhere(one.Key):
			given.Answers[one.Key] = share.Answer{Kind: one.Kind, Passed: true, Elsewhere: true}
		case s.CanTick(one.Key) && s.Ticked(one.Key):
			given.Answers[one.Key] = share.Of(one, s.answers[one.Key], common || s.TextsTicked(one.Key))
		}
	}
	return given
}

// TakingBack is the contribution that takes back what was handed in.
func (s *Session) TakingBack(common bool) share.Contribution {
	given := s.Contribution(common)
	given.Role, given.Answers, given.Table = exercise.Unsaid, nil, s.hand(common).Table
	return given
}

// ofTable tells whether an exercise is handed in by the table that sits at this laptop, with its texts, and by nobody else.
func (s *Session) ofTable(one exercise.Exercise) bool {
	return s.head.Handing.Table != 0 && one.Kind == share.TableKind
}

func (s *Session) hand(common bool) Hand {
	if common {
		return s.head.Handing.Common
	}
	return s.head.Handing.Own
}

func (s *Session) changeHand(common bool, change func(*Hand)) {
	s.Change(func(head *Head) {
		if common {
			change(&head.Handing.Common)
			return
		}
		change(&head.Handing.Own)
	})
}

// Hand is what is kept of what the participant, or the table, has handed in.
func (s *Session) Hand(common bool) Hand { return s.hand(common) }

// Signer signs for the participant, or for the table. It is made from chance the first time, and kept.
func (s *Session) Signer(common bool, rand io.Reader) (share.Signer, error) {
	if seed := s.hand(common).Seed; len(seed) == ed25519.SeedSize {
		return share.SignerFrom(seed)
	}
	made, err := share.NewSigner(rand)
	if err != nil {
		return share.Signer{}, fmt.Errorf("hand in: %w", err)
	}
	s.changeHand(common, func(hand *Hand) { hand.Seed = made.Seed() })
	return made, nil
}

// UseRevision notes that a file with the next revision is about to be written. It must be durable before the file is, so
// that no two files ever have the same revision.
func (s *Session) UseRevision(common bool) {
	s.changeHand(common, func(hand *Hand) { hand.Revision++ })
}

// HandedIn notes the file that was written.
func (s *Session) HandedIn(common bool, path, folder string, digest share.Digest, back bool) {
	s.changeHand(common, func(hand *Hand) {
		hand.File, hand.Digest = path, hex.EncodeToString(digest[:])
		hand.Receipt, hand.Back = digest.Receipt(), back
		if common && s.head.Handing.Table > 0 {
			hand.Table = s.head.Handing.Table
		}
	})
	s.Change(func(head *Head) { head.Handing.Folder = folder })
}
