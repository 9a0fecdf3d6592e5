package attachment

import (
	"bytes"
	"errors"
	"io"

	"troskel/data/wording"
)

// refuse says what a file is that is not of our shape. It looks at each byte once.
func refuse(r io.ReaderAt, size int64) *wording.Problem {
	const search = 1024 // the mark of a PDF may stand so far in, say its readers
	head := make([]byte, min(search, size))
	read, err := r.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return wording.NewProblem("attachment.unreadable", err)
	}
	if !bytes.Contains(head[:read], []byte("%PDF-")) {
		return wording.NewProblem("attachment.not-pdf", ErrNotPDF)
	}
	encrypted, ours, err := traces(r, size)
	switch {
	case err != nil:
		return wording.NewProblem("attachment.unreadable", err)
	case encrypted:
		return wording.NewProblem("attachment.encrypted", ErrEncrypted)
	case ours:
		return wording.NewProblem("attachment.resaved", ErrResaved)
	}
	return wording.NewProblem("attachment.foreign", ErrForeign)
}

// ourTraces are what stays of a PDF of ours when another program has saved it: our own list, our place for private things,
// or the name of the program that made it, in any of the ways that texts are written in.
var ourTraces = [][]byte{
	[]byte("/Troskel"), []byte("Tröskel</"), []byte("Tr\xF6skel"), []byte("T\x00r\x00\xF6\x00s\x00k\x00e\x00l"),
	[]byte("0054007200F60073006B0065006C"), []byte("0054007200f60073006b0065006c"),
	[]byte("Tr\\366skel"), []byte("Tr&#246;skel"),
}

// traces looks for what an encrypted PDF, and one that was ours, has in it somewhere.
func traces(r io.ReaderAt, size int64) (encrypted, ours bool, err error) {
	const piece, overlap = 256 << 10, 64
	buffer := make([]byte, piece)
	for at := int64(0); at < size; at += piece - overlap {
		read, err := r.ReadAt(buffer[:min(piece, size-at)], at)
		if err != nil && !errors.Is(err, io.EOF) {
			return false, false, err
		}
		encrypted = encrypted || hasEntry(buffer[:read], "/Encrypt")
		for _, trace := range ourTraces {
			ours = ours || bytes.Contains(buffer[:read], trace)
		}
	}
	return encrypted, ours, nil
}

// hasEntry tells whether a name stands there whole, and not as the beginning of a longer one.
func hasEntry(in []byte, name string) bool {
	for {
		at := bytes.Index(in, []byte(name))
		if at < 0 {
			return false
		}
		if in = in[at+len(name):]; len(in) > 0 && (in[0] < 'A' || in[0] > 'z') {
			return true
		}
	}
}
