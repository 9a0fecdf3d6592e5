package outgoing

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

var names = map[string]string{
	"Min reflektion 2018-04-26.pdf":  "Min reflektion 2018-04-26.pdf",
	"Förenkla – helt enkelt, dag 2":  "Förenkla – helt enkelt, dag 2",
	"a/b\\c:d*e?f\"g<h>i|j":          "a-b-c-d-e-f-g-h-i-j",
	"  två   rader\n\toch tabb \r\n": "två rader och tabb",
	"slut...":                        "slut",
	"slut. . ":                       "slut",
	"..":                             "_",
	"":                               "_",
	"con":                            "_con",
	"Con.txt":                        "_Con.txt",
	"com1.tar.gz":                    "_com1.tar.gz",
	"NUL .txt":                       "_NUL .txt",
	"LPT³":                           "_LPT³",
	"consol.txt":                     "consol.txt",
	"dold\u202egpj.exe":              "doldgpj.exe",
	"noll\x00byte\x7f\u200b":         "nollbyte",
	"trasig\xff\xfe.pdf":             "trasig.pdf",
	"hårt\u00a0mellanslag":           "hårt mellanslag",
	"växa 🌱.pdf":                     "växa 🌱.pdf",
	".dold":                          ".dold",
}

func TestSafeName(t *testing.T) {
	for name, want := range names {
		if safe := SafeName(name); safe != want {
			t.Errorf("%q becomes %q, want %q", name, safe, want)
		}
	}
}

func TestSafeName_shortensBeforeTheEnding(t *testing.T) {
	for name, ending := range map[string]string{
		strings.Repeat("å", 300) + ".pdf":                            ".pdf",
		strings.Repeat("🌱", 100) + ".troskel":                        ".troskel",
		strings.Repeat("ord ", 100) + ". " + strings.Repeat("b", 80): "ord",
		strings.Repeat("x", 199) + ".pdf":                            "x.pdf",
	} {
		safe := SafeName(name)
		if len(safe) > longestName || len(safe) < longestName-10 || !strings.HasSuffix(safe, ending) || !utf8.ValidString(safe) {
			t.Errorf("%q becomes %q, %d bytes", name, safe, len(safe))
		}
	}
}

// FuzzSafeName holds the promise for any text: a name that every system takes, that is its own safe name, and that names
// a file in the folder one meant.
func FuzzSafeName(f *testing.F) {
	for name := range names {
		f.Add(name)
	}
	f.Add(strings.Repeat("å.", 300))
	folder := f.TempDir()
	f.Fuzz(func(t *testing.T, name string) {
		safe := SafeName(name)
		switch {
		case safe == "" || len(safe) > longestName+1:
			t.Errorf("%q: %d bytes", name, len(safe))
		case SafeName(safe) != safe:
			t.Errorf("%q: %q is not safe, it becomes %q", name, safe, SafeName(safe))
		case strings.ContainsAny(safe, "<>:\"/\\|?*\x00") || strings.HasSuffix(safe, ".") || strings.HasSuffix(safe, " "):
			t.Errorf("%q: %q", name, safe)
		}
		path := filepath.Join(folder, safe)
		if filepath.Dir(path) != folder {
			t.Fatalf("%q leaves the folder: %q", name, path)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Errorf("%q: %v", name, err)
		}
		os.Remove(path)
	})
}
