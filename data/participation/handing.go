package participation

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"troskel/data/day"
	"troskel/data/outgoing"
	"troskel/data/session"
	"troskel/data/share"
	"troskel/data/wording"
)

// Hands are those who hand in from one laptop: the participant (not common), and the table.
var Hands = [...]bool{false, true}

// Written is a contribution that lies in its folder.
type Written struct {
	Common  bool // the table's
	Back    bool // what it does is to take back
	Path    string
	Receipt string // four words
	Notice  error  // what did not matter to the file, for the log; may be nil
}

// HandIn writes what is ticked to a folder: the participant's contribution, and the table's when this is its laptop. What
// was written before an error is given with it.
func (d Desk) HandIn(s *session.Session, folder string) ([]Written, error) {
	if s.Handing().Table < 0 {
		return nil, wording.NewProblem("contribution.no-table", nil, "most", share.MostTables)
	}
	var given []handing
	for _, common := range Hands {
		if one := s.Contribution(common); !one.Withdrawn() {
			given = append(given, handing{common: common, Contribution: one})
		}
	}
	if len(given) == 0 {
		return nil, wording.NewProblem("contribution.nothing", nil)
	}
	return d.write(s, folder, given)
}

// TakeBack writes an empty contribution to a folder in the place of each that was handed in.
func (d Desk) TakeBack(s *session.Session, folder string) ([]Written, error) {
	var given []handing
	for _, common := range Hands {
		if hand := s.Hand(common); hand.File != "" && !hand.Back {
			given = append(given, handing{common: common, Contribution: s.TakingBack(common)})
		}
	}
	return d.write(s, folder, given)
}

// handing is one contribution that is about to be written.
type handing struct {
	common bool
	share.Contribution
}

func (d Desk) write(s *session.Session, folder string, given []handing) ([]Written, error) {
	if strings.TrimSpace(folder) == "" {
		return nil, wording.NewProblem("contribution.no-folder", nil)
	}
	var all []Written
	for _, one := range given {
		written, err := d.writeOne(s, folder, one)
		if err != nil {
			return all, err
		}
		all = append(all, written)
	}
	return all, nil
}

// writeOne seals and writes one contribution. Its revision is durable before the file is there, so that no two files of one
// hand ever have the same; and an earlier file that still lies where it was put is taken away after it.
func (d Desk) writeOne(s *session.Session, folder string, one handing) (Written, error) {
	head, _ := s.DayFile()
	opened, err := signed(s, one.common, one.Contribution)
	if err != nil {
		return Written{}, err
	}
	sealed, err := share.Seal(opened, head.Recipients)
	if err != nil {
		return Written{}, err
	}
	name, err := share.NewName(rand.Reader)
	if err != nil {
		return Written{}, err
	}
	earlier := s.Hand(one.common)
	s.UseRevision(one.common)
	if err := d.Autosave.Flush(); err != nil {
		return Written{}, err
	}
	path := outgoing.Free(filepath.Join(folder, name))
	err = outgoing.Write(path, func(w io.Writer) error {
		_, err := w.Write(sealed)
		return err
	})
	if err != nil {
		return Written{}, err
	}
	notice := hideTime(path, head)
	digest := share.Digest(sha256.Sum256(sealed))
	s.HandedIn(one.common, path, folder, digest, one.Withdrawn())
	if err := removeEarlier(earlier); err != nil {
		notice = err
	}
	return Written{Common: one.common, Back: one.Withdrawn(), Path: path, Receipt: digest.Receipt(), Notice: notice}, nil
}

// hideTime gives a contribution the time of its day instead of when it was written, which in a folder with everybody's
// would tell who handed in when, and which table's is whose. Where that cannot be done, the file is as good.
func hideTime(path string, of day.Head) error {
	date, err := time.Parse(time.DateOnly, of.Date)
	if err != nil {
		return err
	}
	return os.Chtimes(path, date, date)
}

// removeEarlier takes away the file that a new one replaces, when it still lies there as it was written. A file that cannot
// be reached is no trouble: its revision is the lower one.
func removeEarlier(earlier session.Hand) error {
	if !liesAsWritten(earlier) {
		return nil
	}
	return os.Remove(earlier.File)
}

func liesAsWritten(earlier session.Hand) bool {
	info, err := os.Lstat(earlier.File)
	if earlier.File == "" || err != nil || !info.Mode().IsRegular() || info.Size() > share.MostSealed {
		return false
	}
	content, err := os.ReadFile(earlier.File) // #nosec G304 -- a file that this program wrote, and nothing but its sum is used
	sum := sha256.Sum256(content)
	return err == nil && hex.EncodeToString(sum[:]) == earlier.Digest
}
