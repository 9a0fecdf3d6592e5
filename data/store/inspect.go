package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
)

// application marks a database as ours in its header: "TRSK". 0001_first.sql writes it.
const application = 0x5452534B

// found is what a look at the database's name shows, before anything is opened or changed.
type found int

const (
	nothing found = iota // no such file
	ours                 // a database of ours, of some version
	foreign              // a database of another program, or something that is no file
	garbled              // not a database at all, or no longer one
)

// header is the beginning of every SQLite file. See "The Database Header" in https://sqlite.org/fileformat.html.
const (
	magic         = "SQLite format 3\x00"
	headerLength  = 100
	versionAt     = 60
	applicationAt = 68
)

// inspect reads a database's header as plain bytes, so that a file of somebody else's is left exactly as it is; SQLite
// might play an old log into it. A database of ours carries its mark from the moment it has its name. Version is that of
// its tables, as far as the file without its log tells.
func inspect(path string) (what found, version int, err error) {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nothing, 0, nil
	case err != nil:
		return nothing, 0, err
	case !info.Mode().IsRegular():
		return foreign, 0, nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nothing, 0, err
	}
	defer file.Close()
	header := make([]byte, headerLength)
	_, err = io.ReadFull(file, header)
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return garbled, 0, nil
	case err != nil:
		return nothing, 0, err
	case !bytes.HasPrefix(header, []byte(magic)):
		return garbled, 0, nil
	case binary.BigEndian.Uint32(header[applicationAt:]) != application:
		return foreign, 0, nil
	}
	return ours, int(binary.BigEndian.Uint32(header[versionAt:])), nil
}
