package app

import (
	"troskel/data/document"
	"troskel/data/wording"
)

// filesIn are the files that lie in a personal PDF.
func filesIn(string) ([]document.File, error) {
	return nil, wording.NewProblem("again.no-answers", nil)
}
