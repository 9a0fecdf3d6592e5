package app

import (
	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/room"
)

// ledPage shows the steps of the day that is open, in order, and marks the one that comes next. Whether a day was handed
// out the program cannot know: that step is next until one has looked at what to hand out, and done when something is
// collected from.
func (a *App) ledPage(string) navigation.Page {
	led := a.leading.led
	stages := a.stages()
	for i := range stages {
		if !stages[i].Done && (i > 0 || !led.known.Seen) {
			stages[i].Next = true
			break
		}
	}
	return facilitator.NewOverview(facilitator.Overview{
		Led: a.led(), Steps: stages, OnBack: a.goUp, OnCorrect: a.beginCorrecting,
		OnFolder: func() { a.openOutside(led.places.Folder) },
	})
}

func (a *App) stages() []facilitator.DayStage {
	led, words := a.leading.led, a.words()
	to := func(page navigation.Name) func() { return func() { a.toRoom(page) } }
	handedOut, closed, all := len(led.known.Inbox) > 0, 0, len(led.day.Head.Share)
	collected := 0
	if led.room != nil {
		collected = people(led.account)
		closed = a.closedCount()
	}
	collect := facilitator.DayStage{
		Title: words.Text("leading.collect"), About: words.Text("leading.collect-about"),
		Action: words.Text("leading.collect-do"), OnDo: to(navigation.Collect), Done: collected > 0 || closed > 0,
	}
	if collected > 0 {
		collect.Said = a.peopleSaid(collected)
	}
	show := facilitator.DayStage{
		Title: words.Text("leading.show"), About: words.Text("leading.show-about"),
		Action: words.Text("leading.show-do"), OnDo: to(navigation.Collect), Done: closed > 0,
	}
	if closed > 0 {
		show.Said = words.Text("leading.show-said", "closed", closed, "count", all)
	}
	report := facilitator.DayStage{
		Title: words.Text("leading.report"), About: words.Text("leading.report-about"),
		Action: words.Text("leading.report-do"), OnDo: to(navigation.Reporting), Done: led.known.Report != "",
	}
	if led.known.Report != "" {
		report.Said = words.Text("leading.report-said", "folder", led.known.Report)
	}
	return []facilitator.DayStage{
		{Title: words.Text("leading.hand-out"), About: words.Text("leading.hand-out-about"), Done: handedOut,
			Action: words.Text("leading.hand-out-do"), OnDo: a.seeHandOut},
		collect, show,
		{Title: words.Text("leading.again"), About: words.Text("leading.again-about"), Done: closed == all,
			Action: words.Text("leading.collect-do"), OnDo: to(navigation.Collect)},
		{Title: words.Text("leading.plan"), About: words.Text("leading.plan-about"), Done: a.planBegun(),
			Action: words.Text("leading.plan-do"), OnDo: to(navigation.Plan)},
		report,
	}
}

// seeHandOut shows what is to be handed out. Who has seen that needs not be sent there again.
func (a *App) seeHandOut() {
	a.leading.led.known.Seen = true
	a.keepLed()
	a.goTo(navigation.Route{Page: navigation.Made})
}

func (a *App) closedCount() int {
	closed := 0
	for _, key := range a.leading.led.room.Exercises() {
		if a.leading.led.room.Picture(key, a.words()).State != room.Open {
			closed++
		}
	}
	return closed
}

// planBegun tells whether the facilitator has made anything of the proposals.
func (a *App) planBegun() bool {
	plan := a.leading.led.plan
	return len(plan.Rows) > 0 || len(plan.Merged) > 0 || len(plan.Order) > 0 || plan.Top > 0
}
