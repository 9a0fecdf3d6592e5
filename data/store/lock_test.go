package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// quick is a passphrase's cost for tests: the bounds and the way are the same.
var quick = cost{passes: 1, memory: 64, threads: 1}

func lockedDay(t *testing.T) (path string) {
	t.Helper()
	path = t.TempDir()
	s := openIn(t, path)
	s.cost = quick
	aDay(t, s)
	other := head("annan", `{"name":"Bo"}`)
	save(t, s, other)
	if err := s.Lock("dag", "fem små rävar"); err != nil {
		t.Fatal(err)
	}
	s.Close()
	return path
}

func TestLock_theDayOpensWithItsPassphraseOnly(t *testing.T) {
	path := lockedDay(t)
	s := openIn(t, path)
	_, _, err := s.Records("dag")
	mustSay(t, err, "store.locked")
	mustSay(t, s.Unlock("dag", "fem stora rävar"), "store.wrong-phrase")
	mustSay(t, s.Unlock("dag", ""), "store.wrong-phrase")
	if err := s.Unlock("dag", "fem små rävar"); err != nil {
		t.Fatal(err)
	}
	whole, damaged, err := s.Records("dag")
	if len(whole) != 31 || len(damaged) != 0 || err != nil {
		t.Errorf("%d whole, %d damaged, %v", len(whole), len(damaged), err)
	}
	save(t, s, answer("dag", "övning-01", "nytt"))
	s.Forget("dag")
	mustSay(t, s.Save(whole), "store.locked")
	if _, _, err := s.Records("annan"); err != nil {
		t.Errorf("the other day: %v", err)
	}
}

func TestSessions_tellNothingOfALockedDay(t *testing.T) {
	s := openIn(t, lockedDay(t))
	all, err := s.Sessions()
	if err != nil || len(all) != 2 {
		t.Fatal(all, err)
	}
	for _, one := range all {
		if locked := one.Session == "dag"; one.Locked != locked || (one.Head == nil) != locked {
			t.Errorf("%+v", one)
		}
	}
}

// TestLock_noFileOpensTheDay takes everything that the folder holds, the copies too, and the folder's key.
func TestLock_noFileOpensTheDay(t *testing.T) {
	path := lockedDay(t)
	names, err := filepath.Glob(filepath.Join(path, "*.db"))
	if err != nil || len(names) < 2 {
		t.Fatal(names, err)
	}
	key, err := os.ReadFile(folder(path).key())
	if err != nil {
		t.Fatal(err)
	}
	made, _ := newSeal(key)
	for _, name := range names {
		link, err := connect(name)
		if err != nil {
			t.Fatal(err)
		}
		days, err := link.openDays(made)
		if _, opens := days["dag"]; opens || err != nil || len(days) != 1 {
			t.Errorf("%s: opens %v, %v", filepath.Base(name), days, err)
		}
		link.abandon()
	}
}

func TestLock_theDayCanGetAnotherPassphraseAndNone(t *testing.T) {
	path := lockedDay(t)
	s := openIn(t, path)
	s.cost = quick
	mustSay(t, s.Lock("dag", "ny"), "store.locked")
	for _, step := range []struct{ open, next string }{{"fem små rävar", "ny"}, {"ny", ""}} {
		if err := s.Unlock("dag", step.open); err != nil {
			t.Fatal(err)
		}
		if err := s.Lock("dag", step.next); err != nil {
			t.Fatal(err)
		}
		s.Forget("dag")
	}
	s.Close()
	s = openIn(t, path)
	if whole, _, err := s.Records("dag"); len(whole) != 31 || err != nil {
		t.Errorf("%d records, %v", len(whole), err)
	}
}

func TestUnlock_aHostileCostIsRefused(t *testing.T) {
	for name, kept := range map[string][]byte{
		"nothing":         {},
		"short":           quick.encode([]byte("salt")),
		"other version":   append([]byte{9}, quick.encode(make([]byte, saltSize))[1:]...),
		"all memory":      cost{1, 1 << 31, 1}.encode(make([]byte, saltSize)),
		"for ever":        cost{1 << 31, 64, 1}.encode(make([]byte, saltSize)),
		"nought passes":   cost{0, 64, 1}.encode(make([]byte, saltSize)),
		"nought threads":  cost{1, 64, 0}.encode(make([]byte, saltSize)),
		"too much behind": append(quick.encode(make([]byte, saltSize)), 0),
	} {
		if _, _, err := decodeCost(kept); !errors.Is(err, errPhrase) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// spoilKeys damages the day's key in the database of a closed store: its first, or both.
func spoilKeys(t *testing.T, path string, columns ...string) {
	t.Helper()
	link, err := connect(folder(path).database())
	if err != nil {
		t.Fatal(err)
	}
	for _, column := range columns {
		if err := link.exec("UPDATE day_key SET " + column + " = zeroblob(length(" + column + "))"); err != nil {
			t.Fatal(err)
		}
	}
	if err := link.close(); err != nil {
		t.Fatal(err)
	}
}

func TestOpen_aDamagedDayKeyIsMendedFromItsTwin(t *testing.T) {
	for _, column := range []string{"body", "twin"} {
		path := t.TempDir()
		s := openIn(t, path)
		day := aDay(t, s)
		s.Close()
		spoilKeys(t, path, column)
		s = openIn(t, path)
		mustHold(t, s, day)
		row, err := s.link.keyRow("dag")
		if err != nil || bytes.HasPrefix(row.body, make([]byte, 8)) || bytes.HasPrefix(row.twin, make([]byte, 8)) {
			t.Errorf("%s is still damaged, %v", column, err)
		}
	}
}

func TestOpen_aLostDayKeyIsFetchedFromACopy(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	day := aDay(t, s)
	s.Close()
	spoilKeys(t, path, "body", "twin")
	mustHold(t, openIn(t, path), day)
}

func TestOpen_aDayKeyThatIsLostEverywhereIsSaid(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	aDay(t, s)
	s.Close()
	for number := 1; number <= copies; number++ {
		if err := discard(folder(path).copy(number)); err != nil {
			t.Fatal(err)
		}
	}
	spoilKeys(t, path, "body", "twin")
	s = openIn(t, path)
	whole, damaged, err := s.Records("dag")
	if len(whole) != 0 || len(damaged) != 31 || err != nil {
		t.Errorf("%d whole, %d damaged, %v", len(whole), len(damaged), err)
	}
	mustSay(t, s.Save(damaged), "store.lock-damaged")
}

func TestRescue_bringsALockedDayAlong(t *testing.T) {
	path := lockedDay(t)
	s := openIn(t, path)
	if err := s.Unlock("dag", "fem små rävar"); err != nil {
		t.Fatal(err)
	}
	save(t, s, answer("dag", "övning-01", "nyare än kopian"))
	if err := s.link.gather(); err != nil {
		t.Fatal(err)
	}
	var page int
	if err := s.link.row("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_entry_1'").Scan(&page); err != nil {
		t.Fatal(err)
	}
	files := contents(t, path)
	database := []byte(files["troskel.db"])
	copy(database[(page-1)*4096:page*4096], make([]byte, 4096))
	files["troskel.db"] = string(database)
	killed := t.TempDir()
	put(t, killed, files)
	opened, err := Open(killed)
	if err != nil || opened.Notice == nil {
		t.Fatal(opened.Notice, err)
	}
	defer opened.Store.Close()
	_, _, err = opened.Store.Records("dag")
	mustSay(t, err, "store.locked")
	if err := opened.Store.Unlock("dag", "fem små rävar"); err != nil {
		t.Fatal(err)
	}
	whole, damaged, err := opened.Store.Records("dag")
	if len(whole) != 31 || len(damaged) != 0 || err != nil {
		t.Fatalf("%d whole, %d damaged, %v", len(whole), len(damaged), err)
	}
	for _, record := range whole {
		if record.Key == "övning-01" && string(record.Body) != "nyare än kopian" {
			t.Errorf("holds %q", record.Body)
		}
	}
}

// memory is a key store for tests.
type memory struct {
	kept map[string]string
	shut bool
}

func (m *memory) Set(name, secret string) error {
	if m.shut {
		return errors.New("shut")
	}
	m.kept[name] = secret
	return nil
}

func (m *memory) Get(name string) (string, error) {
	secret, ok := m.kept[name]
	if m.shut || !ok {
		return "", errors.New("shut or gone")
	}
	return secret, nil
}

func (m *memory) Delete(name string) error {
	delete(m.kept, name)
	return nil
}

func openRinged(t *testing.T, path string, ring Ring) *Store {
	t.Helper()
	opened, err := OpenWith(path, ring)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { opened.Store.Close() })
	return opened.Store
}

func TestOpenWith_keepsTheKeyInTheSystemsKeyStore(t *testing.T) {
	path, ring := t.TempDir(), &memory{kept: map[string]string{}}
	s := openRinged(t, path, ring)
	day := aDay(t, s)
	recovery, err := s.RecoveryKey()
	if err != nil || !s.InKeyStore() {
		t.Fatal(err, s.InKeyStore())
	}
	s.Close()
	again := openRinged(t, path, ring)
	mustHold(t, again, day)
	again.Close()
	for name, content := range contents(t, path) {
		for _, secret := range ring.kept {
			key, _ := keyText.DecodeString(secret)
			if strings.Contains(content, string(key)) || strings.Contains(content, secret) {
				t.Errorf("%s holds the key", name)
			}
		}
	}

	ring.shut = true
	before := contents(t, path)
	_, err = OpenWith(path, ring)
	mustSay(t, err, "store.key-store-shut")
	_, err = OpenWith(path, nil)
	mustSay(t, err, "store.key-store-shut")
	if after := contents(t, path); len(after) != len(before) || after["troskel.db"] != before["troskel.db"] {
		t.Error("files were changed")
	}
	mistyped := map[bool]string{true: "Q", false: "R"}[recovery[:1] != "Q"] + recovery[1:]
	mustSay(t, Recover(path, mistyped), "store.recovery-mistyped")
	mustSay(t, Recover(path, "ABCD EFGH"), "store.recovery-mistyped")
	if err := Recover(path, " "+strings.ToLower(strings.ReplaceAll(recovery, " ", "-"))+"\n"); err != nil {
		t.Fatal(err)
	}
	mustHold(t, openIn(t, path), day)
}

func TestRecover_refusesAnotherFoldersKey(t *testing.T) {
	here, there := openIn(t, t.TempDir()), openIn(t, t.TempDir())
	key, err := here.RecoveryKey()
	if err != nil {
		t.Fatal(err)
	}
	there.Close()
	mustSay(t, Recover(string(there.folder), key), "store.recovery-other")
}

// TestOpenWith_aNextKeyThatCannotBeHadIsInNobodysWay stops a change of keys before anything is sealed with the next one, which
// lies in a key store that is shut then. The key that the folder has is the right one.
func TestOpenWith_aNextKeyThatCannotBeHadIsInNobodysWay(t *testing.T) {
	path, ring := t.TempDir(), &memory{kept: map[string]string{}}
	s := openIn(t, path)
	day := aDay(t, s)
	if _, err := s.folder.prepareKey(ring); err != nil {
		t.Fatal(err)
	}
	s.Close()
	ring.shut = true
	mustHold(t, openRinged(t, path, ring), day)
}

// TestRecover_leavesNoHalfKey has something in the way of the key's writing: half a next key would keep the folder shut.
func TestRecover_leavesNoHalfKey(t *testing.T) {
	s := openIn(t, t.TempDir())
	day := aDay(t, s)
	key, err := s.RecoveryKey()
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	inTheWay := filepath.Join(s.folder.nextKey()+".unfinished", "a")
	if err := os.MkdirAll(inTheWay, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Recover(string(s.folder), key); !spoken(err) || exists(s.folder.nextKey()) {
		t.Errorf("error %v, and a next key is there: %t", err, exists(s.folder.nextKey()))
	}
	mustHold(t, openIn(t, string(s.folder)), day)
}

func TestOpenWith_aKeyStoreThatRefusesLeavesTheKeyInAFile(t *testing.T) {
	s := openRinged(t, t.TempDir(), &memory{shut: true})
	if s.InKeyStore() {
		t.Error("says that the key is in the key store")
	}
	mustHold(t, s, aDay(t, s))
}

func TestErase_destroysTheFoldersKey(t *testing.T) {
	for name, ring := range map[string]Ring{"in a file": nil, "in a key store": &memory{kept: map[string]string{}}} {
		t.Run(name, func(t *testing.T) {
			path := t.TempDir()
			s := openRinged(t, path, ring)
			aDay(t, s)
			save(t, s, head("annan", `{"name":"Bo"}`), answer("annan", "a", "kvar"))
			old, err := s.folder.readKey(s.folder.key(), ring)
			if err != nil {
				t.Fatal(err)
			}
			old = bytes.Clone(old)
			kept := contents(t, path) // somebody's backup, without the key
			aside := folder(path).numbered("damaged", 1)
			put(t, path, map[string]string{filepath.Base(aside): "skadad"})
			removed, err := s.Erase("dag")
			if err != nil || len(removed) != 1 || removed[0] != aside {
				t.Fatalf("removed %v, %v", removed, err)
			}
			s.Close()
			for file, content := range contents(t, path) {
				if strings.Contains(content, string(old)) {
					t.Errorf("%s holds the old key", file)
				}
			}
			if memory, ok := ring.(*memory); ok && len(memory.kept) != 1 {
				t.Errorf("%d keys in the key store", len(memory.kept))
			}
			s = openRinged(t, path, ring)
			whole, _, err := s.Records("annan")
			if len(whole) != 2 || err != nil {
				t.Errorf("the other day: %v, %v", whole, err)
			}
			if _, err := s.Workshop("hash"); err != nil {
				t.Errorf("its workshop: %v", err)
			}
			s.Close()
			// The backup's database does not open with what the folder holds now.
			current, err := s.folder.readKey(s.folder.key(), ring)
			if err != nil {
				t.Fatal(err)
			}
			back := t.TempDir()
			put(t, back, map[string]string{"troskel.db": kept["troskel.db"], "troskel.key": string(current)})
			_, err = Open(back)
			mustSay(t, err, "store.key-other")
		})
	}
}

// TestErase_canBeStoppedAnywhere stops the change of keys between its steps, as a kill does, and starts again.
func TestErase_canBeStoppedAnywhere(t *testing.T) {
	stops := map[string]func(t *testing.T, s *Store){
		"a next key and nothing else": func(t *testing.T, s *Store) {
			if _, err := s.folder.prepareKey(nil); err != nil {
				t.Fatal(err)
			}
		},
		"the file is sealed anew": func(t *testing.T, s *Store) {
			key, err := s.folder.prepareKey(nil)
			if err != nil {
				t.Fatal(err)
			}
			next, _ := newSeal(key)
			if err := s.link.reseal(s.seal, next); err != nil {
				t.Fatal(err)
			}
		},
		"the old key is destroyed": func(t *testing.T, s *Store) {
			key, err := s.folder.prepareKey(nil)
			if err != nil {
				t.Fatal(err)
			}
			next, _ := newSeal(key)
			if err := errors.Join(s.link.reseal(s.seal, next), s.folder.destroyKey(nil)); err != nil {
				t.Fatal(err)
			}
		},
	}
	for name, stop := range stops {
		t.Run(name, func(t *testing.T) {
			path := t.TempDir()
			s := openIn(t, path)
			day := aDay(t, s)
			stop(t, s)
			killed := t.TempDir()
			put(t, killed, contents(t, path))
			again := openIn(t, killed)
			mustHold(t, again, day)
			if _, err := again.Erase("dag"); err != nil {
				t.Fatal(err)
			}
			again.Close()
			if exists(folder(killed).nextKey()) {
				t.Error("the next key is left")
			}
			openIn(t, killed)
		})
	}
}
