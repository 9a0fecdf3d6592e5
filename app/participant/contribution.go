package participant

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Contribution is what the page of one's contribution shows and may ask for. Nothing is ticked to begin with: what a room
// sees is what each has chosen to show it, never what somebody forgot to take away.
type Contribution struct {
	Words    wording.Words
	Nobody   bool // there is no day file, so there is nobody to hand in to
	Practice bool
	Way      string // how to hand in, in the facilitator's own words; may be empty
	Rows     []HandRow
	Role     string // what the tick for the role says; empty when none is said
	RoleOn   bool
	Tables   bool // the day collects proposals, which a table hands in together
	Table    int  // the number of the table whose laptop this is; 0 for none
	MostEver int  // the largest number of a table
	Said     []string
	Again    bool // something was handed in
	CanBack  bool // and can be taken back
	Places   []SavePlace
	Folder   string

	Literal  func() (own, table string) // what the files would say now; empty when there is none
	OnTick   func(key string, on bool)
	OnTexts  func(key string, on bool)
	OnAway   func(key string, on bool) // the work is on another laptop
	OnRole   func(on bool)
	OnTable  func(number int) // -1: the laptop is a table's, whose number is not said yet
	OnAll    func()
	OnWrite  func(folder string)
	OnBack   func(folder string)
	OnBrowse func(chosen func(folder string))
	OnFolder func(path string)
}

// ContributionPage is the page of one's contribution.
type ContributionPage struct {
	*sheet.Sheet
	c       Contribution
	literal *fyne.Container
	folder  *widgets.TextLine
	done    *fyne.Container
}

// NewContribution makes the page on which one chooses what to hand in, reads it as it will stand in the file, and writes it.
func NewContribution(c Contribution) *ContributionPage {
	p := &ContributionPage{c: c, literal: container.NewVBox(), folder: widgets.NewTextLine(), done: container.NewVBox()}
	title := c.Words.Text("contribution.title")
	if c.Nobody {
		p.Sheet = sheet.New(title, nil, look.BodyText(c.Words.Text("contribution.nobody")))
		return p
	}
	var parts []fyne.CanvasObject
	if c.Practice {
		parts = append(parts, widgets.NewWash(look.StrongText(c.Words.Text("contribution.practice"))))
	}
	parts = append(parts, look.QuietText(c.Words.Text("contribution.lead")), look.BodyText(c.Words.Text("contribution.public")))
	for _, said := range c.Said {
		parts = append(parts, widgets.NewPanel(look.BodyText(said)))
	}
	what, first := p.what()
	write := p.buttons()
	p.showLiteral()
	parts = append(parts, what, p.literal, p.where(), write, p.done)
	p.Sheet = sheet.New(title, first, parts...)
	return p
}

// what is the ticks, exercise by exercise.
func (p *ContributionPage) what() (fyne.CanvasObject, fyne.Focusable) {
	words := p.c.Words
	box := []fyne.CanvasObject{look.StrongText(words.Text("contribution.what"))}
	if len(p.c.Rows) == 0 {
		return sheet.Stack(append(box, look.QuietText(words.Text("contribution.nothing-yet")))...), p.folder
	}
	all := widgets.NewButton(words.Text("contribution.all"), widgets.Plain, p.c.OnAll)
	box = append(box, sheet.Row(all))
	for _, row := range p.c.Rows {
		box = append(box, p.row(row))
	}
	if p.c.Role != "" {
		box = append(box, sheet.Toggle(words, p.c.Role, p.c.RoleOn, func(on bool) {
			p.c.OnRole(on)
			p.showLiteral()
		}))
	}
	if p.c.Tables {
		box = append(box, p.table())
	}
	return sheet.Stack(box...), all
}

// table asks whether this is the table's laptop, and which table.
func (p *ContributionPage) table() fyne.CanvasObject {
	words := p.c.Words
	number := widgets.NewTextLine()
	number.Label = words.Text("contribution.table-number", "most", p.c.MostEver)
	if p.c.Table > 0 {
		number.SetText(strconv.Itoa(p.c.Table))
	}
	number.OnChanged = func(text string) {
		table, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || table < 1 || table > p.c.MostEver {
			table = -1
		}
		p.c.OnTable(table)
		p.showLiteral()
	}
	box := []fyne.CanvasObject{sheet.Toggle(words, words.Text("contribution.table"), p.c.Table != 0, func(on bool) {
		table := 0
		if on {
			table = -1
		}
		p.c.OnTable(table)
	})}
	if p.c.Table != 0 {
		box = append(box, look.SmallText(words.Text("contribution.table-hint")), look.SmallText(number.Label), number)
	}
	return sheet.Stack(box...)
}

// showLiteral shows what the files would say now, word for word.
func (p *ContributionPage) showLiteral() {
	words := p.c.Words
	own, table := p.c.Literal()
	p.literal.Objects = []fyne.CanvasObject{look.StrongText(words.Text("contribution.file"))}
	if own == "" {
		p.literal.Add(look.QuietText(words.Text("contribution.file-empty")))
	} else {
		p.literal.Add(look.SmallText(words.Text("contribution.file-hint")))
		p.literal.Add(widgets.NewPanel(literal(own)))
	}
	if table != "" {
		p.literal.Add(look.StrongText(words.Text("contribution.file-table")))
		p.literal.Add(widgets.NewPanel(literal(table)))
	}
	p.literal.Refresh()
}

// where asks for the folder and tells the ways to hand in.
func (p *ContributionPage) where() fyne.CanvasObject {
	words := p.c.Words
	p.folder.Label = words.Text("contribution.folder")
	p.folder.SetText(p.c.Folder)
	options := make([]sheet.Option, len(p.c.Places))
	for i, place := range p.c.Places {
		options[i] = sheet.Option{Key: place.Path, Text: place.Name}
	}
	places := sheet.Choice(words, options, p.c.Folder, p.folder.SetText)
	browse := widgets.NewButton(words.Text("booklet.browse"), widgets.Quiet, func() { p.c.OnBrowse(p.folder.SetText) })
	box := []fyne.CanvasObject{look.StrongText(words.Text("contribution.where"))}
	if p.c.Way != "" {
		box = append(box, widgets.NewPanel(look.BodyText(p.c.Way)))
	}
	return sheet.Stack(append(box, look.QuietText(words.Text("contribution.ways")), places, p.folder, sheet.Row(browse))...)
}

func (p *ContributionPage) buttons() fyne.CanvasObject {
	words := p.c.Words
	text := words.Text("contribution.write")
	if p.c.Again {
		text = words.Text("contribution.write-again")
	}
	write := widgets.NewButton(text, widgets.Primary, func() { p.c.OnWrite(p.folder.Text) })
	if !p.c.CanBack {
		return sheet.Row(write)
	}
	back := widgets.NewButton(words.Text("contribution.take-back"), widgets.Plain, func() { p.c.OnBack(p.folder.Text) })
	return sheet.Stack(sheet.Row(write, back), look.SmallText(words.Text("contribution.take-back-hint")))
}

// Written is one file that was written.
type Written struct {
	Says    string
	Path    string
	Receipt string
}

// Wrote tells which files were written, and offers to open their folder.
func (p *ContributionPage) Wrote(files []Written) fyne.Focusable {
	words := p.c.Words
	var box []fyne.CanvasObject
	for _, file := range files {
		box = append(box, look.StrongText(file.Says), look.BodyText(file.Path),
			look.Text(words.Text("contribution.receipt", "receipt", file.Receipt), look.Question, look.Serif, look.Ink))
	}
	if len(files) == 0 {
		return nil
	}
	folder := widgets.NewButton(words.Text("booklet.folder"), widgets.Plain, func() { p.c.OnFolder(files[0].Path) })
	box = append(box, look.SmallText(words.Text("contribution.receipt-hint")), sheet.Row(folder))
	p.done.Objects = []fyne.CanvasObject{widgets.NewPanel(sheet.Stack(box...))}
	p.done.Refresh()
	return folder
}
