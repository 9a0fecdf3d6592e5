package facilitator

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// Reporting is what the page of the reports shows and may ask for.
type Reporting struct {
	Led
	Heading  string // the page's title
	Back     string // where one goes back to
	Kinds    []ReportKind
	Withheld []string // what will not stand in them, and why, a sentence each
	Open     string   // how many exercises are still open, in words; empty when none is
	Folder   string
	OnBrowse func(chosen func(folder string))
	OnSave   func(folder string, keys []string)
	OnFolder func(folder string)
	OnBack   func()
}

// ReportKind is one of the files that can be written.
type ReportKind struct {
	Key   string
	Title string
	About string
	On    bool
}

// ReportingPage is the page.
type ReportingPage struct {
	*sheet.Sheet
	reporting Reporting
	on        map[string]bool
	done      *fyne.Container
}

// NewReporting makes the page. What is withheld is said before anything is saved.
func NewReporting(r Reporting) *ReportingPage {
	p := &ReportingPage{reporting: r, on: map[string]bool{}, done: container.NewStack()}
	words := r.Words
	folder := line(words.Text("reporting.folder"), r.Folder, nil)
	save := widgets.NewButton(words.Text("reporting.save"), widgets.Primary, func() { r.OnSave(folder.Text, p.chosen()) })
	browse := widgets.NewButton(words.Text("reporting.browse"), widgets.Quiet, func() { r.OnBrowse(folder.SetText) })
	parts := []fyne.CanvasObject{look.BodyText(words.Text("reporting.lead"))}
	if r.Open != "" {
		parts = append(parts, look.StrongText(r.Open))
	}
	parts = append(parts, p.withheld(), p.kinds(), labelled(folder.Label, folder, sheet.Row(browse)),
		sheet.Row(save, widgets.NewButton(r.Back, widgets.Quiet, r.OnBack)), p.done)
	p.Sheet = r.sheet(r.Heading, save, parts...)
	return p
}

func (p *ReportingPage) kinds() fyne.CanvasObject {
	words := p.reporting.Words
	parts := []fyne.CanvasObject{look.StrongText(words.Text("reporting.which"))}
	for _, kind := range p.reporting.Kinds {
		p.on[kind.Key] = kind.On
		tick := sheet.Toggle(words, kind.Title+" – "+kind.About, kind.On, func(on bool) { p.on[kind.Key] = on })
		parts = append(parts, tick)
	}
	return sheet.Stack(parts...)
}

// chosen are the kinds that are ticked, in their order.
func (p *ReportingPage) chosen() []string {
	var keys []string
	for _, kind := range p.reporting.Kinds {
		if p.on[kind.Key] {
			keys = append(keys, kind.Key)
		}
	}
	return keys
}

// mostWithheld is how many sentences of what is withheld stand on the page without being opened.
const mostWithheld = 3

func (p *ReportingPage) withheld() fyne.CanvasObject {
	words, sentences := p.reporting.Words, p.reporting.Withheld
	if len(sentences) == 0 {
		return look.QuietText(words.Text("reporting.nothing-withheld"))
	}
	lines := []fyne.CanvasObject{look.StrongText(words.Text("reporting.withheld", "count", len(sentences)))}
	for _, sentence := range sentences[:min(len(sentences), mostWithheld)] {
		lines = append(lines, look.BodyText(sentence))
	}
	if len(sentences) > mostWithheld {
		var rest []fyne.CanvasObject
		for _, sentence := range sentences[mostWithheld:] {
			rest = append(rest, look.BodyText(sentence))
		}
		lines = append(lines, disclosure(words, words.Text("reporting.withheld-rest", "count", len(rest)), sheet.Stack(rest...)))
	}
	return widgets.NewWash(sheet.Stack(lines...))
}

// Saved tells which files lie where, and offers to open the folder.
func (p *ReportingPage) Saved(folder string, files []string) fyne.Focusable {
	words := p.reporting.Words
	open := widgets.NewButton(words.Text("reporting.open-folder"), widgets.Plain, func() { p.reporting.OnFolder(folder) })
	lines := []fyne.CanvasObject{look.StrongText(words.Text("reporting.saved", "count", len(files))), look.BodyText(folder)}
	for _, file := range files {
		lines = append(lines, look.SmallText(file))
	}
	p.done.Objects = []fyne.CanvasObject{widgets.NewPanel(sheet.Stack(append(lines, sheet.Row(open))...))}
	p.done.Refresh()
	return open
}
