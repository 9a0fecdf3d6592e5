package facilitator

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// Closing is what the page asks before an exercise is closed and its picture is frozen, or opened again.
type Closing struct {
	Led
	Title   string // the exercise's, or what all of them are called
	Count   string // how many have handed in, in words
	Few     string // what too few will mean; empty when there are enough
	Least   int    // how many new answers another picture needs
	Again   bool   // it is closed, and would be opened again
	OnDo    func()
	OnClose func() // back, with nothing done
}

// NewClosing makes the page. Nothing is shown, and nothing is frozen, before one has read what it means.
func NewClosing(c Closing) navigation.Page {
	words := c.Words
	title, lead, act := words.Text("closing.title"), words.Text("closing.lead"), words.Text("closing.do")
	rules := []string{
		words.Text("closing.frozen"), words.Text("closing.late"), words.Text("closing.roles"), words.Text("closing.text"),
	}
	if c.Again {
		title, lead, act = words.Text("closing.again-title"), words.Text("closing.again-lead"), words.Text("closing.again-do")
		rules = []string{words.Text("closing.again-hidden"), words.Text("closing.again-new", "count", c.Least)}
	}
	do := widgets.NewButton(act, widgets.Primary, c.OnDo)
	var lines []fyne.CanvasObject
	for _, rule := range rules {
		lines = append(lines, look.BodyText(rule))
	}
	parts := sheet.Stack(look.QuestionText(c.Title), look.BodyText(c.Count))
	if c.Few != "" {
		parts = sheet.Stack(parts, look.StrongText(c.Few))
	}
	return c.sheet(title, do, widgets.NewPanel(parts), look.BodyText(lead), sheet.Stack(lines...),
		sheet.Row(do, widgets.NewButton(words.Text("closing.back"), widgets.Quiet, c.OnClose)))
}
