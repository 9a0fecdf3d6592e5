package store

import (
	"os"
	"path/filepath"
	"testing"
)

func TestTry_isContentWithADiskThatKeeps(t *testing.T) {
	if err := Try(filepath.Join(t.TempDir(), "å ä ö")); err != nil {
		t.Error(err)
	}
}

func TestTry_saysWhyNothingCanBeKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "fil")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Try(file); err == nil {
		t.Error("a file is taken for a folder")
	}
	path := t.TempDir()
	if err := os.Mkdir(filepath.Join(path, "troskel.db"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Try(path); err == nil {
		t.Error("a database that cannot be opened is taken for one that keeps")
	}
}
