package troskel_test

import (
	"os"
	"strings"
	"testing"

	"troskel/data/exercise"
)

// TestWalk_knowsEveryKind keeps the walk through the real window whole: cmd/walk may not import the kinds, so this is
// where the two are held side by side.
func TestWalk_knowsEveryKind(t *testing.T) {
	hands, day := readText(t, "cmd/walk/hands.go"), readText(t, "cmd/walk/testdata/egen.sv.yaml")
	for _, kind := range exercise.Kinds {
		if !strings.Contains(hands, "\""+kind.Name+"\":") {
			t.Errorf("cmd/walk/hands.go has no hands for %s", kind.Name)
		}
		if !strings.Contains(day, "kind: "+kind.Name+"\n") {
			t.Errorf("cmd/walk/testdata/egen.sv.yaml has no %s", kind.Name)
		}
	}
}

func readText(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
