// Package inbox looks through the folders that contributions are handed in to. It accounts for every file in words, opens
// those that can be contributions, and tells which of them count. It writes, renames and deletes nothing there.
//
// What it finds does not depend on the order in which it finds it, nor on what the files are called: a contribution is
// known by its content. A second look at the same folders reads only what is new.
package inbox

import (
	"time"

	"troskel/data/share"
)

// The limits of a look.
const (
	MostFiles  = 500_000         // files accounted for; the rest is said to be too many
	MostDepth  = 64              // folders in folders
	Patience   = 2 * time.Second // for one file to answer
	StillFresh = time.Minute     // a cut-off file that was touched so lately is taken to be still on its way
)

// Account is what a look found: how many files got which verdict, and the contributions that count.
type Account struct {
	Files    [verdicts]int // by verdict; the sum is Total
	Total    int
	New      int // files that had to be read this time
	Tables   int // of the accepted, how many are tables' and not persons'
	Partly   int // of the accepted, how many hold answers to exercises that the day does not collect
	Distinct map[Verdict]int
}

// Count is how many files got a verdict.
func (a Account) Count(v Verdict) int { return a.Files[v] }

// Progress is how far a look has come: so many files found so far, and so many of them done.
type Progress struct {
	Found, Done int
	Walked      bool // all folders have been gone through, so that Found is the whole number
}

// Entry is one file and what became of it.
type Entry struct {
	Path    string // under the folder that was looked in, for showing only
	Verdict Verdict
	Digest  share.Digest // the SHA-256 of its bytes; zero when it was not read
}
