package inbox

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"sync/atomic"
	"time"

	"troskel/data/share"
)

// readInTime is readWhole for a file that may never answer: one on a share that has gone away, or a placeholder that its
// system tries to fetch. A reading that takes too long is left to itself, since nothing can stop it.
func readInTime(path string, info fs.FileInfo, stuck *atomic.Int64) ([]byte, Verdict) {
	type answer struct {
		content []byte
		verdict Verdict
	}
	answered := make(chan answer, 1)
	go func() {
		content, verdict := readWhole(path, info)
		answered <- answer{content, verdict}
	}()
	patience := time.NewTimer(Patience)
	defer patience.Stop()
	select {
	case got := <-answered:
		return got.content, got.verdict
	case <-patience.C:
		stuck.Add(1)
		go func() {
			<-answered
			stuck.Add(-1)
		}()
		return nil, Slow
	}
}

// readWhole reads a file that was seen as regular; Accepted means that it was read whole. What is opened must be what was
// seen: a name can come to stand for another file in between, so that links are not followed and pipes do not wait.
func readWhole(path string, seen fs.FileInfo) ([]byte, Verdict) {
	opened, err := os.OpenFile(path, os.O_RDONLY|withoutWaiting, 0)
	if err != nil {
		return nil, verdictOfOpening(err)
	}
	defer func() { _ = opened.Close() }() // nothing was written
	now, err := opened.Stat()
	switch {
	case err != nil:
		return nil, NoAccess
	case !os.SameFile(seen, now) || !now.Mode().IsRegular():
		return nil, Writing
	}
	head := make([]byte, len(pdf))
	length, err := io.ReadFull(opened, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, NoAccess
	}
	head = head[:length]
	switch {
	case bytes.Equal(head, pdf):
		return nil, PersonalPDF
	case now.Size() > share.MostSealed:
		return nil, TooLarge
	}
	content := bytes.NewBuffer(make([]byte, 0, now.Size()+bytes.MinRead))
	content.Write(head)
	if _, err := content.ReadFrom(io.LimitReader(opened, share.MostSealed+1-int64(length))); err != nil {
		return nil, NoAccess
	}
	after, err := opened.Stat()
	if err != nil || after.Size() != seen.Size() || !after.ModTime().Equal(seen.ModTime()) || int64(content.Len()) != after.Size() {
		return nil, Writing
	}
	return content.Bytes(), Accepted
}

func verdictOfOpening(err error) Verdict {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Writing // renamed or taken away just now
	case isLink(err):
		return Link
	}
	return NoAccess
}
