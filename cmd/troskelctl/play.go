package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"time"

	"troskel/data/content"
	"troskel/data/document/pdf"
	"troskel/data/exercise"
	"troskel/data/keystore"
	"troskel/data/outgoing"
	"troskel/data/session"
	"troskel/data/store"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// playedDay is the date of a played day: always the same, so that the same seed gives the same bytes.
var playedDay = time.Date(2018, time.April, 26, 9, 0, 0, 0, time.UTC)

// builtInDay is the day that a command takes when it is given no workshop file.
const builtInDay = content.Day

// playOptions is the command line of play.
type playOptions struct {
	workshop, role, data, out string
	seed                      uint64
	ring                      store.Ring // keeps the data folder's key; nil has it lie in the folder
}

// play goes through a whole day with invented answers, through the same session, store and report as the window does,
// and leaves the PDF.
func play(args []string, to terminal) int {
	var o playOptions
	flags := flag.NewFlagSet("play", flag.ContinueOnError)
	flags.StringVar(&o.workshop, "workshop", "", "")
	flags.StringVar(&o.role, "role", string(exercise.Official), "")
	flags.StringVar(&o.data, "data", "", "")
	flags.StringVar(&o.out, "out", "", "")
	flags.Uint64Var(&o.seed, "seed", 1, "")
	words, rest, code := to.parse("troskelctl.play-usage", flags, args)
	switch {
	case code != ready:
		return code
	case o.out == "" || len(rest) > 0:
		return to.misuse(words, words.Text("troskelctl.play-no-out"), "troskelctl.play-usage")
	case o.role != string(exercise.Official) && o.role != string(exercise.Elected):
		return to.misuse(words, words.Text("troskelctl.play-role", "role", o.role), "troskelctl.play-usage")
	}
	if err := o.play(words.Language()); err != nil {
		return to.failed(words, err)
	}
	fmt.Fprintln(to.out, words.Text("troskelctl.play-done", "file", o.out))
	return fine
}

func (o playOptions) play(language wording.Language) (err error) {
	set, source, err := o.open()
	if err != nil {
		return err
	}
	if o.data == "" {
		if o.data, err = os.MkdirTemp("", "troskel-play-"); err != nil {
			return err
		}
		defer os.RemoveAll(o.data) // a temporary folder that stays harms nobody
	} else if system := keystore.System(os.Getenv); system != nil { // a key there would outlive a temporary folder
		o.ring = system
	}
	id := fmt.Sprintf("played-%d", o.seed)
	if err := o.answer(set, source, id, language); err != nil {
		return err
	}
	report, err := o.reopen(set, id)
	if err != nil {
		return err
	}
	doc, err := report.Booklet()
	if err != nil {
		return err
	}
	return outgoing.Write(o.out, func(w io.Writer) error { return pdf.Write(w, doc) })
}

func (o playOptions) open() (workshop.Set, string, error) {
	set, err := daySet(o.workshop)
	if o.workshop == "" {
		return set, session.BuiltIn + builtInDay, err
	}
	return set, o.workshop, err
}

// answer plays the day and returns when everything is on the disk.
func (o playOptions) answer(set workshop.Set, source, id string, language wording.Language) error {
	opened, err := store.OpenWith(o.data, o.ring)
	if err != nil {
		return err
	}
	defer opened.Store.Close() // what is saved is saved
	if err := opened.Store.SaveWorkshop(set.Hash(), set.Files()); err != nil {
		return err
	}
	rng := rand.New(rand.NewPCG(o.seed, o.seed)) //nolint:gosec // played answers need no secrecy
	autosave := session.OpenAutosave(opened.Store, session.Receipts{
		Now: time.Now, OnSaved: func(time.Time) {}, OnFailed: func(error) {}, // Flush tells
	})
	played := session.New(id, set, source, playedDay, autosave.Put)
	played.Change(func(head *session.Head) {
		head.Language, head.Role = language, exercise.Role(o.role)
		head.Name = "Kim Ek"
	})
	played.Play(rng)
	return errors.Join(autosave.Flush(), autosave.Close())
}

// reopen opens the day again from the disk, as the program does the next time it starts.
func (o playOptions) reopen(set workshop.Set, id string) (*session.Session, error) {
	opened, err := store.OpenWith(o.data, o.ring)
	if err != nil {
		return nil, err
	}
	defer opened.Store.Close() // nothing was written
	records, _, err := opened.Store.Records(id)
	if err != nil {
		return nil, err
	}
	restored, _ := session.Restore(id, set, records, func(session.Record) {})
	return restored, nil
}
