package console_test

import (
	"bufio"
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"troskel/app/console"
	"troskel/data/exercise"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/store"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// noon is a time at which the day has not begun, so that nobody is late.
var noon = time.Date(2018, time.April, 26, 7, 0, 0, 0, time.UTC)

func now() time.Time { return noon }

// own is a workshop that somebody else has written, with all kinds.
const own = "../../cmd/walk/testdata/egen.sv.yaml"

func openStore(t *testing.T, folder string) *store.Store {
	t.Helper()
	opened, err := store.OpenWith(folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	return opened.Store
}

// run holds a conversation in which everything is typed beforehand, and returns what was said.
func run(t *testing.T, days *store.Store, options console.Options, typed string) string {
	t.Helper()
	var out bytes.Buffer
	options.Keeper, options.Now, options.In, options.Out = days, now, bufio.NewReader(strings.NewReader(typed)), &out
	if options.SaveTo == "" {
		options.SaveTo = t.TempDir()
	}
	if err := console.Run(options); err != nil {
		t.Fatal(err, out.String())
	}
	return out.String()
}

// restored is the only day in a store, with nothing that writes to it.
func restored(t *testing.T, days *store.Store) *session.Session {
	t.Helper()
	kept, err := days.Sessions()
	if err != nil || len(kept) != 1 {
		t.Fatalf("%d days are kept, %v", len(kept), err)
	}
	records, _, err := days.Records(kept[0].Session)
	if err != nil {
		t.Fatal(err)
	}
	head, err := session.ReadHead(records)
	if err != nil {
		t.Fatal(err)
	}
	files, err := days.Workshop(head.Workshop)
	if err != nil {
		t.Fatal(err)
	}
	set, err := workshop.FromBytes(files)
	if err != nil {
		t.Fatal(err)
	}
	day, damaged := session.Restore(kept[0].Session, set, records, func(session.Record) {})
	if damaged > 0 {
		t.Fatalf("%d records are damaged", damaged)
	}
	return day
}

// sit has a typist answer a whole day, with answers made up from a seed.
func sit(t *testing.T, file string, language wording.Language, seed uint64) *typist {
	t.Helper()
	opened, err := participation.OpenSource(file)
	if err != nil {
		t.Fatal(err)
	}
	begun := func() *session.Session {
		s := session.New("typist", opened.Workshop, file, noon, func(session.Record) {})
		s.Change(func(head *session.Head) { head.Language, head.Role = language, exercise.Official })
		if opened.Head.ID != "" {
			s.Join(opened.Head)
		}
		return s
	}
	p := &typist{wants: begun(), own: begun(), words: wording.In(language)}
	p.wants.Play(rand.New(rand.NewPCG(seed, seed))) // #nosec G404 -- made-up answers
	return p
}

func TestDay_typedIsTheSameDayAsAppliedToTheFields(t *testing.T) {
	kinds := map[string]bool{}
	for seed := range uint64(4) {
		data, folder := t.TempDir(), t.TempDir()
		days := openStore(t, data)
		file, _ := filepath.Abs(own)
		p := sit(t, file, wording.Swedish, seed)
		err := console.Run(console.Options{
			Keeper: days, DataDir: data, SaveTo: folder, File: file, Language: wording.Swedish, Now: now, In: bufio.NewReader(p), Out: p,
		})
		if err != nil || len(p.missed) > 0 {
			t.Fatalf("%v; not understood: %q", err, p.missed)
		}
		made := restored(t, days)
		reference := session.New(made.ID, made.Set(), file, noon, func(session.Record) {})
		reference.Change(func(head *session.Head) {
			head.Language, head.Title = wording.Swedish, made.Set().In(wording.Swedish).Title
		})
		for _, deed := range p.deeds {
			deed(reference)
		}
		for _, one := range made.Workshop().Exercises() {
			if state := reference.State(one.Key); state == exercise.Answered || state == exercise.Passed {
				kinds[one.Kind] = true
			}
		}
		booklet, err := participation.NewBooklet(reference, "", nil)
		if err != nil {
			t.Fatal(err)
		}
		want, err := booklet.PDF()
		if err != nil {
			t.Fatal(err)
		}
		saved := only(t, folder)
		if !bytes.Equal(saved, want) {
			t.Errorf("seed %d: the PDF of the typed day has %d bytes, and of the same answers %d", seed, len(saved), len(want))
		}
	}
	for _, kind := range exercise.Kinds {
		if !kinds[kind.Name] {
			t.Errorf("no answer to a %s was finished", kind.Name)
		}
	}
}

// only is the content of the only file in a folder.
func only(t *testing.T, folder string) []byte {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 {
		t.Fatalf("the folder holds %v, %v", entries, err)
	}
	content, err := os.ReadFile(filepath.Join(folder, entries[0].Name()))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

var _ io.Reader = (*typist)(nil)
