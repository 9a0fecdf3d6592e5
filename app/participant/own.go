package participant

import (
	"fyne.io/fyne/v2"

	"troskel/app/exerciseview"
	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Parking is the page for what must wait.
type Parking struct {
	Words   wording.Words
	Text    string
	OnText  func(text string)
	OnLeave func()
}

// NewParking makes the page on which one parks a question for later.
func NewParking(p Parking) navigation.Page {
	area := widgets.NewTextArea()
	area.SetText(p.Text)
	area.Label = p.Words.Text("parking.title")
	area.Limit = exerciseview.LimitWords(p.Words)
	area.OnChanged = p.OnText
	back := widgets.NewButton(p.Words.Text("parking.back"), widgets.Primary, p.OnLeave)
	return sheet.New(p.Words.Text("parking.title"), area, look.QuietText(p.Words.Text("parking.lead")), area, sheet.Row(back))
}

// Switch is the page on which two who share a laptop change places.
type Switch struct {
	Words    wording.Words
	HasWord  bool
	OnSwitch func(word string)
	OnBack   func()
}

// NewSwitch makes the page. A word of one's own keeps the other from opening the day by chance; it is no lock.
func NewSwitch(s Switch) navigation.Page {
	word := widgets.NewTextLine()
	word.Label = s.Words.Text("switch.word")
	change := widgets.NewButton(s.Words.Text("switch.change"), widgets.Primary, func() { s.OnSwitch(word.Text) })
	back := widgets.NewButton(s.Words.Text("switch.back"), widgets.Quiet, s.OnBack)
	parts := []fyne.CanvasObject{look.BodyText(s.Words.Text("switch.lead"))}
	if s.HasWord {
		parts = append(parts, look.QuietText(s.Words.Text("switch.has-word")))
	} else {
		parts = append(parts, sheet.Stack(look.StrongText(word.Label), word, look.SmallText(s.Words.Text("switch.hint"))))
	}
	var first fyne.Focusable = change
	if !s.HasWord {
		first = word
	}
	return sheet.New(s.Words.Text("switch.title"), first, append(parts, sheet.Row(change, back))...)
}

// Unlock is the page that asks for the word of a day.
type Unlock struct {
	Words  wording.Words
	Whose  string
	OnWord func(word string)
	OnBack func()
}

// NewUnlock makes the page that asks for the word before it opens a day on a shared laptop.
func NewUnlock(u Unlock) navigation.Page {
	word := widgets.NewTextLine()
	word.Label = u.Words.Text("switch.word")
	open := widgets.NewButton(u.Words.Text("switch.open"), widgets.Primary, func() { u.OnWord(word.Text) })
	word.OnSubmitted = u.OnWord
	back := widgets.NewButton(u.Words.Text("switch.back"), widgets.Quiet, u.OnBack)
	return sheet.New(u.Words.Text("switch.unlock-title"), word,
		look.QuietText(u.Whose), sheet.Stack(look.StrongText(word.Label), word), sheet.Row(open, back))
}
