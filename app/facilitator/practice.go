package facilitator

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Practising is what the page for practice shows and may ask for.
type Practising struct {
	Words       wording.Words
	People      int // simulated participants
	Least, Most int
	Folder      string
	OnBegin     func(people int)
	OnBack      func()
}

// NewPractising makes the page that makes a practice day, with a room of people that do not exist, in one go.
func NewPractising(p Practising) navigation.Page {
	words := p.Words
	people := number(p.Least, p.Most, p.People, func(value int) string {
		return words.Text("practising.people-says", "count", value)
	}, func(value int) { p.People = value })
	begin := widgets.NewButton(words.Text("practising.begin"), widgets.Primary, func() { p.OnBegin(p.People) })
	return sheet.New(words.Text("practising.title"), begin,
		look.Text(words.Text("practising.lead"), look.Lead, fyne.TextStyle{}, look.Quiet),
		labelled(words.Text("practising.people"), people, look.SmallText(words.Text("practising.few"))),
		practiceMark(words),
		look.SmallText(words.Text("practising.where", "folder", p.Folder)),
		sheet.Row(begin, widgets.NewButton(words.Text("practising.back"), widgets.Quiet, p.OnBack)),
	)
}
