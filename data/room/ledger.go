package room

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"troskel/data/day"
	"troskel/data/outgoing"
	"troskel/data/wording"
)

// The ledger's file lies beside the day's key, and a copy of it too. A damaged one is set aside under the third name.
const (
	LedgerName  = day.LedgerName
	copyName    = "rum.kopia.json"
	damagedName = "rum.skadad.json"
)

const (
	ledgerFormat    = 1
	mostLedgerBytes = 64 << 20
)

// Ledger is what the facilitator has decided about a day's room: what was closed and what its picture rests on, what was
// withdrawn, which texts are shown, and raised hands. It is saved after every change, before the change counts. FORMAT.md
// describes the file.
type Ledger struct {
	folder string // empty: kept in memory only
	kept   ledgerFile
	sum    fileSum // of the file as it was read or written here last
}

// fileSum is the SHA-256 of a file; none when there is no file.
type fileSum [sha256.Size]byte

// ledgerFile is the ledger as it is written.
type ledgerFile struct {
	Format    int              `json:"format"`
	Day       string           `json:"day"`
	Exercises map[string]*book `json:"exercises"`
}

// NewLedger is a ledger in which nothing is decided, kept in memory only.
func NewLedger(head day.Head) *Ledger {
	return &Ledger{kept: ledgerFile{Format: ledgerFormat, Day: head.ID, Exercises: map[string]*book{}}}
}

// OpenLedger reads the ledger in a folder; when there is none, it is an empty one that will be saved there. A damaged one
// is set aside under another name, never deleted, and its copy is read instead; then the ledger and a problem for people
// are returned together. When the copy cannot be read either, there is only the problem: a ledger that had forgotten what
// was shown would let the room show the difference between two pictures.
func OpenLedger(folder string, head day.Head) (*Ledger, error) {
	path, spare := filepath.Join(folder, LedgerName), filepath.Join(folder, copyName)
	kept, sum, err := readLedger(path, head)
	if err == nil {
		return &Ledger{folder, kept, sum}, nil
	}
	if refuses(err) {
		return nil, err
	}
	missing := errors.Is(err, fs.ErrNotExist)
	second, _, copyErr := readLedger(spare, head)
	if missing && errors.Is(copyErr, fs.ErrNotExist) {
		ledger := NewLedger(head)
		ledger.folder = folder
		return ledger, nil
	}
	if refuses(copyErr) {
		return nil, copyErr
	}
	if copyErr != nil {
		return nil, wording.NewProblem("room.ledger-lost", errors.Join(err, copyErr), "name", LedgerName)
	}
	ledger := &Ledger{folder: folder, kept: second}
	if !missing {
		if err := setAside(path); err != nil {
			return nil, err
		}
	}
	if err := ledger.save(); err != nil {
		return nil, err
	}
	if missing {
		return ledger, wording.NewProblem("room.ledger-gone", err, "name", LedgerName)
	}
	return ledger, wording.NewProblem("room.ledger-copy", err, "name", LedgerName)
}

// StartAnew makes an empty ledger in a folder where OpenLedger failed, and sets what was there aside. It does not know what
// was shown before: the room may then show a picture whose difference to an earlier one tells of a few. So the facilitator
// must be asked first.
func StartAnew(folder string, head day.Head) (*Ledger, error) {
	for _, name := range []string{LedgerName, copyName} {
		if err := setAside(filepath.Join(folder, name)); err != nil {
			return nil, err
		}
	}
	ledger := NewLedger(head)
	ledger.folder = folder
	return ledger, ledger.save()
}

func setAside(path string) error {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	aside := outgoing.Free(filepath.Join(filepath.Dir(path), damagedName))
	if err := os.Rename(path, aside); err != nil {
		return wording.NewProblem("room.ledger-fixed", err, "name", filepath.Base(path))
	}
	return nil
}

// refuses tells whether a ledger is whole and must not be touched: another day's, or a newer program's.
func refuses(err error) bool {
	var problem *wording.Problem
	return errors.As(err, &problem)
}

func readLedger(path string, head day.Head) (ledgerFile, fileSum, error) {
	content, err := readBounded(path)
	if err != nil {
		return ledgerFile{}, fileSum{}, err
	}
	kept, err := parseLedger(content, head.ID)
	return kept, sha256.Sum256(content), err
}

// readBounded reads a ledger's file, of one that is too large only so much that it is seen.
func readBounded(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(io.LimitReader(file, mostLedgerBytes+1))
	return content, errors.Join(err, file.Close())
}

// parseLedger reads a ledger strictly. A problem for people is returned for one that is whole but not ours.
func parseLedger(content []byte, dayID string) (ledgerFile, error) {
	var kept ledgerFile
	if len(content) > mostLedgerBytes {
		return kept, errors.New("the ledger is too large")
	}
	var head struct {
		Format int    `json:"format"`
		Day    string `json:"day"`
	}
	if err := json.Unmarshal(content, &head); err != nil {
		return kept, err
	}
	if head.Format > ledgerFormat {
		return kept, wording.NewProblem("room.ledger-newer", nil, "name", LedgerName)
	}
	if err := json.Unmarshal(content, &kept, json.RejectUnknownMembers(true)); err != nil {
		return kept, err
	}
	if kept.Day != dayID && kept.Day != "" {
		return kept, wording.NewProblem("room.ledger-other", nil, "name", LedgerName)
	}
	if kept.Exercises == nil {
		kept.Exercises = map[string]*book{}
	}
	return kept, kept.check()
}

// change makes a change to an exercise's book and saves it. When it cannot be saved, nothing has changed.
func (l *Ledger) change(key string, alter func(*book) error) error {
	before, known := l.kept.Exercises[key]
	copied := book{}
	if known {
		copied = before.clone()
	}
	err := alter(&copied)
	if err == nil {
		l.kept.Exercises[key] = &copied
		err = l.save()
	}
	if err == nil {
		return nil
	}
	if l.kept.Exercises[key] = before; !known {
		delete(l.kept.Exercises, key)
	}
	return err
}

// save writes the ledger, and then its copy: at any moment one of the two is whole. It refuses when another program has
// written since, in a window or from the command line: what that one has shown would be forgotten. It needs no lock, which
// a shared or synchronised folder may not have; two who write in the very same moment are not told apart.
func (l *Ledger) save() error {
	if l.folder == "" {
		return nil
	}
	if err := l.untouched(); err != nil {
		return err
	}
	content, err := l.kept.write()
	if err != nil {
		return err
	}
	for _, name := range []string{LedgerName, copyName} {
		path := filepath.Join(l.folder, name)
		err := outgoing.Write(path, func(to io.Writer) error {
			_, err := to.Write(content)
			return err
		})
		if err != nil {
			return err
		}
		if name == LedgerName {
			l.sum = sha256.Sum256(content)
		}
		if err := os.Chmod(path, 0o600); err != nil {
			return wording.NewProblem("room.ledger-fixed", err, "name", name)
		}
	}
	return nil
}

// untouched tells why the ledger's file may not be written: it is not the one that was read or written here. One that is
// gone was nobody's newer one, and comes back.
func (l *Ledger) untouched() error {
	content, err := readBounded(filepath.Join(l.folder, LedgerName))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return wording.NewProblem("room.ledger-fixed", err, "name", LedgerName)
	case sha256.Sum256(content) != l.sum:
		return wording.NewProblem("room.ledger-elsewhere", nil, "name", LedgerName)
	}
	return nil
}

// write is the ledger's text: the same bytes for the same ledger.
func (f ledgerFile) write() ([]byte, error) {
	var text bytes.Buffer
	err := json.MarshalWrite(&text, f, json.Deterministic(true), jsontext.WithIndent(" "))
	text.WriteByte('\n')
	return text.Bytes(), err
}
