package facilitator

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Draft is a day that is being made: what has been said of it so far. The pages write into it.
type Draft struct {
	Source    string // a built-in workshop's name, or the path of a file
	Name      string
	Date      string // "2018-04-26"
	Practice  bool
	Least     int // k
	Officials int // expected, for the forecast; less than 0 is not said
	Elected   int
	Share     map[string]bool // the exercises that may be handed in
	Local     map[string]string
	Way       string
	CoLeader  bool // a second key is made
	Phrase    string
	Again     string // the passphrase once more
	Hybrid    bool
	Folder    string // the kit and the keys go there
}

// The steps of a new day.
const (
	DayStep = iota
	ShareStep
	FactsStep
	KeysStep
	steps // how many there are
)

// Step is what the pages of a new day have in common.
type Step struct {
	Words    wording.Words
	Draft    *Draft
	Corrects bool // a day that is there already is corrected
	OnNext   func()
	OnBack   func()
}

// stepTitles are what the steps are called.
var stepTitles = [steps]string{"newday.day", "newday.share", "newday.facts", "newday.keys"}

// page makes a step's page: where in the making one is, the step's parts, and the way on and back.
func (s Step) page(nth int, next string, focus fyne.Focusable, parts ...fyne.CanvasObject) *sheet.Sheet {
	said, title := s.Words.Text("newday.step", "number", nth+1, "of", int(steps)), s.Words.Text(stepTitles[nth])
	if s.Corrects {
		said = s.Words.Text("correct.step", "number", nth+1, "of", int(steps))
	}
	if s.Corrects && nth == KeysStep {
		title = s.Words.Text("correct.save-title")
	}
	head := []fyne.CanvasObject{look.Text(said, look.Lead, fyne.TextStyle{}, look.Quiet)}
	if s.Draft.Practice {
		head = append(head, practiceMark(s.Words))
	}
	onward := widgets.NewButton(next, widgets.Primary, s.OnNext)
	way := sheet.Row(onward, widgets.NewButton(s.Words.Text("newday.back"), widgets.Quiet, s.OnBack))
	if focus == nil {
		focus = onward
	}
	return sheet.New(title, focus, append(append(head, parts...), way)...)
}

// Facts is the step in which the municipality's own facts are filled in.
type Facts struct {
	Step
	Asks []Ask
}

// Ask is a fact that the workshop's texts can use.
type Ask struct {
	Key      string
	Ask      string
	Fallback string // what the texts say without it
}

// NewFacts makes the page. Every fact may be left out.
func NewFacts(f Facts) navigation.Page {
	words := f.Words
	var first fyne.Focusable
	parts := []fyne.CanvasObject{look.BodyText(words.Text("newday.facts-lead"))}
	if len(f.Asks) == 0 {
		parts = []fyne.CanvasObject{look.BodyText(words.Text("newday.facts-none"))}
	}
	for _, ask := range f.Asks {
		field := area(ask.Ask, f.Draft.Local[ask.Key], 2, func(text string) { f.Draft.Local[ask.Key] = text })
		if first == nil {
			first = field
		}
		parts = append(parts, labelled(ask.Ask, field,
			look.SmallText(words.Text("newday.fallback", "text", ask.Fallback))))
	}
	return f.page(FactsStep, words.Text("newday.next"), first, parts...)
}
