package main

import (
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/keys"
	"troskel/data/kit"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// newDayOptions is the command line of newday.
type newDayOptions struct {
	workshop, share, passphrase, out string
	chosen                           day.Head
	hybrid, oneKey                   bool
}

func (o *newDayOptions) flags() *flag.FlagSet {
	flags := flag.NewFlagSet("newday", flag.ContinueOnError)
	flags.StringVar(&o.workshop, "workshop", "", "")
	flags.StringVar(&o.chosen.Name, "name", "", "")
	flags.StringVar(&o.chosen.Date, "date", "", "")
	flags.IntVar(&o.chosen.Least, "least", day.LeastUsual, "")
	flags.BoolVar(&o.chosen.Practice, "practice", false, "")
	flags.StringVar(&o.share, "share", "", "")
	flags.StringVar(&o.chosen.Way, "way", "", "")
	flags.BoolVar(&o.hybrid, "hybrid", false, "")
	flags.BoolVar(&o.oneKey, "one-key", false, "")
	flags.StringVar(&o.passphrase, "passphrase-file", "", "")
	flags.StringVar(&o.out, "out", "", "")
	flags.Func("local", "", func(pair string) error {
		key, text, found := strings.Cut(pair, "=")
		if !found || key == "" {
			return errors.New("not key=value")
		}
		if o.chosen.Local == nil {
			o.chosen.Local = map[string]string{}
		}
		o.chosen.Local[key] = text
		return nil
	})
	return flags
}

// newDay makes a day with its keys, and the folder of it: the kit to hand out, and apart from it what never leaves the
// facilitator.
func newDay(args []string, to terminal) int {
	var o newDayOptions
	words, rest, code := to.parse("troskelctl.newday-usage", o.flags(), args)
	switch {
	case code != ready:
		return code
	case o.out == "" || len(rest) > 0:
		return to.misuse(words, words.Text("troskelctl.newday-no-out"), "troskelctl.newday-usage")
	case o.chosen.Name == "" || o.chosen.Date == "":
		return to.misuse(words, words.Text("troskelctl.newday-no-name"), "troskelctl.newday-usage")
	}
	places, err := o.make(words, to)
	if err != nil {
		return to.failed(words, err)
	}
	made, err := day.Open(places.DayFile)
	if err != nil {
		return to.failed(words, err)
	}
	fmt.Fprintln(to.out, words.Text("troskelctl.newday-done", "folder", places.Folder))
	fmt.Fprintln(to.out, words.Text("troskelctl.newday-hand-out", "folder", filepath.Base(places.HandOut)))
	count := len(places.KeyFiles)
	fmt.Fprintln(to.out, words.Text("troskelctl.newday-keys", "folder", filepath.Base(places.Keys), "count", count))
	fmt.Fprintln(to.out, words.Text("troskelctl.key-fingerprint", "fingerprint", keys.Fingerprint(made.Head.Recipients...)))
	return fine
}

func (o newDayOptions) make(words wording.Words, to terminal) (kit.Places, error) {
	set, err := anySet(o.workshop)
	if err != nil {
		return kit.Places{}, err
	}
	passphrase, err := to.passphrase(o.passphrase)
	if err != nil {
		return kit.Places{}, err
	}
	o.chosen.Share = day.Usual(set)
	if o.share != "" {
		o.chosen.Share = strings.FieldsFunc(o.share, func(letter rune) bool { return letter == ',' || letter == ' ' })
	}
	choices := kit.Choices{Sort: sortFor(o.hybrid), OneKey: o.oneKey, Passphrase: passphrase, Words: words, Paper: true}
	return into(o.out, func() (kit.Places, error) { return kit.Make(o.out, set, o.chosen, choices, rand.Reader) })
}

// into makes a day in a folder that may not be there yet; when there is no day, no new folder stays either.
func into(folder string, makeDay func() (kit.Places, error)) (kit.Places, error) {
	_, err := os.Stat(folder)
	fresh := errors.Is(err, fs.ErrNotExist)
	if err := os.MkdirAll(folder, 0o777); err != nil { //nolint:gosec // the system decides who may read, as for files
		return kit.Places{}, wording.NewProblem("kit.no-folder", err, "folder", folder)
	}
	places, err := makeDay()
	if err != nil && fresh {
		_ = os.Remove(folder) // only when it is empty, as it was made
	}
	return places, err
}

// anySet opens a workshop: one of those that are built in, by name, or a file.
func anySet(named string) (workshop.Set, error) {
	if slices.Contains(content.Names(), named) {
		return content.Open(named)
	}
	return daySet(named)
}

func sortFor(hybrid bool) keys.Sort {
	if hybrid {
		return keys.Hybrid
	}
	return keys.Usual
}
