package app

import (
	"slices"
	"strings"
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

// receiptText is the line at the foot of the day: what is saved, and when the room gathers next.
func (a *App) receiptText() string {
	parts := []string{a.savedText(), a.gatherText()}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), " · ")
}

func (a *App) savedText() string {
	switch {
	case a.receipt.failed != nil:
		return a.words().Text("app.not-saved")
	case a.receipt.at.IsZero():
		return ""
	default:
		return a.words().Text("app.saved", "time", a.words().Clock(a.receipt.at.Local().Format("15:04")))
	}
}

// gatherText tells, by the wall clock, when the part of the day that one is in gathers: at its stop, or at its end.
func (a *App) gatherText() string {
	if gather, ok := a.gatherTime(a.route.Key); ok {
		return a.words().Text("day.gather", "time", gather)
	}
	return ""
}

// gatherTime is when the part of the day that an exercise stands in gathers.
func (a *App) gatherTime(key string) (string, bool) {
	block, in := a.session.Workshop().BlockOf(key)
	if !in {
		return "", false
	}
	gather := block.Ends
	for _, one := range block.Exercises {
		if one.Stop != nil {
			gather = one.Stop.Gather
		}
	}
	return a.words().Clock(gather), true
}
