package facilitator

import (
	"strconv"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// Collecting is what the page where contributions are collected shows and may ask for. It never holds what anybody
// answered: while an exercise is open there is only how many have handed in.
type Collecting struct {
	Led
	Folders    []string
	Found      Found
	Rounds     []Round
	OnAdd      func()
	OnRemove   func(folder string)
	OnScan     func()
	OnStop     func()
	OnFiles    func()
	OnClose    func(key string)
	OnCloseAll func()
	OnReopen   func(key string)
	OnTexts    func(key string)
	OnPresent  func() // nil when nothing can be shown
	OnReceipt  func(words string) (answer string)
	OnBack     func()
}

// Found is what lies in the folders, every file accounted for.
type Found struct {
	People string // how many have handed in, in words
	Tables string // how many tables have; empty when none has
	Lines  []FoundLine
	Sum    int
	Said   string // when it was looked at, or that it is being looked at, or why it could not be
}

// FoundLine is one sort of file and how many there are.
type FoundLine struct {
	Count int
	Text  string
}

// Round is an exercise that may be handed in, and how far it has come.
type Round struct {
	Key    string
	Title  string
	Said   string // how many have handed in; when it is closed, what its picture rests on
	Closed bool
	Rule   string // what must be so before it can be opened again; said when it is closed
	Texts  string // the button to its free texts; empty when there are none
}

// CollectingPage is the page.
type CollectingPage struct {
	*sheet.Sheet
	collecting Collecting
	people     *said
	tables     *said
	sums       *fyne.Container
	said       *said
	stop       *widgets.Button
	scan       *widgets.Button
	rounds     map[string]*said
}

// NewCollecting makes the page. Without a folder the one thing to do is to choose one.
func NewCollecting(c Collecting) *CollectingPage {
	words := c.Words
	p := &CollectingPage{
		collecting: c, sums: widgets.Stack(look.Step), rounds: map[string]*said{},
		people: newSaid(look.QuestionText("")), tables: newSaid(look.BodyText("")), said: newSaid(look.SmallText("")),
	}
	back := widgets.NewButton(words.Text("collecting.back"), widgets.Quiet, c.OnBack)
	if len(c.Folders) == 0 {
		add := widgets.NewButton(words.Text("collecting.choose"), widgets.Primary, c.OnAdd)
		p.Sheet = c.sheet(words.Text("collecting.title"), add,
			look.BodyText(words.Text("collecting.first")+" "+words.Text("collecting.untouched")),
			look.BodyText(words.Text("collecting.drop")), sheet.Row(add, back))
		return p
	}
	p.stop = widgets.NewButton(words.Text("collecting.stop"), widgets.Plain, c.OnStop)
	p.scan = widgets.NewButton(words.Text("collecting.scan"), widgets.Plain, c.OnScan)
	p.stop.Hide()
	sums := disclosure(words, words.Text("collecting.sum"), p.sums)
	sums.SetOpen(true)
	p.Sheet = c.sheet(words.Text("collecting.title"), p.scan,
		widgets.NewPanel(widgets.Stack(look.Gap,
			sheet.Stack(p.people.text, p.tables.text, p.said.text),
			sheet.Row(p.scan, p.stop, widgets.NewButton(words.Text("collecting.files"), widgets.Plain, c.OnFiles)),
			sums,
		)),
		section(words.Text("collecting.rounds"), p.list()...),
		section(words.Text("collecting.receipt-title"), p.receipt()),
		section(words.Text("collecting.folders"), p.folders()),
		sheet.Row(back),
	)
	p.Show(c.Found)
	return p
}

// Show shows what was found, without moving anything that has the keyboard.
func (p *CollectingPage) Show(found Found) {
	if p.scan == nil {
		return
	}
	words := p.collecting.Words
	p.people.say(found.People)
	p.tables.say(found.Tables)
	p.said.say(found.Said)
	p.sums.Objects = nil
	for _, one := range found.Lines {
		p.sums.Add(widgets.Counted(look.StrongText(strconv.Itoa(one.Count)), look.BodyText(one.Text)))
	}
	p.sums.Add(widgets.Counted(look.StrongText(strconv.Itoa(found.Sum)),
		look.StrongText(words.Text("collecting.in-all"))))
	p.sums.Refresh()
}

// ShowRounds says anew how many have handed in what. Which exercises are closed changes only by a page of its own.
func (p *CollectingPage) ShowRounds(rounds []Round) {
	for _, round := range rounds {
		if line, shown := p.rounds[round.Key]; shown {
			line.say(round.Said)
		}
	}
}

// Busy shows that the folders are being looked through, and what can be done about it.
func (p *CollectingPage) Busy(on bool, text string) {
	if p.scan == nil {
		return
	}
	p.said.say(text)
	if on == p.stop.Visible() {
		return
	}
	if on {
		p.stop.Show()
	} else {
		p.stop.Hide()
	}
}

// list is the exercises, each with what can be done to it.
func (p *CollectingPage) list() []fyne.CanvasObject {
	c, words := p.collecting, p.collecting.Words
	parts := []fyne.CanvasObject{look.BodyText(words.Text("collecting.rounds-lead"))}
	open := 0
	for _, round := range c.Rounds {
		if !round.Closed {
			open++
		}
	}
	buttons := []fyne.CanvasObject{}
	if open > 0 {
		buttons = append(buttons, widgets.NewButton(words.Text("collecting.close-all"), widgets.Plain, c.OnCloseAll))
	}
	if c.OnPresent != nil {
		weight := widgets.Plain
		if open < len(c.Rounds) { // there is something to show
			weight = widgets.Primary
		}
		buttons = append(buttons, widgets.NewButton(words.Text("collecting.present"), weight, c.OnPresent))
	}
	parts = append(parts, sheet.Row(buttons...))
	for _, round := range c.Rounds {
		parts = append(parts, p.round(round))
	}
	return parts
}

func (p *CollectingPage) round(round Round) fyne.CanvasObject {
	c, words := p.collecting, p.collecting.Words
	line := newSaid(look.QuietText(""))
	line.say(round.Said)
	p.rounds[round.Key] = line
	act := widgets.NewButton(words.Text("collecting.close"), widgets.Plain, func() { c.OnClose(round.Key) })
	act.Says = words.Text("collecting.close-says", "title", round.Title)
	parts := []fyne.CanvasObject{look.StrongText(round.Title), line.text}
	if round.Closed {
		act = widgets.NewButton(words.Text("collecting.reopen"), widgets.Quiet, func() { c.OnReopen(round.Key) })
		act.Says = words.Text("collecting.reopen-says", "title", round.Title)
		if round.Rule != "" {
			parts = append(parts, look.SmallText(round.Rule))
		}
	}
	buttons := []fyne.CanvasObject{act}
	if round.Texts != "" {
		texts := widgets.NewButton(round.Texts, widgets.Plain, func() { c.OnTexts(round.Key) })
		texts.Says = round.Texts + ": " + round.Title
		buttons = append(buttons, texts)
	}
	return widgets.NewPanel(widgets.Stack(look.Gap, sheet.Stack(parts...), sheet.Row(buttons...)))
}

// receipt answers one thing only: whether a contribution with such a receipt is there.
func (p *CollectingPage) receipt() fyne.CanvasObject {
	c, words := p.collecting, p.collecting.Words
	answer := newSaid(look.StrongText(""))
	field := widgets.NewTextLine()
	field.Label = words.Text("collecting.receipt")
	ask := func(text string) { answer.say(c.OnReceipt(text)) }
	field.OnSubmitted = ask
	return sheet.Stack(look.BodyText(words.Text("collecting.receipt-lead")), look.StrongText(field.Label), field,
		sheet.Row(widgets.NewButton(words.Text("collecting.look"), widgets.Plain, func() { ask(field.Text) })), answer.text)
}

func (p *CollectingPage) folders() fyne.CanvasObject {
	c, words := p.collecting, p.collecting.Words
	var parts []fyne.CanvasObject
	for _, folder := range c.Folders {
		drop := widgets.NewButton(words.Text("collecting.remove"), widgets.Quiet, func() { c.OnRemove(folder) })
		drop.Says = words.Text("collecting.remove-says", "folder", folder)
		parts = append(parts, sheet.Stack(look.BodyText(folder), sheet.Row(drop)))
	}
	parts = append(parts, look.SmallText(words.Text("collecting.untouched")),
		sheet.Row(widgets.NewButton(words.Text("collecting.add"), widgets.Plain, c.OnAdd)))
	return sheet.Stack(parts...)
}
