package outgoing

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"troskel/data/wording"
)

// WriteSecret is Write for what only its owner may read, such as a private key, and never replaces a file: what was
// there may be the only one of its kind.
func WriteSecret(path string, write func(io.Writer) error) error {
	const forOwner os.FileMode = 0o600
	reserved, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, forOwner)
	if errors.Is(err, fs.ErrExist) {
		return wording.NewProblem("outgoing.exists", err, "name", filepath.Base(path))
	}
	if err != nil {
		return inWords(err, path)
	}
	err = errors.Join(reserved.Close(), writeThen(path, forOwner, write, func() {}))
	if err != nil {
		if gone := os.Remove(path); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
			err = errors.Join(err, gone)
		}
	}
	return err
}
