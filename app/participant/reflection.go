package participant

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Reflection is what the page of the personal PDF shows and may ask for.
type Reflection struct {
	Words    wording.Words
	OnBack   func() // from the page for who must go
	Leaving  bool   // for who must go: a sentence, a date, the PDF
	Date     string // the date to look back, "2018-06-07"; may be empty
	OnDate   func(date string)
	Dates    []LookBack
	Own      string // the sentence for the cover
	Chapters []Chapter
	Places   []SavePlace
	Path     string // where it will be saved, proposed
	OnOwn    func(text string)
	OnInPart func(key string, in bool)
	OnSave   func(path string)
	OnBrowse func(chosen func(folder string))
	OnOpen   func(path string)
	OnFolder func(path string)
}

// LookBack is a date that is offered for looking back.
type LookBack struct{ Text, Date string }

// Chapter is one part of the reflection that can be left out.
type Chapter struct {
	Key   string
	Title string
	In    bool
}

// SavePlace is a folder that one may want to save in.
type SavePlace struct {
	Name string
	Path string // the full path of the file there
}

// ReflectionPage is the page of the personal PDF.
type ReflectionPage struct {
	*sheet.Sheet
	reflection Reflection
	path       *widgets.TextLine
	done       *fyne.Container
}

// NewReflection makes the page on which one chooses what to print and saves the PDF.
func NewReflection(r Reflection) *ReflectionPage {
	p := &ReflectionPage{reflection: r, path: widgets.NewTextLine(), done: container.NewVBox()}
	own := widgets.NewTextLine()
	own.SetText(r.Own)
	own.OnChanged = r.OnOwn
	own.Label = r.Words.Text("booklet.own")
	p.path.Label = r.Words.Text("booklet.where")
	p.path.SetText(r.Path)
	save := widgets.NewButton(r.Words.Text("booklet.save"), widgets.Primary, func() { r.OnSave(p.path.Text) })
	title, lead, middle := r.Words.Text("booklet.title"), r.Words.Text("booklet.lead"), p.chapters
	var first fyne.Focusable = save
	if r.Leaving {
		title, lead, middle = r.Words.Text("booklet.leave-title"), r.Words.Text("booklet.leave-lead"), p.dates
		first = own
	}
	buttons := sheet.Row(save)
	if r.Leaving {
		buttons = sheet.Row(save, widgets.NewButton(r.Words.Text("booklet.back"), widgets.Quiet, r.OnBack))
	}
	p.Sheet = sheet.New(title, first,
		look.QuietText(lead),
		sheet.Stack(look.StrongText(r.Words.Text("booklet.own")), own, look.SmallText(r.Words.Text("booklet.own-hint"))),
		middle(),
		p.where(),
		buttons,
		p.done,
	)
	return p
}

// dates offers when to look back.
func (p *ReflectionPage) dates() fyne.CanvasObject {
	options := make([]sheet.Option, len(p.reflection.Dates))
	for i, date := range p.reflection.Dates {
		options[i] = sheet.Option{Key: date.Date, Text: date.Text}
	}
	dates := sheet.Choice(options, p.reflection.Date, p.reflection.OnDate)
	return sheet.Stack(look.StrongText(p.reflection.Words.Text("booklet.date")), dates)
}

func (p *ReflectionPage) chapters() fyne.CanvasObject {
	words := p.reflection.Words
	if len(p.reflection.Chapters) == 0 {
		return look.QuietText(words.Text("booklet.empty"))
	}
	box := []fyne.CanvasObject{look.StrongText(words.Text("booklet.parts"))}
	for _, chapter := range p.reflection.Chapters {
		box = append(box, sheet.Toggle(words, chapter.Title, chapter.In, func(on bool) { p.reflection.OnInPart(chapter.Key, on) }))
	}
	return sheet.Stack(box...)
}

func (p *ReflectionPage) where() fyne.CanvasObject {
	words := p.reflection.Words
	options := make([]sheet.Option, len(p.reflection.Places))
	for i, place := range p.reflection.Places {
		options[i] = sheet.Option{Key: place.Path, Text: place.Name}
	}
	places := sheet.Choice(options, p.reflection.Path, p.path.SetText)
	browse := widgets.NewButton(words.Text("booklet.browse"), widgets.Quiet, func() {
		p.reflection.OnBrowse(func(path string) { p.path.SetText(path) })
	})
	return sheet.Stack(look.StrongText(words.Text("booklet.where")), places, p.path, sheet.Row(browse))
}

// Saved tells that the PDF lies at a path, and offers to open it.
func (p *ReflectionPage) Saved(path string) fyne.Focusable {
	words := p.reflection.Words
	open := widgets.NewButton(words.Text("booklet.open"), widgets.Plain, func() { p.reflection.OnOpen(path) })
	folder := widgets.NewButton(words.Text("booklet.folder"), widgets.Plain, func() { p.reflection.OnFolder(path) })
	p.done.Objects = []fyne.CanvasObject{widgets.NewPanel(sheet.Stack(
		look.StrongText(words.Text("booklet.saved")),
		look.BodyText(path),
		sheet.Row(open, folder),
	))}
	p.done.Refresh()
	return open
}
