package store

import (
	"fmt"
	"os"
	"runtime"
	"testing"
	"testing/synctest"
	"time"
)

// copiesHold fails unless the copies, newest first, hold these answers to "a", and no more copies are there.
func copiesHold(t *testing.T, f folder, want ...string) {
	t.Helper()
	for number, text := range want {
		aside := t.TempDir()
		files := contents(t, string(f))
		put(t, aside, map[string]string{"troskel.db": files[fmt.Sprintf("troskel.copy-%d.db", number+1)], "troskel.key": files["troskel.key"]})
		opened, err := Open(aside)
		if err != nil {
			t.Fatalf("copy %d: %v", number+1, err)
		}
		whole, _, _ := opened.Store.Records("dag")
		if opened.Store.Close(); len(whole) != 2 || string(whole[1].Body) != text {
			t.Errorf("copy %d holds %q, want %q", number+1, whole, text)
		}
	}
	if exists(f.copy(len(want) + 1)) {
		t.Errorf("there are more than %d copies", len(want))
	}
}

func TestClose_keepsThreeEarlierStates(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	saveWorkshop(t, s)
	save(t, s, head("dag", "{}"))
	for _, text := range []string{"1", "2", "3", "4", "5"} {
		save(t, s, answer("dag", "a", text))
		s.Close()
		s = openIn(t, path)
	}
	s.Close() // nothing was written since
	copiesHold(t, folder(path), "5", "4", "3")
}

func TestOpen_makesTheCopyThatAKillPrevented(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	saveWorkshop(t, s)
	save(t, s, head("dag", "{}"), answer("dag", "a", "1"))
	killed := t.TempDir()
	put(t, killed, contents(t, path))
	openIn(t, killed)
	copiesHold(t, folder(killed), "1")
	openIn(t, t.TempDir()) // an empty one needs none
}

func TestCopies_areNotPushedOutByAFileWithADamagedRow(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	saveWorkshop(t, s)
	save(t, s, head("dag", "{}"), answer("dag", "a", "1"))
	s.Close()
	s = openIn(t, path)
	if err := s.link.exec("UPDATE entry SET body = x'00'"); err != nil {
		t.Fatal(err)
	}
	save(t, s, head("dag", "{}"))
	s.Close()
	copiesHold(t, folder(path), "1")
}

func TestRest_gathersTheLogAndCopiesWhenItIsTime(t *testing.T) {
	path := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		opened, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		s := opened.Store
		defer s.Close()
		saveWorkshop(t, s)
		save(t, s, head("dag", "{}"), answer("dag", "a", "1"))
		if logSize(t, path) == 0 {
			t.Fatal("there is no log to gather")
		}
		time.Sleep(idle - time.Millisecond)
		synctest.Wait()
		if logSize(t, path) == 0 || exists(folder(path).copy(1)) {
			t.Error("did not wait for a pause")
		}
		time.Sleep(time.Millisecond)
		synctest.Wait()
		if logSize(t, path) != 0 || !exists(folder(path).copy(1)) {
			t.Error("the pause was not used")
		}
		save(t, s, answer("dag", "a", "2"))
		time.Sleep(copyEvery - idle)
		synctest.Wait()
		if exists(folder(path).copy(2)) {
			t.Error("another copy so soon")
		}
		save(t, s, answer("dag", "a", "3"))
		time.Sleep(2 * idle)
		synctest.Wait()
		if !exists(folder(path).copy(2)) {
			t.Error("no copy when it was time")
		}
	})
	copiesHold(t, folder(path), "3", "1")
}

// logSize is the length of the log in bytes.
func logSize(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(folder(path).database() + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

func TestCopies_canBeOpenedFromWhereverTheyAreMoved(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	day := aDay(t, s)
	s.Close()
	files := contents(t, path)
	moved := t.TempDir()
	put(t, moved, map[string]string{"troskel.db": files["troskel.copy-1.db"], "troskel.key": files["troskel.key"]})
	mustHold(t, openIn(t, moved), day)
}

func TestCopies_areNobodyElsesToRead(t *testing.T) {
	path := t.TempDir()
	s := openIn(t, path)
	saveWorkshop(t, s)
	save(t, s, head("dag", "{}"))
	s.Close()
	files, err := os.ReadDir(path)
	if err != nil || len(files) < 3 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		if info, err := file.Info(); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", file.Name(), info.Mode(), err)
		}
	}
}
