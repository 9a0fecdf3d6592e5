package app

import (
	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/participation"
	"troskel/data/session"
)

// openPDF brings back the day of a personal PDF. When that day is on the computer already, it asks which to go on with.
func (a *App) openPDF(path string) {
	opened, err := participation.OpenPDF(path)
	if err != nil {
		a.say(err)
		return
	}
	a.found = opened
	if _, there := a.sameOrigin(); there {
		a.goBeside(navigation.Route{Page: navigation.Again})
		return
	}
	a.bringBack()
}

// sameOrigin finds the day on this computer that the PDF comes from.
func (a *App) sameOrigin() (session.Stored, bool) {
	same, there, err := a.desk().SameOrigin(a.found)
	if err != nil {
		a.log.line("problem %v", err)
	}
	return same, there
}

// bringBack begins a day with the answers that were found in a PDF, in the PDF's language.
func (a *App) bringBack() {
	brought, err := a.desk().BringBack(a.found)
	if err != nil {
		a.say(err)
		return
	}
	a.leavePage()
	a.beside = navigation.History{}
	a.session, a.receipt, a.day = brought, receipt{}, nil
	a.takeLanguage(brought.Head().Language)
	a.goOn()
	if asks := a.route.Page == navigation.FollowUp; !asks || a.hasMoreToSay() {
		a.board.Tell(a.broughtText()) // a page that asks how it went shows by itself that the answers are back
	}
}

// hasMoreToSay tells whether there is something about a PDF's answers that no page shows.
func (a *App) hasMoreToSay() bool {
	_, joined := a.session.DayFile()
	return joined || len(a.session.Head().LeaveOut) > 0
}

// broughtText says what became of the PDF's answers, and what a contribution from them counts as.
func (a *App) broughtText() string {
	words := a.words()
	text := words.Text("again.brought")
	if len(a.session.Head().LeaveOut) > 0 {
		text = words.Text("again.brought-part")
	}
	if _, joined := a.session.DayFile(); joined {
		text += " " + words.Text("again.contribution")
	}
	return text
}

func (a *App) againPage(string) navigation.Page {
	kept, there := a.sameOrigin()
	if !there {
		return a.startPage("")
	}
	title := a.found.Set.In(a.settings.Language).Title
	if head, err := session.ParseHead(kept.Head); err == nil && head.Title != "" {
		title = head.Title
	}
	return participant.NewAgain(participant.Again{
		Words: a.words(), Title: title, Saved: a.words().Date(kept.Updated),
		OnKeep: func() { a.resume(kept.Session) }, OnOpen: a.bringBack, OnBack: a.goBack,
	})
}
