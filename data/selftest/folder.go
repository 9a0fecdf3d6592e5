package selftest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"troskel/data/outgoing"
	"troskel/data/place"
	"troskel/data/wording"
)

// workName begins the name of the folder that the checks work in, inside the data folder.
const workName = "troskel.selftest-"

// work is the folder that the checks write in; empty when there is none.
type work string

func (w work) remove() {
	if w != "" {
		_ = os.RemoveAll(string(w)) // holds nothing of anybody; what is left goes away at the next run
	}
}

// begin makes the folder to work in, and with it tells whether answers can be kept.
func (p Probes) begin() (work, Check) {
	made := make(chan work, 1)
	check := p.tried(Data, func() Check {
		folder, err := p.makeWork()
		made <- folder
		return p.keeping(err)
	})
	select {
	case folder := <-made:
		return folder, check
	default:
		return "", check // it is still being made
	}
}

// forgotten is after how long a folder to work in is one that nobody works in any more.
const forgotten = time.Hour

func (p Probes) makeWork() (work, error) {
	if err := os.MkdirAll(p.DataDir, 0o700); err != nil {
		return "", err
	}
	left, _ := filepath.Glob(filepath.Join(p.DataDir, workName+"*"))
	for _, folder := range left {
		if info, err := os.Stat(folder); err == nil && p.Now().Sub(info.ModTime()) > forgotten {
			_ = os.RemoveAll(folder)
		}
	}
	folder, err := os.MkdirTemp(p.DataDir, workName)
	if err != nil {
		return "", err
	}
	if err := p.Write(filepath.Join(folder, "prov.txt"), plain); err != nil {
		work(folder).remove() // what is tried in it would fail too, and its sentences would point at other causes
		return "", err
	}
	return work(folder), nil
}

// plain is what is written to see whether anything can be.
func plain(w io.Writer) error {
	_, err := io.WriteString(w, strings.Repeat("Tröskel provar att skriva: åäö.\n", 256))
	return err
}

// keeping judges the data folder: what writing in it said, and the room there.
func (p Probes) keeping(err error) Check {
	check := Check{Name: Data, Result: Bad, Do: say("selftest.data-do")}
	why := reason(err)
	if why != fine && place.InTheWay(p.DataDir) {
		why = notFolder
	}
	switch why {
	case fine:
		return p.roomIn(Check{Name: Data, Result: Good, Says: say("selftest.data-good", "folder", p.DataDir)}, p.DataDir)
	case denied:
		check.Says = say("selftest.data-denied", "folder", p.DataDir)
	case readOnly:
		check.Says = say("selftest.data-read-only", "folder", p.DataDir)
	case full:
		check.Says, check.Do = say("selftest.data-full", "folder", p.DataDir), say("selftest.room-do")
	case notFolder:
		check.Says = say("selftest.data-not-folder", "folder", p.DataDir)
	case differs:
		check.Says = say("selftest.data-differs", "folder", p.DataDir)
	default:
		check.Says = say("selftest.data-failed", "folder", p.DataDir)
	}
	return check.because(err)
}

// save tries and judges the folder that the PDF is proposed in, with a file whose name has what Swedish names have.
func (p Probes) save() Check {
	path := outgoing.Free(filepath.Join(p.SaveTo, "Tröskel – prov med å ä ö.txt"))
	err := p.Write(path, plain)
	if err == nil {
		err = os.Remove(path)
	}
	check := Check{Name: Save, Result: Bad, Do: say("selftest.save-do")}
	why := reason(err)
	if why != fine && place.InTheWay(p.SaveTo) {
		why = missing
	}
	switch why {
	case fine:
		return p.roomIn(Check{Name: Save, Result: Good, Says: say("selftest.save-good", "folder", p.SaveTo)}, p.SaveTo)
	case denied:
		check.Says, check.Do = say("selftest.save-denied", "folder", p.SaveTo), say("selftest.save-denied-do")
	case readOnly:
		check.Says = say("selftest.save-read-only", "folder", p.SaveTo)
	case full:
		check.Says, check.Do = say("selftest.save-full", "folder", p.SaveTo), say("selftest.room-do")
	case missing:
		check.Says = say("selftest.save-missing", "folder", p.SaveTo)
	case differs:
		check.Says = say("selftest.save-differs", "folder", p.SaveTo)
	default:
		check.Says = say("selftest.save-failed", "folder", p.SaveTo)
	}
	return check.because(err)
}

// How much room is too little, and how much is little, in bytes. A day with its copies and its PDF takes a few million.
const (
	tooLittle = 20e6
	little    = 200e6
)

// roomIn judges the room in a folder in which writing went well. A system that does not tell is believed.
func (p Probes) roomIn(check Check, folder string) Check {
	free, err := p.Free(folder)
	if err != nil {
		return check.because(err)
	}
	check.Detail = fmt.Sprintf("%d MB", free/1e6)
	if free >= little {
		return check
	}
	check.Result = Warning
	if free < tooLittle {
		check.Result = Bad
	}
	check.Says = say("selftest.room-little", "folder", folder, "megabytes", free/1e6)
	check.Do = say("selftest.room-do")
	return check
}

// kind judges what sort of folder answers are kept in.
func (p Probes) kind() Check {
	check := Check{Name: Kind, Result: Warning}
	switch where := p.Place(p.DataDir); where.Kind {
	case place.Synced:
		check.Says, check.Do = say("selftest.kind-synced", "service", where.Service), say("selftest.kind-do")
	case place.Network:
		check.Says, check.Do = say("selftest.kind-network"), say("selftest.kind-do")
	case place.Stick:
		check.Says, check.Do = say("selftest.kind-stick"), say("selftest.kind-stick-do")
	default:
		check.Result, check.Says = Good, say("selftest.kind-local")
	}
	return check
}

// refusal is the reason for which something could not be written.
type refusal int

const (
	fine refusal = iota
	denied
	readOnly
	full
	missing
	notFolder
	differs
	unknown
)

// reasons are what the writing of files says, by the keys of its words.
var reasons = map[string]refusal{
	"outgoing.denied": denied, "outgoing.read-only": readOnly, "outgoing.full": full, "outgoing.folder-missing": missing,
	"outgoing.differs": differs, "outgoing.open-elsewhere": denied,
}

func reason(err error) refusal {
	var problem *wording.Problem
	if errors.As(err, &problem) {
		if known, ok := reasons[problem.Key]; ok {
			return known
		}
	}
	switch {
	case err == nil:
		return fine
	case errors.Is(err, syscall.ENOTDIR):
		return notFolder
	case errors.Is(err, syscall.EROFS):
		return readOnly
	case errors.Is(err, syscall.ENOSPC):
		return full
	case errors.Is(err, fs.ErrPermission):
		return denied
	case errors.Is(err, fs.ErrNotExist):
		return missing
	}
	return unknown
}
