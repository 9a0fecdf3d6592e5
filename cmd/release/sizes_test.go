package main

import (
	"debug/elf"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

// TestWeigh_countsEveryByteOnce builds a small program and sees that its parts are all of it.
func TestWeigh_countsEveryByteOnce(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux programs are weighed")
	}
	folder := t.TempDir()
	source, program := filepath.Join(folder, "main.go"), filepath.Join(folder, "program")
	if err := os.WriteFile(source, []byte("package main\n\nfunc main() { println(\"hej\") }\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("go", "build", "-o", program, source).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	file, err := elf.Open(program)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	sums, total, err := weigh(file)
	if err != nil {
		t.Fatal(err)
	}
	added := uint64(0)
	for _, size := range sums {
		added += size
	}
	if added != total || sums["our own code"] == 0 || sums[nobody] == 0 || sums[tables] == 0 {
		t.Errorf("%d of %d bytes: %v", added, total, sums)
	}
}

func TestPartFor_knowsTheLargeParts(t *testing.T) {
	tests := map[string]string{
		"troskel/data/session.New":              "our own code",
		"fyne.io/fyne/v2/theme..gobytes.4":      "the window: typefaces and icons that come with Fyne",
		"fyne.io/fyne/v2/widget.NewButton":      "the window: Fyne",
		"sqlite3VdbeExec":                       "the database: SQLite",
		"crypto/aes.NewCipher":                  "sealing: age and cryptography",
		"crypto/tls.(*Conn).readRecordOrCCS":    "networking",
		"net/http.(*Server).Serve":              "networking",
		"github.com/xuri/excelize/v2.init":      "spreadsheets: excelize",
		"runtime.mallocgc":                      nobody,
		"github.com/go-text/render.NewRenderer": "the window: shaping text (HarfBuzz in Go)",
	}
	for name, want := range tests {
		if got := partFor("", name); got != want {
			t.Errorf("%s belongs to %q, not %q", name, got, want)
		}
	}
	if got := partFor("sqlite3-binding.c", "yy_reduce"); got != "the database: SQLite" {
		t.Errorf("what is private to SQLite belongs to %q", got)
	}
}
