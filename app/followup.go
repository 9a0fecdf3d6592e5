package app

import (
	"slices"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/reflection"
	"troskel/data/session"
)

// goOn goes into a day that was opened again: first to the plans whose date to look back has come, then to where one was.
func (a *App) goOn() {
	if due := a.session.Due(a.options.Now()); len(due) > 0 {
		a.lookBackOn(due)
		return
	}
	a.goToPlace()
}

// lookBackOn asks about plans, one page for each.
func (a *App) lookBackOn(plans []session.KeptPlan) {
	a.lookBack = nil
	for _, kept := range plans {
		a.lookBack = append(a.lookBack, kept.Key)
	}
	a.goTo(navigation.Route{Page: navigation.FollowUp, Key: a.lookBack[0]})
}

// lookBackAgain asks about all plans, from one's own day.
func (a *App) lookBackAgain() { a.lookBackOn(a.session.Plans()) }

// mayLookBack tells whether the time has come to say how plans went, or something was said of that already.
func (a *App) mayLookBack() bool {
	said := func(kept session.KeptPlan) bool { return a.session.Outcome(kept.Key).Said() }
	return len(a.session.Due(a.options.Now())) > 0 || slices.ContainsFunc(a.session.Plans(), said)
}

func (a *App) followUpPage(key string) navigation.Page {
	at := slices.Index(a.lookBack, key)
	plans := a.session.Plans()
	kept := slices.IndexFunc(plans, func(one session.KeptPlan) bool { return one.Key == key })
	if at < 0 || kept < 0 {
		return a.summaryPage("")
	}
	words := a.words()
	return participant.NewFollowUp(participant.FollowUp{
		Words: words, Today: a.options.Now(), Number: at + 1, Count: len(a.lookBack),
		Plan: plans[kept].Plan, Outcome: a.session.Outcome(key),
		Went:     func(went reflection.Went) string { return session.WentText(words, went) },
		OnChange: a.session.SetOutcome,
		OnNext:   func() { a.nextFollowUp(key) },
		OnPass:   func() { a.passFollowUp(key) },
		OnLater:  a.endFollowUp,
	})
}

// nextFollowUp goes to the next plan. Who said nothing of this one has passed it.
func (a *App) nextFollowUp(key string) {
	if !a.session.Outcome(key).Told() {
		a.session.SetOutcome(reflection.Outcome{Plan: key, Passed: true})
	}
	at := slices.Index(a.lookBack, key)
	if at < 0 || at+1 == len(a.lookBack) {
		a.endFollowUp()
		return
	}
	a.goTo(navigation.Route{Page: navigation.FollowUp, Key: a.lookBack[at+1]})
}

// passFollowUp takes back what was said of a plan, and goes on.
func (a *App) passFollowUp(key string) {
	a.session.SetOutcome(reflection.Outcome{Plan: key, Passed: true})
	a.nextFollowUp(key)
}

// endFollowUp goes to one's own day, where what was said stands first.
func (a *App) endFollowUp() {
	a.lookBack = nil
	a.goTo(navigation.Route{Page: navigation.Summary})
}
