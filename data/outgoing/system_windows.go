package outgoing

import "syscall"

// What the system calls the things that people can do something about.
// https://learn.microsoft.com/windows/win32/debug/system-error-codes
var (
	tooLong        = []syscall.Errno{206, 111}   // ERROR_FILENAME_EXCED_RANGE, ERROR_BUFFER_OVERFLOW
	noRoom         = []syscall.Errno{112, 39}    // ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL
	writeProtected = []syscall.Errno{19}         // ERROR_WRITE_PROTECT
	refusedName    = []syscall.Errno{123, 87}    // ERROR_INVALID_NAME, ERROR_INVALID_PARAMETER: a colon or question mark in it
	openElsewhere  = []syscall.Errno{32, 33}     // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
	noFolder       = []syscall.Errno{15, 21, 53} // ERROR_INVALID_DRIVE, ERROR_NOT_READY, ERROR_BAD_NETPATH
)

// forbidden are the letters that a name may not have.
const forbidden = `<>:"|?*`

// cannotSyncFolders has nothing to tell: SyncFolder asks nothing of this system.
func cannotSyncFolders(error) bool { return false }
