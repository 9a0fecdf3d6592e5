//go:build !linux && !windows

package screenreader

func running(func(string) string) bool { return false }
