package facilitator

import (
	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// Unlocking is what the page shows that asks for the passphrase of a day's key.
type Unlocking struct {
	Led
	OnPhrase func(phrase string)
	OnBack   func()
}

// NewUnlocking makes the page. The phrase is never shown, not on a projector either, and is not kept.
func NewUnlocking(u Unlocking) navigation.Page {
	words := u.Words
	phrase := widgets.NewSecretLine()
	phrase.Label = words.Text("unlocking.phrase")
	phrase.OnSubmitted = u.OnPhrase
	open := widgets.NewButton(words.Text("unlocking.open"), widgets.Primary, func() { u.OnPhrase(phrase.Text) })
	return u.sheet(words.Text("unlocking.title"), phrase,
		look.BodyText(words.Text("unlocking.lead")),
		labelled(phrase.Label, phrase),
		sheet.Row(open, widgets.NewButton(words.Text("unlocking.back"), widgets.Quiet, u.OnBack)),
	)
}
