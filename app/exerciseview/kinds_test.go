package exerciseview

import (
	"testing"

	"troskel/data/exercise"
)

func TestEveryKindHasAView(t *testing.T) {
	for _, kind := range exercise.Kinds {
		if views[kind.Name] == nil {
			t.Errorf("the kind %q has no view", kind.Name)
		}
	}
	if len(views) != len(exercise.Kinds) {
		t.Errorf("%d views for %d kinds", len(views), len(exercise.Kinds))
	}
}
