//go:build unix

package inbox

import (
	"errors"
	"io/fs"
	"syscall"
)

// withoutWaiting opens a file without following a link and without waiting for the other end of a pipe.
const withoutWaiting = syscall.O_NONBLOCK | syscall.O_NOFOLLOW

func isLink(err error) bool { return errors.Is(err, syscall.ELOOP) || errors.Is(err, syscall.EMLINK) }

// isHeld is for systems where a program can keep a file to itself.
func isHeld(error) bool { return false }

// isPlaceholder is for systems that leave files elsewhere until they are opened.
func isPlaceholder(fs.FileInfo) bool { return false }
