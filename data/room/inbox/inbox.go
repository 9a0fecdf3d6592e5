// Package inbox looks through the folders that contributions are handed in to. It accounts for every file in words, opens
// those that can be contributions, and tells which of them count. It writes, renames and deletes nothing there.
//
// What it finds does not depend on the order in which it finds it, nor on what the files are called: a contribution is
// known by its content. A second look at the same folders reads only what is new.
package inbox

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
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

// Letter is what is kept in memory of one contribution: whose it is and which one, and the rest packed by whoever reads it.
type Letter struct {
	ID       [32]byte // who hands in
	Content  [32]byte // the SHA-256 of all that it says; the same for two sealings of the same
	Revision int
	Table    int
	Empty    bool // takes everything back
	Partly   bool // holds something that the day does not collect
	Packed   []byte
}

// Reader opens one sealed file, which it must not keep. Its error is a share.Fault, or wraps one.
type Reader func(sealed []byte) (Letter, error)

// Account is what a look found: how many files got which verdict. The counts add up to Total.
type Account struct {
	Files  [verdicts]int // by verdict
	Total  int
	New    int // files that had to be read this time
	People int // of the accepted, how many are persons'
	Tables int // and how many are tables'
	Partly int // of the accepted, how many hold something that the day does not collect

	// Distinct counts contents instead of files: each once, however many copies there are and whatever they are called. Only
	// files that were read have one.
	Distinct [verdicts]int
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
	Path    string // for showing only
	Verdict Verdict
	Digest  share.Digest // the SHA-256 of its bytes; zero when it was not read
}

// Kept is an accepted contribution with the file that it lies in.
type Kept struct {
	*Letter
	file *file
	at   place
}

// Digest is the SHA-256 of the file.
func (k Kept) Digest() share.Digest { return k.file.digest }

// Inbox looks through folders and remembers what it saw. Its methods may be called from any goroutine; looks come one after
// the other.
type Inbox struct {
	read Reader
	now  func() time.Time

	looking sync.Mutex // held for a whole look
	mutex   sync.Mutex // over what follows, and over what is settled of the files
	known   map[place]*file
	kept    []Kept
}

// New is an inbox that has seen nothing. The clock tells which files are still fresh.
func New(read Reader, now func() time.Time) *Inbox {
	return &Inbox{read: read, now: now, known: map[place]*file{}}
}

// place is where a file lies. The folder's name is shared by all the files in it.
type place struct{ folder, name string }

func (p place) path() string { return filepath.Join(p.folder, p.name) }

// file is what is remembered of one file.
type file struct {
	size, touched int64 // as when it was read
	digest        share.Digest
	letter        *Letter // set when it is a contribution of this day
	found         Verdict // of the file alone
	settled       Verdict // beside all the others
	cut           bool    // Writing, but what is there now is damaged
}

// Kept are the contributions that count, persons' and tables', in an order that follows from their contents.
func (b *Inbox) Kept() []Kept {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.kept
}

// Entries are the files of the last look by path, at most so many.
func (b *Inbox) Entries(most int) []Entry {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	places := slices.SortedFunc(maps.Keys(b.known), func(a, b place) int {
		return cmp.Or(strings.Compare(a.folder, b.folder), strings.Compare(a.name, b.name))
	})
	entries := make([]Entry, 0, min(most, len(places)))
	for _, at := range places[:min(most, len(places))] {
		seen := b.known[at]
		entries = append(entries, Entry{Path: at.path(), Verdict: seen.settled, Digest: seen.digest})
	}
	return entries
}

// Has tells whether the question is answered yes for the file of any contribution of this day.
func (b *Inbox) Has(asked func(share.Digest) bool) bool {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	for _, seen := range b.known {
		if seen.settled.Ours() && asked(seen.digest) {
			return true
		}
	}
	return false
}

// Sealed reads a kept contribution's file again. It fails when the file is gone or is another one by now.
func (b *Inbox) Sealed(kept Kept) ([]byte, error) {
	info, err := os.Lstat(kept.at.path())
	if err != nil {
		return nil, err
	}
	content, verdict := readWhole(kept.at.path(), info, new(bytes.Buffer))
	if verdict != Accepted || share.Digest(sha256.Sum256(content)) != kept.file.digest {
		return nil, fmt.Errorf("read %q again: it is another file by now", kept.at.name)
	}
	return content, nil
}
