package app

import (
	"slices"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/paper"
)

// fromPaperPage makes the page on which what was marked on paper is entered. Without a key it is the first exercise there.
func (a *App) fromPaperPage(key string) navigation.Page {
	all := a.toEnter()
	at := max(0, slices.IndexFunc(all, func(one paper.Numbered) bool { return one.Key == key }))
	if len(all) == 0 {
		return a.summaryPage("")
	}
	one := all[at]
	return participant.NewFromPaper(participant.FromPaper{
		Words:     a.words(),
		Heading:   a.words().Text("paper.number", "number", one.Number, "title", one.Title),
		Place:     a.words().Text("frompaper.place", "number", at+1, "of", len(all)),
		Entry:     paper.NewEntry(one.Task, a.session.Answer(one.Key), a.session.Day()),
		OnChanged: func() { a.answerChanged(one.Key) },
		OnNext:    a.goNext,
		OnOpen:    func() { a.goTo(navigation.Route{Page: navigation.Exercise, Key: one.Key}) },
	})
}

func (a *App) toEnter() []paper.Numbered { return paper.ToEnter(a.session.Workshop()) }

// paperNeighbour is the exercise on paper so many further on than the one that is entered. It is not ok when there is none.
func (a *App) paperNeighbour(by int) (route navigation.Route, ok bool) {
	all := a.toEnter()
	at := max(0, slices.IndexFunc(all, func(one paper.Numbered) bool { return one.Key == a.route.Key })) + by
	if at < 0 || at >= len(all) {
		return navigation.Route{}, false
	}
	return navigation.Route{Page: navigation.FromPaper, Key: all[at].Key}, true
}
