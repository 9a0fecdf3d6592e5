//go:build unix

package selftest

import (
	"bufio"
	"os"
	"runtime"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// Free is how many bytes this user may still write in a folder that exists.
func Free(folder string) (uint64, error) {
	var about unix.Statfs_t
	if err := unix.Statfs(folder, &about); err != nil {
		return 0, err
	}
	return uint64(about.Bavail) * uint64(about.Bsize), nil //nolint:gosec,unconvert // the types differ between systems
}

// System is what the operating system calls itself, with its version.
func System() string {
	file, err := os.Open("/etc/os-release") // https://www.freedesktop.org/software/systemd/man/os-release.html
	if err != nil {
		return runtime.GOOS
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if name, ok := strings.CutPrefix(lines.Text(), "PRETTY_NAME="); ok {
			if plain, err := strconv.Unquote(name); err == nil {
				return plain
			}
			return name
		}
	}
	return runtime.GOOS
}
