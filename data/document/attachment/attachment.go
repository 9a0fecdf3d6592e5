// Package attachment reads the files that lie in a PDF which Tröskel itself wrote: the answers, and the day that they belong
// to. It is no reader of PDFs: it knows the one shape that data/document/pdf writes, described in FORMAT.md, and tells of
// every other file what it seems to be. What it returns is whole, or there is an error: each file is checked against its
// hash. Whatever the bytes, it uses little more memory than the files that it returns.
package attachment

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"

	"troskel/data/document"
	"troskel/data/wording"
)

// What a file can be instead of one to read. Read returns them inside problems that have words for people.
var (
	ErrNotPDF    = errors.New("not a pdf")
	ErrForeign   = errors.New("a pdf of another program")
	ErrResaved   = errors.New("a pdf of ours that was saved again by another program")
	ErrDamaged   = errors.New("a pdf of ours that is damaged")
	ErrTooLarge  = errors.New("larger than any file of ours")
	ErrEncrypted = errors.New("an encrypted pdf")
	ErrNewer     = errors.New("a pdf of a newer version")
)

// The limits. No file that the program writes comes near them.
const (
	LargestPDF  = 256 << 20 // bytes
	LargestFile = 8 << 20   // bytes of one file in it, unpacked
	mostFiles   = 8
	largestAll  = 16 << 20
	longestLine = 16 << 10
)

// Read returns the files that lie in a PDF of the given size, in the order in which they were put there; none when the
// document had none. The error is a *wording.Problem: what is wrong, and what to do.
func Read(r io.ReaderAt, size int64) ([]document.File, error) {
	if size > LargestPDF {
		return nil, wording.NewProblem("attachment.too-large", ErrTooLarge)
	}
	in := bufio.NewReaderSize(io.NewSectionReader(r, 0, size), longestLine)
	if begins, err := in.Peek(len(beginning)); err != nil || string(begins) != beginning {
		return nil, refuse(r, size)
	}
	files, err := read(in)
	switch {
	case err == nil:
		return files, nil
	case errors.Is(err, ErrTooLarge):
		return nil, wording.NewProblem("attachment.too-large", err)
	case errors.Is(err, ErrNewer):
		return nil, wording.NewProblem("attachment.newer", err)
	}
	return nil, wording.NewProblem("attachment.damaged", fmt.Errorf("%w: %w", ErrDamaged, err))
}

// read reads the list and then the files, which follow it in its order.
func read(in *bufio.Reader) ([]document.File, error) {
	entries, err := readList(in)
	if err != nil {
		return nil, fmt.Errorf("list of files: %w", err)
	}
	files := make([]document.File, 0, len(entries))
	for i, entry := range entries {
		file := entry.file
		if file.Content, err = readContent(in, i+2, entry); err != nil {
			return nil, fmt.Errorf("file %q: %w", file.Name, err)
		}
		files = append(files, file)
	}
	return files, nil
}

// errShape says that something else stands where our own shape has its own.
var errShape = errors.New("not of our shape")

// readContent reads one file, which is the object of that number.
func readContent(in *bufio.Reader, number int, entry entry) ([]byte, error) {
	if err := expect(in, fmt.Sprintf("%d 0 obj\n", number)); err != nil {
		return nil, err
	}
	described, err := line(in)
	if err != nil || !bytes.HasPrefix(described, []byte("<</Type/EmbeddedFile")) {
		return nil, errors.Join(errShape, err)
	}
	if err := expect(in, "stream\n"); err != nil {
		return nil, err
	}
	packed := io.LimitReader(in, entry.packed)
	content, err := unpack(packed, entry.size)
	if err != nil {
		return nil, err
	}
	if _, err := io.Copy(io.Discard, packed); err != nil {
		return nil, err
	}
	if sha256.Sum256(content) != entry.hash {
		return nil, errors.New("another content than was put there")
	}
	return content, expect(in, "\nendstream\nendobj\n")
}

// unpack unpacks so many bytes. A file that promises few and unpacks to many is left after those few.
func unpack(packed io.Reader, size int64) ([]byte, error) {
	unpacked, err := zlib.NewReader(packed)
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(io.LimitReader(unpacked, size+1))
	if err == nil && int64(len(content)) != size {
		err = errShape
	}
	return content, err
}

// expect reads what must stand there.
func expect(in *bufio.Reader, want string) error {
	got := make([]byte, len(want))
	if _, err := io.ReadFull(in, got); err != nil {
		return err
	}
	if string(got) != want {
		return errShape
	}
	return nil
}

// line reads a line, without its end.
func line(in *bufio.Reader) ([]byte, error) {
	read, err := in.ReadSlice('\n')
	if err != nil {
		return nil, err
	}
	return read[:len(read)-1], nil
}
