package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"troskel/data/day"
	"troskel/data/keys"
	"troskel/data/kit"
	"troskel/data/room"
	"troskel/data/room/inbox"
	"troskel/data/share"
	"troskel/data/wording"
)

// roomOptions are the flags that the commands about a day's room have in common. The folder of a day, as newday makes it,
// is enough: the keys, the ledger and the folder to gather in lie there.
type roomOptions struct {
	day, ledger, passphrase string
	keys, folders           several
}

// several is a flag that may be given several times.
type several []string

func (s *several) String() string { return strings.Join(*s, ", ") }

// Set takes one more.
func (s *several) Set(value string) error {
	*s = append(*s, value)
	return nil
}

func (o *roomOptions) flags(name string) *flag.FlagSet {
	flags := flag.NewFlagSet(name, flag.ContinueOnError)
	flags.StringVar(&o.day, "day", "", "")
	flags.StringVar(&o.ledger, "ledger", "", "")
	flags.StringVar(&o.passphrase, "passphrase-file", "", "")
	flags.Var(&o.keys, "key", "")
	flags.Var(&o.folders, "in", "")
	return flags
}

// parse is terminal.parse for a command that needs a day.
func (o *roomOptions) parse(
	usage string, flags *flag.FlagSet, args []string, to terminal,
) (words wording.Words, rest []string, code int) {
	words, rest, code = to.parse(usage, flags, args)
	if code == ready && o.day == "" {
		code = to.misuse(words, words.Text("troskelctl.no-day"), usage)
	}
	return words, rest, code
}

// openedRoom is a room with what it takes to speak of it.
type openedRoom struct {
	*room.Room
	folder  string // where the ledger lies, and the decisions about the action plan
	account inbox.Account
	words   wording.Words
}

// open opens the room and looks through its folders.
func (o roomOptions) open(words wording.Words, to terminal) (openedRoom, error) {
	read, err := o.complete()
	if err != nil {
		return openedRoom{}, err
	}
	identities, err := o.identities(to)
	if err != nil {
		return openedRoom{}, err
	}
	ledger, err := room.OpenLedger(o.ledger, read.Head)
	if ledger == nil {
		return openedRoom{}, err
	}
	if err != nil { // a copy was used instead; that is said, and the work goes on
		fmt.Fprintln(to.err, "troskelctl: "+words.Say(err))
	}
	opened := openedRoom{Room: room.New(read, share.Opener(identities...), ledger, time.Now), folder: o.ledger, words: words}
	if opened.account, err = opened.Scan(context.Background(), o.folders, nil); err != nil {
		return openedRoom{}, err
	}
	return opened, nil
}

// complete reads the day and fills in what its folder tells.
func (o *roomOptions) complete() (day.Day, error) {
	if info, err := os.Stat(o.day); err == nil && info.IsDir() {
		places, err := kit.Find(o.day)
		if err != nil {
			return day.Day{}, err
		}
		o.day = places.DayFile
		if len(o.keys) == 0 {
			o.keys = places.KeyFiles
		}
		if _, err := os.Stat(places.Contributions); len(o.folders) == 0 && err == nil {
			o.folders = []string{places.Contributions}
		}
	}
	if o.ledger == "" {
		o.ledger = filepath.Dir(o.day)
	}
	return day.Open(o.day)
}

// identities opens the day's keys. One that the passphrase does not open is left out as long as another one does.
func (o roomOptions) identities(to terminal) ([]keys.Identity, error) {
	if len(o.keys) == 0 {
		return nil, wording.NewProblem("troskelctl.no-key", nil)
	}
	passphrase, err := to.passphrase(o.passphrase)
	if err != nil {
		return nil, err
	}
	var opened []keys.Identity
	var first error
	for _, file := range o.keys {
		identity, err := keys.Open(file, passphrase)
		switch {
		case err == nil:
			opened = append(opened, identity)
		case first == nil:
			first = err
		}
	}
	if len(opened) == 0 {
		return nil, first
	}
	return opened, nil
}

// titleOf is what an exercise is called, with its key.
func (r openedRoom) titleOf(key string) string {
	found, _ := r.Day().Workshop.In(r.words.Language()).Find(key)
	return fmt.Sprintf("%s (%s)", found.Title, key)
}

// chosen are the exercises that were named, or all of them.
func (r openedRoom) chosen(named []string, all bool) ([]string, error) {
	if all {
		return r.Exercises(), nil
	}
	for _, key := range named {
		if !slices.Contains(r.Exercises(), key) {
			return nil, wording.NewProblem("troskelctl.no-exercise", nil,
				"key", key, "keys", strings.Join(r.Exercises(), ", "))
		}
	}
	return named, nil
}
