// Package exerciseview is how each kind of exercise looks and is worked: one control per kind, in a file named like the
// kind. A view writes into the answer it is given and says so; it knows neither where answers are kept nor what page it
// stands on.
package exerciseview

import (
	"time"

	"fyne.io/fyne/v2"

	"troskel/app/widgets"
	"troskel/data/exercise"
)

// Setting is all that a view of an exercise needs.
type Setting struct {
	Exercise exercise.Exercise
	Answer   exercise.Answer // the view writes into it, on the UI thread, and then calls Changed
	Day      exercise.Day    // words, role, other exercises and answers
	Today    time.Time       // from which dates ahead are counted
	Changed  func()          // the answer is not the same as it was
}

// New returns the control for the exercise's kind, showing what the answer already says. It stands in a column of
// readable width that scrolls; a kind without a view gives nothing to see.
func New(setting Setting) fyne.CanvasObject {
	view, ok := views[setting.Exercise.Kind]
	if !ok {
		return widgets.Stack("")
	}
	return view(setting)
}
