package participant

import (
	"path/filepath"

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
	Extras   []Chapter // files that can be saved beside the PDF
	Pages    Pages     // what the booklet looks like; not asked for by who must go
	Places   []SavePlace
	Path     string // where it will be saved, proposed
	OnOwn    func(text string)
	OnInPart func(key string, in bool)
	OnExtra  func(key string, in bool)
	OnSave   func(path string) // asks first when there is a file
	OnWrite  func(path string) // writes over it
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
	own, path  *widgets.TextLine
	save       *widgets.Button
	preview    *preview
	chosen     fyne.CanvasObject // all that can be chosen and done
	middle     *fyne.Container   // that, with the pages
	done       *fyne.Container
}

// NewReflection makes the page on which one chooses what to print and saves the PDF.
func NewReflection(r Reflection) *ReflectionPage {
	p := &ReflectionPage{reflection: r, path: widgets.NewTextLine(), own: widgets.NewTextLine(), done: container.NewVBox()}
	p.own.SetText(r.Own)
	p.own.OnChanged = p.ownChanged
	p.own.Label = r.Words.Text("booklet.own")
	p.path.Label = r.Words.Text("booklet.where")
	p.path.SetText(r.Path)
	p.save = widgets.NewButton(r.Words.Text("booklet.save"), widgets.Primary, func() { r.OnSave(p.path.Text) })
	if r.Leaving {
		p.Sheet = sheet.New(r.Words.Text("booklet.leave-title"), p.own, look.QuietText(r.Words.Text("booklet.leave-lead")),
			p.sentence(), p.dates(), p.where(),
			sheet.Row(p.save, widgets.NewButton(r.Words.Text("booklet.back"), widgets.Quiet, r.OnBack)), p.done)
		return p
	}
	p.preview = newPreview(r, p.showMiddle)
	p.chosen = widgets.Stack(look.Gap, p.sentence(), p.chapters(), p.extras(), p.where(), sheet.Row(p.save), p.done)
	p.middle = widgets.Stack(look.Gap)
	p.showMiddle(false)
	p.Sheet = sheet.Wide(r.Words.Text("booklet.title"), p.save,
		sheet.Narrow(look.QuietText(r.Words.Text("booklet.lead"))), p.middle)
	p.preview.set()
	return p
}

// changed sets the booklet anew, if it is shown.
func (p *ReflectionPage) changed() {
	if p.preview != nil {
		p.preview.set()
	}
}

func (p *ReflectionPage) ownChanged(text string) {
	p.reflection.OnOwn(text)
	p.changed()
}

// showMiddle shows the pages beside the choices, or alone when they are large.
func (p *ReflectionPage) showMiddle(large bool) {
	p.middle.Objects = []fyne.CanvasObject{p.preview.content}
	if !large {
		p.middle.Objects[0] = p.preview.beside(p.chosen)
	}
	p.middle.Refresh()
}

func (p *ReflectionPage) sentence() fyne.CanvasObject {
	words := p.reflection.Words
	return sheet.Stack(look.StrongText(words.Text("booklet.own")), p.own, look.SmallText(words.Text("booklet.own-hint")))
}

// extras offers what can be saved beside the PDF.
func (p *ReflectionPage) extras() fyne.CanvasObject {
	words := p.reflection.Words
	box := []fyne.CanvasObject{look.StrongText(words.Text("booklet.beside"))}
	for _, extra := range p.reflection.Extras {
		box = append(box, sheet.Toggle(words, extra.Title, extra.In, func(on bool) { p.reflection.OnExtra(extra.Key, on) }))
	}
	return sheet.Stack(box...)
}

// dates offers when to look back.
func (p *ReflectionPage) dates() fyne.CanvasObject {
	options := make([]sheet.Option, len(p.reflection.Dates))
	for i, date := range p.reflection.Dates {
		options[i] = sheet.Option{Key: date.Date, Text: date.Text}
	}
	dates := sheet.Choice(p.reflection.Words, options, p.reflection.Date, p.reflection.OnDate)
	return sheet.Stack(look.StrongText(p.reflection.Words.Text("booklet.date")), dates)
}

func (p *ReflectionPage) chapters() fyne.CanvasObject {
	words := p.reflection.Words
	if len(p.reflection.Chapters) == 0 {
		return look.QuietText(words.Text("booklet.empty"))
	}
	box := []fyne.CanvasObject{look.StrongText(words.Text("booklet.parts"))}
	for _, chapter := range p.reflection.Chapters {
		box = append(box, sheet.Toggle(words, chapter.Title, chapter.In, func(on bool) {
			p.reflection.OnInPart(chapter.Key, on)
			p.changed()
		}))
	}
	return sheet.Stack(box...)
}

func (p *ReflectionPage) where() fyne.CanvasObject {
	words := p.reflection.Words
	options := make([]sheet.Option, len(p.reflection.Places))
	for i, place := range p.reflection.Places {
		options[i] = sheet.Option{Key: place.Path, Text: place.Name}
	}
	places := sheet.Choice(p.reflection.Words, options, p.reflection.Path, p.path.SetText)
	browse := widgets.NewButton(words.Text("booklet.browse"), widgets.Quiet, func() {
		p.reflection.OnBrowse(func(path string) { p.path.SetText(path) })
	})
	return sheet.Stack(look.StrongText(words.Text("booklet.where")), places, p.path, sheet.Row(browse))
}

// Saving tells that the PDF is being made, and offers to stop that.
func (p *ReflectionPage) Saving(stop func()) {
	words := p.reflection.Words
	p.tell(words.Text("booklet.saving"), nil, widgets.NewButton(words.Text("booklet.stop"), widgets.Plain, stop))
}

// Stopped tells that nothing was saved.
func (p *ReflectionPage) Stopped() fyne.Focusable {
	p.tell(p.reflection.Words.Text("booklet.stopped"), nil)
	return p.save
}

// Exists asks whether a file that lies at a path shall be replaced, or the PDF be saved as another one.
func (p *ReflectionPage) Exists(path, free string) fyne.Focusable {
	words := p.reflection.Words
	beside := widgets.NewButton(words.Text("booklet.save-beside", "name", filepath.Base(free)), widgets.Plain, func() {
		p.path.SetText(free)
		p.reflection.OnSave(free)
	})
	replace := widgets.NewButton(words.Text("booklet.replace"), widgets.Plain, func() { p.reflection.OnWrite(path) })
	p.tell(words.Text("booklet.exists"), []string{path}, beside, replace)
	return beside
}

// Saved tells which files lie where, the PDF first, and offers to open it.
func (p *ReflectionPage) Saved(paths ...string) fyne.Focusable {
	words := p.reflection.Words
	open := widgets.NewButton(words.Text("booklet.open"), widgets.Plain, func() { p.reflection.OnOpen(paths[0]) })
	folder := widgets.NewButton(words.Text("booklet.folder"), widgets.Plain, func() { p.reflection.OnFolder(paths[0]) })
	p.tell(words.Text("booklet.saved"), paths, open, folder)
	return open
}

// tell says something under the button that saves, with what one can do about it.
func (p *ReflectionPage) tell(said string, paths []string, buttons ...fyne.CanvasObject) {
	lines := []fyne.CanvasObject{look.StrongText(said)}
	for _, path := range paths {
		lines = append(lines, look.BodyText(path))
	}
	if len(buttons) > 0 {
		lines = append(lines, sheet.Row(buttons...))
	}
	p.done.Objects = []fyne.CanvasObject{widgets.NewPanel(sheet.Stack(lines...))}
	p.done.Refresh()
}
