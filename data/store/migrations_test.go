package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// later is a second step, as a later version of the program may have.
const later = `CREATE TABLE colour (name TEXT) STRICT; INSERT INTO colour VALUES ('röd'); UPDATE about SET needs = '7.0.0';`

// bare gives the connection to a file with a day in it, without the store.
func bare(t *testing.T) (*connection, folder) {
	t.Helper()
	path := t.TempDir()
	s := openIn(t, path)
	aDay(t, s)
	s.Close()
	link, err := connect(folder(path).database())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { link.abandon() })
	return link, folder(path)
}

func count(t *testing.T, c *connection, query string) int {
	t.Helper()
	var number int
	if err := c.row(query).Scan(&number); err != nil {
		t.Fatal(err)
	}
	return number
}

func steps(t *testing.T, more ...string) []string {
	t.Helper()
	first, err := migrations()
	if err != nil || len(first) == 0 {
		t.Fatal(first, err)
	}
	return append(first, more...)
}

func TestMigrate_copiesFirstAndThenTakesTheStep(t *testing.T) {
	link, f := bare(t)
	now := len(steps(t))
	err := link.migrate(steps(t, later), func(version int) error {
		if version != now {
			t.Errorf("copy of version %d", version)
		}
		return link.copyTo(f.before(version))
	})
	if err != nil {
		t.Fatal(err)
	}
	if version, _ := link.version(); version != now+1 || count(t, link, "SELECT count(*) FROM colour") != 1 {
		t.Errorf("version %d", version)
	}
	if needs, _ := link.needs(); needs != "7.0.0" {
		t.Errorf("needs %q", needs)
	}
	what, version, err := inspect(f.before(now))
	if what != ours || version != now || err != nil {
		t.Errorf("the copy is %v of version %d, %v", what, version, err)
	}
	if err := link.migrate(steps(t, later), nil); err != nil {
		t.Errorf("again: %v", err)
	}
}

func TestMigrate_changesNothingWithoutACopy(t *testing.T) {
	link, _ := bare(t)
	full := errors.New("disk full")
	if err := link.migrate(steps(t, later), func(int) error { return full }); !errors.Is(err, full) {
		t.Errorf("%v", err)
	}
	if version, _ := link.version(); version != len(steps(t)) {
		t.Errorf("version %d", version)
	}
}

func TestMigrate_aStepThatFailsLeavesTheVersionBefore(t *testing.T) {
	link, _ := bare(t)
	err := link.migrate(steps(t, later, later), func(int) error { return nil }) // the same table twice
	if err == nil {
		t.Fatal("no error")
	}
	if version, _ := link.version(); version != len(steps(t))+1 || count(t, link, "SELECT count(*) FROM colour") != 1 {
		t.Errorf("version %d: half a step was taken", version)
	}
	if answers := count(t, link, "SELECT count(*) FROM entry"); answers != 30 {
		t.Errorf("%d answers", answers)
	}
}

// TestOpen_anyVersionEverWritten opens the files that versions of this program have written. A file once stored is never
// changed; each migration adds one.
func TestOpen_anyVersionEverWritten(t *testing.T) {
	stored, err := filepath.Glob("testdata/v*.db")
	if err != nil || len(stored) != len(steps(t)) {
		t.Fatalf("%d stored files for %d versions, %v", len(stored), len(steps(t)), err)
	}
	key, err := os.ReadFile("testdata/v.key")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range stored {
		t.Run(filepath.Base(name), func(t *testing.T) {
			database, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			path := t.TempDir()
			put(t, path, map[string]string{"troskel.db": string(database), "troskel.key": string(key)})
			s := openIn(t, path)
			all, err := s.Sessions()
			if err != nil || len(all) != 2 || all[0].Session != "7c2e" || all[1].Session != "19af" {
				t.Fatalf("sessions %v, %v", all, err)
			}
			if head := string(all[0].Head); head != `{"name":"Åsa","place":{"page":"exercise","exercise":"mitt-fall"}}` {
				t.Errorf("head %s", head)
			}
			if begun := all[1].Begun.UTC().Format("2006-01-02 15:04"); begun != "2018-04-26 08:30" {
				t.Errorf("begun %s", begun)
			}
			whole, damaged, err := s.Records("7c2e")
			if err != nil || len(damaged) > 0 || len(whole) != 3 {
				t.Fatalf("records %v, damaged %v, %v", whole, damaged, err)
			}
			if answer := whole[1]; answer.Part != "answer" || answer.Key != "mitt-fall" || string(answer.Body) != `{"text":"Ett bygglov på Storgatan – två år. 🌱"}` {
				t.Errorf("answer %+v", answer)
			}
			files, err := s.Workshop("f00d")
			if err != nil || string(files["dag.sv.yaml"]) != "workshop: dag\nlanguage: sv\n" {
				t.Errorf("workshop %q, %v", files, err)
			}
			save(t, s, whole...)
		})
	}
}
