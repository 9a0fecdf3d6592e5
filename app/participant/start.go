package participant

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Unfinished is a day that was begun on this laptop.
type Unfinished struct {
	ID    string
	Title string
	Said  string // whose it is and when it was begun
}

// Start is what the first page shows and may ask for.
type Start struct {
	Words      wording.Words
	Unfinished []Unfinished // newest first
	DayTitle   string       // the built-in day
	DayAbout   string
	OnContinue func(id string)
	OnBegin    func()
	OnOpen     func()
	OnSettings func()
	OnAbout    func()
}

// mostShown is how many begun days the first page offers; a lent laptop may have many.
const mostShown = 3

// NewStart makes the first page. The one thing to do is to continue when a day is begun, and to begin otherwise.
func NewStart(s Start) navigation.Page {
	var parts []fyne.CanvasObject
	var first fyne.Focusable
	parts = append(parts, look.Text(s.Words.Text("start.lead"), look.Lead, fyne.TextStyle{}, look.Quiet))
	for i, day := range s.Unfinished[:min(len(s.Unfinished), mostShown)] {
		card, button := s.unfinishedCard(day, i == 0)
		parts = append(parts, card)
		if i == 0 {
			first = button
		}
	}
	card, begin := s.beginCard()
	parts = append(parts, card, row(
		widgets.NewButton(s.Words.Text("start.open"), widgets.Quiet, s.OnOpen),
		widgets.NewButton(s.Words.Text("start.settings"), widgets.Quiet, s.OnSettings),
		widgets.NewButton(s.Words.Text("start.about"), widgets.Quiet, s.OnAbout),
	))
	if first == nil {
		first = begin
	}
	return newSheet(s.Words.Text("start.title"), first, parts...)
}

func (s Start) unfinishedCard(day Unfinished, newest bool) (fyne.CanvasObject, *widgets.Button) {
	weight := widgets.Plain
	if newest {
		weight = widgets.Primary
	}
	button := widgets.NewButton(s.Words.Text("start.continue"), weight, func() { s.OnContinue(day.ID) })
	return widgets.NewPanel(stack(
		look.Text(day.Title, look.Question, look.Serif, look.Ink),
		look.QuietText(day.Said),
		row(button),
	)), button
}

func (s Start) beginCard() (fyne.CanvasObject, *widgets.Button) {
	weight := widgets.Primary
	if len(s.Unfinished) > 0 {
		weight = widgets.Plain
	}
	button := widgets.NewButton(s.Words.Text("start.begin"), weight, s.OnBegin)
	return widgets.NewPanel(stack(
		look.Text(s.DayTitle, look.Question, look.Serif, look.Ink),
		look.BodyText(s.DayAbout),
		row(button),
	)), button
}

// doorway is the program's mark.
func doorway(size float32) fyne.CanvasObject {
	mark := canvas.NewImageFromResource(look.Doorway())
	mark.FillMode = canvas.ImageFillContain
	mark.SetMinSize(fyne.NewSquareSize(size))
	return mark
}
