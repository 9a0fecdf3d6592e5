package app

import (
	"sync"
	"time"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/session"
)

// lookUpPage shows what to talk about on the page one came from, and the time, which goes on.
func (a *App) lookUpPage(string) navigation.Page {
	from := a.beside.Last()
	asked, _ := a.session.Workshop().Find(from.Key)
	var talk []string
	for _, step := range asked.Steps {
		if step.Say != "" {
			talk = append(talk, step.Say)
		}
	}
	if len(talk) == 0 && asked.Title != "" {
		talk = []string{asked.Title}
	}
	look := participant.LookUp{Words: a.words(), Talk: talk, OnBack: a.goBack}
	if gather, ok := a.gatherTime(from.Key); ok {
		look.Gather = a.words().Text("lookup.gather", "time", gather)
	}
	stop := make(chan struct{})
	look.OnGone = sync.OnceFunc(func() { close(stop) })
	page := participant.NewLookUp(look)
	page.SetTime(a.clockNow())
	go a.tick(page, stop)
	return page
}

func (a *App) clockNow() string { return a.words().Clock(a.options.Now().Format("15:04")) }

// tick keeps the clock of the page going until the page is left.
func (a *App) tick(page *participant.LookUpPage, stop <-chan struct{}) {
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	for {
		select {
		case <-stop:
			return
		case <-ticker.C:
			a.options.OnWindow(func() { page.SetTime(a.clockNow()) })
		}
	}
}

// arriveLate goes to what is going on in the room.
func (a *App) arriveLate() {
	first, late := a.session.Arrive(a.options.Now().Format("15:04"))
	if !late {
		a.goTo(a.firstExercise())
		return
	}
	a.goTo(navigation.Route{Page: navigation.Exercise, Key: first})
}

// leavingPage is for who must go now: a sentence, a date, the PDF.
func (a *App) leavingPage(string) navigation.Page {
	page := a.reflection()
	page.OnBack = a.goBack
	page.Leaving, page.Date = true, a.session.Head().FollowUp
	page.OnDate = func(date string) { a.session.Change(func(head *session.Head) { head.FollowUp = date }) }
	today := a.options.Now()
	for _, weeks := range []int{2, 4, 6} {
		date := today.AddDate(0, 0, 7*weeks)
		page.Dates = append(page.Dates, participant.LookBack{Text: a.words().Date(date), Date: date.Format(time.DateOnly)})
	}
	return participant.NewReflection(page)
}
