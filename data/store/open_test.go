package store

import (
	"database/sql"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/mattn/go-sqlite3"
)

func TestOpen_makesAFolderForThisUserOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ny", "mapp å")
	openIn(t, path)
	key, err := os.Stat(filepath.Join(path, "troskel.key"))
	if err != nil || key.Size() != 32 {
		t.Fatalf("key %v, %v", key, err)
	}
	if runtime.GOOS == "windows" {
		return // there the folder's own rights decide
	}
	for _, name := range []string{"", "troskel.key", "troskel.db"} {
		info, err := os.Stat(filepath.Join(path, name))
		if err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%q: %v, %v", name, info.Mode(), err)
		}
	}
}

func TestOpen_inAFolderWithAnyLetters(t *testing.T) {
	for _, name := range []string{"med mellanslag", "åäö ÅÄÖ", "100 %20 #1", "a&b=c;d", "fråga?mode=ro"} {
		if runtime.GOOS == "windows" && strings.Contains(name, "?") {
			continue // no such name can exist there
		}
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name)
			s := openIn(t, path)
			day := aDay(t, s)
			s.Close()
			mustHold(t, openIn(t, path), day)
		})
	}
}

func TestOpen_hasTheSettingsThatLoseNothing(t *testing.T) {
	s := openIn(t, t.TempDir())
	for _, setting := range expected {
		var value string
		if err := s.link.row("PRAGMA " + setting.pragma).Scan(&value); err != nil || value != setting.value {
			t.Errorf("%s is %q, %v", setting.pragma, value, err)
		}
	}
}

func TestConnect_refusesSettingsThatCouldLoseWrites(t *testing.T) {
	for _, weaker := range []string{"synchronous = NORMAL", "synchronous = OFF", "busy_timeout = 1", "foreign_keys = 0",
		"secure_delete = 0", "locking_mode = NORMAL"} {
		s := openIn(t, t.TempDir())
		if err := s.link.exec("PRAGMA " + weaker); err != nil {
			t.Fatal(err)
		}
		var unsafe unsafeSettings
		err := s.link.secure()
		if !errors.As(err, &unsafe) {
			t.Errorf("%s: %v", weaker, err)
		}
		mustSay(t, opening(err, "mappen"), "store.unsafe")
	}
}

func TestOpen_leavesWhatIsNotOursAsItIs(t *testing.T) {
	other := filepath.Join(t.TempDir(), "other.db")
	link, err := func() (*connection, error) {
		if err := os.WriteFile(other, nil, 0o600); err != nil {
			return nil, err
		}
		return connect(other)
	}()
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(link.exec("CREATE TABLE x (y)"), link.close()); err != nil {
		t.Fatal(err)
	}
	database, err := os.ReadFile(other)
	if err != nil {
		t.Fatal(err)
	}
	for what, content := range map[string]string{
		"a text": "Kära dagbok", "nothing": "", "zeroes": string(make([]byte, 4096)), "another database": string(database),
	} {
		t.Run(what, func(t *testing.T) {
			path := t.TempDir()
			before := map[string]string{"troskel.db": content, "troskel.db-wal": "a log"}
			put(t, path, before)
			_, err := Open(path)
			mustSay(t, err, "store.foreign")
			if after := contents(t, path); !maps.Equal(before, after) {
				t.Errorf("the folder has changed: %q", after)
			}
		})
	}
	t.Run("a folder", func(t *testing.T) {
		path := t.TempDir()
		if err := os.Mkdir(filepath.Join(path, "troskel.db"), 0o700); err != nil {
			t.Fatal(err)
		}
		_, err := Open(path)
		mustSay(t, err, "store.foreign")
	})
}

func TestOpen_leavesAnotherDatabaseBesideOurKeyAsItIs(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	if err := s.link.exec("PRAGMA application_id = 1"); err != nil {
		t.Fatal(err)
	}
	s.Close()
	before := contents(t, path)
	_, err := Open(path)
	mustSay(t, err, "store.foreign")
	if after := contents(t, path); !maps.Equal(before, after) {
		t.Error("the folder has changed")
	}
}

func TestOpen_saysWhichVersionANewerFileNeeds(t *testing.T) {
	for needs, key := range map[string]string{"9.9.1": "store.newer", "": "store.much-newer"} {
		path := t.TempDir()
		s := openIn(t, path)
		aDay(t, s)
		if err := s.link.exec("UPDATE about SET needs = ?", needs); err != nil {
			t.Fatal(err)
		}
		if err := s.link.exec("PRAGMA user_version = 99"); err != nil {
			t.Fatal(err)
		}
		logged := contents(t, path) // the new version stands only in the log, as after a kill
		s.Close()
		keepOtherwise(t, folder(path).database())
		before := contents(t, path)
		_, err := Open(path)
		mustSay(t, err, key)
		if needs != "" && !strings.Contains(err.Error(), needs) {
			t.Errorf("says %v, without the version", err)
		}
		if after := contents(t, path); !maps.Equal(before, after) {
			t.Error("the folder has changed")
		}
		killed := t.TempDir()
		put(t, killed, logged)
		_, err = Open(killed)
		mustSay(t, err, key)
	}
}

// keepOtherwise lets a newer program keep its file in a way that ours would change when it opens the file.
func keepOtherwise(t *testing.T, database string) {
	t.Helper()
	pool, err := sql.Open("sqlite3", address(database, "_journal_mode=DELETE"))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(pool.Ping(), pool.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestOpen_neverReplacesAKey(t *testing.T) {
	for what, fixture := range map[string]struct {
		spoil func(key string) error
		key   string
	}{
		"missing": {os.Remove, "store.key-missing"},
		"damaged": {func(key string) error { return os.WriteFile(key, []byte("kort"), 0o600) }, "store.key-damaged"},
		"empty":   {func(key string) error { return os.WriteFile(key, nil, 0o600) }, "store.key-damaged"},
		"another": {func(key string) error { return os.WriteFile(key, make([]byte, 32), 0o600) }, "store.key-other"},
	} {
		for _, with := range []string{"a database", "only copies"} {
			t.Run(what+" with "+with, func(t *testing.T) {
				path := t.TempDir()
				s := openIn(t, path)
				aDay(t, s)
				s.Close()
				if err := fixture.spoil(folder(path).key()); err != nil {
					t.Fatal(err)
				}
				if with == "only copies" {
					if err := os.Remove(folder(path).database()); err != nil {
						t.Fatal(err)
					}
				}
				before := contents(t, path)
				_, err := Open(path)
				mustSay(t, err, fixture.key)
				after := contents(t, path)
				delete(after, "troskel.unfinished.db") // what was tried is in nobody's way
				if !maps.Equal(before, after) {
					t.Errorf("the folder has changed")
				}
			})
		}
	}
}

func TestOpen_aDamagedProofIsNoReasonToRefuseTheKey(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	day := aDay(t, s)
	if err := s.link.exec("UPDATE about SET proof = x'0102'"); err != nil {
		t.Fatal(err)
	}
	s.Close()
	s = openIn(t, path)
	mustHold(t, s, day)
	if err := s.link.proveWith(s.seal); err != nil {
		t.Errorf("the proof is not written again: %v", err)
	}
}

func TestOpen_takesAKeyThatWasMadeBeforeAKill(t *testing.T) {
	path := t.TempDir()
	put(t, path, map[string]string{
		"troskel.key": strings.Repeat("k", 32), "troskel.unfinished.db": "half", "troskel.unfinished.db-wal": "half",
	})
	s := openIn(t, path)
	day := aDay(t, s)
	s.Close()
	mustHold(t, openIn(t, path), day)
}

func TestOpen_saysWhenAnotherProgramHoldsTheFile(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	day := aDay(t, s)
	_, err := Open(path) // waits for the time that the settings say, two seconds
	mustSay(t, err, "store.open-in-use")
	mustHold(t, s, day)
}

func TestOpen_saysWhyAFolderCannotBeUsed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "fil")
	if err := os.WriteFile(file, []byte("text"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{file, filepath.Join(file, "under")} {
		_, err := Open(path)
		mustSay(t, err, "store.open-not-folder")
	}
	if content, err := os.ReadFile(file); string(content) != "text" || err != nil {
		t.Errorf("the file is now %q, %v", content, err)
	}
}

func TestProblem_isRecognisedInWhatTheSystemSays(t *testing.T) {
	pathError := func(err error) error { return &fs.PathError{Op: "open", Path: "x", Err: err} }
	for _, fixture := range []struct {
		err           error
		opening, save string
	}{
		{pathError(syscall.ENOSPC), "store.open-full", "store.save-full"},
		{sqlite3.Error{Code: sqlite3.ErrFull}, "store.open-full", "store.save-full"},
		{sqlite3.Error{Code: sqlite3.ErrIoErr, SystemErrno: syscall.ENOSPC}, "store.open-full", "store.save-full"},
		{pathError(syscall.EROFS), "store.open-read-only", "store.save-read-only"},
		{sqlite3.Error{Code: sqlite3.ErrReadonly}, "store.open-read-only", "store.save-read-only"},
		{pathError(syscall.EACCES), "store.open-denied", "store.save-denied"},
		{pathError(syscall.EPERM), "store.open-denied", "store.save-denied"},
		{sqlite3.Error{Code: sqlite3.ErrCantOpen}, "store.open-denied", "store.save-denied"},
		{sqlite3.Error{Code: sqlite3.ErrBusy}, "store.open-in-use", "store.save-in-use"},
		{sqlite3.Error{Code: sqlite3.ErrIoErr, SystemErrno: syscall.EIO}, "store.open-unsteady", "store.save-unsteady"},
		{pathError(syscall.EIO), "store.open-unsteady", "store.save-unsteady"},
		{sqlite3.Error{Code: sqlite3.ErrCorrupt}, "store.open-failed", "store.save-broken"},
		{sqlite3.Error{Code: sqlite3.ErrNotADB}, "store.open-failed", "store.save-broken"},
		{pathError(syscall.ENOTDIR), "store.open-not-folder", "store.save-failed"},
		{errors.New("anything"), "store.open-failed", "store.save-failed"},
	} {
		err := errors.Join(fixture.err, errors.New("something on the way out"))
		mustSay(t, opening(err, "mappen"), fixture.opening)
		mustSay(t, saving(err), fixture.save)
	}
}
