// Package room is a day's contributions taken together, and what the facilitator decides about them. It holds the shield:
// the rule of what may be shown of many people without showing anything of one. SHIELD.md gives the rule, its reasons and
// what it does not protect against; FORMAT.md describes the ledger's file.
//
// What a room shows is a pure function of the contributions, the day and the ledger. Every picture, table and text that
// leaves the room, on a projector or in a file, comes out of Picture or Result; there is no other way to an answer.
package room

import (
	"context"
	"sync"
	"time"

	"troskel/data/day"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/room/inbox"
	"troskel/data/share"
)

// Opener opens one sealed contribution. Its error is a share.Fault, or wraps one.
type Opener func(sealed []byte) (share.Contribution, error)

// State is how far an exercise has come in the room.
type State string

// The states of an exercise.
const (
	Open     State = "open"     // only how many have handed in can be told
	Closed   State = "closed"   // its picture is frozen and shown
	Withheld State = "withheld" // closed, but too few have handed in for any picture
)

// Reason is why something is not shown.
type Reason string

// The reasons. Say gives them in words.
const (
	TooFew   Reason = "few"    // fewer than k people, or nobody
	TooAlike Reason = "alike"  // all or nearly all answered the same: that is said, and no numbers
	Beside   Reason = "beside" // belongs with a question that is TooAlike, and was not answered so itself
	TooNear  Reason = "near"   // the difference to an earlier picture would show fewer than k people
	NotAlone Reason = "split"  // not per role: a role is too few or too alike
	OnlyText Reason = "text"   // nothing but free text, which is shown only one by one
)

// Handed is how many have handed in an exercise so far. It is all that can be told while the exercise is open.
type Handed struct {
	People int `json:"people"`
	Tables int `json:"tables"` // tables that have handed in proposals of their own; a table is no person
}

// Picture is what the room may know of one exercise. It is plain values, and the same for the same room and ledger.
type Picture struct {
	Key     string           `json:"key"`
	Kind    string           `json:"kind"`
	Title   string           `json:"title"`
	State   State            `json:"state"`
	Reason  Reason           `json:"reason,omitempty"` // when Withheld, and when there is nothing but text
	Least   int              `json:"least"`            // k
	Handed  Handed           `json:"handed"`           // while open: until now. Closed: those in the picture
	Passed  int              `json:"passed,omitzero"`  // of them, how many passed on the whole exercise, when that may be told
	Late    int              `json:"-"`                // closed: how many have handed in, changed or taken back since
	Round   int              `json:"round,omitzero"`   // how many times the exercise has been closed
	Blocks  []document.Block `json:"-"`                // for pages and screens; none unless Closed
	Rows    []Row            `json:"rows,omitempty"`   // question by question, in the exercise's order
	Roles   []RolePicture    `json:"-"`                // per role, or none; the rows have the numbers
	Texts   []Text           `json:"texts,omitempty"`  // those that the facilitator has chosen to show
	Merged  []Text           `json:"merged,omitempty"` // those that a shown one was made of, as they were handed in
	Waiting int              `json:"-"`                // texts that the facilitator has not decided about
	Hands   []Hand           `json:"hands,omitempty"`  // raised hands, kept apart from contributions
	Missing []Missing        `json:"missing,omitempty"`
	Sources []string         `json:"sources,omitempty"` // SHA-256 of the files it rests on, in hexadecimal, sorted
}

// RolePicture is the part of a picture that only one role's answers made.
type RolePicture struct {
	Role   exercise.Role
	People int
	Blocks []document.Block
}

// Row is one question of an exercise with the numbers of its answers.
type Row struct {
	Field        string             `json:"field"` // the field's key
	Label        string             `json:"label"` // the question
	Kind         exercise.FieldKind `json:"kind"`
	People       int                `json:"people"`            // who answered it; 0 when Reason is set
	Passed       int                `json:"passed,omitzero"`   // who passed on it, when that may be told
	Steps        []Step             `json:"steps,omitempty"`   // the answers there can be, in order; none when Reason is set
	Reason       Reason             `json:"reason,omitempty"`  // why there are no numbers
	Alike        string             `json:"alike,omitempty"`   // when TooAlike: what all or nearly all answered
	Disagreement float64            `json:"disagreement"`      // from 0, all the same, to 1, parted in two
	Roles        []RoleRow          `json:"roles,omitempty"`   // per role; none when they are not shown
	Before       []Step             `json:"before,omitempty"`  // the frozen first picture, when it is asked again
	Again        string             `json:"again,omitempty"`   // the exercise it was asked in first, when Before is set
	Unpaired     bool               `json:"unpaired,omitzero"` // asked again, and may not be compared
}

// RoleRow is a row's numbers among one role.
type RoleRow struct {
	Role   exercise.Role `json:"role"` // empty for those who did not say
	People int           `json:"people"`
	Steps  []Step        `json:"steps"`
}

// Step is one answer that could be given, and how many gave it.
type Step struct {
	Key    string `json:"key"`
	Label  string `json:"label"`
	Count  int    `json:"count"`            // of an order: how many put it first
	Points int    `json:"points,omitzero"`  // of shares: the points in all; Count is how many gave any
	Places []int  `json:"places,omitempty"` // of an order: how many put it first, second and so on
}

// Missing is a question that is not shown, and why.
type Missing struct {
	Field  string `json:"field,omitempty"` // empty for the whole exercise
	Label  string `json:"label,omitempty"`
	Reason Reason `json:"reason"`
}

// Text is free text that somebody has ticked: one field's text, or all of a proposal. It goes by its digest, never by who
// wrote it.
type Text struct {
	Digest   string            `json:"digest"`
	Exercise string            `json:"exercise"`
	Decision Decision          `json:"decision,omitempty"`
	Fields   map[string]string `json:"fields,omitempty"` // by field: the texts, and of a proposal its "turn" and "area" too
	Table    int               `json:"table,omitzero"`   // of a table's common proposal: the table's number
	Merged   []string          `json:"merged,omitempty"` // digests of the texts that this one was made of
	Points   int               `json:"points,omitzero"`  // from the room's hundred points, as the facilitator has entered them
}

// Decision is what the facilitator has decided about a text. A text about which nothing is decided is shown to nobody
// else.
type Decision string

// The decisions.
const (
	Undecided Decision = ""
	Shown     Decision = "shown"
	Hidden    Decision = "hidden"
	Merged    Decision = "merged" // stands in another text, which was made of it
)

// Hand is how many raised their hands for one answer. It is typed in by the facilitator and never added to contributions.
type Hand struct {
	Exercise string `json:"exercise"`
	Field    string `json:"field"`
	Step     string `json:"step"`
	Count    int    `json:"count"`
}

// Result is everything that may be shown of a day, exercise by exercise in the day's order. The same contributions and
// ledger give the same Result, whatever the files are called, where they lie, and how many times each is there.
type Result struct {
	Day      day.Head
	Title    string // the workshop's
	Pictures []Picture
	Accounts Accounts
	Sources  []string // SHA-256 of every file that any picture rests on, sorted
}

// Accounts is how many contributions there were, each counted once however many copies of it there are.
type Accounts struct {
	People    int            `json:"people"` // persons whose contribution counts now
	Tables    int            `json:"tables"`
	Replaced  int            `json:"replaced"`
	TakenBack int            `json:"takenBack"`
	Conflicts int            `json:"conflicts"`
	Refused   map[string]int `json:"refused,omitempty"` // other files that were read, by inbox.Verdict.Code
}

// Room is a day's contributions and its ledger. Its methods may be called from any goroutine.
type Room struct {
	catalog *catalog
	checker share.Checker
	open    Opener
	inbox   *inbox.Inbox

	mutex   sync.Mutex // over what follows
	ledger  *Ledger
	kept    []inbox.Kept
	account inbox.Account
	handed  []Handed // by exercise, as in the catalog
}

// New makes a room that nobody has handed in to yet. The ledger is the facilitator's decisions so far.
func New(d day.Day, open Opener, ledger *Ledger, now func() time.Time) *Room {
	r := &Room{catalog: newCatalog(d), checker: share.NewChecker(d), open: open, ledger: ledger}
	r.inbox = inbox.New(r.read, now)
	r.handed = make([]Handed, len(r.catalog.asked))
	return r
}

// Day is the day that the room is of.
func (r *Room) Day() day.Day { return r.catalog.day }

// read opens one file and packs it. Whether it is of this day is asked of its head alone: an answer that no longer fits,
// since the day was corrected, is left out, and the others count.
func (r *Room) read(sealed []byte) (inbox.Letter, error) {
	given, err := r.open(sealed)
	if err != nil {
		return inbox.Letter{}, err
	}
	head := given
	head.Answers = nil
	if err := r.checker.Check(head); err != nil {
		return inbox.Letter{}, err
	}
	return r.catalog.letter(given)
}

// Scan looks through folders, sub-folders too, and takes in what it finds; what the room knew of other folders is
// forgotten. It can be stopped by its context, and then the room stays as it was. Progress is told every now and then, on
// the goroutine that calls; it may be nil.
func (r *Room) Scan(ctx context.Context, folders []string, progress func(inbox.Progress)) (inbox.Account, error) {
	account, err := r.inbox.Look(ctx, folders, progress)
	if err != nil {
		return inbox.Account{}, err
	}
	kept := r.inbox.Kept()
	handed := make([]Handed, len(r.catalog.asked))
	for _, one := range kept {
		for number := range handed {
			if _, ok := bodyIn(one.Packed, number); !ok {
				continue
			}
			if one.Table > 0 {
				handed[number].Tables++
			} else {
				handed[number].People++
			}
		}
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.kept, r.account, r.handed = kept, account, handed
	return account, nil
}

// Watch scans again and again until the context ends, and tells each account that differs from the one before. It asks
// the folders at an interval instead of waiting for the system to tell: a share or a synchronised folder does not tell.
func (r *Room) Watch(ctx context.Context, folders []string, every time.Duration, tell func(inbox.Account, error)) {
	inbox.Watch(ctx, every, func(ctx context.Context) (inbox.Account, error) { return r.Scan(ctx, folders, nil) }, tell)
}

// Entries are the files of the last scan with their verdicts, by path; at most so many.
func (r *Room) Entries(most int) []inbox.Entry { return r.inbox.Entries(most) }

// Has tells whether a contribution of this day was found for which the question is answered yes; it is asked with the
// SHA-256 of each file. That is how a receipt is looked up.
func (r *Room) Has(asked func(share.Digest) bool) bool { return r.inbox.Has(asked) }

// Exercises are the keys of what may be handed in, in the day's order.
func (r *Room) Exercises() []string {
	keys := make([]string, len(r.catalog.asked))
	for i, one := range r.catalog.asked {
		keys[i] = one.Key
	}
	return keys
}

// Handed is how many have handed in an exercise.
func (r *Room) Handed(key string) Handed {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	at, ok := r.catalog.at[key]
	if !ok {
		return Handed{}
	}
	return r.handed[at]
}
