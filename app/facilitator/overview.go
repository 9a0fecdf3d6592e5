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
		if stage.Next && button != nil {
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

// card is one step. What is done and what is next is said in words, so that it does not hang on a colour.
func (o Overview) card(nth int, stage DayStage) (fyne.CanvasObject, *widgets.Button) {
	state := ""
	switch {
	case stage.Next:
		state = o.Words.Text("leading.next")
	case stage.Done:
		state = o.Words.Text("leading.done")
	}
	title := look.Text(strconv.Itoa(nth)+". "+stage.Title, look.Question, look.Serif, look.Ink)
	head := []fyne.CanvasObject{title}
	if state != "" {
		head[0] = sheet.Row(title, look.Text(state, look.Small, fyne.TextStyle{Bold: true}, look.Now))
	}
	if stage.Next || !stage.Done {
		head = append(head, look.BodyText(stage.About))
	}
	if stage.Said != "" {
		head = append(head, look.QuietText(stage.Said))
	}
	content := []fyne.CanvasObject{sheet.Stack(head...)}
	var button *widgets.Button
	if stage.OnDo != nil {
		weight := widgets.Plain
		switch {
		case stage.Next:
			weight = widgets.Primary
		case stage.Done:
			weight = widgets.Quiet
		}
		button = widgets.NewButton(stage.Action, weight, stage.OnDo)
		content = append(content, sheet.Row(button))
	}
	column := widgets.Stack(look.Gap, content...)
	if stage.Done && !stage.Next {
		return column, button
	}
	return widgets.NewPanel(column), button
}
