package workshop

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"troskel/data/wording"
)

// sample reads the small day in testdata, which has every kind and everything that a file can say.
func sample(t testing.TB, language wording.Language) Workshop {
	t.Helper()
	name := "prov." + string(language) + ".yaml"
	day, err := Read(bytes.NewReader(sampleFile(t, language)), name)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

func sampleFile(t testing.TB, language wording.Language) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", "prov."+string(language)+".yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return content
}
