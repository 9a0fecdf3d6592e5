package inbox

import "troskel/data/wording"

// Verdict is what became of one file. Every file has exactly one, so that the totals add up.
type Verdict uint8

// The verdicts. The first five are contributions of this day; the rest are not counted in anything.
const (
	Accepted    Verdict = iota // counts
	Replaced                   // the same person has handed in a later one
	TakenBack                  // the newest from this person takes everything back
	Duplicate                  // the same contribution once more
	Conflict                   // another content under the same revision; the one with the greater SHA-256 counts
	OtherDay                   // of another day
	OtherSort                  // practice in a real day, or real in a practice day
	MadeUp                     // without this day's ticket
	Forged                     // the id or the signature is not the writer's
	WrongKey                   // sealed to somebody else
	Newer                      // written by a newer version of the program
	Damaged                    // cut off or changed on the way
	Writing                    // still being written or copied; looked at again
	Away                       // a placeholder: its content is not on this computer yet; looked at again
	Slow                       // did not answer in time; looked at again
	NoAccess                   // may not be read, or a folder that may not be entered
	TooLarge                   // larger than any contribution
	PersonalPDF                // never opened
	Foreign                    // not a contribution
	Link                       // leads elsewhere; never followed
	Special                    // a pipe, a device or a socket; never opened
	System                     // what the system and other programs keep in folders
	TooMany                    // the folders below a limit, or the files after one, that were not looked at
	verdicts                   // how many there are
)

// Verdicts lists them all, in the order they are shown.
func Verdicts() []Verdict {
	all := make([]Verdict, verdicts)
	for i := range all {
		all[i] = Verdict(i)
	}
	return all
}

// Ours tells whether the file is a contribution of this day, whether or not it counts.
func (v Verdict) Ours() bool { return v <= Conflict }

// Passing tells whether the file may be another thing the next time it is looked at.
func (v Verdict) Passing() bool { return v == Writing || v == Away || v == Slow || v == NoAccess }

// sentences are the words' keys for the verdicts.
var sentences = [verdicts]string{
	Accepted: "inbox.accepted", Replaced: "inbox.replaced", TakenBack: "inbox.taken-back", Duplicate: "inbox.duplicate",
	Conflict: "inbox.conflict", OtherDay: "inbox.other-day", OtherSort: "inbox.other-sort", MadeUp: "inbox.made-up",
	Forged: "inbox.forged", WrongKey: "inbox.wrong-key", Newer: "inbox.newer", Damaged: "inbox.damaged",
	Writing: "inbox.writing", Away: "inbox.away", Slow: "inbox.slow", NoAccess: "inbox.no-access",
	TooLarge: "inbox.too-large", PersonalPDF: "inbox.personal-pdf", Foreign: "inbox.foreign", Link: "inbox.link",
	Special: "inbox.special", System: "inbox.system", TooMany: "inbox.too-many",
}

// codes are the verdicts as other programs read them; they never change.
var codes = [verdicts]string{
	Accepted: "accepted", Replaced: "replaced", TakenBack: "taken-back", Duplicate: "duplicate", Conflict: "conflict",
	OtherDay: "other-day", OtherSort: "other-sort", MadeUp: "made-up", Forged: "forged", WrongKey: "wrong-key",
	Newer: "newer", Damaged: "damaged", Writing: "writing", Away: "away", Slow: "slow", NoAccess: "no-access",
	TooLarge: "too-large", PersonalPDF: "personal-pdf", Foreign: "foreign", Link: "link", Special: "special",
	System: "system", TooMany: "too-many",
}

// Say is the verdict as a sentence.
func (v Verdict) Say(words wording.Words) string { return words.Text(sentences[v]) }

// Code is the verdict in one word that is the same in every language.
func (v Verdict) Code() string { return codes[v] }
