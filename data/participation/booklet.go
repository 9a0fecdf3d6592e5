package participation

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"troskel/data/calendar"
	"troskel/data/document"
	"troskel/data/document/pdf"
	"troskel/data/document/webpage"
	"troskel/data/outgoing"
	"troskel/data/session"
	"troskel/data/wording"
)

// The files that can be saved beside the PDF, by how their names end.
const (
	AsWebPage  = ".html"
	AsCalendar = ".ics"
)

// Booklet is a reflection on its way to the disk: the PDF and the files beside it. It holds a copy of all that it writes, so
// Write may run beside the day.
type Booklet struct {
	Path   string // of the PDF
	doc    document.Document
	beside map[string][]byte // the files beside it, by path
}

// ErrStopped says that somebody stopped a booklet before anything was written.
var ErrStopped = errors.New("stopped by the participant")

// NewBooklet makes the booklet of a day for a path, with the files that are wanted beside it. They have its name.
func NewBooklet(s *session.Session, path string, extras []string) (Booklet, error) {
	doc, err := s.Booklet()
	if err != nil {
		return Booklet{}, err
	}
	path = AsPDF(path)
	booklet := Booklet{Path: path, doc: doc, beside: map[string][]byte{}}
	name := strings.TrimSuffix(path, filepath.Ext(path))
	for _, extra := range extras {
		switch extra {
		case AsWebPage:
			booklet.beside[name+AsWebPage] = webpage.Render(s.Report())
		case AsCalendar:
			if dates := Calendar(s); len(dates.Events) > 0 {
				booklet.beside[name+AsCalendar] = calendar.Render(dates)
			}
		}
	}
	return booklet, nil
}

// AsPDF is a path that ends as a PDF's does.
func AsPDF(path string) string {
	if strings.EqualFold(filepath.Ext(path), ".pdf") {
		return path
	}
	return path + ".pdf"
}

// Paths are those of the files, the PDF first.
func (b Booklet) Paths() []string {
	return append([]string{b.Path}, slices.Sorted(maps.Keys(b.beside))...)
}

// PDF is the file itself.
func (b Booklet) PDF() ([]byte, error) {
	file, _, err := pdf.Render(b.doc)
	return file, err
}

// Write writes the files. Until it begins to write, stopped can end it with ErrStopped.
func (b Booklet) Write(stopped func() bool) error {
	file, err := b.PDF()
	switch {
	case err != nil:
		return err
	case stopped():
		return ErrStopped
	}
	if err := writeFile(b.Path, file); err != nil {
		return err
	}
	for _, path := range slices.Sorted(maps.Keys(b.beside)) {
		if err := writeFile(path, b.beside[path]); err != nil {
			return err
		}
	}
	return nil
}

func writeFile(path string, content []byte) error {
	return outgoing.Write(path, func(w io.Writer) error {
		_, err := bytes.NewReader(content).WriteTo(w)
		return err
	})
}

// Calendar is the dates to look back. Others see calendars, so it tells nothing of what was written.
func Calendar(s *session.Session) calendar.Calendar {
	words := wording.In(s.Head().Language)
	var dates calendar.Calendar
	dates.Written, _ = time.Parse(time.DateOnly, s.Head().Day) // one that cannot be read is the zero time
	for _, date := range s.FollowUps() {
		dates.Events = append(dates.Events, calendar.Event{
			Origin: s.Origin(), Date: date, Title: words.Text("booklet.event"), Text: words.Text("booklet.event-text"),
		})
	}
	return dates
}

// BookletName is what a day's PDF is called.
func BookletName(s *session.Session) string {
	return outgoing.SafeName(wording.In(s.Head().Language).Text("booklet.file-name", "date", s.Head().Day))
}
