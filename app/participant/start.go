package participant

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Unfinished is a day that was begun on this laptop.
type Unfinished struct {
	ID    string
	Title string
	Said  string // whose it is and when it was begun
}

// BuiltIn is a workshop that the program brings.
type BuiltIn struct {
	Name  string
	Title string
	About string
}

// Start is what the first page shows and may ask for.
type Start struct {
	Words      wording.Words
	Unfinished []Unfinished // newest first
	Anew       bool         // somebody else sits down: to begin is the thing to do
	Days       []BuiltIn    // what the program brings, the whole day first
	OnContinue func(id string)
	OnBegin    func(name string)
	OnOpen     func()
	OnSettings func()
	OnAbout    func()
}

// mostShown is how many begun days the first page offers; a lent laptop may have many.
const mostShown = 3

// NewStart makes the first page. The one thing to do is to continue when a day is begun, and to begin otherwise.
func NewStart(s Start) navigation.Page {
	var parts []fyne.CanvasObject
	var first fyne.Focusable
	parts = append(parts, look.Text(s.Words.Text("start.lead"), look.Lead, fyne.TextStyle{}, look.Quiet))
	for i, day := range s.Unfinished[:min(len(s.Unfinished), mostShown)] {
		next := i == 0 && !s.Anew
		card, button := s.unfinishedCard(day, next)
		parts = append(parts, card)
		if next {
			first = button
		}
	}
	for i, day := range s.Days {
		card, begin := s.beginCard(day, i == 0 && (s.Anew || len(s.Unfinished) == 0))
		parts = append(parts, card)
		if first == nil {
			first = begin
		}
	}
	parts = append(parts, row(
		widgets.NewButton(s.Words.Text("start.open"), widgets.Quiet, s.OnOpen),
		widgets.NewButton(s.Words.Text("start.settings"), widgets.Quiet, s.OnSettings),
		widgets.NewButton(s.Words.Text("start.about"), widgets.Quiet, s.OnAbout),
	))
	page := newSheet(s.Words.Text("start.title"), first, parts...)
	page.body = container.New(&besideDoor{}, canvas.NewRectangle(theme.Color(look.Wash)), doorway(0), page.body)
	return page
}

func (s Start) unfinishedCard(day Unfinished, newest bool) (fyne.CanvasObject, *widgets.Button) {
	weight := widgets.Plain
	if newest {
		weight = widgets.Primary
	}
	button := widgets.NewButton(s.Words.Text("start.continue"), weight, func() { s.OnContinue(day.ID) })
	return widgets.NewPanel(widgets.Stack(look.Gap,
		stack(look.Text(day.Title, look.Question, look.Serif, look.Ink), look.QuietText(day.Said)),
		row(button),
	)), button
}

func (s Start) beginCard(day BuiltIn, next bool) (fyne.CanvasObject, *widgets.Button) {
	weight := widgets.Plain
	if next {
		weight = widgets.Primary
	}
	button := widgets.NewButton(s.Words.Text("start.begin"), weight, func() { s.OnBegin(day.Name) })
	return widgets.NewPanel(widgets.Stack(look.Gap,
		stack(look.Text(day.Title, look.Question, look.Serif, look.Ink), look.BodyText(day.About)),
		row(button),
	)), button
}

// doorway is the program's mark.
func doorway(size float32) fyne.CanvasObject {
	mark := canvas.NewImageFromResource(look.Doorway())
	mark.FillMode = canvas.ImageFillContain
	mark.SetMinSize(fyne.NewSquareSize(size))
	return mark
}

// besideDoor sets the first page beside a large doorway, when the window is wide enough for both: a ground, the doorway
// standing on its foot, the page.
type besideDoor struct{}

const (
	doorShare = 0.32 // of the window's width
	doorLeast = 52   // times the body size: a narrower window has no room for the doorway
)

func (besideDoor) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	ground, door, page := objects[0], objects[1], objects[2]
	side := size.Width * doorShare
	if size.Width < doorLeast*theme.Size(look.Body) {
		side = 0
	}
	ground.Resize(fyne.NewSize(side, size.Height))
	door.Resize(fyne.NewSquareSize(side * 0.72))
	door.Move(fyne.NewPos(side*0.14, max(0, (size.Height-side*0.72)/2)))
	show(door, side > 0)
	page.Move(fyne.NewPos(side, 0))
	page.Resize(fyne.NewSize(size.Width-side, size.Height))
}

func (besideDoor) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[2].MinSize() }
