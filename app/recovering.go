package app

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
	"troskel/app/message"
	"troskel/app/participant"
	"troskel/app/widgets"
	"troskel/data/settings"
	"troskel/data/wording"
)

// keyIsShut tells whether the folder could not be opened because the system's key store does not give its key.
func keyIsShut(err error) bool {
	var problem *wording.Problem
	return errors.As(err, &problem) && problem.Key == "store.key-store-shut"
}

// Recovery is the window that is shown when the key of the answers cannot be had: it asks for the recovery key, or tries
// again. Nothing in the folder is touched until a key that fits was given.
type Recovery struct {
	window fyne.Window
	board  *message.Board
}

// NewRecovery makes the window. Opened is called when the folder can be opened again, or is to be tried again.
func NewRecovery(toolkit fyne.App, options Options, why error, opened func()) *Recovery {
	words := wording.In(options.Language)
	toolkit.Settings().SetTheme(look.New(look.Choices{
		Variant: look.Variant(settings.Default(options.Language).Variant), TextPercent: 100,
	}))
	r := &Recovery{window: toolkit.NewWindow(windowTitle), board: message.NewBoard(words.Text("app.close"))}
	page := participant.NewRecover(participant.Recover{
		Words: words, Why: words.Say(why), OnRetry: opened,
		OnRecover: func(key string) {
			if err := options.Recover(options.DataDir, key); err != nil {
				r.board.Tell(words.Say(err))
				return
			}
			opened()
		},
	})
	frame := container.NewBorder(r.board.Content(), nil, nil, nil, page.Content())
	r.board.OnChanged = frame.Refresh
	r.window.SetContent(widgets.NewSurface(r.window.Canvas(), frame))
	r.window.Resize(fyne.NewSize(leastWidth, leastHeight))
	r.window.CenterOnScreen()
	return r
}

// Window is the window.
func (r *Recovery) Window() fyne.Window { return r.window }
