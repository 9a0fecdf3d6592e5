package participant

import (
	"fyne.io/fyne/v2"

	"troskel/app/documentview"
	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/document"
	"troskel/data/wording"
)

// Summary is what "Min dag" shows: what one planned, wrote, moved and chose, on one page.
type Summary struct {
	Words    wording.Words
	Sections []document.Section
	Nobody   string // said when there is nobody to hand in to; else empty

	OnLookBack func() // tells how the plans went; nil while it is too early for that
}

// NewSummary makes the page of one's own day.
func NewSummary(s Summary) navigation.Page {
	parts := []fyne.CanvasObject{look.QuietText(s.Words.Text("summary.lead"))}
	if s.OnLookBack != nil {
		ask := widgets.NewButton(s.Words.Text("followup.ask"), widgets.Plain, s.OnLookBack)
		parts = append(parts, sheet.Stack(look.BodyText(s.Words.Text("followup.ask-lead")), sheet.Row(ask)))
	}
	if len(s.Sections) == 0 {
		parts = append(parts, look.BodyText(s.Words.Text("summary.empty")))
	}
	for _, section := range s.Sections {
		parts = append(parts, widgets.Stack(look.Gap,
			look.Text(section.Title, look.Question, look.SerifBold, look.Ink),
			documentview.New(section.Blocks),
		))
	}
	if s.Nobody != "" {
		parts = append(parts, look.QuietText(s.Nobody))
	}
	return sheet.New(s.Words.Text("summary.title"), nil, parts...)
}
