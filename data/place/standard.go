package place

import (
	"os"
	"path/filepath"
)

// Answers is the folder that answers are kept in unless somebody says otherwise: for local application data, and never one
// that is synchronised or that roams.
func Answers(env func(string) string) string {
	if local := env("LOCALAPPDATA"); local != "" {
		return filepath.Join(local, "Troskel")
	}
	if data := env("XDG_DATA_HOME"); data != "" {
		return filepath.Join(data, "troskel")
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "troskel-data"
	}
	return filepath.Join(home, ".local", "share", "troskel")
}

// Documents is the folder that people keep their documents in, or their own folder when there is none; empty when they
// have no folder either.
func Documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	for _, name := range []string{"Documents", "Dokument"} {
		folder := filepath.Join(home, name)
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return folder
		}
	}
	return home
}
