package inbox

import (
	"io/fs"
	"syscall"
)

// withoutWaiting is nothing here: links are told from files before, and pipes do not lie in folders.
const withoutWaiting = 0

func isLink(error) bool { return false }

// The attributes of files whose content lies elsewhere until they are opened (FILE_ATTRIBUTE_OFFLINE,
// FILE_ATTRIBUTE_RECALL_ON_OPEN and FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS).
const elsewhere = 0x1000 | 0x40000 | 0x400000

// isPlaceholder tells whether opening the file would fetch it from somewhere.
func isPlaceholder(info fs.FileInfo) bool {
	attributes, ok := info.Sys().(*syscall.Win32FileAttributeData)
	return ok && attributes.FileAttributes&elsewhere != 0
}
