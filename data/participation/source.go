package participation

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"

	"troskel/data/content"
	"troskel/data/day"
	"troskel/data/document"
	"troskel/data/document/attachment"
	"troskel/data/session"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// BuiltIn lists the workshops that the program brings, the whole day first.
func BuiltIn() []string {
	names := []string{content.Day}
	for _, name := range content.Names() {
		if name != content.Day {
			names = append(names, name)
		}
	}
	return names
}

// OpenBuiltIn opens a workshop that the program brings, and the source that a session of it has.
func OpenBuiltIn(name string) (opened day.Day, source string, err error) {
	set, err := content.Open(name)
	return day.Day{Workshop: set}, session.BuiltIn + name, err
}

// OpenSource opens what a day is begun from: a day file, or a workshop file, which is a day without a head. The error is
// workshop.Problems when the file can be read and something in it is wrong.
func OpenSource(path string) (day.Day, error) {
	if strings.EqualFold(filepath.Ext(path), day.Extension) {
		return day.Open(path)
	}
	set, err := workshop.Open(path)
	return day.Day{Workshop: set}, err
}

// IsPDF tells a PDF by its name, or else by how it begins.
func IsPDF(path string) bool {
	if strings.EqualFold(filepath.Ext(path), ".pdf") {
		return true
	}
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	file, err := os.Open(path) // #nosec G304 -- the file that the participant chose
	if err != nil {
		return false
	}
	defer file.Close() // nothing was written
	begins := make([]byte, 5)
	_, err = io.ReadFull(file, begins)
	return err == nil && bytes.Equal(begins, []byte("%PDF-"))
}

// OpenPDF reads the day that lies in a personal PDF. The error is a problem that says what the file seems to be instead.
func OpenPDF(path string) (session.Opened, error) {
	files, err := filesIn(path)
	if err != nil {
		return session.Opened{}, err
	}
	return session.ReadFiles(files, content.Open)
}

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
