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
	page := a.reporting(result, a.led())
	page.Folder, page.OnSave = led.known.Report, a.saveDayReports
	if page.Folder == "" {
		page.Folder = filepath.Join(led.places.Folder, words.Text("reporting.folder-name"))
	}
	if open := openIn(result); open > 0 {
		page.Open = words.Text("reporting.open-some", "count", open)
	}
	return facilitator.NewReporting(page)
}

// reporting is what the pages of reports have in common: of one day, or of several.
func (a *App) reporting(result room.Result, head facilitator.Led) facilitator.Reporting {
	words := a.words()
	return facilitator.Reporting{
		Led: head, Kinds: reportKinds(words), Withheld: withheld(result, words),
		Heading: words.Text("reporting.title"), Back: words.Text("reporting.back"),
		OnBrowse: a.pickFolder, OnFolder: a.openOutside, OnBack: a.goUp,
	}
}

// openIn is how many exercises of a result are still open.
func openIn(result room.Result) int {
	open := 0
	for _, picture := range result.Pictures {
		if picture.State == room.Open {
			open++
		}
	}
	return open
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

// saveDayReports saves the reports on the day that is open, and remembers where.
func (a *App) saveDayReports(folder string, kinds []string) {
	led, words := a.leading.led, a.words()
	a.saveReports(folder, kinds, func() roomreport.Report {
		return roomreport.New(led.room.Result(words), led.day, led.plan, words)
	}, func() {
		if a.leading.led == led {
			led.known.Report = folder
			a.keepLed()
		}
	})
}

// saveReports writes the files that were ticked into a folder, and tells where they lie when they lie there.
func (a *App) saveReports(folder string, kinds []string, report func() roomreport.Report, saved func()) {
	switch {
	case len(kinds) == 0:
		a.say(wording.NewProblem("reporting.nothing", nil))
		return
	case strings.TrimSpace(folder) == "":
		a.say(wording.NewProblem("leading.some-folder", nil))
		return
	}
	wanted := make([]roomreport.Kind, len(kinds))
	for i, kind := range kinds {
		wanted[i] = roomreport.Kind(kind)
	}
	var files []string
	a.work(a.words().Text("leading.working-report"), func() (err error) {
		files, err = report().Save(folder, wanted...)
		return err
	}, func(err error) {
		for i, file := range files {
			a.log.line("report %s", file)
			files[i] = filepath.Base(file)
		}
		if err != nil {
			a.say(err)
			return
		}
		saved()
		if page, ok := a.page.(*facilitator.ReportingPage); ok {
			a.surface.Focus(page.Saved(folder, files))
		}
	})
}
