//go:build !linux && !windows

package place

import "strings"

func kindOf(path string) Kind {
	if strings.HasPrefix(path, "/Volumes/") {
		return Stick
	}
	return Local
}
