package app

import (
	"time"
)

// receipt is what the save receipt says: when something was last saved, or why it could not be.
type receipt struct {
	at     time.Time
	failed error
}

// onSaved and onFailed come from the autosave's own thread; the hop to the window's thread stands here.
func (a *App) onSaved(at time.Time) {
	a.log.line("saved %s", at.Format(time.RFC3339Nano))
	a.options.OnWindow(func() { a.showReceipt(receipt{at: at}) })
}

func (a *App) onFailed(err error) {
	a.log.line("problem %v", err)
	a.options.OnWindow(func() { a.showReceipt(receipt{failed: err}) })
}

func (a *App) showReceipt(now receipt) {
	wasWell := a.receipt.failed == nil
	a.receipt = now
	if a.day != nil {
		a.day.ShowReceipt(a.receiptText())
	}
	if now.failed != nil && wasWell {
		a.board.Ask(a.words().Say(now.failed), a.words().Text("app.retry"), a.autosave.Retry)
	}
	if now.failed == nil && !wasWell {
		a.board.Hide()
	}
}

func (a *App) receiptText() string {
	switch {
	case a.receipt.failed != nil:
		return a.words().Text("app.not-saved")
	case a.receipt.at.IsZero():
		return ""
	default:
		return a.words().Text("app.saved", "time", clock(a.receipt.at.Local().Format("15:04")))
	}
}
