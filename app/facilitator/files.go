package facilitator

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// Files is what the page of every file shows: a sentence for each, however many they are.
type Files struct {
	Led
	Count     int
	File      func(nth int) (name, sentence string)
	Sentences []string // all that may be said of a file
	OnBack    func()
}

// FilesPage is the page.
type FilesPage struct {
	files Files
	list  *widgets.LongList
	body  fyne.CanvasObject
}

// NewFiles makes the page.
func NewFiles(f Files) *FilesPage {
	p := &FilesPage{files: f}
	title := f.Words.Text("collecting.files-title")
	p.list = widgets.NewLongList(title, func() int { return f.Count }, f.File)
	p.list.SetSentences(f.Sentences)
	back := widgets.NewButton(f.Words.Text("collecting.to-totals"), widgets.Plain, f.OnBack)
	parts := []fyne.CanvasObject{
		sheet.Row(look.Text(title, look.Question, look.SerifBold, look.Ink), back),
		look.SmallText(f.oneLine()),
	}
	if f.Count == 0 {
		parts = append(parts, look.BodyText(f.Words.Text("collecting.no-files")))
	}
	head := container.New(&widgets.Column{Gap: look.Step, Most: look.Column, Centred: true}, parts...)
	list := container.New(&centred{}, p.list)
	pad := look.Length(look.Space)
	p.body = container.New(&framed{pad}, head, list)
	return p
}

// Title is the page's title.
func (p *FilesPage) Title() string { return p.files.Words.Text("collecting.files-title") }

// Content is what the page shows.
func (p *FilesPage) Content() fyne.CanvasObject { return p.body }

// FirstFocus is the list, so that the arrows go through it at once.
func (p *FilesPage) FirstFocus() fyne.Focusable {
	if p.files.Count == 0 {
		return widgets.FirstFocusable(p.body)
	}
	return p.list
}

// centred gives one thing the width of a page's column, in the middle.
type centred struct{}

func (centred) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wide := min(size.Width, look.Length(look.Column))
	objects[0].Move(fyne.NewPos((size.Width-wide)/2, 0))
	objects[0].Resize(fyne.NewSize(wide, size.Height))
}

func (centred) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// framed sets a head above what takes the rest of the page, with room around.
type framed struct{ pad float32 }

func (f framed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wide := size.Width - 2*f.pad
	objects[0].Move(fyne.NewPos(f.pad, f.pad/2))
	objects[0].Resize(fyne.NewSize(wide, objects[0].Size().Height))
	high := objects[0].MinSize().Height
	objects[0].Resize(fyne.NewSize(wide, high))
	top := high + f.pad
	objects[1].Move(fyne.NewPos(f.pad, top))
	objects[1].Resize(fyne.NewSize(wide, max(0, size.Height-top)))
}

func (f framed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	head, rest := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(head.Width, rest.Width)+2*f.pad, head.Height+rest.Height+f.pad)
}
