package screenreader

import (
	"testing"

	"golang.org/x/sys/windows"
)

func TestHolds_onlyWhileSomeProgramDoes(t *testing.T) {
	const name = "TroskelTestRunning"
	if holds(name) {
		t.Fatal("held by nobody, it is said to be")
	}
	wanted, err := windows.UTF16PtrFromString(name)
	if err != nil {
		t.Fatal(err)
	}
	mutex, err := windows.CreateMutex(nil, false, wanted)
	if err != nil {
		t.Fatal(err)
	}
	if !holds(name) {
		t.Error("what is held is not noticed")
	}
	if err := windows.CloseHandle(mutex); err != nil {
		t.Fatal(err)
	}
	if holds(name) {
		t.Error("let go of, it is still said to be held")
	}
}
