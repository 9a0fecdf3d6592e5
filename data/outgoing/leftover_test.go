package outgoing

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func TestRemoveLeftovers_takesWhatWriteNeverFinishedAndNothingElse(t *testing.T) {
	folder := t.TempDir()
	half, err := createTemporary(folder, forAll)
	if err != nil {
		t.Fatal(err)
	}
	if err := half.Close(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Min reflektion.pdf", ".troskel-anteckning.txt", "troskel-a.tmp"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, ".troskel-mapp.tmp"), 0o700); err != nil {
		t.Fatal(err)
	}
	if removed := RemoveLeftovers(folder, time.Now()); len(removed) > 0 {
		t.Errorf("what is being written is removed: %v", removed)
	}
	if removed := RemoveLeftovers(folder, time.Now().Add(2*writing)); !slices.Equal(removed, []string{half.Name()}) {
		t.Errorf("removed %v", removed)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 4 {
		t.Errorf("left are %v, %v", left, err)
	}
	if removed := RemoveLeftovers(filepath.Join(folder, "borta"), time.Now()); removed != nil {
		t.Errorf("removed %v", removed)
	}
}
