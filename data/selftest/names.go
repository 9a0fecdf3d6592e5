package selftest

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
)

// swedish is a folder and a file as people call them here.
const (
	swedishFolder = "Övning på kontoret – å ä ö"
	swedishFile   = "Min reflektion åäöÅÄÖé 1.txt"
)

// errNotFound tells that a name was not found again as it was written.
var errNotFound = errors.New("the name is not found again as it was written")

// names tries å, ä, ö and spaces in a path: the file is there again under the very name that it was given.
func (p Probes) names(folder string) Check {
	err := p.tryNames(folder)
	if err != nil {
		return Check{Result: Bad, Says: say("selftest.names-bad"), Do: say("selftest.names-do")}.because(err)
	}
	return Check{Result: Good, Says: say("selftest.names-good")}
}

func (p Probes) tryNames(folder string) error {
	inner := filepath.Join(folder, swedishFolder)
	if err := os.Mkdir(inner, 0o700); err != nil {
		return err
	}
	var written bytes.Buffer
	if err := errors.Join(plain(&written), p.Write(filepath.Join(inner, swedishFile), plain)); err != nil {
		return err
	}
	read, err := os.ReadFile(filepath.Join(inner, swedishFile))
	if err != nil {
		return err
	}
	entries, err := os.ReadDir(inner)
	if err != nil {
		return err
	}
	if len(entries) != 1 || entries[0].Name() != swedishFile || !bytes.Equal(read, written.Bytes()) {
		return errNotFound
	}
	return nil
}
