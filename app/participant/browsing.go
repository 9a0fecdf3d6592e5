package participant

import (
	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Browsing is what the page shows and may ask for while the day is open in the web browser.
type Browsing struct {
	Words  wording.Words
	OnBack func()
}

// NewBrowsing makes the page that says where the day is, and how it comes back.
func NewBrowsing(b Browsing) *sheet.Sheet {
	back := widgets.NewButton(b.Words.Text("browsing.back"), widgets.Primary, b.OnBack)
	return sheet.New(b.Words.Text("browsing.title"), back,
		look.BodyText(b.Words.Text("browsing.where")), look.QuietText(b.Words.Text("browsing.lost")), sheet.Row(back))
}
