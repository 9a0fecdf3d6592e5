package facilitator

import (
	"strconv"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// Planning is what the page of the draft action plan shows and may ask for: the day's proposals by service factor, those
// that stand in the plan and those in the bank of ideas. None is ever dropped.
type Planning struct {
	Led
	Groups   []ProposalGroup
	Most     int // how many stand in the plan
	MostLow  int
	MostHigh int
	Waiting  string // texts that nobody has gone through yet, in words; empty when there are none
	OnMost   func(most int)
	OnOpen   func(key string)
	OnTexts  func()
	OnOrder  func() // nil when there is nothing to put in order
	OnReport func()
	OnBack   func()
}

// ProposalGroup is the proposals that concern one service factor.
type ProposalGroup struct {
	Title     string
	Proposals []ProposalLine
}

// ProposalLine is one proposal in few words.
type ProposalLine struct {
	Key    string
	Text   string
	Said   string // its points, what it was made of
	InPlan bool
}

// NewPlanning makes the page.
func NewPlanning(p Planning) navigation.Page {
	words := p.Words
	back := widgets.NewButton(words.Text("planning.back"), widgets.Quiet, p.OnBack)
	var first fyne.Focusable = back
	parts := []fyne.CanvasObject{look.BodyText(words.Text("planning.lead"))}
	if p.Waiting != "" {
		texts := widgets.NewButton(words.Text("planning.texts"), widgets.Primary, p.OnTexts)
		parts = append(parts, widgets.NewWash(widgets.Stack(look.Gap, look.BodyText(p.Waiting), sheet.Row(texts))))
		first = texts
	}
	if len(p.Groups) == 0 {
		if p.Waiting == "" {
			parts = append(parts, look.BodyText(words.Text("planning.none")))
		}
		return p.sheet(words.Text("planning.title"), first, append(parts, sheet.Row(back))...)
	}
	parts = append(parts, p.size())
	if p.OnOrder != nil {
		parts = append(parts, sheet.Row(widgets.NewButton(words.Text("planning.order"), widgets.Plain, p.OnOrder)))
	}
	for _, group := range p.Groups {
		lines := make([]fyne.CanvasObject, 0, len(group.Proposals))
		for _, one := range group.Proposals {
			row, button := p.line(one)
			lines = append(lines, row)
			if first == back {
				first = button
			}
		}
		parts = append(parts, section(group.Title, lines...))
	}
	report := widgets.NewButton(words.Text("planning.report"), widgets.Plain, p.OnReport)
	return p.sheet(words.Text("planning.title"), first, append(parts, sheet.Row(report, back))...)
}

// size is how many proposals stand in the plan.
func (p Planning) size() fyne.CanvasObject {
	words := p.Words
	pick := number(p.MostLow, p.MostHigh, p.Most, func(value int) string {
		return words.Text("planning.most-says", "count", value)
	}, p.OnMost)
	return labelled(words.Text("planning.most"), pick, look.SmallText(words.Text("planning.most-hint")))
}

func (p Planning) line(one ProposalLine) (fyne.CanvasObject, *widgets.Button) {
	words := p.Words
	open := widgets.NewButton(words.Text("planning.open"), widgets.Plain, func() { p.OnOpen(one.Key) })
	open.Says = words.Text("planning.open-says", "text", one.Text)
	place := words.Text("planning.in-bank")
	if one.InPlan {
		place = words.Text("planning.in-plan")
	}
	column := widgets.Stack(look.Gap, sheet.Stack(
		look.OwnText(one.Text),
		look.SmallText(place+" · "+one.Said),
	), sheet.Row(open))
	if one.InPlan {
		return widgets.NewPanel(column), open
	}
	return widgets.NewWash(column), open
}

// Proposal is what the page of one proposal shows and may ask for.
type Proposal struct {
	Led
	Fields    []ProposalField
	Points    int
	Originals []string       // the texts it was made of, as they were written
	Others    []sheet.Option // proposals that it can be made one with
	OnField   func(key, text string)
	OnPoints  func(points int)
	OnMerge   func(other string)
	OnSplit   func() // nil when it was not merged here
	OnBack    func()
}

// ProposalField is one column of the action plan.
type ProposalField struct {
	Key     string
	Label   string
	Text    string
	Options []sheet.Option // when the field is a choice
}

// mostPoints is how many points a proposal can be given: sixty people with a hundred points each.
const mostPoints = 9_999

// NewProposal makes the page.
func NewProposal(p Proposal) navigation.Page {
	words := p.Words
	back := widgets.NewButton(words.Text("planning.to-plan"), widgets.Primary, p.OnBack)
	points := line(words.Text("planning.points"), strconv.Itoa(p.Points), func(typed string) {
		if count, err := strconv.Atoi(typed); err == nil && count >= 0 && count <= mostPoints {
			p.OnPoints(count)
		}
	})
	var fields []fyne.CanvasObject
	for _, field := range p.Fields {
		fields = append(fields, p.field(field))
	}
	parts := []fyne.CanvasObject{
		labelled(points.Label, points, look.SmallText(words.Text("planning.points-hint"))),
		widgets.Stack(look.Gap, fields...),
	}
	if len(p.Originals) > 0 {
		var lines []fyne.CanvasObject
		for _, original := range p.Originals {
			lines = append(lines, look.OwnText(original))
		}
		lines = append(lines, look.SmallText(words.Text("planning.originals-hint")))
		if p.OnSplit != nil {
			lines = append(lines, sheet.Row(widgets.NewButton(words.Text("planning.split"), widgets.Plain, p.OnSplit)),
				look.SmallText(words.Text("planning.split-hint")))
		}
		parts = append(parts, labelled(words.Text("planning.originals"), lines...))
	}
	if len(p.Others) > 0 {
		var lines []fyne.CanvasObject
		for _, other := range p.Others {
			button := widgets.NewButton(other.Text, widgets.Plain, func() { p.OnMerge(other.Key) })
			lines = append(lines, button)
		}
		merge := sheet.Stack(append([]fyne.CanvasObject{look.SmallText(words.Text("planning.merge-hint"))}, lines...)...)
		parts = append(parts, disclosure(words, words.Text("planning.merge"), merge))
	}
	return p.sheet(words.Text("planning.proposal"), widgets.FirstFocusable(fields[0]), append(parts, sheet.Row(back))...)
}

func (p Proposal) field(field ProposalField) fyne.CanvasObject {
	if len(field.Options) > 0 {
		return labelled(field.Label, sheet.Choice(p.Words, field.Options, field.Text, func(key string) {
			p.OnField(field.Key, key)
		}))
	}
	return labelled(field.Label, area(field.Label, field.Text, 1, func(text string) { p.OnField(field.Key, text) }))
}
