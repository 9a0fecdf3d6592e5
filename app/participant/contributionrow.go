package participant

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/documentview"
	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/document"
)

// HandRow is one exercise that can be handed in.
type HandRow struct {
	Key      string
	Title    string
	Away     bool // nothing is answered here: what can be said is that the work is on another laptop
	On       bool
	TextsOn  bool
	Common   bool // the table hands it in, with its texts
	Plain    bool // there is something besides free text
	Version  bool // it shows which role's version was answered
	Writings []Writing
	Reads    func() []document.Block // what is handed in of it now, in words; may be nil
}

// Writing is a free text that is handed in when its exercise's texts are ticked.
type Writing struct {
	Label string
	Text  string
	Long  string // said when it is too long to be handed in
	Hints []Hint
}

// Hint is a place in a text, in bytes, that may tell who somebody is.
type Hint struct {
	From, To int
	Says     string
}

// row is one exercise's tick, and under it, when ticked, the tick for its free text.
func (p *ContributionPage) row(row HandRow) fyne.CanvasObject {
	words := p.c.Words
	if row.Away {
		return sheet.Toggle(words, words.Text("contribution.elsewhere", "title", row.Title), row.On, func(on bool) {
			p.c.OnAway(row.Key, on)
			p.showLiteral()
		})
	}
	under := widgets.Stack(look.Step)
	show := func(on bool) {
		var objects []fyne.CanvasObject
		if on {
			objects = p.under(row, func(texts bool) { row.TextsOn = texts })
		}
		fill(under, objects)
	}
	show(row.On)
	tick := sheet.Toggle(words, row.Title, row.On, func(on bool) {
		p.c.OnTick(row.Key, on)
		show(on)
		p.showLiteral()
	})
	return sheet.Stack(tick, under)
}

// fill shows objects in a place that is not there when it is empty.
func fill(place *fyne.Container, objects []fyne.CanvasObject) {
	place.Objects = objects
	place.Hidden = len(objects) == 0
	place.Refresh()
}

// under is what stands under an exercise that is ticked.
func (p *ContributionPage) under(row HandRow, changed func(texts bool)) []fyne.CanvasObject {
	words := p.c.Words
	reading := p.reading(row)
	box := []fyne.CanvasObject{reading.Disclosure}
	switch {
	case row.Version:
		box = append(box, look.SmallText(words.Text("contribution.version")))
	case !row.Plain && !row.Common:
		box = append(box, look.SmallText(words.Text("contribution.only-text")))
	}
	if len(row.Writings) == 0 {
		return box
	}
	if row.Common {
		return append(box, p.writings(row)...)
	}
	texts := widgets.Stack(look.Step)
	show := func(on bool) {
		var objects []fyne.CanvasObject
		if on {
			objects = p.writings(row)
		}
		fill(texts, objects)
	}
	show(row.TextsOn)
	tick := widgets.NewToggle(words.Text("contribution.text"), p.saysTexts(row), func(on bool) {
		p.c.OnTexts(row.Key, on)
		changed(on)
		show(on)
		reading.read()
		p.showLiteral()
	})
	tick.Small = true
	tick.SetChecked(row.TextsOn)
	return append(box, tick, texts)
}

// reading is what is handed in of an exercise, in the words of the exercise; it is made when somebody opens it.
type reading struct {
	*widgets.Disclosure
	body   *fyne.Container
	blocks func() []document.Block
}

func (p *ContributionPage) reading(row HandRow) reading {
	words := p.c.Words
	r := reading{body: container.NewStack(), blocks: row.Reads}
	says := words.Text("contribution.reads-of", "title", row.Title)
	r.Disclosure = widgets.NewDisclosure(words.Text("contribution.reads"), r.body, func(open bool) string {
		if open {
			return words.Text("app.open", "text", says)
		}
		return words.Text("app.closed", "text", says)
	})
	r.OnOpened = func(bool) { r.read() }
	return r
}

// read shows what is handed in now, if it is open.
func (r reading) read() {
	r.body.Objects = nil
	if r.Open() {
		r.body.Objects = []fyne.CanvasObject{widgets.NewPanel(documentview.New(r.blocks()))}
	}
	r.body.Refresh()
}

// saysTexts tells the tick for free text with its exercise, for who does not see what it stands under.
func (p *ContributionPage) saysTexts(row HandRow) func(on bool) string {
	words := p.c.Words
	text := words.Text("contribution.text-of", "title", row.Title)
	return func(on bool) string {
		if on {
			return words.Text("app.ticked", "text", text)
		}
		return words.Text("app.not-ticked", "text", text)
	}
}

// writings shows the texts that leave, with what in them may tell who somebody is.
func (p *ContributionPage) writings(row HandRow) []fyne.CanvasObject {
	var box []fyne.CanvasObject
	for _, writing := range row.Writings {
		parts := []fyne.CanvasObject{look.SmallText(writing.Label), marked(writing)}
		if writing.Long != "" {
			parts = append(parts, look.Text(writing.Long, look.Small, fyne.TextStyle{Bold: true}, look.Error))
		}
		if len(writing.Hints) > 0 {
			parts = append(parts, look.Text(p.hints(writing), look.Small, fyne.TextStyle{Bold: true}, look.Ink))
		}
		box = append(box, widgets.NewWash(sheet.Stack(parts...)))
	}
	return box
}

func (p *ContributionPage) hints(writing Writing) string {
	var finds []string
	for _, hint := range writing.Hints {
		find := p.c.Words.Text("contribution.find", "text", writing.Text[hint.From:hint.To], "sort", hint.Says)
		if !strings.Contains(strings.Join(finds, ", "), find) {
			finds = append(finds, find)
		}
	}
	return p.c.Words.Text("contribution.hint", "finds", strings.Join(finds, ", "))
}
