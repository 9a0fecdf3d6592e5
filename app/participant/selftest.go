package participant

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Tried is one thing that the self-test has tried.
type Tried struct {
	Sign  look.Sign
	Title string // what it is, and how it went in a word
	Says  string
	Do    string // empty when there is nothing to do
}

// SelfTest is what the page of the self-test shows and may ask for.
type SelfTest struct {
	Words   wording.Words
	Running bool // nothing is known yet
	Verdict string
	Lines   []Tried
	Saved   string // where the text was saved; empty when it was not
	OnAgain func()
	OnSave  func()
	OnBack  func()
}

// NewSelfTest makes the page that tells whether the computer has what the day needs.
func NewSelfTest(s SelfTest) navigation.Page {
	back := widgets.NewButton(s.Words.Text("selftest.back"), widgets.Primary, s.OnBack)
	parts := []fyne.CanvasObject{look.QuietText(s.Words.Text("selftest.lead"))}
	if s.Running {
		parts = append(parts, look.StrongText(s.Words.Text("selftest.running")), sheet.Row(back))
		return sheet.New(s.Words.Text("selftest.title"), back, parts...)
	}
	buttons := sheet.Row(back,
		widgets.NewButton(s.Words.Text("selftest.save-text"), widgets.Plain, s.OnSave),
		widgets.NewButton(s.Words.Text("selftest.again"), widgets.Plain, s.OnAgain))
	parts = append(parts, look.Text(s.Verdict, look.Lead, fyne.TextStyle{Bold: true}, look.Ink), buttons)
	if s.Saved != "" {
		parts = append(parts, look.BodyText(s.Words.Text("selftest.saved", "file", s.Saved)))
	}
	for _, line := range s.Lines {
		parts = append(parts, widgets.Hanging(sign(line.Sign), line.content(s.Words)))
	}
	return sheet.New(s.Words.Text("selftest.title"), back, parts...)
}

func (t Tried) content(words wording.Words) fyne.CanvasObject {
	said := []fyne.CanvasObject{look.StrongText(t.Title), look.BodyText(t.Says)}
	if t.Do != "" {
		said = append(said, look.BodyText(words.Text("selftest.report-do", "do", t.Do)))
	}
	return widgets.Stack(theme.SizeNamePadding, said...)
}

// sign is the picture of a sign, as high as a line of text and in line with the first.
func sign(of look.Sign) fyne.CanvasObject {
	picture := canvas.NewImageFromResource(of.Picture())
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSquareSize(look.Length(look.Body) * 1.2))
	return container.NewVBox(container.NewHBox(picture))
}
