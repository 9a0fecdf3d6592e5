package console_test

import (
	"bufio"
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"troskel/app/console"
	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/keys"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/share"
	"troskel/data/store"
	"troskel/data/wording"
)

// early is before the day, so that nobody is late.
var early = time.Date(2018, time.April, 26, 7, 0, 0, 0, time.UTC)

func now() time.Time { return early }

// own is a workshop that somebody else has written, with all kinds.
const own = "../../cmd/walk/testdata/egen.sv.yaml"

func openStore(t *testing.T, folder string) *store.Store {
	t.Helper()
	opened, err := store.OpenWith(folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = opened.Store.Close() })
	return opened.Store
}

// run holds a conversation in which everything is typed beforehand, and returns what was said.
func run(t *testing.T, days *store.Store, options console.Options, typed ...string) string {
	t.Helper()
	var out bytes.Buffer
	options.Keeper, options.Out, options.In = days, &out, bufio.NewReader(strings.NewReader(strings.Join(typed, "\n")+"\n"))
	if options.Now == nil {
		options.Now = now
	}
	if options.SaveTo == "" {
		options.SaveTo = t.TempDir()
	}
	if err := console.Run(options); err != nil {
		t.Fatal(err, out.String())
	}
	return out.String()
}

// kept is the only day in a store, with nothing that writes to it.
func kept(t *testing.T, days *store.Store) *session.Session {
	t.Helper()
	all, err := days.Sessions()
	if err != nil || len(all) != 1 {
		t.Fatalf("%d days are kept, %v", len(all), err)
	}
	quiet := session.OpenAutosave(days, session.Receipts{Now: now, OnSaved: func(time.Time) {}, OnFailed: func(error) {}})
	t.Cleanup(func() { _ = quiet.Close() })
	day, damage, err := participation.Desk{Keeper: days, Autosave: quiet, Now: now}.Resume(all[0].Session)
	if err != nil || damage != nil {
		t.Fatal(err, damage)
	}
	return day
}

// sit is somebody at the terminal who wants to give answers made up from a seed.
func sit(t *testing.T, file string, language wording.Language, seed uint64) *typist {
	t.Helper()
	opened, err := participation.OpenSource(file)
	if err != nil {
		t.Fatal(err)
	}
	begun := func() *session.Session { return begin("typist", opened, file, language) }
	p := &typist{wants: begun(), own: begun(), words: wording.In(language)}
	p.wants.Change(func(head *session.Head) { head.Role = exercise.Official })
	p.wants.Play(rand.New(rand.NewPCG(seed, seed))) // #nosec G404 -- made-up answers
	return p
}

// begin is a day as every way in begins it.
func begin(id string, opened day.Day, file string, language wording.Language) *session.Session {
	s := session.New(id, opened.Workshop, file, early, func(session.Record) {})
	s.Change(func(head *session.Head) {
		head.Language, head.Title = language, opened.Workshop.In(language).Title
	})
	if opened.Head.ID != "" {
		s.Join(opened.Head)
		s.Change(func(head *session.Head) { head.Title = opened.Head.Name })
	}
	return s
}

// led makes a day file of the built-in day, and the key that opens what is handed in.
func led(t *testing.T) (file string, key keys.Identity) {
	t.Helper()
	set, err := content.Open(content.Day)
	if err != nil {
		t.Fatal(err)
	}
	if key, err = keys.Make(keys.Usual); err != nil {
		t.Fatal(err)
	}
	var collected []string
	for _, one := range day.Shareable(set) {
		collected = append(collected, one.Key)
	}
	made, err := day.New(set, day.Head{
		Name: "Förenkla", Date: "2018-04-26", Least: 7, Share: collected, Recipients: []string{key.Recipient()},
	}, rand.NewChaCha8([32]byte{7}))
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	if err := day.Write(&text, made); err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(t.TempDir(), "dag"+day.Extension)
	if err := os.WriteFile(file, text.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return file, key
}

// reference is the day that a typist has done, without the terminal.
func (p *typist) reference(t *testing.T, like *session.Session) *session.Session {
	t.Helper()
	opened, err := participation.OpenSource(like.Head().Source)
	if err != nil {
		t.Fatal(err)
	}
	done := begin(like.ID, opened, like.Head().Source, like.Head().Language)
	for _, deed := range p.deeds {
		deed(done)
	}
	return done
}

func pdfOf(t *testing.T, s *session.Session) []byte {
	t.Helper()
	booklet, err := participation.NewBooklet(s, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	file, err := booklet.PDF()
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// ending is the content of the only file in a folder with an ending.
func ending(t *testing.T, folder, with string) []byte {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, "*"+with))
	if err != nil || len(found) != 1 {
		t.Fatalf("%q lie there, %v", found, err)
	}
	file, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// TestDay_typedIsWhatTheSameAnswersGive compares a day that was typed with the same values applied to the same fields, which
// is what every way in does.
func TestDay_typedIsWhatTheSameAnswersGive(t *testing.T) {
	kinds := map[string]bool{}
	own, err := filepath.Abs(own)
	if err != nil {
		t.Fatal(err)
	}
	for _, seed := range []uint64{0, 2} { // between them an answer of each kind is whole
		data, folder := t.TempDir(), t.TempDir()
		days := openStore(t, data)
		p := sit(t, own, wording.Swedish, seed)
		err := console.Run(console.Options{
			Keeper: days, DataDir: data, SaveTo: folder, File: own, Language: wording.Swedish, Now: now, In: bufio.NewReader(p), Out: p,
		})
		if err != nil || len(p.missed) > 0 {
			t.Fatalf("seed %d: %v; not understood: %q", seed, err, p.missed)
		}
		done := p.reference(t, kept(t, days))
		for _, one := range done.Workshop().Exercises() {
			kinds[one.Kind] = kinds[one.Kind] || done.State(one.Key) == exercise.Answered
		}
		if saved, want := ending(t, folder, ".pdf"), pdfOf(t, done); !bytes.Equal(saved, want) {
			t.Errorf("seed %d: the PDF has %d bytes, and that of the same answers %d", seed, len(saved), len(want))
		}
	}
	for _, kind := range exercise.Kinds {
		if !kinds[kind.Name] {
			t.Errorf("no answer to a %s was whole", kind.Name)
		}
	}
}

func TestDay_handsInWhatTheSameAnswersGive(t *testing.T) {
	file, key := led(t)
	data, folder := t.TempDir(), t.TempDir()
	days := openStore(t, data)
	p := sit(t, file, wording.English, 5)
	err := console.Run(console.Options{
		Keeper: days, DataDir: data, SaveTo: folder, File: file, Language: wording.English, Now: now, In: bufio.NewReader(p), Out: p,
	})
	if err != nil || len(p.missed) > 0 {
		t.Fatalf("%v; not understood: %q", err, p.missed)
	}
	done := p.reference(t, kept(t, days))
	if saved, want := ending(t, folder, ".pdf"), pdfOf(t, done); !bytes.Equal(saved, want) {
		t.Errorf("the PDF has %d bytes, and that of the same answers %d", len(saved), len(want))
	}
	given, _, err := share.Open(bytes.NewReader(ending(t, folder, ".age")), key)
	if err != nil {
		t.Fatal(err)
	}
	want := done.Contribution(false)
	if len(want.Answers) == 0 || !reflect.DeepEqual(given.Answers, want.Answers) || given.Role != want.Role {
		t.Errorf("handed in:\n%+v\nthe same answers give:\n%+v", given.Answers, want.Answers)
	}
}

// TestDay_goesOnAfterAnyLine ends the input after some line, as a closed window does, and goes on in a new conversation.
func TestDay_goesOnAfterAnyLine(t *testing.T) {
	own, err := filepath.Abs(own)
	if err != nil {
		t.Fatal(err)
	}
	for _, stop := range []int{9, 63} {
		data, folder := t.TempDir(), t.TempDir()
		days := openStore(t, data)
		p := sit(t, own, wording.Swedish, 2)
		options := console.Options{
			Keeper: days, DataDir: data, SaveTo: folder, File: own, Language: wording.Swedish, Now: now, Out: p, In: bufio.NewReader(p),
		}
		p.last = stop
		if err := console.Run(options); err != nil {
			t.Fatal(err)
		}
		begun := kept(t, days)
		if done := p.reference(t, begun); p.isIdle() && !bytes.Equal(begun.Reflection().Write(), done.Reflection().Write()) {
			t.Errorf("after %d lines the store does not hold what was typed", stop)
		}
		p.last, p.lines = 0, nil
		p.heard.Reset()
		options.In, options.Day, options.File = bufio.NewReader(p), begun.ID, ""
		if err := console.Run(options); err != nil || len(p.missed) > 0 {
			t.Fatalf("after %d lines: %v; not understood: %q", stop, err, p.missed)
		}
		ending(t, folder, ".pdf")
		if ended := kept(t, days); !bytes.Equal(ended.Reflection().Write(), p.reference(t, begun).Reflection().Write()) {
			t.Errorf("after %d lines the day ends with other answers than were typed", stop)
		}
	}
}
