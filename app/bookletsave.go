package app

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"troskel/app/participant"
	"troskel/data/calendar"
	"troskel/data/document"
	"troskel/data/document/pdf"
	"troskel/data/document/webpage"
	"troskel/data/outgoing"
	"troskel/data/wording"
)

// The files that can be saved beside the PDF, by how their names end.
const (
	asWebPage  = ".html"
	asCalendar = ".ics"
)

// booklet is how the PDF is saved.
type booklet struct {
	extras  []string       // what is saved beside it
	saving  *saving        // one that is being written; nil when none is
	writers sync.WaitGroup // what writes it
}

// extras are the files that can be saved beside the PDF. A calendar without dates is not offered.
func (a *App) extras() []participant.Chapter {
	extras := []participant.Chapter{{Key: asWebPage, Title: a.words().Text("booklet.web-page"), In: a.wants(asWebPage)}}
	if len(a.session.FollowUps()) > 0 {
		extras = append(extras, participant.Chapter{
			Key: asCalendar, Title: a.words().Text("booklet.calendar"), In: a.wants(asCalendar),
		})
	}
	return extras
}

func (a *App) wants(extra string) bool { return slices.Contains(a.booklet.extras, extra) }

func (a *App) chooseExtra(extra string, in bool) {
	a.booklet.extras = slices.DeleteFunc(a.booklet.extras, func(one string) bool { return one == extra })
	if in {
		a.booklet.extras = append(a.booklet.extras, extra)
	}
}

// savePDF saves the reflection at a path. When there is a file, it asks first.
func (a *App) savePDF(path string) {
	if strings.TrimSpace(path) == "" {
		a.say(wording.NewProblem("booklet.no-path", nil))
		return
	}
	path = asPDF(path)
	page, shown := a.page.(*participant.ReflectionPage)
	if _, err := os.Lstat(path); err == nil && shown {
		a.surface.Focus(page.Exists(path, outgoing.Free(path)))
		return
	}
	a.writePDF(path)
}

func asPDF(path string) string {
	if strings.EqualFold(filepath.Ext(path), ".pdf") {
		return path
	}
	return path + ".pdf"
}

// saving is a reflection on its way to the disk.
type saving struct {
	pdf     string // the path
	doc     document.Document
	beside  map[string][]byte // the files beside it, by path
	stopped atomic.Bool
	failed  error // known when it is done
}

// writePDF writes the reflection and what was chosen to lie beside it, and says where they lie when they lie there. That
// happens beside the window's thread, since a disk can be slow; until it writes, it can be stopped.
func (a *App) writePDF(path string) {
	if a.booklet.saving != nil {
		return // the one before is still being written
	}
	doc, err := a.session.Booklet()
	if err != nil {
		a.say(err)
		return
	}
	path = asPDF(path)
	job := &saving{pdf: path, doc: doc, beside: a.besidePDF(path)}
	a.booklet.saving = job
	if page, shown := a.page.(*participant.ReflectionPage); shown {
		page.Saving(func() { job.stopped.Store(true) })
	}
	a.booklet.writers.Go(func() {
		job.failed = job.write()
		a.options.OnWindow(func() { a.written(job) })
	})
}

// finishSaving waits for a reflection that is being written. Whoever leaves the page, closes the program or removes the day
// finds it on the disk, and listed among what was saved.
func (a *App) finishSaving() {
	if job := a.booklet.saving; job != nil {
		a.booklet.writers.Wait()
		a.written(job)
	}
}

var errStopped = errors.New("stopped by the participant")

func (s *saving) write() error {
	file, _, err := pdf.Render(s.doc)
	switch {
	case err != nil:
		return err
	case s.stopped.Load():
		return errStopped
	}
	if err := writeFile(s.pdf, file); err != nil {
		return err
	}
	for path, content := range s.beside {
		if err := writeFile(path, content); err != nil {
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

// besidePDF is the files that were chosen to lie beside a PDF, by path. They have its name.
func (a *App) besidePDF(path string) map[string][]byte {
	name, files := strings.TrimSuffix(path, filepath.Ext(path)), map[string][]byte{}
	for _, extra := range a.booklet.extras {
		switch extra {
		case asWebPage:
			files[name+asWebPage] = webpage.Render(a.session.Report())
		case asCalendar:
			if dates := a.calendar(); len(dates.Events) > 0 {
				files[name+asCalendar] = calendar.Render(dates)
			}
		}
	}
	return files
}

// calendar is the dates to look back. Others see calendars, so it tells nothing of what was written.
func (a *App) calendar() calendar.Calendar {
	var dates calendar.Calendar
	dates.Written, _ = time.Parse(time.DateOnly, a.session.Head().Day) // one that cannot be read is the zero time
	for _, date := range a.session.FollowUps() {
		dates.Events = append(dates.Events, calendar.Event{
			Origin: a.session.Origin(), Date: date,
			Title: a.words().Text("booklet.event"), Text: a.words().Text("booklet.event-text"),
		})
	}
	return dates
}

// written tells what became of a reflection, once.
func (a *App) written(job *saving) {
	if a.booklet.saving != job {
		return
	}
	a.booklet.saving = nil
	err := job.failed
	page, shown := a.page.(*participant.ReflectionPage)
	switch {
	case errors.Is(err, errStopped):
		if shown {
			a.surface.Focus(page.Stopped())
		}
		return
	case err != nil:
		if shown {
			a.surface.Focus(page.Stopped())
		}
		a.say(err)
		return
	}
	a.log.line("pdf %s", job.pdf)
	paths := []string{job.pdf}
	for path := range job.beside {
		paths = append(paths, path)
	}
	slices.Sort(paths[1:])
	if a.session != nil {
		for _, path := range paths {
			a.session.SavedAs(path)
		}
	}
	if shown {
		a.surface.Focus(page.Saved(paths...))
	}
}
