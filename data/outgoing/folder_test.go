package outgoing

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestWriteSecret_isForItsOwnerAloneAndReplacesNothing(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "nyckel.txt")
	if err := WriteSecret(path, text("hemligt")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	mustSay(t, WriteSecret(path, text("annat")), "outgoing.exists")
	mustBe(t, folder, map[string]string{"nyckel.txt": "hemligt"})
}

func TestWriteSecret_aFailureLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	mustSay(t, WriteSecret(filepath.Join(folder, "nyckel.txt"), func(w io.Writer) error {
		io.WriteString(w, "hem")
		return errors.New("no chance is left")
	}), "outgoing.failed")
	mustSay(t, WriteSecret(filepath.Join(folder, "borta", "nyckel.txt"), text("x")), "outgoing.folder-missing")
	mustBe(t, folder, nil)
}

func TestFolder_isThereWithAllThatWasPutIn(t *testing.T) {
	in := t.TempDir()
	path := filepath.Join(in, "Dag")
	err := Folder(path, func(folder string) error {
		return errors.Join(Write(filepath.Join(folder, "a"), text("ett")), Write(filepath.Join(folder, "b"), text("två")))
	})
	if err != nil {
		t.Fatal(err)
	}
	mustBe(t, path, map[string]string{"a": "ett", "b": "två"})
	if entries, err := os.ReadDir(in); err != nil || len(entries) != 1 {
		t.Errorf("beside it lies %v, %v", entries, err)
	}
}

func TestFolder_neverTouchesWhatIsThere(t *testing.T) {
	in := t.TempDir()
	empty, file := filepath.Join(in, "tom"), filepath.Join(in, "fil")
	if err := errors.Join(os.Mkdir(empty, 0o700), os.WriteFile(file, []byte("x"), 0o600)); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{empty, file} {
		mustSay(t, Folder(path, func(string) error { t.Error("it is filled"); return nil }), "outgoing.exists")
	}
}

func TestFolder_aFailureLeavesNothing(t *testing.T) {
	in := t.TempDir()
	fill := func(folder string) error { return Write(filepath.Join(folder, "a"), text("ett")) }
	mustSay(t, Folder(filepath.Join(in, "Dag"), func(folder string) error {
		return errors.Join(fill(folder), errors.New("no more"))
	}), "outgoing.failed")
	mustSay(t, Folder(filepath.Join(in, "borta", "Dag"), fill), "outgoing.folder-missing")
	func() {
		defer func() { _ = recover() }()
		_ = Folder(filepath.Join(in, "Dag"), func(folder string) error { _ = fill(folder); panic("surprised") })
	}()
	mustBe(t, in, nil)
}
