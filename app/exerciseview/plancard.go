package exerciseview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// planCard is one plan: what, when something happens, one does, and what helps. A removed card leaves a line from which it
// can be brought back as long as the page is open.
type planCard struct {
	widget.BaseWidget
	owner   *plan
	plan    exercise.IfThen
	removed bool
	number  int
	names   []func() // give each part its accessibility label anew

	title           *widget.RichText
	first           *widgets.TextArea
	remove, restore *widgets.Button
	sheet, gone     fyne.CanvasObject
	all             *fyne.Container
}

func (p *plan) newCard(made exercise.IfThen) *planCard {
	words := p.Day.Words
	card := &planCard{owner: p, plan: made}
	card.title = look.SmallText("")
	card.remove = widgets.NewButton(words.Text("view.plan-remove"), widgets.Quiet, func() { card.setRemoved(true) })
	card.restore = widgets.NewButton(words.Text("view.plan-restore"), widgets.Quiet, func() { card.setRemoved(false) })
	card.sheet = widgets.NewWash(card.fields())
	card.named(card.remove.Text, func(name string) { card.remove.Says = name })
	card.named(card.restore.Text, func(name string) { card.restore.Says = name })
	card.gone = widgets.Beside(look.Gap, look.QuietText(words.Text("view.plan-removed")), card.restore)
	card.gone.Hide()
	card.all = widgets.Stack("", card.sheet, card.gone)
	card.ExtendBaseWidget(card)
	return card
}

// Parts tells what the card is made of.
func (c *planCard) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.all} }

// CreateRenderer draws the card.
func (c *planCard) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.all) }

func (c *planCard) setNumber(number int) {
	if number == c.number {
		return
	}
	c.number = number
	for _, name := range c.names {
		name()
	}
	reword(c.title, c.owner.Day.Words.Text("plan.card-number", "number", number))
}

// part is what a part of the card is called among all plans.
func (c *planCard) part(label string) string {
	return c.owner.Day.Words.Text("view.plan-part", "number", c.number, "part", label)
}

// named lets a part be called by its label and by which plan it is in, whatever number that gets.
func (c *planCard) named(label string, name func(string)) {
	c.names = append(c.names, func() { name(c.part(label)) })
}

func (c *planCard) setRemoved(removed bool) {
	c.removed = removed
	show(c.sheet, !removed)
	show(c.gone, removed)
	c.all.Refresh()
	c.owner.keep()
	if removed {
		c.restore.TakeFocus()
	} else {
		c.first.TakeFocus()
	}
}

func (c *planCard) fields() fyne.CanvasObject {
	words := c.owner.Day.Words
	c.first = c.area(words.Text("plan.if"), &c.plan.If)
	if c.owner.task.Starter != "" {
		c.first.SetPlaceHolder(words.Text("view.plan-starter", "starter", c.owner.task.Starter))
	}
	text := words.Text("view.plan-said")
	said := widgets.NewToggle(text, func(ticked bool) string { return tickName(words, c.part(text), ticked) }, func(on bool) {
		c.plan.Said = on
		c.owner.keep()
	})
	said.SetChecked(c.plan.Said)
	return widgets.Stack(look.Gap,
		c.title,
		together(big(words.Text("plan.if")), c.first),
		together(big(words.Text("view.plan-then")), c.area(words.Text("plan.then"), &c.plan.Then)),
		c.asked(words.Text("view.plan-obstacle"), &c.plan.Obstacle),
		c.colleague(),
		c.asked(words.Text("view.plan-together"), &c.plan.Together),
		c.date(),
		said,
		c.remove,
	)
}

// big is a word that a sentence is built on.
func big(word string) fyne.CanvasObject {
	return look.Text(word, look.Question, look.SerifBold, look.Ink)
}

// area is a field whose words go into a part of the plan.
func (c *planCard) area(label string, into *string) *widgets.TextArea {
	area := widgets.NewTextArea()
	area.Limit, area.Rows = LimitWords(c.owner.Day.Words), 2
	c.named(label, func(name string) { area.Label = name })
	area.SetText(*into)
	area.OnChanged = func(text string) {
		*into = widgets.Clean(text)
		c.owner.keep()
	}
	return area
}

func (c *planCard) asked(question string, into *string) fyne.CanvasObject {
	return together(look.StrongText(question), c.area(question, into))
}

// colleague is who is asked for help, and where that name stays.
func (c *planCard) colleague() fyne.CanvasObject {
	words := c.owner.Day.Words
	question := words.Text("view.plan-colleague")
	line := widgets.NewTextLine()
	line.Limit = LimitWords(words)
	c.named(question, func(name string) { line.Label = name })
	line.SetText(c.plan.Colleague)
	line.OnChanged = func(text string) {
		c.plan.Colleague = widgets.Clean(text)
		c.owner.keep()
	}
	return together(look.StrongText(question), line, look.SmallText(words.Text("view.plan-colleague-stays")))
}

func (c *planCard) date() fyne.CanvasObject {
	question := c.owner.Day.Words.Text("view.plan-date")
	field := widgets.NewDateField(c.owner.Today, c.owner.dateWords(question), c.owner.chips())
	field.SetDate(c.plan.Date)
	c.named(question, func(name string) { field.SetWords(c.owner.dateWords(name)) })
	field.OnChanged = func(date string) {
		c.plan.Date = date
		c.owner.keep()
	}
	return together(look.StrongText(question), field)
}
