package place

import (
	"path/filepath"
	"syscall"
	"unsafe"
)

// What GetDriveTypeW answers, from winbase.h.
const (
	removable = 2
	otherSide = 4
)

func kindOf(path string) Kind {
	volume := filepath.VolumeName(path)
	if len(volume) > 2 && volume[0] == '\\' {
		return Network // \\server\share
	}
	root, err := syscall.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return Local
	}
	ask := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDriveTypeW")
	kind, _, _ := ask.Call(uintptr(unsafe.Pointer(root))) // #nosec G103 -- the way a string is handed to Windows
	switch kind {
	case removable:
		return Stick
	case otherSide:
		return Network
	}
	return Local
}
