package app

import (
	"os"

	"troskel/data/document"
	"troskel/data/document/attachment"
	"troskel/data/wording"
)

// filesIn are the files that lie in a personal PDF. The error says what the file seems to be instead.
func filesIn(path string) ([]document.File, error) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() { // a device or a pipe would be read for ever
		return nil, wording.NewProblem("again.no-file", err)
	}
	file, err := os.Open(path) // #nosec G304 -- the file that the participant chose
	if err != nil {
		return nil, wording.NewProblem("again.no-file", err)
	}
	defer file.Close() // nothing was written
	return attachment.Read(file, info.Size())
}
