package selftest

import (
	"fmt"

	"golang.org/x/sys/windows"
)

// Free is how many bytes this user may still write in a folder that exists.
func Free(folder string) (uint64, error) {
	path, err := windows.UTF16PtrFromString(folder)
	if err != nil {
		return 0, err
	}
	var free uint64
	err = windows.GetDiskFreeSpaceEx(path, &free, nil, nil)
	return free, err
}

// System is what the operating system calls itself, with its version.
func System() string {
	about := windows.RtlGetVersion()
	return fmt.Sprintf("Windows %d.%d.%d", about.MajorVersion, about.MinorVersion, about.BuildNumber)
}
