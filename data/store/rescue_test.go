package store

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"troskel/data/session"
)

// damagedFolder makes a folder in which a day was saved and the file spoiled after that.
func damagedFolder(t *testing.T, copied bool, spoil func(database []byte) []byte) (path string, day []session.Record) {
	t.Helper()
	path = t.TempDir()
	s := openIn(t, path)
	day = aDay(t, s)
	s.Close()
	if !copied {
		if err := os.Remove(folder(path).copy(1)); err != nil {
			t.Fatal(err)
		}
	}
	file := folder(path).database()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if content = spoil(content); content == nil {
		err = os.Remove(file)
	} else {
		err = os.WriteFile(file, content, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return path, day
}

var waysToSpoil = map[string]func([]byte) []byte{
	"nothing left":      func([]byte) []byte { return []byte{} },
	"zeroes":            func(b []byte) []byte { return make([]byte, len(b)) },
	"a lost first page": func(b []byte) []byte { copy(b, make([]byte, 4096)); return b },
	"cut in half":       func(b []byte) []byte { return b[:len(b)/2] },
	"cut in the header": func(b []byte) []byte { return b[:50] },
	"lost pages":        func(b []byte) []byte { copy(b[5*4096:], make([]byte, 2*4096)); return b },
	"noise in the tree": func(b []byte) []byte { copy(b[4096:], bytes.Repeat([]byte("brus"), 1024)); return b },
	"another column": func(b []byte) []byte {
		return bytes.Replace(b, []byte("updated INTEGER"), []byte("updatee INTEGER"), 1)
	},
	"noise at the start": func(b []byte) []byte { copy(b[100:], bytes.Repeat([]byte("brus"), 900)); return b },
}

func TestOpen_setsADamagedFileAsideAndOpensTheCopy(t *testing.T) {
	for what, spoil := range waysToSpoil {
		t.Run(what, func(t *testing.T) {
			path, day := damagedFolder(t, true, spoil)
			spoiled, err := os.ReadFile(folder(path).database())
			if err != nil {
				t.Fatal(err)
			}
			opened, err := Open(path)
			if err != nil {
				t.Fatal(err)
			}
			if opened.Notice == nil {
				t.Fatal("no notice")
			}
			mustSay(t, opened.Notice, "store.restored")
			if !strings.Contains(opened.Notice.Error(), filepath.Join(path, "troskel.damaged-1.db")) {
				t.Errorf("says %v, without the file's name", opened.Notice)
			}
			mustHold(t, opened.Store, day)
			opened.Store.Close()
			mustHold(t, openIn(t, path), day)
			if aside, err := os.ReadFile(folder(path).numbered("damaged", 1)); !bytes.Equal(aside, spoiled) {
				t.Errorf("the damaged file was changed, %v", err)
			}
		})
	}
}

func TestOpen_withoutACopyStartsWithWhatCanBeRead(t *testing.T) {
	for what, spoil := range waysToSpoil {
		t.Run(what, func(t *testing.T) {
			path, _ := damagedFolder(t, false, spoil)
			opened, err := Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer opened.Store.Close()
			mustSay(t, opened.Notice, "store.rescued")
			if !exists(folder(path).numbered("damaged", 1)) {
				t.Error("the damaged file is gone")
			}
		})
	}
}

func TestOpen_bringsAlongWhatIsNewerThanTheCopy(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	day := aDay(t, s)
	s.Close() // copy 1
	s = openIn(t, path)
	day[1].Body = []byte("nyare än kopian")
	save(t, s, day[1])
	if err := s.SaveWorkshop("ny", map[string][]byte{"ny.sv.yaml": []byte("ny")}); err != nil {
		t.Fatal(err)
	}
	day[0].Workshop = "ny"
	save(t, s, day[0])
	if err := s.link.gather(); err != nil {
		t.Fatal(err)
	}
	files := contents(t, path) // killed here

	// The index of the answers is lost: the tree does not fit together, and every answer can still be read.
	var page int
	if err := s.link.row("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_entry_1'").Scan(&page); err != nil {
		t.Fatal(err)
	}
	database := []byte(files["troskel.db"])
	copy(database[(page-1)*4096:page*4096], make([]byte, 4096))
	files["troskel.db"] = string(database)
	killed := t.TempDir()
	put(t, killed, files)

	opened, err := Open(killed)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Store.Close()
	mustSay(t, opened.Notice, "store.restored")
	mustHold(t, opened.Store, day)
	if _, err := opened.Store.Workshop("ny"); err != nil {
		t.Error(err)
	}
	if exists(folder(killed).rescued()) || exists(folder(killed).unfinished()) {
		t.Errorf("files of the work are left")
	}
}

func TestRescue_keepsAnswersWhoseSessionIsLost(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	day := aDay(t, s)
	var page int
	if err := s.link.row("SELECT rootpage FROM sqlite_schema WHERE name = 'session'").Scan(&page); err != nil {
		t.Fatal(err)
	}
	if err := s.link.gather(); err != nil {
		t.Fatal(err)
	}
	files := contents(t, path)
	database := []byte(files["troskel.db"])
	copy(database[(page-1)*4096:page*4096], make([]byte, 4096))
	lost := t.TempDir()
	put(t, lost, map[string]string{"troskel.db": string(database), "troskel.key": files["troskel.key"]})

	opened, err := Open(lost)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Store.Close()
	whole, damaged, err := opened.Store.Records("dag")
	if err != nil || len(whole) != len(day)-1 || len(damaged) != 1 || damaged[0].Part != session.HeadPart {
		t.Errorf("%d whole, damaged %v, %v; want all answers, and the head as damaged", len(whole), damaged, err)
	}
}

// TestRescue_readsOnBothSidesOfABrokenPage loses the page in the middle that holds answer 15.
func TestRescue_readsOnBothSidesOfABrokenPage(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	aDay(t, s)
	var sealed []byte
	if err := s.link.row("SELECT substr(body, 1, 24) FROM entry WHERE key = 'övning-15'").Scan(&sealed); err != nil {
		t.Fatal(err)
	}
	if err := s.link.gather(); err != nil {
		t.Fatal(err)
	}
	files := contents(t, path)
	database := []byte(files["troskel.db"])
	page := bytes.Index(database, sealed) / 4096
	copy(database[page*4096:(page+1)*4096], make([]byte, 4096))
	broken := t.TempDir()
	put(t, broken, map[string]string{"troskel.db": string(database), "troskel.key": files["troskel.key"]})

	opened, err := Open(broken)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Store.Close()
	whole, _, err := opened.Store.Records("dag")
	if err != nil || len(whole) < 20 || len(whole) > 30 {
		t.Fatalf("%d records, %v", len(whole), err)
	}
	if first, last := whole[1].Key, whole[len(whole)-1].Key; first != "övning-00" || last != "övning-29" {
		t.Errorf("rescued from %s to %s", first, last)
	}
}

func TestOpen_opensTheCopyWhenTheFileIsMissing(t *testing.T) {
	path, day := damagedFolder(t, true, func([]byte) []byte { return nil })
	opened, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Store.Close()
	mustSay(t, opened.Notice, "store.found-copy")
	mustHold(t, opened.Store, day)
}

func TestOpen_passesOverACopyThatIsDamagedToo(t *testing.T) {
	path, day := damagedFolder(t, true, waysToSpoil["zeroes"])
	if err := os.Rename(folder(path).copy(1), folder(path).copy(2)); err != nil {
		t.Fatal(err)
	}
	put(t, path, map[string]string{"troskel.copy-1.db": "SQLite format 3\x00 but no more"})
	opened, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Store.Close()
	mustSay(t, opened.Notice, "store.restored")
	mustHold(t, opened.Store, day)
}

func TestOpen_numbersWhatItSetsAside(t *testing.T) {
	path, _ := damagedFolder(t, true, waysToSpoil["zeroes"])
	put(t, path, map[string]string{"troskel.damaged-1.db": "from an earlier time", "troskel.db-wal": "a log"})
	opened, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	opened.Store.Close()
	files := contents(t, path)
	if files["troskel.damaged-1.db"] != "from an earlier time" || files["troskel.damaged-2.db-wal"] != "a log" {
		t.Error("set aside under the wrong name")
	}
}

// TestOpen_noFlippedBitGoesUnnoticed flips one random bit of the file at a time. Whatever it hits: the store opens, and
// each record is what it was, or is named as damaged, or the notice tells of it. None is silently another or gone.
func TestOpen_noFlippedBitGoesUnnoticed(t *testing.T) {
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 0))
	path := t.TempDir()
	s := openIn(t, path)
	day := aDay(t, s)
	s.Close()
	files := contents(t, path)
	noticed := 0
	for range 60 {
		at, bit := random.IntN(len(files["troskel.db"])), byte(1)<<random.IntN(8)
		database := []byte(files["troskel.db"])
		database[at] ^= bit
		flipped := t.TempDir()
		put(t, flipped, files)
		put(t, flipped, map[string]string{"troskel.db": string(database)})
		opened, err := Open(flipped)
		if err != nil {
			if at < headerLength { // it may have lost its mark, and is then left alone, in words
				noticed++
				continue
			}
			t.Fatalf("seed %d, bit %#x of byte %d: %v", seed, bit, at, err)
		}
		whole, damaged, err := opened.Store.Records("dag")
		if err != nil {
			t.Fatalf("seed %d, bit %#x of byte %d: %v", seed, bit, at, err)
		}
		if len(damaged) > 0 || opened.Notice != nil {
			noticed++
		} else if len(whole) != len(day) {
			t.Errorf("seed %d, bit %#x of byte %d: %d records of %d, and nothing said", seed, bit, at, len(whole), len(day))
		}
		for _, record := range whole {
			if !contains(day, record) {
				t.Errorf("seed %d, bit %#x of byte %d: %s is another than it was", seed, bit, at, record.Key)
			}
		}
		opened.Store.Close()
	}
	if noticed == 0 {
		t.Errorf("seed %d: no flip hit anything", seed)
	}
}

func contains(day []session.Record, record session.Record) bool {
	for _, other := range day {
		if sameRecord(other, record) {
			return true
		}
	}
	return false
}
