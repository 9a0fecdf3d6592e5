package facilitator

import (
	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Place is what a page shows that asks for a folder: one that is offered, one that is looked for, or one that is written.
type Place struct {
	Words    wording.Words
	Title    string
	Lead     string
	Offered  []sheet.Option // folders by path, and what they are called
	OnChosen func(folder string)
	OnBrowse func(chosen func(folder string))
	OnBack   func()
}

// NewPlace makes the page. What is offered or found is only proposed: nothing is done until the button is pressed.
func NewPlace(p Place) navigation.Page {
	words := p.Words
	path := line(words.Text("place.path"), "", nil)
	path.OnSubmitted = p.OnChosen
	take := widgets.NewButton(words.Text("place.take"), widgets.Primary, func() { p.OnChosen(path.Text) })
	browse := widgets.NewButton(words.Text("place.browse"), widgets.Plain, func() { p.OnBrowse(path.SetText) })
	places := sheet.Row(browse)
	if len(p.Offered) > 0 {
		path.SetText(p.Offered[0].Key)
		places = sheet.Stack(sheet.Choice(words, p.Offered, path.Text, path.SetText), sheet.Row(browse))
	}
	return sheet.New(p.Title, path,
		look.BodyText(p.Lead), places, labelled(path.Label, path),
		sheet.Row(take, widgets.NewButton(words.Text("place.back"), widgets.Quiet, p.OnBack)),
	)
}
