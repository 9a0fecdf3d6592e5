// Package share is what leaves a participant's laptop: the contribution. It holds what the participant ticked, no name,
// no time, no order, signed with a key made for that day and sealed to the day's facilitators. FORMAT.md describes the
// file and what is promised about it.
//
// The way out: Of makes the neutral form of an answer, a Signer signs the whole as readable JSON, Seal seals that. The way
// in: Open unseals, reads strictly and tries the signature, a Checker holds it against the day, and Into makes the answers
// that a room counts. Every step says what is wrong as a Fault.
//
// It cannot reach the session: what is not given to it cannot leave.
package share

import "troskel/data/exercise"

// Format is the version of the contribution that this program writes, and the newest that it reads.
const Format = 1

// Extension ends the name of every contribution's file.
const Extension = ".age"

// The limits. What is larger is refused, when it is written and when it is read.
const (
	MostSealed  = 256 << 10 // bytes of a file
	MostOpened  = 1 << 20   // bytes of what is in it
	MostDepth   = 16        // of objects in objects
	MostAnswers = 200
	MostFields  = 1_000  // values and texts of one answer
	MostRunes   = 10_000 // of one text
	MostTables  = 100    // the largest number of a table
)

// Contribution is what one participant, or one table, hands in for one day.
type Contribution struct {
	Day      string            // the day's id
	Practice bool              // of a rehearsal day
	Ticket   string            // as the day file has it
	ID       string            // who hands in: the SHA-256, in hexadecimal, of a key made for this day alone
	Revision int               // counts from 1; a later one replaces all of an earlier one
	Role     exercise.Role     // only when ticked
	Table    int               // more than 0: the table's common proposals, with the table's number and nothing personal
	Answers  map[string]Answer // by exercise key; none in a contribution that was taken back
}

// Withdrawn tells whether the contribution takes back what was handed in before: it holds no answers.
func (c Contribution) Withdrawn() bool { return len(c.Answers) == 0 }

// Answer is what is handed in of the answer to one exercise, in the neutral form of exercise.Field.
type Answer struct {
	Kind      string            // the exercise's kind, so that an answer never moves to another
	Passed    bool              // the participant passed on the whole exercise
	Elsewhere bool              // passed, because the work is written down on somebody else's laptop
	Values    []Value           // all that is not free text, by field; only what was said
	Texts     map[string]string // free text by field, only when ticked
}

// Value is one field's value. Which of them is used follows from the field's kind.
type Value struct {
	Field  string
	Passed bool // on just this one; then nothing else is said
	Number int
	Chosen []string
	Shares map[string]int
}
