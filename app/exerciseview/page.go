package exerciseview

import (
	"fyne.io/fyne/v2"

	"troskel/data/exercise"
)

// newPage shows a page to read. That it is shown is all there is to answer.
func newPage(s Setting) fyne.CanvasObject {
	answer := s.Answer.(*exercise.PageAnswer)
	if !answer.Seen {
		answer.Seen = true
		s.Changed()
	}
	return markdown(s.Exercise.Task.(*exercise.Page).Text)
}
