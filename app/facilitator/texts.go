package facilitator

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// Texts is what the page shows on which the facilitator goes through an exercise's free texts, one at a time, before
// anybody else sees them. It is never shown on a projector.
type Texts struct {
	Led
	Title   string // the exercise's
	Texts   []FreeText
	At      int  // which one is shown first
	Private bool // false when this screen is seen by the room too; then no text is shown
	OnShow  func(nth int)
	OnHide  func(nth int)
	OnMerge func(into int, from []int, text string)
	OnBack  func()
}

// FreeText is a text that somebody has ticked, and what has been decided about it.
type FreeText struct {
	Text    string
	State   TextState
	Sources int // how many texts it was made of; 0 when it is one that somebody wrote
}

// TextState is what has been decided about a text.
type TextState int

// The states of a text. One that stands in another is not gone through again.
const (
	TextOpen TextState = iota
	TextShown
	TextHidden
	TextMerged
)

// TextsPage is the page: a card with one text, worked by keys, and the same as buttons under it.
type TextsPage struct {
	*sheet.Sheet
	texts Texts
	at    int
	card  *widgets.TextCard
	spot  *said
	merge *fyne.Container
}

// NewTexts makes the page.
func NewTexts(t Texts) *TextsPage {
	words := t.Words
	p := &TextsPage{texts: t, at: t.At, spot: newSaid(look.SmallText("")), merge: container.NewStack()}
	back := widgets.NewButton(words.Text("texts.back"), widgets.Quiet, t.OnBack)
	exercise := look.QuestionText(t.Title)
	switch {
	case !t.Private:
		p.Sheet = t.sheet(words.Text("texts.title"), back, exercise, look.BodyText(words.Text("texts.mirrored")), sheet.Row(back))
		return p
	case len(t.Texts) == 0:
		p.Sheet = t.sheet(words.Text("texts.title"), back, exercise, look.BodyText(words.Text("texts.none")), sheet.Row(back))
		return p
	}
	p.card = widgets.NewTextCard(func(text string) string { return text + ". " + p.stateSaid() })
	p.card.OnKey, p.card.OnRune = p.typedKey, p.typedRune
	show := widgets.NewButton(words.Text("texts.show"), widgets.Primary, func() { p.decide(TextShown) })
	hide := widgets.NewButton(words.Text("texts.hide"), widgets.Plain, func() { p.decide(TextHidden) })
	merge := widgets.NewButton(words.Text("texts.merge"), widgets.Plain, p.startMerge)
	before := widgets.NewButton(words.Text("texts.before"), widgets.Quiet, func() { p.goTo(p.at - 1) })
	after := widgets.NewButton(words.Text("texts.after"), widgets.Quiet, func() { p.goTo(p.at + 1) })
	p.Sheet = sheet.New(words.Text("texts.title"), p.card,
		look.Text(t.Title+" · "+t.oneLine(), look.Lead, fyne.TextStyle{}, look.Quiet),
		sheet.Stack(p.spot.text, p.card), sheet.Row(show, hide, merge, before, after), p.merge,
		look.SmallText(words.Text("texts.keys")), look.BodyText(words.Text("texts.lead")), sheet.Row(back))
	p.say()
	return p
}

// Work gives the card the keyboard, and brings it into view.
func (p *TextsPage) Work() {
	if p.card != nil {
		p.card.TakeFocus()
	}
}

// typedKey decides about the text, or goes to another.
func (p *TextsPage) typedKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.decide(TextShown)
	case fyne.KeyDelete, fyne.KeyBackspace:
		p.decide(TextHidden)
	case fyne.KeyRight, fyne.KeyDown:
		p.goTo(p.at + 1)
	case fyne.KeyLeft, fyne.KeyUp:
		p.goTo(p.at - 1)
	default:
		return false
	}
	return true
}

// typedRune decides by number.
func (p *TextsPage) typedRune(letter rune) {
	switch letter {
	case '1':
		p.decide(TextShown)
	case '2':
		p.decide(TextHidden)
	case '3':
		p.startMerge()
	}
}

// goTo shows another text, if there is one.
func (p *TextsPage) goTo(nth int) {
	if nth < 0 || nth >= len(p.texts.Texts) {
		return
	}
	p.at = nth
	p.merge.Objects = nil
	p.merge.Refresh()
	p.say()
}

// decide shows or hides the text and goes on to the next that nobody has decided about.
func (p *TextsPage) decide(state TextState) {
	nth := p.at
	if state == TextShown {
		p.texts.OnShow(nth)
	} else {
		p.texts.OnHide(nth)
	}
}

// Decided takes in what the texts are now, and goes on from one to the next that is open.
func (p *TextsPage) Decided(texts []FreeText) {
	p.texts.Texts = texts
	next := p.at
	for step := 1; step <= len(texts); step++ {
		if nth := (p.at + step) % len(texts); texts[nth].State == TextOpen {
			next = nth
			break
		}
	}
	p.goTo(min(next, len(texts)-1))
	p.card.TakeFocus()
}

// startMerge offers the other texts that are shown or open, to make one of two.
func (p *TextsPage) startMerge() {
	words, into := p.texts.Words, p.at
	parts := []fyne.CanvasObject{look.StrongText(words.Text("texts.merge-with"))}
	var first *widgets.Button
	for nth, text := range p.texts.Texts {
		if nth == into || text.State == TextMerged || text.State == TextHidden {
			continue
		}
		button := widgets.NewButton(text.Text, widgets.Plain, func() { p.askWords(into, nth) })
		if first == nil {
			first = button
		}
		parts = append(parts, button)
	}
	if first == nil {
		parts = []fyne.CanvasObject{look.QuietText(words.Text("texts.merge-none"))}
	}
	p.merge.Objects = []fyne.CanvasObject{widgets.NewPanel(sheet.Stack(parts...))}
	p.merge.Refresh()
	if first != nil {
		first.TakeFocus()
	}
}

// askWords asks how the one text should read that is made of two.
func (p *TextsPage) askWords(into, other int) {
	words := p.texts.Words
	text := p.texts.Texts[into].Text + "\n" + p.texts.Texts[other].Text
	field := area(words.Text("texts.merged"), text, 3, func(typed string) { text = typed })
	do := widgets.NewButton(words.Text("texts.merge-do"), widgets.Primary, func() {
		p.texts.OnMerge(into, []int{into, other}, text)
	})
	p.merge.Objects = []fyne.CanvasObject{widgets.NewPanel(widgets.Stack(look.Gap,
		labelled(field.Label, field, look.SmallText(words.Text("texts.merged-hint"))), sheet.Row(do)))}
	p.merge.Refresh()
	field.TakeFocus()
}

// say says which text it is and how many are left.
func (p *TextsPage) say() {
	words, open, shown, hidden := p.texts.Words, 0, 0, 0
	for _, text := range p.texts.Texts {
		switch text.State {
		case TextOpen:
			open++
		case TextShown:
			shown++
		case TextHidden:
			hidden++
		}
	}
	p.spot.say(words.Text("texts.spot", "number", p.at+1, "of", len(p.texts.Texts), "state", p.stateSaid()) + " · " +
		words.Text("texts.tally", "open", open, "shown", shown, "hidden", hidden))
	p.card.SetText(p.texts.Texts[p.at].Text)
}

var textStates = [...]string{
	TextOpen: "texts.open", TextShown: "texts.shown", TextHidden: "texts.hidden", TextMerged: "texts.is-merged",
}

func (p *TextsPage) stateSaid() string {
	return p.texts.Words.Text(textStates[p.texts.Texts[p.at].State])
}
