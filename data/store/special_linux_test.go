package store

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestOpen_refusesWhatIsNoFile puts a link, a pipe, a folder and a device under the database's name. None is opened, which
// for a pipe would wait for ever, and none is changed.
func TestOpen_refusesWhatIsNoFile(t *testing.T) {
	elsewhere := filepath.Join(t.TempDir(), "annan.db")
	if err := os.WriteFile(elsewhere, []byte("SQLite format 3\x00 en annans"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, put := range map[string]func(path string) error{
		"a link":             func(path string) error { return os.Symlink(elsewhere, path) },
		"a link to nothing":  func(path string) error { return os.Symlink(elsewhere+"x", path) },
		"a link to a device": func(path string) error { return os.Symlink("/dev/zero", path) },
		"a pipe":             func(path string) error { return syscall.Mkfifo(path, 0o600) },
		"a folder":           func(path string) error { return os.Mkdir(path, 0o700) },
	} {
		t.Run(name, func(t *testing.T) {
			path := t.TempDir()
			if err := put(folder(path).database()); err != nil {
				t.Skip(err)
			}
			before, err := os.Lstat(folder(path).database())
			if err != nil {
				t.Fatal(err)
			}
			_, err = Open(path)
			mustSay(t, err, "store.foreign")
			after, err := os.Lstat(folder(path).database())
			if err != nil || after.Mode() != before.Mode() {
				t.Errorf("it was touched: %v", err)
			}
		})
	}
	if content, _ := os.ReadFile(elsewhere); string(content) != "SQLite format 3\x00 en annans" {
		t.Error("what the link leads to was changed")
	}
}
