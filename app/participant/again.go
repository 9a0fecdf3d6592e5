package participant

import (
	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Again is the page that asks which day to go on with, when one opens a PDF whose day is on the computer already.
type Again struct {
	Words  wording.Words
	Title  string // of the day
	Saved  string // when the day on the computer was last saved, as it is written
	OnKeep func()
	OnOpen func()
	OnBack func()
}

// NewAgain makes the page.
func NewAgain(a Again) navigation.Page {
	keep := widgets.NewButton(a.Words.Text("again.keep"), widgets.Primary, a.OnKeep)
	open := widgets.NewButton(a.Words.Text("again.open"), widgets.Plain, a.OnOpen)
	back := widgets.NewButton(a.Words.Text("again.back"), widgets.Quiet, a.OnBack)
	return sheet.New(a.Words.Text("again.title"), keep,
		look.Text(a.Title, look.Lead, look.SerifBold, look.Quiet),
		look.BodyText(a.Words.Text("again.lead")),
		look.BodyText(a.Words.Text("again.mine", "date", a.Saved)),
		look.BodyText(a.Words.Text("again.theirs")),
		sheet.Row(keep, open, back),
	)
}
