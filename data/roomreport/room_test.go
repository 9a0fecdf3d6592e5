package roomreport

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"troskel/data/actionplan"
	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/keys"
	"troskel/data/rehearsal"
	"troskel/data/room"
	"troskel/data/share"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// chance is repeatable chance.
type chance struct{ *rand.Rand }

func chanceOf(seed uint64) chance {
	return chance{rand.New(rand.NewPCG(seed, 7))} // #nosec G404 -- tests, the same each time
}

func (c chance) Read(into []byte) (int, error) {
	for i := range into {
		into[i] = byte(c.IntN(256))
	}
	return len(into), nil
}

// training is a practice day with what its made-up participants hand in, sealed.
type training struct {
	day   day.Day
	key   keys.Identity
	files [][]byte
}

// readBuiltIn is done once: it is a long day.
var readBuiltIn = sync.OnceValues(func() (workshop.Set, error) { return content.Open(content.Day) })

func newTraining(t testing.TB, participants int) training {
	t.Helper()
	set, err := readBuiltIn()
	if err != nil {
		t.Fatal(err)
	}
	key, err := keys.Make(keys.Usual)
	if err != nil {
		t.Fatal(err)
	}
	made, err := day.New(set, day.Head{
		Name: "Förenkla i Lindesta", Date: "2018-04-26", Practice: true, Least: day.LeastUsual, Share: day.Usual(set),
		Recipients: []string{key.Recipient()},
	}, chanceOf(1))
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if _, err := rehearsal.Write(made, participants, 1, folder); err != nil {
		t.Fatal(err)
	}
	tr := training{day: made, key: key}
	found, err := filepath.Glob(filepath.Join(folder, "*.age"))
	if err != nil || len(found) < participants {
		t.Fatalf("%d files: %v", len(found), err)
	}
	for _, path := range found {
		sealed, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tr.files = append(tr.files, sealed)
	}
	return tr
}

// laidOut writes the files into folders in an order, some of them several times, beside files that are none.
func (tr training) laidOut(t testing.TB, seed uint64) string {
	t.Helper()
	rng := rand.New(rand.NewPCG(seed, 3)) // #nosec G404 -- tests
	folder := t.TempDir()
	write := func(name string, content []byte) {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for i, at := range rng.Perm(len(tr.files)) {
		for copies := range 1 + rng.IntN(3) {
			name := fmt.Sprintf("%s%d kopia %d.age", strings.Repeat("bord/sticka/", rng.IntN(3)), i*1000+rng.IntN(1000), copies)
			write(name, tr.files[at])
		}
	}
	for copies := range 1 + rng.IntN(3) {
		write(fmt.Sprintf("anteckning %d.txt", copies), []byte("Ring Kim."))
	}
	return folder
}

// closed is the room of what lies in a folder, with everything closed and every other text shown.
func (tr training) closed(t testing.TB, folder string) *room.Room {
	t.Helper()
	made := room.New(tr.day, share.Opener(tr.key), room.NewLedger(tr.day.Head), func() time.Time { return time.Unix(1e9, 0) })
	if _, err := made.Scan(t.Context(), []string{folder}, nil); err != nil {
		t.Fatal(err)
	}
	for _, key := range made.Exercises() {
		if err := made.Close(key); err != nil {
			t.Fatal(err)
		}
		texts, err := made.Texts(t.Context(), key)
		if err != nil {
			t.Fatal(err)
		}
		for i, one := range texts {
			switch {
			case one.Fields["sentence"] != "" && i%3 > 0 || i%9 == 0:
				err = made.Show(one)
			default:
				err = made.Hide(one)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := made.Count(room.Hand{Exercise: "tolv-pastaenden", Field: "mark:direktnummer", Step: "1", Count: 12}); err != nil {
		t.Fatal(err)
	}
	return made
}

func (tr training) report(t testing.TB, of *room.Room, language wording.Language) Report {
	t.Helper()
	words := wording.In(language)
	return New(of.Result(words), tr.day, actionplan.Decisions{}, words)
}

func written(t testing.TB, of Report, kind Kind) []byte {
	t.Helper()
	var content bytes.Buffer
	if err := of.Write(&content, kind); err != nil {
		t.Fatal(err)
	}
	return content.Bytes()
}
