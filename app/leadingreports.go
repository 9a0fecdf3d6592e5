package app

import (
	"path/filepath"
	"strings"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/room"
	"troskel/data/roomreport"
	"troskel/data/wording"
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
	kind := func(kind roomreport.Kind, title, about string, on bool) facilitator.ReportKind {
		return facilitator.ReportKind{Key: string(kind), Title: title, About: about, On: on}
	}
	return []facilitator.ReportKind{
		kind(roomreport.PDF, words.Text("reporting.pdf"), words.Text("reporting.pdf-about"), true),
		kind(roomreport.XLSX, words.Text("reporting.xlsx"), words.Text("reporting.xlsx-about"), true),
		kind(roomreport.PlanPDF, words.Text("reporting.plan-pdf"), words.Text("reporting.plan-pdf-about"), true),
		kind(roomreport.PlanXLSX, words.Text("reporting.plan-xlsx"), words.Text("reporting.plan-xlsx-about"), true),
		kind(roomreport.CSV, words.Text("reporting.csv"), words.Text("reporting.csv-about"), false),
		kind(roomreport.JSON, words.Text("reporting.json"), words.Text("reporting.json-about"), false),
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

// saveReports writes the files that were ticked into a folder, and tells where they lie when they lie there.
func (a *App) saveReports(folder string, kinds []string) {
	switch {
	case len(kinds) == 0:
		a.say(wording.NewProblem("reporting.nothing", nil))
		return
	case strings.TrimSpace(folder) == "":
		a.say(wording.NewProblem("leading.some-folder", nil))
		return
	}
	led, words := a.leading.led, a.words()
	wanted := make([]roomreport.Kind, len(kinds))
	for i, kind := range kinds {
		wanted[i] = roomreport.Kind(kind)
	}
	var files []string
	a.work(words.Text("leading.working-report"), func() (err error) {
		report := roomreport.New(led.room.Result(words), led.day, led.plan, words)
		files, err = report.Save(folder, wanted...)
		return err
	}, func(err error) {
		for _, file := range files {
			a.log.line("report %s", file)
		}
		if err != nil {
			a.say(err)
			return
		}
		a.reportsSaved(led, folder, files)
	})
}

func (a *App) reportsSaved(led *ledDay, folder string, files []string) {
	if a.leading.led != led {
		return
	}
	led.known.Report = folder
	a.keepLed()
	for i, file := range files {
		files[i] = filepath.Base(file)
	}
	if page, ok := a.page.(*facilitator.ReportingPage); ok {
		a.surface.Focus(page.Saved(folder, files))
	}
}
