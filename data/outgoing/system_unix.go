//go:build !windows

package outgoing

import (
	"errors"
	"syscall"
)

// What the system calls the things that people can do something about.
var (
	tooLong        = []syscall.Errno{syscall.ENAMETOOLONG}
	noRoom         = []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}
	writeProtected = []syscall.Errno{syscall.EROFS}
	refusedName    = []syscall.Errno{syscall.EINVAL, syscall.EILSEQ} // a colon or question mark in it, on a stick
	openElsewhere  = []syscall.Errno{syscall.EBUSY, syscall.ETXTBSY}
	noFolder       = []syscall.Errno{syscall.ENOTDIR}
)

// forbidden are the letters that a name may not have, beside what ends it.
const forbidden = "\x00"

// cannotSyncFolders tells that a file system has no way to synchronise a folder, as on some network disks.
func cannotSyncFolders(err error) bool {
	return errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP)
}
