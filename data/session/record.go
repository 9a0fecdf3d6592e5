package session

import "time"

// The parts of a participant's day that are kept, each as records of its own.
const (
	HeadPart    = "session" // who and where: name, role, language, place; one record, its key is empty
	AnswerPart  = "answer"  // the answer to one exercise
	NotePart    = "note"    // the private note on one page
	OutcomePart = "outcome" // how one plan went
)

// Record is one thing of a participant's day that is kept. Its body is JSON that only the session understands; a store
// keeps it sealed and never looks inside.
type Record struct {
	Session  string // the session's id
	Part     string // HeadPart, AnswerPart, NotePart or OutcomePart
	Key      string // the exercise's key; empty for the session's own record
	Workshop string // on the session's own record: the hash of the workshop that it goes by; empty on all others
	Body     []byte
}

// Stored is a session as a store lists it, before anybody opens it.
type Stored struct {
	Session  string // the session's id
	Workshop string // the hash of the workshop that it goes by
	Begun    time.Time
	Updated  time.Time // when something of it was last saved
	Head     []byte    // the body of its own record; nil when the store finds it damaged, or it is locked
	Locked   bool      // a passphrase was set for it
}

// Past is an earlier state that a store has kept.
type Past struct {
	Number int // 1 is the newest
	Made   time.Time
}

// Keeper is what a session needs of a store.
type Keeper interface {
	// Save keeps the records, replacing what was kept under the same session, part and key. It is durable when it
	// returns nil; otherwise nothing of it is kept. The first record of a session is its own, and the workshop which
	// that names is kept already.
	Save(records []Record) error
}
