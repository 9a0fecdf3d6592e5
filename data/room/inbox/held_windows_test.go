package inbox_test

import (
	"path/filepath"
	"syscall"
	"testing"

	"troskel/data/room/inbox"
)

// TestLook_aFileThatAnotherProgramKeepsToItselfIsStillBeingWritten has one opened as a program does that copies it.
func TestLook_aFileThatAnotherProgramKeepsToItselfIsStillBeingWritten(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, map[string]string{"bidrag-å.age": "bidrag a 1 x"})
	path, err := syscall.UTF16PtrFromString(filepath.Join(folder, "bidrag-å.age"))
	if err != nil {
		t.Fatal(err)
	}
	held, err := syscall.CreateFile(path, syscall.GENERIC_WRITE, 0, nil, syscall.OPEN_EXISTING, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	box := inbox.New(read, later)
	look(t, box, folder)
	wantVerdicts(t, box, folder, map[string]string{"bidrag-å.age": "writing"})
	if err := syscall.CloseHandle(held); err != nil {
		t.Fatal(err)
	}
	look(t, box, folder)
	wantVerdicts(t, box, folder, map[string]string{"bidrag-å.age": "accepted"})
}
