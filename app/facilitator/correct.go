package facilitator

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// NewCorrection makes the last step of correcting a day: how one hands in, and what is about to be replaced.
func NewCorrection(s Step) navigation.Page {
	words, draft := s.Words, s.Draft
	way := area(words.Text("newday.way"), draft.Way, 2, func(text string) { draft.Way = text })
	way.SetPlaceHolder(words.Text("newday.way-example"))
	return s.page(KeysStep, words.Text("correct.save"), way,
		labelled(way.Label, way, look.SmallText(words.Text("newday.way-hint"))),
		look.BodyText(words.Text("correct.save-lead")),
	)
}

// Corrected is what the page shows when a day has been corrected.
type Corrected struct {
	Led
	Revision   int
	Folder     string
	DayFile    string // its name
	OnFolder   func()
	OnOverview func()
}

// NewCorrected makes the page that tells what the leader and the participants have to do now.
func NewCorrected(c Corrected) navigation.Page {
	words := c.Words
	onward := widgets.NewButton(words.Text("newday.to-day"), widgets.Primary, c.OnOverview)
	return c.sheet(words.Text("correct.done"), onward,
		look.BodyText(words.Text("correct.done-lead", "revision", c.Revision, "folder", c.Folder)),
		tasks(words.Text("correct.you"),
			words.Text("correct.you-hand-out", "file", c.DayFile), words.Text("correct.you-throw")),
		tasks(words.Text("correct.they"),
			words.Text("correct.they-new"), words.Text("correct.they-begun"), words.Text("correct.they-handed")),
		sheet.Row(onward, widgets.NewButton(words.Text("newday.open-folder"), widgets.Plain, c.OnFolder)),
	)
}

// tasks is what somebody has to do, on a panel.
func tasks(title string, sentences ...string) fyne.CanvasObject {
	lines := []fyne.CanvasObject{look.QuestionText(title)}
	for _, sentence := range sentences {
		lines = append(lines, look.BodyText(sentence))
	}
	return widgets.NewPanel(sheet.Stack(lines...))
}
