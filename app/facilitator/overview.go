package facilitator

import (
	"strconv"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// Overview is what the page of a day one leads shows: its steps in order, and which one is next.
type Overview struct {
	Led
	Steps     []DayStage
	OnCorrect func()
	OnFolder  func()
	OnBack    func()
}

// DayStage is a step of the leader's day.
type DayStage struct {
	Title  string
	About  string // what is done in it
	Said   string // how far it has come; may be empty
	Done   bool
	Next   bool
	Action string
	OnDo   func()
}

// NewOverview makes the page.
func NewOverview(o Overview) navigation.Page {
	var first fyne.Focusable
	var parts []fyne.CanvasObject
	for i, stage := range o.Steps {
		card, button := o.card(i+1, stage)
		parts = append(parts, card)
		if stage.Next {
			first = button
		}
	}
	back := widgets.NewButton(o.Words.Text("leading.to-days"), widgets.Quiet, o.OnBack)
	parts = append(parts, sheet.Row(
		widgets.NewButton(o.Words.Text("correct.action"), widgets.Quiet, o.OnCorrect),
		widgets.NewButton(o.Words.Text("leading.folder"), widgets.Quiet, o.OnFolder), back))
	if first == nil {
		first = back
	}
	return o.sheet(o.Words.Text("leading.overview"), first, parts...)
}

// card is one step. What is done and what is next is said in words, so that it does not hang on a colour. A step that is
// done takes little room, so that the next one is in sight.
func (o Overview) card(nth int, stage DayStage) (fyne.CanvasObject, *widgets.Button) {
	weight, state, past := widgets.Plain, "", stage.Done && !stage.Next
	switch {
	case stage.Next:
		weight, state = widgets.Primary, o.Words.Text("leading.next")
	case stage.Done:
		weight, state = widgets.Quiet, o.Words.Text("leading.done")
	}
	button := widgets.NewButton(stage.Action, weight, stage.OnDo)
	button.Says = o.Words.Text("control.does", "do", stage.Action, "what", stage.Title)
	row := []fyne.CanvasObject{look.Text(strconv.Itoa(nth)+". "+stage.Title, look.Question, look.Serif, look.Ink)}
	if state != "" {
		row = append(row, look.Text(state, look.Small, fyne.TextStyle{Bold: true}, look.Now))
	}
	if past {
		row = append(row, button)
	}
	parts := []fyne.CanvasObject{sheet.Row(row...)}
	if !past {
		parts = append(parts, look.BodyText(stage.About))
	}
	if stage.Said != "" {
		parts = append(parts, look.QuietText(stage.Said))
	}
	if past {
		return sheet.Stack(parts...), button
	}
	return widgets.NewPanel(widgets.Stack(look.Gap, sheet.Stack(parts...), sheet.Row(button))), button
}
