package exerciseview_test

import (
	"reflect"
	"testing"

	"troskel/data/exercise"
)

func TestReflection_byKeyboardAlone(t *testing.T) {
	screen, setting, changes := open(t, sample{task: reflectionTask})
	screen.Tab()
	screen.Type("Hon ringde.\nJag svarade inte.")
	screen.Tab()
	screen.Type("Tystnaden.")
	want := map[string]string{"hande": "Hon ringde.\nJag svarade inte.", "svart": "Tystnaden."}
	if got := setting.Answer.(*exercise.ReflectionAnswer).Texts; !reflect.DeepEqual(got, want) || *changes == 0 {
		t.Errorf("written %q", got)
	}
	if !screen.Says("Skriv inte namn på personer") {
		t.Error("the reminder is not there")
	}
}
