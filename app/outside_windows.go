package app

import (
	"fmt"
	"syscall"
	"unsafe"

	"fyne.io/fyne/v2"
)

// What ShellExecuteW takes and answers, from winuser.h and shellapi.h.
const (
	showNormal = 1
	mostFault  = 32 // what is greater is no fault
)

// openWithSystem opens a file or a folder with the program that the computer has for it. Windows is given the path itself:
// of the address of a file, as the toolkit would give it, it reads å, ä and ö by the alphabet of the computer.
func openWithSystem(_ fyne.App, path string) error {
	file, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	open := syscall.NewLazyDLL("shell32.dll").NewProc("ShellExecuteW")
	answer, _, fault := open.Call(0, 0, uintptr(unsafe.Pointer(file)), 0, 0, showNormal) // #nosec G103 -- how Windows takes a string
	if answer <= mostFault {
		return fmt.Errorf("open %q: %d: %w", path, answer, fault)
	}
	return nil
}
