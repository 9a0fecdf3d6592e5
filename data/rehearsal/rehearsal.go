// Package rehearsal makes up the participants of a practice day and what they hand in, so that a facilitator can practise
// everything before the day and see what a room looks like. The made-up people are a mix: officials and some elected, who
// lean one way or the other, share some opinions and part in others, move a little during the day, pass now and then, and
// do not tick everything. It refuses a real day.
package rehearsal

import (
	"crypto/sha256"
	"encoding/binary"
	"io"
	"math/rand/v2"
	"path/filepath"

	"troskel/data/day"
	"troskel/data/outgoing"
	"troskel/data/share"
	"troskel/data/wording"
)

// The bounds of how many participants can be made up.
const (
	Fewest = 3 // a room in which everything is withheld
	Most   = 100
)

// File is one contribution that is handed in.
type File struct {
	Name         string
	Contribution share.Contribution
	Opened       []byte // the signed text, which Seal seals
}

// Make makes up so many participants of a practice day, and the files they hand in. The same seed gives the same files. The
// error is a problem for people.
func Make(of day.Day, participants int, seed uint64) ([]File, error) {
	switch {
	case !of.Head.Practice:
		return nil, wording.NewProblem("rehearsal.real-day", nil)
	case participants < Fewest || participants > Most:
		return nil, wording.NewProblem("rehearsal.participants", nil, "fewest", Fewest, "most", Most)
	}
	source := chanceOf(of.Head.ID, seed)
	made := maker{room: newRoom(of), source: source, rng: rand.New(source)} // #nosec G404 -- made-up people need no secrecy
	for number := range participants {
		if err := made.participant(number, participants); err != nil {
			return nil, err
		}
	}
	for table := 1; table <= (participants+tableSize-1)/tableSize; table++ {
		if err := made.table(table); err != nil {
			return nil, err
		}
	}
	return made.files, nil
}

// Write makes up participants and writes their files into a folder, sealed to the day's recipients. It tells how many there
// are.
func Write(of day.Day, participants int, seed uint64, folder string) (files int, err error) {
	made, err := Make(of, participants, seed)
	if err != nil {
		return 0, err
	}
	for _, file := range made {
		sealed, err := share.Seal(file.Opened, of.Head.Recipients)
		if err != nil {
			return files, err
		}
		err = outgoing.Write(filepath.Join(folder, file.Name), func(to io.Writer) error {
			_, err := to.Write(sealed)
			return err
		})
		if err != nil {
			return files, err
		}
		files++
	}
	return files, nil
}

// chanceOf is a source of chance that is the same for the same day and seed.
func chanceOf(id string, seed uint64) *rand.ChaCha8 {
	return rand.NewChaCha8(sha256.Sum256(binary.BigEndian.AppendUint64([]byte(id), seed)))
}

// tableSize is how many sit at a table.
const tableSize = 6

// maker makes up one participant after the other.
type maker struct {
	room   room
	source *rand.ChaCha8
	rng    *rand.Rand
	files  []File
}

// participant makes up one of so many, and what they hand in: most of them once, some twice, and one or other takes it back.
func (m *maker) participant(number, of int) error {
	who := m.somebody(number)
	signer, err := share.NewSigner(m.source)
	if err != nil {
		return err
	}
	given := m.room.empty()
	if who.tellsRole {
		given.Role = who.role
	}
	given.Answers = m.answers(&who)
	twice, back := m.rng.IntN(100) < 15, of >= 10 && number%25 == 9
	if twice || back {
		morning := given
		morning.Answers = m.room.morning(given.Answers)
		if err := m.add(signer, morning); err != nil {
			return err
		}
		given.Revision++
	}
	if back {
		given.Role, given.Answers = "", nil
	}
	return m.add(signer, given)
}

// table makes up what a table proposes together.
func (m *maker) table(number int) error {
	signer, err := share.NewSigner(m.source)
	if err != nil {
		return err
	}
	given := m.room.empty()
	given.Table = number
	for _, one := range m.room.exercises {
		if one.Kind == share.TableKind {
			who := m.somebody(number * tableSize)
			who.care, who.table = 100, true
			if answer := share.Of(one, m.answer(&who, one, true), true); len(answer.Texts) > 0 {
				given.Answers[one.Key] = answer
			}
		}
	}
	if given.Withdrawn() {
		return nil // the day collects no proposals
	}
	return m.add(signer, given)
}

func (m *maker) add(signer share.Signer, given share.Contribution) error {
	name, err := share.NewName(m.source)
	if err != nil {
		return err
	}
	opened, err := signer.Sign(given)
	if err != nil {
		return err
	}
	given.ID = signer.ID()
	m.files = append(m.files, File{Name: name, Contribution: given, Opened: opened})
	return nil
}
