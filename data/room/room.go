// Package room is a day's contributions taken together, and what the facilitator decides about them. It holds the shield:
// the rule of what may be shown of many people without showing anything of one. SHIELD.md gives the rule, its reasons and
// what it does not protect against; FORMAT.md describes the ledger's file.
//
// What a room shows is a pure function of the contributions, the day and the ledger. Every picture, table and text that
// leaves the room, on a projector or in a file, comes out of Picture or Result; there is no other way to an answer.
package room

import (
	"context"
	"time"

	"troskel/data/day"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/room/inbox"
	"troskel/data/share"
	"troskel/data/wording"
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
	TooFew   Reason = "few"   // fewer than k people, or nobody
	TooAlike Reason = "alike" // all or nearly all answered the same: that is said, and no numbers
	TooNear  Reason = "near"  // the difference to an earlier picture would show fewer than k people
	NotAlone Reason = "split" // not per role: a role is too few or too alike
	OnlyText Reason = "text"  // nothing but free text, which is shown only one by one
)

// Handed is how many have handed in an exercise so far. It is all that can be told while the exercise is open.
type Handed struct {
	People int
	Tables int // tables that have handed in proposals of their own; a table is no person
}

// Picture is what the room may know of one exercise. It is plain values, and the same for the same room and ledger.
type Picture struct {
	Key     string
	Kind    string
	Title   string
	State   State
	Reason  Reason           // when Withheld
	Least   int              // k
	Handed  Handed           // while open: until now. Closed: those in the picture
	Passed  int              // of them, how many passed on the whole exercise; 0 unless Closed
	Late    int              // closed: how many persons have handed in, changed or taken back since. They do not change the picture
	Round   int              // how many times the exercise has been closed
	Blocks  []document.Block // for pages and screens; none unless Closed
	Rows    []Row            // question by question, in the exercise's order
	Roles   []RolePicture    // per role, or none
	Texts   []Text           // those that the facilitator has chosen to show
	Waiting int              // texts that the facilitator has not decided about
	Hands   []Hand           // raised hands, kept apart from contributions
	Missing []Missing        // what is not shown, and why
	Sources []string         // SHA-256 of the files that the picture rests on, in hexadecimal, sorted
}

// RolePicture is the part of a picture that only one role's answers made.
type RolePicture struct {
	Role   exercise.Role
	People int
	Blocks []document.Block
}

// Row is one question of an exercise with the numbers of its answers.
type Row struct {
	Field        string // the field's key
	Label        string // the question
	Kind         exercise.FieldKind
	People       int       // who answered it
	Passed       int       // who passed on it
	Steps        []Step    // the answers there can be, in order; none when Reason is set
	Reason       Reason    // why there are no numbers
	Alike        string    // when TooAlike: what all or nearly all answered
	Disagreement float64   // 0 when all answered the same, 1 when the room is parted in two; see Disagreement
	Roles        []RoleRow // per role; none when they are not shown
	Before       []Step    // the frozen first picture, when the question is asked again and the two may be compared
	Again        string    // the key of the exercise it was asked in first, when Before is set
}

// RoleRow is a row's numbers among one role.
type RoleRow struct {
	Role   exercise.Role
	People int
	Steps  []Step
}

// Step is one answer that could be given, and how many gave it.
type Step struct {
	Key    string
	Label  string
	Count  int
	Points int   // of shares: the points in all; Count is how many gave any
	Places []int // of an order: how many put it first, second and so on
}

// Missing is a question that is not shown, and why.
type Missing struct {
	Field  string // empty for the whole exercise
	Label  string
	Reason Reason
}

// Text is free text that somebody has ticked: one field's text, or all of a proposal. It goes by its digest, never by who
// wrote it.
type Text struct {
	Digest   string
	Exercise string
	Decision Decision
	Fields   map[string]string // by field: the texts, and of a proposal its "turn" and "area" too
	Table    int               // of a table's common proposal: the table's number
	Merged   []string          // digests of the texts that this one was made of
	Points   int               // from the room's hundred points, as the facilitator has entered them
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
	Exercise string
	Field    string
	Step     string
	Count    int
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
	People    int // persons whose contribution counts now
	Tables    int
	Replaced  int
	TakenBack int
	Conflicts int
	Refused   map[string]int // other contributions and files that were opened, by inbox.Verdict.Code
}

// Room is a day's contributions and its ledger. Its methods may be called from any goroutine.
type Room struct{}

// New makes a room that nobody has handed in to yet. The ledger is the facilitator's decisions so far.
func New(d day.Day, open Opener, ledger *Ledger, now func() time.Time) *Room { return nil }

// Scan looks through folders, sub-folders too, and takes in what it finds; what the room knew of other folders is
// forgotten. It can be stopped by its context, and then the room stays as it was. Progress is told every now and then, on
// the goroutine that calls; it may be nil.
func (r *Room) Scan(ctx context.Context, folders []string, progress func(inbox.Progress)) (inbox.Account, error) {
	return inbox.Account{}, nil
}

// Watch scans again and again until the context ends, and tells each account that differs from the one before. It asks
// the folders at an interval instead of waiting for the system to tell: a share or a synchronised folder does not tell.
func (r *Room) Watch(ctx context.Context, folders []string, every time.Duration, tell func(inbox.Account, error)) {
}

// Entries are the files of the last scan with their verdicts, by path; at most so many.
func (r *Room) Entries(most int) []inbox.Entry { return nil }

// Has tells whether a contribution of this day was found for which the question is answered yes; it is asked with the
// SHA-256 of each file. That is how a receipt is looked up.
func (r *Room) Has(asked func(share.Digest) bool) bool { return false }

// Exercises are the keys of what may be handed in, in the day's order.
func (r *Room) Exercises() []string { return nil }

// Handed is how many have handed in an exercise.
func (r *Room) Handed(key string) Handed { return Handed{} }

// CanClose tells whether an exercise can be closed now. The error is a problem for people: it was shown before, and the
// difference between the two pictures would show fewer than k people.
func (r *Room) CanClose(key string) error { return nil }

// Close freezes what has been handed in of an exercise as its picture, and saves the ledger. The picture never changes
// again, whatever happens to the files. The error is that of CanClose, or the ledger could not be saved; then nothing has
// changed.
func (r *Room) Close(key string) error { return nil }

// Reopen withdraws an exercise's picture. What was shown cannot be unshown: the shield goes on counting it.
func (r *Room) Reopen(key string) error { return nil }

// Picture is what may be shown of an exercise.
func (r *Room) Picture(key string, words wording.Words) Picture { return Picture{} }

// Result is everything that may be shown.
func (r *Room) Result(words wording.Words) Result { return Result{} }

// Texts are the ticked free texts of a closed exercise, for the facilitator alone: decided or not, in an order that tells
// nothing of their writers. Those that are not decided about are read from the files again.
func (r *Room) Texts(ctx context.Context, key string) ([]Text, error) { return nil, nil }

// Show lets the room see a text.
func (r *Room) Show(text Text) error { return nil }

// Hide keeps a text from the room, one that was shown too.
func (r *Room) Hide(text Text) error { return nil }

// Merge makes one text of several; it is shown, and the several stand under it for who asks where it comes from. Texts of
// one exercise only.
func (r *Room) Merge(into Text, from []Text) error { return nil }

// Give sets how many points the room gave a text.
func (r *Room) Give(digest string, points int) error { return nil }

// Count sets how many raised their hands; a count below nought takes it back.
func (r *Room) Count(hand Hand) error { return nil }

// Hands are the raised hands of an exercise.
func (r *Room) Hands(key string) []Hand { return nil }

// Sum is several days of the same workshop taken together, as a municipality has them. It adds what each day shows and
// nothing else, so that what is withheld in a day is withheld in the sum.
func Sum(rooms []*Room, words wording.Words) Result { return Result{} }

// Disagreement tells how parted a room is: 0 when all gave the same answer, 1 when it is parted in two halves at the ends
// of a scale. Of an ordered scale it is (1 − A) / 2, where A is the agreement of C. van der Eijk, "Measuring Agreement in
// Ordered Rating Scales", Quality & Quantity 35 (2001) 325–341; of a choice it is 1 − the largest share.
func Disagreement(kind exercise.FieldKind, counts []int) float64 { return 0 }
