package inbox

import (
	"errors"
	"io/fs"
	"syscall"
)

// withoutWaiting is nothing here: links are told from files before, and pipes do not lie in folders.
const withoutWaiting = 0

func isLink(error) bool { return false }

// What the system says of a file that another program keeps to itself, as one does that is copying it
// (ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION).
const (
	heldWhole  = syscall.Errno(32)
	heldPartly = syscall.Errno(33)
)

func isHeld(err error) bool { return errors.Is(err, heldWhole) || errors.Is(err, heldPartly) }

// The attributes of files whose content lies elsewhere until they are opened (FILE_ATTRIBUTE_OFFLINE,
// FILE_ATTRIBUTE_RECALL_ON_OPEN and FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS).
const elsewhere = 0x1000 | 0x40000 | 0x400000

// isPlaceholder tells whether opening the file would fetch it from somewhere.
func isPlaceholder(info fs.FileInfo) bool {
	attributes, ok := info.Sys().(*syscall.Win32FileAttributeData)
	return ok && attributes.FileAttributes&elsewhere != 0
}
