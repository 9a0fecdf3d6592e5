package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/content"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// goTo leaves the page one is on and shows the page of a route.
func (a *App) goTo(route navigation.Route) {
	a.leavePage()
	a.route = route
	a.remember(route)
	a.showPage()
}

// showPage makes the page of the route one is on and shows it. It is called again when the language changes.
func (a *App) showPage() {
	a.page = a.makePage(a.route)
	a.logPage()
	if a.inDay(a.route) {
		a.showInDay()
	} else {
		a.day = nil
		a.body.Objects = []fyne.CanvasObject{a.page.Content()}
	}
	a.body.Refresh()
	a.window.SetTitle(a.title())
	a.focusFirst()
}

// makePage makes the page of a route.
func (a *App) makePage(route navigation.Route) navigation.Page {
	for _, pages := range []pages{a.pages(), a.leadingPages()} {
		if page, ok := pages[route.Page]; ok {
			return page(route.Key)
		}
	}
	return a.startPage("")
}

// pages make the page of a route from the route's key.
type pages map[navigation.Name]func(key string) navigation.Page

// pages are those of a participant's day and of what lies beside it.
func (a *App) pages() pages {
	return pages{
		navigation.Start:        a.startPage,
		navigation.Welcome:      a.welcomePage,
		navigation.Exercise:     a.exercisePage,
		navigation.Summary:      a.summaryPage,
		navigation.Reflection:   a.reflectionPage,
		navigation.Contribution: a.contributionPage,
		navigation.Settings:     a.settingsPage,
		navigation.About:        a.aboutPage,
		navigation.Keys:         a.keysPage,
		navigation.LookUp:       a.lookUpPage,
		navigation.Parking:      a.parkingPage,
		navigation.Switch:       a.switchPage,
		navigation.Unlock:       a.unlockPage,
		navigation.SelfTest:     a.selfTestPage,
		navigation.Safety:       a.safetyPage,
		navigation.Older:        a.olderPage,
		navigation.Erase:        a.erasePage,
		navigation.Erased:       a.erasedPage,
		navigation.Leaving:      a.leavingPage,
		navigation.OpenFile:     a.openFilePage,
		navigation.Problems:     a.problemsPage,
		navigation.Changed:      a.changedPage,
		navigation.Again:        a.againPage,
		navigation.FromPaper:    a.fromPaperPage,
		navigation.FollowUp:     a.followUpPage,
	}
}

// leadingPages are those of who leads a day.
func (a *App) leadingPages() pages {
	return pages{
		navigation.Lead:      a.leadPage,
		navigation.FindDay:   a.findDayPage,
		navigation.Practise:  a.practisePage,
		navigation.NewDay:    a.newDayPage,
		navigation.Made:      a.ofLed(a.madePage),
		navigation.Led:       a.ofLed(a.ledPage),
		navigation.DayKey:    a.ofLed(a.dayKeyPage),
		navigation.Collect:   a.ofRoom(a.collectPage),
		navigation.AddFolder: a.ofRoom(a.addFolderPage),
		navigation.Files:     a.ofRoom(a.filesPage),
		navigation.Close:     a.ofRoom(a.closePage),
		navigation.Reopen:    a.ofRoom(a.reopenPage),
		navigation.Texts:     a.ofRoom(a.textsPage),
		navigation.Plan:      a.ofRoom(a.planPage),
		navigation.Proposal:  a.ofRoom(a.proposalPage),
		navigation.Order:     a.ofRoom(a.orderPage),
		navigation.Corrected: a.ofLed(a.correctedPage),
		navigation.Joint:     a.jointPage,
		navigation.JointMade: a.jointMadePage,
		navigation.Reporting: a.ofRoom(a.reportingPage),
		navigation.Present:   a.ofRoom(a.presentPage),
	}
}

func (a *App) startPage(string) navigation.Page {
	start := participant.Start{
		Words: a.words(), Unfinished: a.unfinished(), Anew: a.switched,
		OnContinue: a.resume, OnBegin: a.beginBuiltIn, OnLead: a.lead,
		OnOpen: a.opener(navigation.OpenFile), OnSettings: a.opener(navigation.Settings), OnAbout: a.opener(navigation.About),
	}
	if a.options.OpenBrowser != nil {
		start.Reader, start.OnBrowser = a.options.ScreenReader, a.openBrowser
	}
	for _, day := range a.builtInDays() {
		whole := day.set.In(a.settings.Language)
		start.Days = append(start.Days, participant.BuiltIn{Name: day.name, Title: whole.Title, About: whole.About})
	}
	return participant.NewStart(start)
}

// builtIn is a day that the program brings.
type builtIn struct {
	name string
	set  workshop.Set
}

// builtInDays are the days that the program brings. They are read once: reading one takes longer than showing a page.
func (a *App) builtInDays() []builtIn {
	if a.builtIn != nil {
		return a.builtIn
	}
	for _, name := range participation.BuiltIn() {
		if set, err := content.Open(name); err == nil {
			a.builtIn = append(a.builtIn, builtIn{name, set})
		}
	}
	return a.builtIn
}

// unfinished lists the days begun on this laptop, newest first.
func (a *App) unfinished() []participant.Unfinished { return a.asUnfinished(a.stored()) }

func (a *App) asUnfinished(kept []session.Stored) []participant.Unfinished {
	var days []participant.Unfinished
	for _, one := range participation.Unfinished(kept) {
		days = append(days, participant.Unfinished{
			ID: one.ID, Title: one.Called(a.words()), Said: one.Says(a.words(), !a.switched),
		})
	}
	return days
}

func (a *App) welcomePage(string) navigation.Page {
	head := a.session.Head()
	var late func()
	if a.session.LateAt(a.options.Now().Format("15:04")) {
		late = a.arriveLate
	}
	return participant.NewWelcome(participant.Welcome{
		OnLate: late, OnBack: a.opener(navigation.Start), HandsIn: a.handsIn(),
		Words: a.words(), Title: participation.DayTitle(a.session, a.words()), Name: head.Name, Role: head.Role,
		OnName:  func(name string) { a.session.Change(func(head *session.Head) { head.Name = name }) },
		OnRole:  a.changeRole,
		OnEnter: func() { a.goTo(a.firstExercise()) },
	})
}

func (a *App) problemsPage(path string) navigation.Page {
	var lines []string
	for _, problem := range a.refused {
		lines = append(lines, a.words().Say(problem))
	}
	return participant.NewProblems(participant.Problems{
		Words: a.words(), File: path, Lines: lines,
		OnRetry: func() { a.openFile(path) }, OnBack: a.opener(navigation.Start),
	})
}

// opener returns what goes to a page, remembering the way back.
func (a *App) opener(page navigation.Name) func() {
	return func() { a.goBeside(navigation.Route{Page: page}) }
}

// goBeside goes to a page that lies beside the day. Going there twice does not make the way back longer.
func (a *App) goBeside(route navigation.Route) {
	if a.route == route {
		return
	}
	if route.Page == navigation.Start {
		a.beside = navigation.History{}
	} else {
		a.beside.Push(a.route)
		if left := a.leave(); left.day != nil {
			a.left = left
		}
	}
	a.goTo(route)
}

func (a *App) goBack() {
	if to := a.beside.Pop(); !a.comeBack(to) {
		a.goTo(to)
	}
}

// remember keeps the place of the day, so that the program opens there again.
func (a *App) remember(route navigation.Route) {
	if a.session == nil || !(a.inDay(route) || route.Page == navigation.Welcome) {
		return
	}
	place := session.Place{Page: string(route.Page), Exercise: route.Key}
	if a.session.Head().Place != place {
		a.session.Change(func(head *session.Head) { head.Place = place })
	}
}

// leavePage lets the page end what it is doing. It does not wait for the disk: what was changed is on its way there.
func (a *App) leavePage() {
	a.finishSaving()
	if leaver, ok := a.page.(navigation.Leaver); ok {
		leaver.Leave()
	}
}

// settle leaves the page and waits until everything is on the disk, for what reads it from there.
func (a *App) settle() error {
	a.leavePage()
	return a.autosave.Flush()
}

// settleOrLog settles for what can go on without: the receipt tells the participant what is not on the disk.
func (a *App) settleOrLog() {
	if err := a.settle(); err != nil {
		a.log.line("problem %v", err)
	}
}

// say tells the participant what happened, and the log why.
func (a *App) say(err error) {
	if err == nil {
		return
	}
	a.log.line("problem %v", err)
	a.board.Tell(a.words().Say(err))
}

func (a *App) logPage() {
	a.log.line("page %s", strings.TrimSpace(string(a.route.Page)+" "+a.route.Key+" "+a.kindOf(a.route.Key)))
}

func (a *App) kindOf(key string) string {
	if a.session == nil {
		return ""
	}
	found, _ := a.session.Set().Find(key)
	return found.Kind
}

func (a *App) changeLanguage(language wording.Language) {
	if a.session != nil && a.session.Head().Language != language {
		a.session.Change(func(head *session.Head) { head.Language = language })
	}
	a.board.SetCloseText(a.words().Text("app.close"))
}
