package participant

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Unfinished is a day that was begun on this laptop.
type Unfinished struct {
	ID    string
	Title string
	Said  string // whose it is and when it was begun
}

// BuiltIn is a workshop that the program brings.
type BuiltIn struct {
	Name  string
	Title string
	About string
}

// Start is what the first page shows and may ask for.
type Start struct {
	Words      wording.Words
	Unfinished []Unfinished // newest first
	Anew       bool         // somebody else sits down: to begin is the thing to do
	Days       []BuiltIn    // what the program brings, the whole day first
	OnContinue func(id string)
	OnBegin    func(name string)
	OnOpen     func()
	OnLead     func()
	OnSettings func()
	OnAbout    func()

	// Reader tells that a screen reader is running. OnBrowser opens the day in the web browser; nil where it cannot.
	Reader    bool
	OnBrowser func()
}

// mostShown is how many begun days the first page offers; a lent laptop may have many.
const mostShown = 3

// NewStart makes the first page. The one thing to do is to continue when a day is begun, and to begin otherwise.
func NewStart(s Start) navigation.Page {
	var parts []fyne.CanvasObject
	var first fyne.Focusable
	parts = append(parts, look.Text(s.Words.Text("start.lead"), look.Lead, fyne.TextStyle{}, look.Quiet))
	if s.Reader && s.OnBrowser != nil {
		browser := widgets.NewButton(s.Words.Text("start.browser"), widgets.Primary, s.OnBrowser)
		parts = append(parts, widgets.NewPanel(widgets.Stack(look.Gap,
			look.BodyText(s.Words.Text("start.reader")), sheet.Row(browser))))
		first = browser
	}
	for i, day := range s.Unfinished[:min(len(s.Unfinished), mostShown)] {
		next := i == 0 && !s.Anew && first == nil
		card, button := s.unfinishedCard(day, next)
		parts = append(parts, card)
		if next {
			first = button
		}
	}
	for i, day := range s.Days {
		card, begin := s.beginCard(day, i == 0 && first == nil)
		parts = append(parts, card)
		if first == nil {
			first = begin
		}
	}
	ways := []fyne.CanvasObject{
		widgets.NewButton(s.Words.Text("start.open"), widgets.Quiet, s.OnOpen),
		widgets.NewButton(s.Words.Text("start.lead-day"), widgets.Quiet, s.OnLead),
	}
	if s.OnBrowser != nil && !s.Reader {
		ways = append(ways, widgets.NewButton(s.Words.Text("start.browser"), widgets.Quiet, s.OnBrowser))
	}
	parts = append(parts, sheet.Row(append(ways,
		widgets.NewButton(s.Words.Text("start.settings"), widgets.Quiet, s.OnSettings),
		widgets.NewButton(s.Words.Text("start.about"), widgets.Quiet, s.OnAbout))...))
	return sheet.New(s.Words.Text("start.title"), first, parts...).BesideDoor()
}

func (s Start) unfinishedCard(day Unfinished, newest bool) (fyne.CanvasObject, *widgets.Button) {
	weight := widgets.Plain
	if newest {
		weight = widgets.Primary
	}
	button := widgets.NewButton(s.Words.Text("start.continue"), weight, func() { s.OnContinue(day.ID) })
	button.Says = s.Words.Text("control.does", "do", button.Text, "what", day.Title+", "+day.Said)
	return widgets.NewPanel(widgets.Stack(look.Gap,
		sheet.Stack(look.Text(day.Title, look.Question, look.Serif, look.Ink), look.QuietText(day.Said)),
		sheet.Row(button),
	)), button
}

func (s Start) beginCard(day BuiltIn, next bool) (fyne.CanvasObject, *widgets.Button) {
	weight := widgets.Plain
	if next {
		weight = widgets.Primary
	}
	button := widgets.NewButton(s.Words.Text("start.begin"), weight, func() { s.OnBegin(day.Name) })
	button.Says = s.Words.Text("control.does", "do", button.Text, "what", day.Title)
	return widgets.NewPanel(widgets.Stack(look.Gap,
		sheet.Stack(look.Text(day.Title, look.Question, look.Serif, look.Ink), look.BodyText(day.About)),
		sheet.Row(button),
	)), button
}
