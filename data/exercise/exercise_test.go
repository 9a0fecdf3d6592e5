package exercise_test

import (
	"os"
	"testing"

	"troskel/data/exercise"
	"troskel/data/exercise/exercisetest"
)

func TestEveryKind_keepsTheContract(t *testing.T) {
	for _, kind := range exercise.Kinds {
		t.Run(kind.Name, func(t *testing.T) { exercisetest.Run(t, kind.Name) })
	}
}

func TestEverySample_isOfAKind(t *testing.T) {
	folders, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		if _, ok := exercise.KindNamed(folder.Name()); !ok {
			t.Errorf("testdata/%s is no kind's", folder.Name())
		}
	}
	if len(folders) != len(exercise.Kinds) {
		t.Errorf("%d samples for %d kinds", len(folders), len(exercise.Kinds))
	}
}
