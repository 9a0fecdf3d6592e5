package pdf_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// tool runs somebody else's program on a PDF and returns what it says. The programs come with the project's set-up; one that
// is missing is a failure, since nothing would be checked without it.
func tool(t *testing.T, file []byte, name string, arguments ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Fatalf("%s is not installed; on Debian and Ubuntu: apt-get install poppler-utils qpdf", name)
	}
	path := filepath.Join(t.TempDir(), "file.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, argument := range arguments {
		if argument == "FILE" {
			arguments[i] = path
		}
	}
	said, err := exec.CommandContext(t.Context(), name, arguments...).CombinedOutput() // #nosec G204 -- our own words
	if err != nil {
		t.Errorf("%s %v: %v\n%s", name, arguments, err, said)
	}
	return string(said)
}
