package facilitator

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Home is what the first page of the facilitator shows and may ask for.
type Home struct {
	Words      wording.Words
	Days       []LedDay // that I lead, the nearest first
	OnOpen     func(path string)
	OnNew      func()
	OnPractise func()
	OnFind     func()
	OnJoint    func() // several days together
	OnBack     func()
}

// LedDay is a day that was made on this computer, or opened here.
type LedDay struct {
	Path string // its folder
	Name string
	Said string // when it is, and whether it is practice
	Gone bool   // the folder is not to be found just now
}

// mostDays is how many days the page offers.
const mostDays = 6

// NewHome makes the page. The one thing to do is to go on with the nearest day, and to make one when there is none.
func NewHome(h Home) navigation.Page {
	parts := []fyne.CanvasObject{look.Text(h.Words.Text("leading.lead"), look.Lead, fyne.TextStyle{}, look.Quiet)}
	var first fyne.Focusable
	for _, day := range h.Days[:min(len(h.Days), mostDays)] {
		card, button := h.card(day, first == nil && !day.Gone)
		parts = append(parts, card)
		if first == nil && button != nil {
			first = button
		}
	}
	weight := widgets.Plain
	if first == nil {
		weight = widgets.Primary
	}
	made := widgets.NewButton(h.Words.Text("leading.new"), weight, h.OnNew)
	if first == nil {
		first = made
	}
	parts = append(parts,
		offer(h.Words.Text("leading.new-title"), h.Words.Text("leading.new-about"), made),
		offer(h.Words.Text("leading.practise-title"), h.Words.Text("leading.practise-about"),
			widgets.NewButton(h.Words.Text("leading.practise"), widgets.Plain, h.OnPractise)),
		sheet.Row(
			widgets.NewButton(h.Words.Text("leading.find"), widgets.Quiet, h.OnFind),
			widgets.NewButton(h.Words.Text("joint.title"), widgets.Quiet, h.OnJoint),
			widgets.NewButton(h.Words.Text("leading.leave"), widgets.Quiet, h.OnBack),
		),
	)
	return sheet.New(h.Words.Text("leading.title"), first, parts...).BesideDoor()
}

// offer is a thing one can do, on a panel of its own.
func offer(title, about string, button *widgets.Button) fyne.CanvasObject {
	return widgets.NewPanel(widgets.Stack(look.Gap,
		sheet.Stack(look.QuestionText(title), look.BodyText(about)), sheet.Row(button)))
}

func (h Home) card(day LedDay, next bool) (fyne.CanvasObject, *widgets.Button) {
	texts := sheet.Stack(look.QuestionText(day.Name), look.QuietText(day.Said))
	if day.Gone {
		return widgets.NewPanel(sheet.Stack(texts, look.SmallText(h.Words.Text("leading.gone", "folder", day.Path)))), nil
	}
	weight := widgets.Plain
	if next {
		weight = widgets.Primary
	}
	button := widgets.NewButton(h.Words.Text("leading.open"), weight, func() { h.OnOpen(day.Path) })
	button.Says = h.Words.Text("leading.open-day", "name", day.Name)
	return widgets.NewPanel(widgets.Stack(look.Gap, texts, sheet.Row(button))), button
}
