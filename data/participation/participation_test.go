package participation_test

import (
	"bytes"
	"errors"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/keys"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/wording"
)

// drawer is a keeper in memory. Only one thread writes at a time, since a test flushes before it reads.
type drawer struct {
	days      map[string]map[string]session.Record
	workshops map[string]map[string][]byte
	full      error
}

func (d *drawer) Save(records []session.Record) error {
	if d.full != nil {
		return d.full
	}
	for _, one := range records {
		if d.days[one.Session] == nil {
			d.days[one.Session] = map[string]session.Record{}
		}
		d.days[one.Session][one.Part+"/"+one.Key] = one
	}
	return nil
}

func (d *drawer) Sessions() (all []session.Stored, err error) {
	for id, records := range d.days {
		head := records[session.HeadPart+"/"]
		all = append(all, session.Stored{Session: id, Workshop: head.Workshop, Updated: noon, Head: head.Body})
	}
	return all, nil
}

func (d *drawer) Records(id string) (whole, damaged []session.Record, err error) {
	return slices.Collect(maps.Values(d.days[id])), nil, nil
}

func (d *drawer) SaveWorkshop(hash string, files map[string][]byte) error {
	d.workshops[hash] = files
	return nil
}

func (d *drawer) Workshop(hash string) (map[string][]byte, error) { return d.workshops[hash], nil }

var noon = time.Date(2018, time.April, 26, 12, 0, 0, 0, time.UTC)

// sit gives a desk with an empty drawer.
func sit(t *testing.T) (participation.Desk, *drawer) {
	t.Helper()
	kept := &drawer{days: map[string]map[string]session.Record{}, workshops: map[string]map[string][]byte{}}
	now := func() time.Time { return noon }
	autosave := session.OpenAutosave(kept, session.Receipts{Now: now, OnSaved: func(time.Time) {}, OnFailed: func(error) {}})
	t.Cleanup(func() { _ = autosave.Close() })
	return participation.Desk{Keeper: kept, Autosave: autosave, Now: now}, kept
}

// led is a day file of the built-in day, and the key that opens what is handed in.
func led(t *testing.T) (day.Day, keys.Identity) {
	t.Helper()
	set, err := content.Open(content.Day)
	if err != nil {
		t.Fatal(err)
	}
	key, err := keys.Make(keys.Usual)
	if err != nil {
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
	return made, key
}

// begun is a day in which everything was answered.
func begun(t *testing.T, desk participation.Desk, opened day.Day, source string) *session.Session {
	t.Helper()
	s, err := desk.Begin(participation.Beginning{
		Day: opened, Source: source, Language: wording.Swedish, Role: exercise.Official,
	})
	if err != nil {
		t.Fatal(err)
	}
	s.Play(rand.New(rand.NewPCG(3, 4))) // #nosec G404 -- made-up answers
	return s
}

func builtIn(t *testing.T, desk participation.Desk) *session.Session {
	t.Helper()
	opened, source, err := participation.OpenBuiltIn(content.Day)
	if err != nil {
		t.Fatal(err)
	}
	return begun(t, desk, opened, source)
}

func flushed(t *testing.T, desk participation.Desk) {
	t.Helper()
	if err := desk.Autosave.Flush(); err != nil {
		t.Fatal(err)
	}
}

func booklet(t *testing.T, s *session.Session, path string, extras ...string) participation.Booklet {
	t.Helper()
	made, err := participation.NewBooklet(s, path, extras)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func on() bool  { return true }
func off() bool { return false }

func TestBooklet_stoppedBeforeItWritesLeavesNothing(t *testing.T) {
	desk, _ := sit(t)
	made := booklet(t, builtIn(t, desk), filepath.Join(t.TempDir(), "Min reflektion"), participation.AsWebPage)
	if err := made.Write(on); !errors.Is(err, participation.ErrStopped) {
		t.Errorf("got %v", err)
	}
	if entries, err := os.ReadDir(filepath.Dir(made.Path)); err != nil || len(entries) > 0 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

func TestBooklet_liesThereWithWhatIsWantedBesideIt(t *testing.T) {
	desk, _ := sit(t)
	path := filepath.Join(t.TempDir(), "Åsas reflektion")
	made := booklet(t, builtIn(t, desk), path, participation.AsWebPage, participation.AsCalendar)
	if err := made.Write(off); err != nil {
		t.Fatal(err)
	}
	if want := []string{path + ".pdf", path + ".html", path + ".ics"}; !slices.Equal(made.Paths(), want) {
		t.Errorf("it lists %q, want %q", made.Paths(), want)
	}
	for ending, begins := range map[string]string{".pdf": "%PDF-", ".html": "<!DOCTYPE html>", ".ics": "BEGIN:VCALENDAR"} {
		content, err := os.ReadFile(path + ending)
		if err != nil || !strings.HasPrefix(string(content), begins) {
			t.Errorf("%s begins with %.20q, %v", ending, content, err)
		}
	}
}

func TestDesk_aDayThatIsResumedLeavesTheSameBooklet(t *testing.T) {
	desk, _ := sit(t)
	first := builtIn(t, desk)
	flushed(t, desk)
	again, damage, err := desk.Resume(first.ID)
	if err != nil || damage != nil {
		t.Fatal(err, damage)
	}
	one, err := booklet(t, first, "a.pdf").PDF()
	if err != nil {
		t.Fatal(err)
	}
	other, err := booklet(t, again, "b.pdf").PDF()
	if err != nil || !bytes.Equal(one, other) {
		t.Errorf("%d bytes became %d others, %v", len(one), len(other), err)
	}
}

func TestDesk_aPDFBringsItsDayBackAndKnowsWhereItCameFrom(t *testing.T) {
	desk, _ := sit(t)
	first := builtIn(t, desk)
	flushed(t, desk)
	made := booklet(t, first, filepath.Join(t.TempDir(), "a.pdf"))
	if err := made.Write(off); err != nil {
		t.Fatal(err)
	}
	if !participation.IsPDF(made.Path) {
		t.Error("it is not taken for a PDF")
	}
	opened, err := participation.OpenPDF(made.Path)
	if err != nil {
		t.Fatal(err)
	}
	if same, there, err := desk.SameOrigin(opened); !there || err != nil || same.Session != first.ID {
		t.Errorf("the day it came from is %q, %v, %v", same.Session, there, err)
	}
	back, err := desk.BringBack(opened)
	if err != nil || back.ID == first.ID {
		t.Fatalf("brought back as %v, %v", back, err)
	}
	other, _ := sit(t)
	if _, there, err := other.SameOrigin(opened); there || err != nil {
		t.Errorf("another computer knows the day: %v, %v", there, err)
	}
}
