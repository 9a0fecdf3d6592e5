package facilitator

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// WhichDay is the step in which one says which workshop it is, what the day is called and when it is.
type WhichDay struct {
	Step
	Today    time.Time
	Builtin  []Workshop
	Own      Workshop // the file that was chosen; empty when none is
	OnSource func(source string)
	OnFile   func(path string) // a file that is to be checked
	OnBrowse func(chosen func(path string))
}

// Workshop is what a day can go by.
type Workshop struct {
	Source   string // a built-in workshop's name, or the path of a file
	Title    string
	Problems []string // what is wrong with a file, a sentence each; then the day cannot go by it
}

// WhichDayPage is the page of the first step.
type WhichDayPage struct {
	*sheet.Sheet
	which WhichDay
	own   *fyne.Container
}

// NewWhichDay makes the page.
func NewWhichDay(w WhichDay) *WhichDayPage {
	p := &WhichDayPage{which: w, own: container.NewStack()}
	words := w.Words
	name := line(words.Text("newday.name"), w.Draft.Name, func(text string) { w.Draft.Name = text })
	practice := sheet.Toggle(words, words.Text("newday.practice"), w.Draft.Practice, func(on bool) { w.Draft.Practice = on })
	p.ShowOwn(w.Own)
	parts := []fyne.CanvasObject{
		labelled(name.Label, name, look.SmallText(words.Text("newday.name-hint"))),
		labelled(words.Text("newday.date"), p.date()),
		labelled(words.Text("newday.workshop"), p.sources(), p.own),
	}
	if w.Corrects { // whether it is practice can never be changed
		parts = append([]fyne.CanvasObject{look.BodyText(words.Text("correct.lead"))}, parts...)
	} else {
		parts = append(parts, sheet.Stack(practice, look.SmallText(words.Text("newday.practice-hint"))))
	}
	p.Sheet = w.page(DayStep, words.Text("newday.next"), name, parts...)
	return p
}

func (p *WhichDayPage) date() fyne.CanvasObject {
	words := p.which.Words
	field := widgets.NewDateField(p.which.Today, widgets.DateWords{
		Label: words.Text("newday.date"), How: words.Text("newday.date-how"), Bad: words.Text("newday.date-bad"),
		Says: words.Date,
		Chip: func(text string, nth, of int, chosen bool) string {
			return sheet.ChoiceName(words, text, nth, of, chosen)
		},
	}, []widgets.DateChip{{Text: words.Text("newday.today")}, {Text: words.Text("newday.tomorrow"), Days: 1}})
	field.SetDate(p.which.Draft.Date)
	field.OnChanged = func(date string) { p.which.Draft.Date = date }
	return field
}

// sources offers the built-in workshops, the file that was chosen, and to choose one.
func (p *WhichDayPage) sources() fyne.CanvasObject {
	words := p.which.Words
	var options []sheet.Option
	for _, one := range p.which.Builtin {
		options = append(options, sheet.Option{Key: one.Source, Text: one.Title})
	}
	if own := p.which.Own; own.Source != "" && len(own.Problems) == 0 {
		options = append(options, sheet.Option{Key: own.Source, Text: own.Title})
	}
	return sheet.Stack(sheet.Choice(words, options, p.which.Draft.Source, p.which.OnSource), p.file())
}

// file is where one says that the day goes by a file of one's own.
func (p *WhichDayPage) file() fyne.CanvasObject {
	words := p.which.Words
	path := line(words.Text("newday.own-path"), p.which.Own.Source, nil)
	path.OnSubmitted = p.which.OnFile
	check := widgets.NewButton(words.Text("newday.own-check"), widgets.Plain, func() { p.which.OnFile(path.Text) })
	browse := widgets.NewButton(words.Text("newday.own-browse"), widgets.Quiet, func() { p.which.OnBrowse(p.which.OnFile) })
	body := labelled(path.Label, path, sheet.Row(check, browse))
	if p.which.Corrects {
		body = sheet.Stack(look.SmallText(words.Text("correct.other-file")), body)
	}
	more := disclosure(words, words.Text("newday.own"), body)
	more.SetOpen(p.which.Own.Source != "")
	return more
}

// mostProblems is how many of a file's problems are shown: an author mends the first ones first.
const mostProblems = 20

// ShowOwn tells what became of a file that was chosen.
func (p *WhichDayPage) ShowOwn(own Workshop) {
	words := p.which.Words
	p.own.Objects = nil
	switch {
	case own.Source == "":
	case len(own.Problems) == 0:
		p.own.Objects = []fyne.CanvasObject{look.SmallText(words.Text("newday.own-well", "file", own.Source))}
	default:
		lines := []fyne.CanvasObject{look.StrongText(words.Text("newday.own-bad", "file", own.Source, "count", len(own.Problems)))}
		for _, problem := range own.Problems[:min(len(own.Problems), mostProblems)] {
			lines = append(lines, look.BodyText(problem))
		}
		if more := len(own.Problems) - mostProblems; more > 0 {
			lines = append(lines, look.QuietText(words.Text("newday.own-more", "count", more)))
		}
		p.own.Objects = []fyne.CanvasObject{widgets.NewPanel(sheet.Stack(lines...))}
	}
	p.own.Refresh()
}
