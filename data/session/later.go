package session

import (
	"slices"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// linesForLater is how many empty lines each question for later gets.
const linesForLater = 6

// later is the chapter to come back to: when, questions with lines to write on, what to know then, and how to open the day
// again.
func (s *Session) later(words wording.Words) document.Section {
	section := document.Section{Title: words.Text("report.later"), NewPage: true}
	if next, ok := s.NextFollowUp(); ok {
		section.Blocks = append(section.Blocks, document.Heading{Text: words.Text("report.later-date", "date", words.Date(next))})
	}
	intro, tried := words.Text("report.later-intro"), words.Text("report.later-done")
	if len(s.chapter(exercise.PlansChapter)) == 0 || !s.Included(exercise.PlansChapter) {
		intro, tried = words.Text("report.later-free"), words.Text("report.later-tried")
	}
	section.Blocks = append(section.Blocks,
		document.Text{Voice: document.Plain, Text: intro},
		document.Lines{Label: tried, Count: linesForLater},
		document.Lines{Label: words.Text("report.later-met"), Count: linesForLater},
		document.Lines{Label: words.Text("report.later-next"), Count: linesForLater})
	rows := []document.Pair{
		{Label: words.Text("report.later-know"), Text: s.Workshop().Later},
		{Label: words.Text("report.later-open"), Text: words.Text("report.later-again")},
	}
	rows = slices.DeleteFunc(rows, func(row document.Pair) bool { return row.Text == "" })
	section.Blocks = append(section.Blocks, document.Pairs{Rows: rows})
	return section
}
