// Package share is what leaves a participant's laptop: the contribution. It holds what the participant ticked, no name,
// no time, no order, signed with a key made for that day and sealed to the day's facilitators. FORMAT.md describes the
// file and what is promised about it.
//
// It cannot reach the session: what is not given to it cannot leave.
package share

import "troskel/data/exercise"

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

// Answer is what is handed in of the answer to one exercise, in the neutral form of exercise.Field.
type Answer struct {
	Kind   string            // the exercise's kind, so that an answer never moves to another
	Passed bool              // the participant passed on the whole exercise
	Values []Value           // all that is not free text, in the order of the exercise
	Texts  map[string]string // free text by field, only when ticked
}

// Value is one field's value. Which of them is used follows from the field's kind.
type Value struct {
	Field  string
	Passed bool
	Number int
	Chosen []string
	Shares map[string]int
}
