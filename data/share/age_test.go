package share_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"troskel/data/keys"
	"troskel/data/share"
)

// TestSeal_opensWithTheCommandAge is the promise of FORMAT.md: the key's file, age and a text editor are enough.
func TestSeal_opensWithTheCommandAge(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the command is asked on Linux; the file is the same")
	}
	of, key := recipient(t)
	opened := []byte(small(t))
	folder := t.TempDir()
	file, secret := filepath.Join(folder, "bidrag.age"), filepath.Join(folder, "nyckel.txt")
	if err := os.WriteFile(file, seal(t, opened, of), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := keys.Save(secret, key, keys.Label{}, ""); err != nil {
		t.Fatal(err)
	}
	open := exec.CommandContext(t.Context(), "age", "--decrypt", "--identity", secret, file) // #nosec G204 -- own files
	out, err := open.Output()
	if err != nil {
		t.Fatalf("age: %v (apt-get install age)", err)
	}
	if !bytes.Equal(out, opened) {
		t.Errorf("age reads something else than what was signed:\n%.200s", out)
	}
	if signed, err := share.Decode(out); err != nil || signed.Verify() != nil {
		t.Errorf("what age wrote is not taken: %v", err)
	}
}
