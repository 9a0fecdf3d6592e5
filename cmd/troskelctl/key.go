package main

import (
	"flag"
	"fmt"
	"time"

	"troskel/data/keys"
	"troskel/data/wording"
)

// keyOptions is the command line of key.
type keyOptions struct {
	out, passphrase, fresh, name, date string
	hybrid                             bool
}

// workWithKey makes a key, shows the public half of one, or gives one another passphrase.
func workWithKey(args []string, to terminal) int {
	var o keyOptions
	flags := flag.NewFlagSet("key", flag.ContinueOnError)
	flags.StringVar(&o.out, "out", "", "")
	flags.StringVar(&o.passphrase, "passphrase-file", "", "")
	flags.StringVar(&o.fresh, "new-passphrase-file", "", "")
	flags.StringVar(&o.name, "name", "", "")
	flags.StringVar(&o.date, "date", "", "")
	flags.BoolVar(&o.hybrid, "hybrid", false, "")
	words, rest, code := to.parse("troskelctl.key-usage", flags, args)
	if code != ready {
		return code
	}
	known, err := o.work(words, to, rest)
	switch {
	case !known:
		return to.misuse(words, words.Text("troskelctl.key-what"), "troskelctl.key-usage")
	case err != nil:
		return to.failed(words, err)
	}
	return fine
}

// work does what the arguments say; not known when they say nothing that can be done with a key.
func (o keyOptions) work(words wording.Words, to terminal, args []string) (known bool, err error) {
	switch {
	case len(args) == 1 && args[0] == "make" && o.out != "":
		return true, o.make(words, to)
	case len(args) == 2 && args[0] == "show":
		return true, o.show(words, to, args[1])
	case len(args) == 2 && args[0] == "passphrase" && o.out != "":
		return true, o.relock(words, to, args[1])
	}
	return false, nil
}

func (o keyOptions) make(words wording.Words, to terminal) error {
	var date time.Time
	if o.date != "" {
		read, err := time.Parse(time.DateOnly, o.date)
		if err != nil {
			return wording.NewProblem("troskelctl.runsheet-date", err, "date", o.date)
		}
		date = read
	}
	passphrase, err := to.passphrase(o.passphrase)
	if err != nil {
		return err
	}
	key, err := keys.Make(sortFor(o.hybrid))
	if err != nil {
		return err
	}
	if err := keys.Save(o.out, key, keys.Label{Day: o.name, Date: date, Words: words}, passphrase); err != nil {
		return err
	}
	fmt.Fprintln(to.out, words.Text("troskelctl.key-made", "file", o.out))
	tellOf(key, words, to)
	return nil
}

func (o keyOptions) show(words wording.Words, to terminal, file string) error {
	passphrase, err := to.passphrase(o.passphrase)
	if err != nil {
		return err
	}
	key, err := keys.Open(file, passphrase)
	if err != nil {
		return err
	}
	tellOf(key, words, to)
	return nil
}

func tellOf(key keys.Identity, words wording.Words, to terminal) {
	fmt.Fprintln(to.out, words.Text("troskelctl.key-sort", "sort", string(key.Sort())))
	fmt.Fprintln(to.out, words.Text("troskelctl.key-fingerprint", "fingerprint", key.Fingerprint()))
	fmt.Fprintln(to.out, key.Recipient())
}

// relock leaves the earlier file where it is: only who has tried the new one should remove it.
func (o keyOptions) relock(words wording.Words, to terminal, file string) error {
	before, err := to.passphrase(o.passphrase)
	if err != nil {
		return err
	}
	after, err := to.passphrase(o.fresh)
	if err != nil {
		return err
	}
	if err := keys.Relock(file, before, o.out, after); err != nil {
		return err
	}
	fmt.Fprintln(to.out, words.Text("troskelctl.key-relocked", "file", o.out, "before", file))
	return nil
}
