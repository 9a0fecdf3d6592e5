package paper

import (
	"slices"
	"strconv"
	"strings"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// usualLines is how many lines a text gets that does not say how many it takes.
const usualLines = 2

// fieldsPage sets the fields of an exercise to answer by hand, fields of one sort that follow each other as rows under one
// head.
type fieldsPage struct {
	words  wording.Words
	number string // of the exercise
	blocks []document.Block
	back   []document.Block

	group  string            // the heading that the present place stands under
	rows   document.Boxes    // under way
	shared []exercise.Option // what the boxes of the rows mean, where each row is a choice between the same
	named  []string          // the own items of the rows, to be written under them
	why    string            // what one may write to each row: under all of them
}

func (p *fieldsPage) all(fields []exercise.Printed) {
	for i, field := range fields {
		p.backOf(fields[i:])
		if field.When == exercise.OnLeaving {
			p.end()
			p.blocks = append(p.blocks, field.Above...)
			continue
		}
		if len(field.Above) > 0 {
			p.end()
		}
		p.under(field, fields[i:])
		p.blocks = append(p.blocks, field.Above...)
		p.field(field, fields[i:])
		if len(field.Below) > 0 {
			p.end()
			p.blocks = append(p.blocks, field.Below...)
		}
	}
	p.end()
}

// backOf sends one to the back before a tick that opens what stands there.
func (p *fieldsPage) backOf(fields []exercise.Printed) {
	if field := fields[0]; len(field.Back) > 0 {
		p.back = append(p.back, field.Back...)
	} else if field.IsTick() && (field.When == exercise.Early || field.When == exercise.Opens) &&
		slices.ContainsFunc(fields, func(later exercise.Printed) bool { return len(later.Back) > 0 }) {
		p.end()
		p.blocks = append(p.blocks, document.Text{Voice: document.Plain, Text: p.words.Text("paper.turn", "number", p.number)})
	}
}

// under puts a heading over fields that belong together. Over rows of boxes it is a row without boxes.
func (p *fieldsPage) under(field exercise.Printed, rest []exercise.Printed) {
	if field.Group == p.group {
		return
	}
	p.group = field.Group
	switch {
	case p.isRow(field, rest): // the rows under way go on
	case field.Group == "", field.Group == field.Label && field.Kind == exercise.ScaleField:
	case field.Kind == exercise.ScaleField && len(rest) > 1 && rest[1].Kind == field.Kind && rest[1].Group == field.Group:
		p.scales(field)
		p.rows.Rows = append(p.rows.Rows, document.BoxRow{Text: field.Group})
	default:
		p.end()
		p.blocks = append(p.blocks, document.Heading{Text: field.Group})
	}
}

func (p *fieldsPage) field(field exercise.Printed, rest []exercise.Printed) {
	switch field.Kind {
	case exercise.ScaleField:
		p.scale(field)
	case exercise.ChoiceField:
		p.choice(field, rest)
	case exercise.OwnField:
		p.own(field, rest)
	case exercise.TextField:
		p.text(field)
	case exercise.OrderField:
		p.asks(field, p.words.Text("paper.order"))
		p.list(field.Options, false, unsigned)
	case exercise.SharesField:
		p.asks(field, p.words.Text("paper.shares", "most", field.Most))
		p.list(field.Options, true, unsigned)
	case exercise.NumberField:
		within := field.Help
		field.Help = ""
		p.asks(field, "")
		p.list([]exercise.Option{{Text: within}}, true, unsigned)
	case exercise.DateField:
		p.asks(field, "")
		p.list([]exercise.Option{{Text: p.words.Text("paper.date")}}, true, unsigned)
	}
}

// scales begins rows of boxes from one end to the other, or goes on with those under way.
func (p *fieldsPage) scales(field exercise.Printed) {
	low, high := ends(field.Steps)
	if !p.rows.First && p.shared == nil && len(p.rows.Rows) > 0 && p.rows.Low == low && p.rows.High == high {
		return
	}
	p.end()
	p.rows = document.Boxes{Low: low, High: high}
}

// ends are the names of a scale's two ends, without the numbers that they may begin with: on paper the boxes have numbers.
func ends(steps []string) (low, high string) {
	if len(steps) == 0 {
		return "", ""
	}
	plain := func(name string) string { return strings.TrimLeft(name, "0123456789+−- ") }
	return plain(steps[0]), plain(steps[len(steps)-1])
}

func (p *fieldsPage) scale(field exercise.Printed) {
	p.scales(field)
	row := document.BoxRow{Text: field.Label}
	for step := field.Least; step <= field.Most; step++ {
		row.Boxes = append(row.Boxes, strconv.Itoa(step-field.Least+1))
	}
	if field.CanPass {
		row.Apart = p.words.Text("paper.pass")
	}
	p.rows.Rows = append(p.rows.Rows, row)
}

// choice is a tick, a row of a table when the next choice is between the same, or a list.
func (p *fieldsPage) choice(field exercise.Printed, rest []exercise.Printed) {
	switch {
	case field.IsTick():
		p.end()
		p.list([]exercise.Option{{Text: field.Label}}, false, unsigned)
	case !field.Many && (slices.Equal(p.shared, field.Options) || sameNext(rest)):
		if !slices.Equal(p.shared, field.Options) {
			p.end()
			p.shared = field.Options
		}
		row := document.BoxRow{Text: field.Label}
		for i := range field.Options {
			row.Boxes = append(row.Boxes, Sign(i))
		}
		p.rows.Rows = append(p.rows.Rows, row)
	default:
		how := ""
		if field.Many && field.Most > 0 {
			how = p.words.Text("paper.most", "most", field.Most)
		} else if field.Many {
			how = p.words.Text("paper.several")
		}
		if field.When == exercise.Opens {
			field.Help = "" // it is about what comes on a screen
		}
		p.asks(field, how)
		p.list(field.Options, false, Sign)
	}
}

// sameNext tells whether the next choice is between the same options.
func sameNext(rest []exercise.Printed) bool {
	for _, next := range rest[1:] {
		if next.Kind == exercise.OwnField && len(next.Above) == 0 {
			continue
		}
		same := next.Kind == exercise.ChoiceField && slices.Equal(next.Options, rest[0].Options)
		return same && !next.Many && len(next.Above) == 0
	}
	return false
}

// isRow tells whether a field is one of the rows under way, which are choices between the same, or names one of them.
func (p *fieldsPage) isRow(field exercise.Printed, rest []exercise.Printed) bool {
	if field.Kind == exercise.OwnField && len(rest) > 1 {
		field = rest[1]
	}
	return p.shared != nil && field.Kind == exercise.ChoiceField && slices.Equal(field.Options, p.shared)
}

// own is an item of one's own: written under the rows when it is one of them, and else on a line of its own.
func (p *fieldsPage) own(field exercise.Printed, rest []exercise.Printed) {
	if p.isRow(field, rest) {
		p.named = append(p.named, field.Label)
		return
	}
	p.end()
	p.blocks = append(p.blocks, document.Lines{Label: field.Label, Count: 1})
}

// text is room to write. What one may add to each of several rows has its room under all of them.
func (p *fieldsPage) text(field exercise.Printed) {
	if len(p.rows.Rows) > 0 && !p.rows.First && field.When == exercise.Aside && field.Lines == 1 {
		p.why = field.Label
		return
	}
	p.end()
	label := field.Label
	if field.Help != "" {
		label += "\n" + field.Help
	}
	lines := field.Lines
	if lines == 0 {
		lines = usualLines
	}
	p.blocks = append(p.blocks, document.Lines{Label: label, Count: lines})
}

// asks sets a question over what follows.
func (p *fieldsPage) asks(field exercise.Printed, how string) {
	p.end()
	var texts []string
	for _, text := range []string{field.Label, field.Help, how} {
		if text != "" {
			texts = append(texts, text)
		}
	}
	p.blocks = append(p.blocks, document.Text{Voice: document.Question, Text: strings.Join(texts, "\n")})
}

// list sets options under each other, each with a box before it.
func (p *fieldsPage) list(options []exercise.Option, wide bool, sign func(int) string) {
	list := document.Boxes{First: true}
	for i, option := range options {
		list.Rows = append(list.Rows, document.BoxRow{Text: option.Text, Boxes: []string{sign(i)}, Wide: wide})
	}
	p.blocks = append(p.blocks, list)
}

func unsigned(int) string { return "" }

// end puts the rows under way on the page, with what they mean over them and what one writes to them under them.
func (p *fieldsPage) end() {
	if p.shared != nil {
		var meaning []string
		for i, option := range p.shared {
			meaning = append(meaning, p.words.Text("paper.sign", "sign", Sign(i), "text", option.Text))
		}
		p.blocks = append(p.blocks, document.Text{Voice: document.Question, Text: strings.Join(meaning, " · ")})
	}
	if p.why != "" { // and one says by its number which row one writes to
		for i, row := range p.rows.Rows {
			p.rows.Rows[i].Text = p.words.Text("paper.number", "number", i+1, "title", row.Text)
		}
	}
	if len(p.rows.Rows) > 0 {
		p.blocks = append(p.blocks, p.rows)
	}
	for _, label := range p.named {
		p.blocks = append(p.blocks, document.Lines{Label: label, Count: 1})
	}
	if p.why != "" {
		const most = 5
		label := p.words.Text("paper.why", "label", p.why)
		p.blocks = append(p.blocks, document.Lines{Label: label, Count: min(most, 1+len(p.rows.Rows)/2)})
	}
	p.rows, p.shared, p.named, p.why = document.Boxes{}, nil, nil, ""
}
