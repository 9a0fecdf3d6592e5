package screenreader

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// spiGetScreenReader is SPI_GETSCREENREADER of SystemParametersInfo.
const spiGetScreenReader = 0x0046

// narrator is the mutex that Windows' own Narrator holds while it runs; it alone does not say so as the others do.
const narrator = "NarratorRunning"

func running(func(string) string) bool { return flagged() || holds(narrator) }

// flagged tells whether a screen reader has said that it is running.
func flagged() bool {
	ask := windows.NewLazySystemDLL("user32.dll").NewProc("SystemParametersInfoW")
	if ask.Find() != nil {
		return false
	}
	var on int32
	done, _, _ := ask.Call(spiGetScreenReader, 0, uintptr(unsafe.Pointer(&on)), 0) // #nosec G103 -- as the call wants it
	return done != 0 && on != 0
}

// holds tells whether some program holds a mutex.
func holds(name string) bool {
	wanted, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return false
	}
	mutex, err := windows.OpenMutex(windows.SYNCHRONIZE, false, wanted)
	if err != nil {
		return false
	}
	_ = windows.CloseHandle(mutex)
	return true
}
