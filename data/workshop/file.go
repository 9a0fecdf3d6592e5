package workshop

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"troskel/data/wording"
)

// File is a workshop file in memory: its name, for sentences and for finding its language, and its bytes.
type File struct {
	Name    string
	Content []byte
}

// Load reads a file from the disk; name is what sentences call it. Only a regular file is opened: a pipe would never
// end, and a device could be without end.
func Load(path, name string) (File, *wording.Problem) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return File{}, &wording.Problem{Place: wording.Place{File: name}, Key: "workshop.no-file", Cause: err}
	case err != nil:
		return File{}, unreadable(name, err)
	case !info.Mode().IsRegular():
		return File{}, problemAt(name, 0, "workshop.not-a-file")
	}
	opened, err := os.Open(path)
	if err != nil {
		return File{}, unreadable(name, err)
	}
	defer opened.Close()
	content, err := io.ReadAll(io.LimitReader(opened, MostBytes+1))
	if err != nil {
		return File{}, unreadable(name, err)
	}
	return File{Name: name, Content: content}, nil
}
