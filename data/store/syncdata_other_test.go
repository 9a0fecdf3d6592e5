//go:build !linux

package store_test

import "os"

// syncData is what this system has in place of fdatasync.
func syncData(file *os.File) error { return file.Sync() }
