package app

import (
	"errors"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"troskel/app/participant"
	"troskel/data/outgoing"
	"troskel/data/participation"
	"troskel/data/wording"
)

// booklet is how the PDF is saved.
type booklet struct {
	extras  []string       // what is saved beside it
	saving  *saving        // one that is being written; nil when none is
	writers sync.WaitGroup // what writes it
}

// extras are the files that can be saved beside the PDF. A calendar without dates is not offered.
func (a *App) extras() []participant.Chapter {
	extras := []participant.Chapter{{
		Key: participation.AsWebPage, Title: a.words().Text("booklet.web-page"), In: a.wants(participation.AsWebPage),
	}}
	if len(a.session.FollowUps()) > 0 {
		extras = append(extras, participant.Chapter{
			Key: participation.AsCalendar, Title: a.words().Text("booklet.calendar"), In: a.wants(participation.AsCalendar),
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
	path = participation.AsPDF(path)
	page, shown := a.page.(*participant.ReflectionPage)
	if _, err := os.Lstat(path); err == nil && shown {
		a.surface.Focus(page.Exists(path, outgoing.Free(path)))
		return
	}
	a.writePDF(path)
}

// saving is a reflection on its way to the disk.
type saving struct {
	participation.Booklet
	stopped atomic.Bool
	failed  error // known when it is done
}

// writePDF writes the reflection and what was chosen to lie beside it, and says where they lie when they lie there. That
// happens beside the window's thread, since a disk can be slow; until it writes, it can be stopped.
func (a *App) writePDF(path string) {
	if a.booklet.saving != nil {
		return // the one before is still being written
	}
	made, err := participation.NewBooklet(a.session, path, a.booklet.extras)
	if err != nil {
		a.say(err)
		return
	}
	job := &saving{Booklet: made}
	a.booklet.saving = job
	if page, shown := a.page.(*participant.ReflectionPage); shown {
		page.Saving(func() { job.stopped.Store(true) })
	}
	a.booklet.writers.Go(func() {
		job.failed = job.Write(job.stopped.Load)
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

// written tells what became of a reflection, once.
func (a *App) written(job *saving) {
	if a.booklet.saving != job {
		return
	}
	a.booklet.saving = nil
	err := job.failed
	page, shown := a.page.(*participant.ReflectionPage)
	switch {
	case errors.Is(err, participation.ErrStopped):
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
	a.log.line("pdf %s", job.Path)
	paths := job.Paths()
	if a.session != nil {
		for _, path := range paths {
			a.session.SavedAs(path)
		}
	}
	if shown {
		a.surface.Focus(page.Saved(paths...))
	}
}
