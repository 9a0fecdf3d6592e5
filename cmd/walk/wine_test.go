//go:build unix

package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestWine_callsAFileByItsNameOnEachSide(t *testing.T) {
	x := &wine{"/tmp/w"}
	for here, there := range map[string]string{
		"/tmp/Åsas mapp/a.pdf":           `Z:\tmp\Åsas mapp\a.pdf`,
		"/tmp/w/drive_c/users/å/Min.pdf": `C:\users\å\Min.pdf`,
		"cmd/walk/testdata/egen.sv.yaml": "cmd/walk/testdata/egen.sv.yaml",
	} {
		if got := x.here(there); got != here {
			t.Errorf("%q is here %q", there, got)
		}
		if got := x.there(here); there[0] != 'C' && got != there {
			t.Errorf("%q is there %q", here, got)
		}
	}
	if got := x.here("Z:/tmp/a b"); got != "/tmp/a b" {
		t.Errorf("with the other strokes: %q", got)
	}
	if got := (*wine)(nil).there("/tmp/a"); got != "/tmp/a" {
		t.Errorf("without Wine: %q", got)
	}
}

func TestSameFolders_seesABitOfDifference(t *testing.T) {
	one, other := t.TempDir(), t.TempDir()
	put := func(folder, name, content string) {
		t.Helper()
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := sameFolders(one, other); err == nil {
		t.Error("two empty folders prove nothing")
	}
	for _, folder := range []string{one, other} {
		put(folder, "a/b.json", "{}")
	}
	if count, err := sameFolders(one, other); count != 1 || err != nil {
		t.Errorf("%d, %v", count, err)
	}
	put(other, "a/b.json", "{}\r")
	if _, err := sameFolders(one, other); err == nil {
		t.Error("other bytes are taken for the same")
	}
	put(other, "a/b.json", "{}")
	put(one, "c", "")
	put(other, "d", "")
	if _, err := sameFolders(one, other); err == nil {
		t.Error("other names are taken for the same")
	}
}

func TestSameBut_leavesNothingOutButWhatIsOnesOwn(t *testing.T) {
	before := []string{"windows/system.ini"}
	for _, fixture := range []struct {
		after []string
		fine  bool
	}{
		{[]string{"windows/system.ini", "users/å/AppData/Local/Troskel/troskel.db"}, true},
		{[]string{"windows/system.ini", "Program Files/Troskel/troskel.exe"}, false},
		{[]string{"users/å/AppData/Local/Troskel/troskel.db"}, false},
	} {
		w := &walker{}
		w.sameBut(before, fixture.after, []string{ownFolder})
		if fine := w.failed == nil; fine != fixture.fine {
			t.Errorf("%q: %v", fixture.after, w.failed)
		}
	}
}
