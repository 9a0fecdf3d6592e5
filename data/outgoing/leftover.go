package outgoing

import (
	"os"
	"path/filepath"
	"strings"
	"time"
)

// writing is how long a file that was written to is taken for one that somebody is writing.
const writing = time.Minute

// RemoveLeftovers removes the files in a folder that Write began and never finished, since the program was killed or the
// power went: as much as was written can be read in them. It gives the paths of those that are gone. What was written to
// just now is left: another program may be at it.
func RemoveLeftovers(folder string, now time.Time) (removed []string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil // a folder that is not there holds none
	}
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasPrefix(name, ".troskel-") || !strings.HasSuffix(name, ".tmp") || !entry.Type().IsRegular() {
			continue
		}
		info, err := entry.Info()
		if err != nil || now.Sub(info.ModTime()) < writing {
			continue
		}
		if path := filepath.Join(folder, name); os.Remove(path) == nil {
			removed = append(removed, path)
		}
	}
	return removed
}
