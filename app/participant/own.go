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
	Words     wording.Words
	HasPhrase bool
	OnSwitch  func(phrase, again string) // empty leaves the day as it is
	OnErase   func()                     // for who does not come back to this laptop
	OnBack    func()
}

// NewSwitch makes the page. A passphrase of one's own seals the day: nobody else on the laptop can open it.
func NewSwitch(s Switch) navigation.Page {
	phrase, again := widgets.NewSecretLine(), widgets.NewSecretLine()
	phrase.Label, again.Label = s.Words.Text("switch.phrase"), s.Words.Text("switch.again")
	do := func() { s.OnSwitch(phrase.Text, again.Text) }
	again.OnSubmitted = func(string) { do() }
	change := widgets.NewButton(s.Words.Text("switch.change"), widgets.Primary, do)
	back := widgets.NewButton(s.Words.Text("switch.back"), widgets.Quiet, s.OnBack)
	parts := []fyne.CanvasObject{look.BodyText(s.Words.Text("switch.lead"))}
	if s.HasPhrase {
		parts = append(parts, look.QuietText(s.Words.Text("switch.has-phrase")))
	} else {
		parts = append(parts,
			sheet.Stack(look.StrongText(phrase.Label), phrase),
			sheet.Stack(look.StrongText(again.Label), again, look.SmallText(s.Words.Text("switch.hint"))))
	}
	var first fyne.Focusable = change
	if !s.HasPhrase {
		first = phrase
	}
	erase := widgets.NewButton(s.Words.Text("switch.new"), widgets.Plain, s.OnErase)
	return sheet.New(s.Words.Text("switch.title"), first, append(parts, sheet.Row(change, erase, back))...)
}

// Unlock is the page that asks for the passphrase of a day.
type Unlock struct {
	Words    wording.Words
	Begun    string // when the day was begun; a locked day tells nothing else
	OnPhrase func(phrase string)
	OnBack   func()
}

// NewUnlock makes the page that asks for the passphrase before it opens a locked day.
func NewUnlock(u Unlock) navigation.Page {
	phrase := widgets.NewSecretLine()
	phrase.Label = u.Words.Text("switch.phrase")
	phrase.OnSubmitted = u.OnPhrase
	open := widgets.NewButton(u.Words.Text("switch.open"), widgets.Primary, func() { u.OnPhrase(phrase.Text) })
	back := widgets.NewButton(u.Words.Text("switch.back"), widgets.Quiet, u.OnBack)
	return sheet.New(u.Words.Text("switch.unlock-title"), phrase,
		look.QuietText(u.Begun), sheet.Stack(look.StrongText(phrase.Label), phrase), sheet.Row(open, back))
}
