package store_test

import (
	"os"
	"syscall"
)

// syncData is fdatasync, which SQLite uses here too.
func syncData(file *os.File) error { return syscall.Fdatasync(int(file.Fd())) }
