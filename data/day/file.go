package day

import (
	"errors"
	"io"

	"troskel/data/exercise"
	"troskel/data/workshop"
)

var errLater = errors.New("not built yet")

// New makes a day of a workshop from what the facilitator has chosen: all of the head but id, revision and ticket, for
// which it takes chance. The error is workshop.Problems.
func New(set workshop.Set, chosen Head, chance io.Reader) (Day, error) { return Day{}, errLater }

// Correct gives a day another workshop or other choices, and the next revision. Id, ticket, recipients and practice stay,
// and the least number is never lowered: the participants were promised it.
func Correct(d Day, set workshop.Set, chosen Head) (Day, error) { return Day{}, errLater }

// Read reads a day file; file is the name that problems give. The error is workshop.Problems.
func Read(from io.Reader, file string) (Day, error) { return Day{}, errLater }

// Open reads a day file from the disk.
func Open(path string) (Day, error) { return Day{}, errLater }

// Write writes a day file that Read reads back to the same day, with the workshop's files as they are.
func Write(to io.Writer, d Day) error { return errLater }

// Check returns what is wrong with a day, as workshop.Problems; nil when nothing is.
func Check(d Day) error { return errLater }

// Shareable lists the exercises of a workshop that may be handed in at all: all but pages, in the day's order.
func Shareable(set workshop.Set) []exercise.Exercise { return nil }

// Usual lists the keys of the exercises that it makes sense to hand in: the core's, when more than free text is answered.
func Usual(set workshop.Set) []string { return nil }
