package app

import (
	"path/filepath"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/room"
	"troskel/data/wording"
)

// The files that can be written of a day.
const (
	roomPDF  = "pdf"
	roomXLSX = "xlsx"
	roomCSV  = "csv"
	roomJSON = "json"
	planXLSX = "plan-xlsx"
	planPDF  = "plan-pdf"
)

func (a *App) reportingPage(string) navigation.Page {
	led, words := a.leading.led, a.words()
	result := led.room.Result(words)
	page := facilitator.Reporting{
		Led: a.led(), Kinds: reportKinds(words), Withheld: withheld(result, words),
		Folder: led.known.Report, OnBrowse: a.pickFolder, OnSave: a.saveReports, OnFolder: a.openOutside, OnBack: a.goUp,
	}
	if page.Folder == "" {
		page.Folder = filepath.Join(led.places.Folder, words.Text("reporting.folder-name"))
	}
	open := 0
	for _, picture := range result.Pictures {
		if picture.State == room.Open {
			open++
		}
	}
	if open > 0 {
		page.Open = words.Text("reporting.open-some", "count", open)
	}
	return facilitator.NewReporting(page)
}

func reportKinds(words wording.Words) []facilitator.ReportKind {
	return []facilitator.ReportKind{
		{Key: roomPDF, Title: words.Text("reporting.pdf"), About: words.Text("reporting.pdf-about"), On: true},
		{Key: roomXLSX, Title: words.Text("reporting.xlsx"), About: words.Text("reporting.xlsx-about"), On: true},
		{Key: planPDF, Title: words.Text("reporting.plan-pdf"), About: words.Text("reporting.plan-pdf-about"), On: true},
		{Key: planXLSX, Title: words.Text("reporting.plan-xlsx"), About: words.Text("reporting.plan-xlsx-about"), On: true},
		{Key: roomCSV, Title: words.Text("reporting.csv"), About: words.Text("reporting.csv-about")},
		{Key: roomJSON, Title: words.Text("reporting.json"), About: words.Text("reporting.json-about")},
	}
}

// withheld says what will not stand in the reports of what is closed, and why: a sentence for each exercise and reason.
func withheld(result room.Result, words wording.Words) []string {
	var said []string
	for _, picture := range result.Pictures {
		if picture.State == room.Open {
			continue
		}
		counts, order := map[room.Reason]int{}, []room.Reason{}
		for _, missing := range picture.Missing {
			if counts[missing.Reason] == 0 {
				order = append(order, missing.Reason)
			}
			counts[missing.Reason]++
		}
		for _, reason := range order {
			title := picture.Title
			if counts[reason] > 1 {
				title = words.Text("reporting.withheld-some", "title", title, "count", counts[reason])
			}
			said = append(said, words.Text("reporting.withheld-one", "title", title, "why", room.Say(reason, words)))
		}
	}
	return said
}

// saveReports writes the files that were ticked into a folder.
func (a *App) saveReports(folder string, kinds []string) {
}
