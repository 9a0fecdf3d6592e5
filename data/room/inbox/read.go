package inbox

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"

	"troskel/data/share"
)

// readWhole reads a file that was seen as regular; Accepted means that it was read whole. What is opened must be what was
// seen: a name can come to stand for another file in between, so that links are not followed and pipes do not wait. What is
// read stands in the buffer, until it is used for the next file.
func readWhole(path string, seen fs.FileInfo, into *bytes.Buffer) ([]byte, Verdict) {
	opened, err := os.OpenFile(path, os.O_RDONLY|withoutWaiting, 0)
	if err != nil {
		return nil, verdictOfOpening(err)
	}
	defer func() { _ = opened.Close() }() // nothing was written
	now, err := opened.Stat()
	switch {
	case err != nil:
		return nil, NoAccess
	case !now.Mode().IsRegular() || !isSame(path, seen, now):
		return nil, Writing
	}
	head := make([]byte, len(pdf))
	length, err := io.ReadFull(opened, head)
	switch {
	case err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF):
		return nil, NoAccess
	case bytes.Equal(head, pdf):
		return nil, PersonalPDF
	case now.Size() > share.MostSealed:
		return nil, tooLarge(path)
	}
	into.Reset()
	into.Write(head[:length])
	return readRest(opened, seen, into)
}

// isSame tells whether what was opened is the file that was seen. Some network folders list files without the number that
// tells them apart; such a file is looked at once more by its name.
func isSame(path string, seen, opened fs.FileInfo) bool {
	if os.SameFile(seen, opened) {
		return true
	}
	again, err := os.Lstat(path)
	return err == nil && os.SameFile(again, opened) && again.Size() == seen.Size() && again.ModTime().Equal(seen.ModTime())
}

// readRest reads the rest of a file to its end, which must be where it was.
func readRest(opened *os.File, seen fs.FileInfo, content *bytes.Buffer) ([]byte, Verdict) {
	if _, err := content.ReadFrom(io.LimitReader(opened, share.MostSealed+1-int64(content.Len()))); err != nil {
		return nil, NoAccess
	}
	after, err := opened.Stat()
	if err != nil || !after.ModTime().Equal(seen.ModTime()) || int64(content.Len()) != seen.Size() {
		return nil, Writing
	}
	return content.Bytes(), Accepted
}

func verdictOfOpening(err error) Verdict {
	switch {
	case errors.Is(err, fs.ErrNotExist), isHeld(err):
		return Writing // renamed or taken away just now, or still being copied
	case isLink(err):
		return Link
	}
	return NoAccess
}
