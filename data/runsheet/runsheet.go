// Package runsheet is the day on paper for the one who leads it: each exercise with its time, who works with whom for how
// long, and the facilitator's notes.
package runsheet

import (
	"strings"
	"time"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// Document writes the run sheet of a day, in the day's own language. The date stands on it and in the file.
func Document(day workshop.Workshop, date time.Time) document.Document {
	words := wording.In(day.Language)
	doc := document.Document{
		Language: string(day.Language),
		Title:    words.Text("runsheet.title"),
		Date:     date,
		Cover: document.Cover{
			Title: words.Text("runsheet.title"), Subtitle: strings.TrimSpace(day.Title + "\n" + day.Subtitle),
			Date: words.Date(date), Lines: []string{words.Text("runsheet.lead")},
		},
		Captions: document.Captions{
			Contents: words.Text("report.contents"), Page: words.Text("report.page"),
			Footer: words.Text("runsheet.footer", "title", day.Title), Missing: words.Text("report.missing"),
		},
	}
	for _, block := range day.Blocks {
		doc.Sections = append(doc.Sections, section(words, block))
	}
	return doc
}

func section(words wording.Words, block workshop.Block) document.Section {
	times := words.Clock(block.Starts) + "–" + words.Clock(block.Ends)
	part := document.Section{Title: times + " " + block.Title}
	for _, one := range block.Exercises {
		part.Blocks = append(part.Blocks, document.Heading{Text: heading(words, block, one)})
		if steps := stepRows(words, one); len(steps) > 0 {
			part.Blocks = append(part.Blocks, document.Pairs{Rows: steps})
		}
		part.Blocks = append(part.Blocks, notes(one.Notes)...)
	}
	return part
}

// heading is an exercise's time and title; one that is there for who has time says so instead.
func heading(words wording.Words, block workshop.Block, one exercise.Exercise) string {
	switch one.Use {
	case exercise.Spare:
		return words.Text("runsheet.spare", "title", one.Title)
	case exercise.Home:
		return words.Text("runsheet.home", "title", one.Title)
	}
	return words.Text("runsheet.core", "time", words.Clock(block.Start(one.Key)), "title", one.Title, "minutes", one.Minutes())
}

var formWords = map[exercise.Form]string{
	exercise.Alone:   "runsheet.alone",
	exercise.InPairs: "runsheet.pair",
	exercise.InGroup: "runsheet.group",
	exercise.Plenary: "runsheet.plenary",
}

func stepRows(words wording.Words, one exercise.Exercise) []document.Pair {
	var rows []document.Pair
	for _, step := range one.Steps {
		text := step.Say
		if text == "" {
			text = "–"
		}
		rows = append(rows, document.Pair{Label: words.Text(formWords[step.Form], "minutes", step.Minutes), Text: text})
	}
	if one.Stop != nil {
		rows = append(rows, document.Pair{
			Label: words.Text("runsheet.word", "time", words.Clock(one.Stop.Gather)), Text: one.Stop.Word, Own: true,
		})
	}
	return rows
}
