//go:build unix

package inbox_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"troskel/data/room/inbox"
	"troskel/data/share"
)

// TestLook_aHostileFolderHoldsNobodyUp fills a folder with what hangs, leads astray or fills memory.
func TestLook_aHostileFolderHoldsNobodyUp(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(syscall.Mkfifo(at("bidrag-pipe.age"), 0o600))
	must(os.Symlink("/dev/zero", at("bidrag-zero.age")))
	must(os.Symlink(".", at("loop")))
	must(os.Symlink("/etc", at("away")))
	must(os.Symlink("nowhere", at("broken.age")))
	put(t, folder, map[string]string{
		"good.age": "bidrag a 1 x", "hard": "bidrag b 1 x", "bidrag-x.age/y.age/z.age": "bidrag c 1 x",
		"line\nbreak.age": "bidrag d 1 x", "bad\xff\xfeutf8.age": "bidrag e 1 x", "\u202egpj.age": "bidrag f 1 x",
		"-rf": "bidrag g 1 x", "locked/inside.age": "bidrag h 1 x", "unreadable.age": "bidrag i 1 x",
		"huge.pdf.age": "%PDF-1.4", strings.Repeat("n", 200) + ".age": "bidrag j 1 x",
	})
	must(os.Link(at("hard"), at("hard2")))
	for _, name := range []string{"sparse.age", "huge.pdf.age", "day.TROSKEL"} {
		must(os.Truncate(touch(t, at(name)), 1<<30))
	}
	deep := folder
	for range 80 {
		deep = filepath.Join(deep, "d")
	}
	must(os.MkdirAll(deep, 0o750))
	put(t, deep, map[string]string{"deep.age": "bidrag k 1 x"})
	must(os.Chmod(at("locked"), 0))
	must(os.Chmod(at("unreadable.age"), 0))
	t.Cleanup(func() { must(os.Chmod(at("locked"), 0o750)) }) // #nosec G302 -- a folder

	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	box := inbox.New(read, later)
	account := look(t, box, folder)
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 20<<20 {
		t.Errorf("looking took %d MB of memory", used>>20)
	}
	want := map[string]string{
		"bidrag-pipe.age": "special", "bidrag-zero.age": "link", "loop": "link", "away": "link", "broken.age": "link",
		"good.age": "accepted", "hard": "accepted", "hard2": "duplicate", "bidrag-x.age/y.age/z.age": "accepted",
		"line\nbreak.age": "accepted", "bad\xff\xfeutf8.age": "accepted", "\u202egpj.age": "accepted", "-rf": "accepted",
		"locked": "no-access", "unreadable.age": "no-access", "huge.pdf.age": "personal-pdf", "sparse.age": "too-large",
		"day.TROSKEL":                                 "foreign",
		strings.Repeat("n", 200) + ".age":             "accepted",
		strings.Repeat("d/", inbox.MostDepth-1) + "d": "too-many",
	}
	if os.Getuid() == 0 { // root may read everything
		delete(want, "locked")
		want["locked/inside.age"], want["unreadable.age"] = "accepted", "accepted"
	}
	wantVerdicts(t, box, folder, want)
	if account.Total != len(want) {
		t.Errorf("%d files, want %d", account.Total, len(want))
	}
}

func touch(t *testing.T, path string) string {
	t.Helper()
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestLook_aFileThatBecomesAPipeIsNotOpened lets a name change its file between the listing and the opening.
func TestLook_aFileThatBecomesAPipeIsNotOpened(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, map[string]string{"1": "bidrag a 1 x", "2": "bidrag b 1 x", "3": "bidrag c 1 x"})
	swapped := false
	box := inbox.New(read, later)
	_, err := box.Look(t.Context(), []string{folder}, func(p inbox.Progress) {
		if !p.Walked || swapped {
			return
		}
		swapped = true
		for name, become := range map[string]func(string) error{
			"2": func(path string) error { return syscall.Mkfifo(path, 0o600) },
			"3": func(path string) error { return os.Symlink("/dev/zero", path) },
		} {
			path := filepath.Join(folder, name)
			if err := os.Remove(path); err != nil {
				t.Error(err)
			}
			if err := become(path); err != nil {
				t.Error(err)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	wantVerdicts(t, box, folder, map[string]string{"1": "accepted", "2": "writing", "3": "link"})
}

func TestLook_whatLiesBeyondTheLimitIsNotRead(t *testing.T) {
	if share.MostSealed != 256<<10 {
		t.Error("the limit of a sealed file has changed: so must the sentences that tell it")
	}
}
