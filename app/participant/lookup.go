package participant

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// LookUp is what the page shows when the room should look up from its laptops: what to talk about, and the time. It
// hides what one has answered from whoever sits beside.
type LookUp struct {
	Words  wording.Words
	Talk   []string // what to talk about just now
	Gather string   // when the room gathers next; may be empty
	OnBack func()
	OnGone func() // the page is left
}

// LookUpPage is the page of LookUp.
type LookUpPage struct {
	lookUp LookUp
	clock  *widget.RichText
	back   *widgets.Button
	body   fyne.CanvasObject
}

// NewLookUp makes the page.
func NewLookUp(l LookUp) *LookUpPage {
	p := &LookUpPage{lookUp: l, clock: look.Text("", look.Clock, look.SerifBold, look.Ink)}
	p.back = widgets.NewButton(l.Words.Text("lookup.back"), widgets.Plain, l.OnBack)
	parts := []fyne.CanvasObject{p.clock}
	for _, talk := range l.Talk {
		parts = append(parts, look.QuestionText(talk))
	}
	if l.Gather != "" {
		parts = append(parts, look.QuietText(l.Gather))
	}
	for _, part := range parts {
		centre(part)
	}
	p.body = container.NewStack(sheet.Scrolling(append(parts, container.NewCenter(p.back))...))
	return p
}

// SetTime shows the time of day.
func (p *LookUpPage) SetTime(clock string) {
	p.clock.Segments[0].(*widget.TextSegment).Text = clock
	p.clock.Refresh()
}

// Title is the page's title.
func (p *LookUpPage) Title() string { return p.lookUp.Words.Text("lookup.title") }

// Content is what the page shows.
func (p *LookUpPage) Content() fyne.CanvasObject { return p.body }

// FirstFocus is the way back.
func (p *LookUpPage) FirstFocus() fyne.Focusable { return p.back }

// Leave tells that the page is left.
func (p *LookUpPage) Leave() { p.lookUp.OnGone() }

// centre sets a text in the middle of its column.
func centre(part fyne.CanvasObject) {
	if text, ok := part.(*widget.RichText); ok {
		text.Segments[0].(*widget.TextSegment).Style.Alignment = fyne.TextAlignCenter
	}
}
