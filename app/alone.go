package app

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/sheet"
)

// alone is something long that is done to the day itself, such as to remove it. Until it is done the window attends to
// nothing else: there is nothing to press, and no key, no file that is dropped and no second press begins anything.
type alone struct {
	done   chan struct{}
	failed error // known when it is done
	then   func(err error)
	stop   func() // ends it before its time; nil when it cannot be stopped

	before  []fyne.CanvasObject // what was shown
	focused fyne.Focusable
}

// doAlone does something long beside the window's thread, behind a page that says what. Afterwards the page is as it was,
// and then goes on from there.
func (a *App) doAlone(said string, do func() error, then func(err error)) {
	if a.alone != nil {
		return
	}
	job := &alone{
		done: make(chan struct{}), then: then, before: a.body.Objects, focused: a.window.Canvas().Focused(),
	}
	a.alone = job
	a.board.Hide()
	a.body.Objects = []fyne.CanvasObject{sheet.New(a.page.Title(), nil, look.BodyText(said)).Content()}
	a.body.Refresh()
	a.window.Canvas().Unfocus()
	go func() {
		job.failed = do()
		close(job.done)
		a.options.OnWindow(func() { a.doneAlone(job) })
	}()
}

// doneAlone goes on after it, once.
func (a *App) doneAlone(job *alone) {
	if a.alone != job {
		return
	}
	a.alone = nil
	a.body.Objects = job.before
	a.body.Refresh()
	if job.focused != nil {
		a.surface.Focus(job.focused)
	}
	job.then(job.failed)
}

// finishAlone waits for it, for who closes the program meanwhile.
func (a *App) finishAlone() {
	if job := a.alone; job != nil {
		a.stopAlone()
		<-job.done
		a.doneAlone(job)
	}
}

// stopAlone ends it before its time, where it can be stopped.
func (a *App) stopAlone() {
	if job := a.alone; job != nil && job.stop != nil {
		job.stop()
	}
}
