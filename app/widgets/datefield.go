package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
)

// DateWords are what a date field says.
type DateWords struct {
	Label string                 // the accessibility label: which date is meant
	How   string                 // how a date can be written; said while there is none
	Bad   string                 // what was written is no date, and what to write instead
	Says  func(time.Time) string // a date in words

	// Chip is the accessibility label of a date to choose at once, by its number from nought.
	Chip func(text string, nth, of int, chosen bool) string
}

// DateChip is a date to choose at once, so many days from today.
type DateChip struct {
	Text string
	Days int
}

// DateField is a date that one writes, "2018-06-07" or "7/6", chooses among a few, or changes by a day with the arrows up
// and down. It always has a line under it that says the date in words or how one is written, so that nothing moves. There
// is no date from the start.
type DateField struct {
	widget.BaseWidget
	OnChanged func(date string) // "2018-06-07", or empty when there is no date

	words  DateWords
	today  time.Time
	date   string
	line   *dateLine
	chips  []*Button
	days   []int
	says   *widget.RichText
	column *fyne.Container
}

// NewDateField makes a date field without a date.
func NewDateField(today time.Time, words DateWords, chips []DateChip) *DateField {
	d := &DateField{words: words, today: dayOf(today), says: text("", look.Small, fyne.TextStyle{}, fyne.TextAlignLeading)}
	d.line = newDateLine(d)
	row := Beside(look.Step, d.line)
	for _, chip := range chips {
		button := NewButton(chip.Text, Plain, func() { d.choose(d.today.AddDate(0, 0, chip.Days)) })
		d.chips, d.days = append(d.chips, button), append(d.days, chip.Days)
		row.Add(button)
	}
	d.column = Stack(look.Step, row, d.says)
	d.ExtendBaseWidget(d)
	d.say()
	return d
}

// SetDate shows a date, "2018-06-07" or none, without telling.
func (d *DateField) SetDate(date string) {
	d.date = date
	d.line.show(date)
	d.say()
}

// SetWords changes what the field says.
func (d *DateField) SetWords(words DateWords) {
	d.words, d.line.Label = words, words.Label
	d.say()
}

// Field is where the date is written.
func (d *DateField) Field() fyne.Focusable { return d.line }

// Parts tells what the field is made of.
func (d *DateField) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{d.column} }

// CreateRenderer draws the field, the choices and the line under them.
func (d *DateField) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(d.column) }

// written reads what was typed.
func (d *DateField) written(typed string) {
	date, ok := ParseDate(typed, d.today)
	if !ok {
		d.change("")
		return
	}
	d.change(date.Format(time.DateOnly))
}

func (d *DateField) choose(date time.Time) {
	d.line.show(date.Format(time.DateOnly))
	d.change(date.Format(time.DateOnly))
}

// step changes the date by days; the first step is today.
func (d *DateField) step(days int) {
	date, err := time.Parse(time.DateOnly, d.date)
	if err != nil {
		d.choose(d.today)
		return
	}
	d.choose(date.AddDate(0, 0, days))
}

func (d *DateField) change(date string) {
	told := date != d.date
	d.date = date
	d.say()
	if told && d.OnChanged != nil {
		d.OnChanged(date)
	}
}

func (d *DateField) say() {
	date, err := time.Parse(time.DateOnly, d.date)
	switch {
	case err == nil:
		reword(d.says, d.words.Says(date), look.Ink)
	case d.line.Text != "":
		reword(d.says, d.words.Bad, look.Error)
	default:
		reword(d.says, d.words.How, look.Quiet)
	}
	for i, chip := range d.chips {
		chip.Selected = err == nil && date.Equal(d.today.AddDate(0, 0, d.days[i]))
		chip.Says = d.words.Chip(led(d.words.Label, chip.Text), i, len(d.chips), chip.Selected)
		chip.Refresh()
	}
	d.column.Refresh()
}

// dateLine is the field that the date is written in.
type dateLine struct {
	writing
	field *DateField
}

func newDateLine(field *DateField) *dateLine {
	line := &dateLine{field: field}
	line.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	line.OnChanged = field.written
	line.extend(line, 40)
	line.Label = field.words.Label
	return line
}

// show writes a date in the field without reading it.
func (l *dateLine) show(date string) {
	told := l.OnChanged
	l.OnChanged = nil
	l.SetText(date)
	l.OnChanged = told
}

// TypedKey changes the day with the arrows up and down.
func (l *dateLine) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		l.field.step(+1)
	case fyne.KeyDown:
		l.field.step(-1)
	default:
		l.writing.TypedKey(key)
	}
}

// AccessibilityLabel tells which date is meant and what it is.
func (l *dateLine) AccessibilityLabel() string { return led(l.Label, l.field.says.String()) }

// NaturalWidth has room for a date.
func (l *dateLine) NaturalWidth() float32 {
	return lineWidth("2018-06-07", look.Body, look.Serif) + 2*look.Length(look.Space)
}

// MinSize is one row.
func (l *dateLine) MinSize() fyne.Size {
	l.ExtendBaseWidget(l)
	return l.DisableableWidget.MinSize()
}

// CreateRenderer draws the field.
func (l *dateLine) CreateRenderer() fyne.WidgetRenderer {
	return started(newWritingRenderer(&l.writing))
}
