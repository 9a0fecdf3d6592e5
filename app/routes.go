package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/content"
	"troskel/data/session"
	"troskel/data/wording"
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
	a.log.line("page %s", strings.TrimSpace(string(a.route.Page)+" "+a.route.Key+" "+a.kindOf(a.route.Key)))
	if a.inDay(a.route) {
		a.showInDay()
	} else {
		a.day = nil
		a.body.Objects = []fyne.CanvasObject{a.page.Content()}
	}
	a.body.Refresh()
	a.window.SetTitle(windowTitle)
	a.focusFirst()
}

// makePage is the program's one map from routes to pages.
func (a *App) makePage(route navigation.Route) navigation.Page {
	switch route.Page {
	case navigation.Welcome:
		return a.welcomePage()
	case navigation.Exercise:
		return a.exercisePage(route.Key)
	case navigation.Summary:
		return participant.NewSummary(participant.Summary{Words: a.words(), Sections: a.session.OwnSections()})
	case navigation.Reflection:
		return a.reflectionPage()
	case navigation.Settings:
		return participant.NewSettings(participant.Settings{
			Words: a.words(), Chosen: a.settings, OnChange: a.changeSettings, OnBack: a.goBack,
		})
	case navigation.About:
		return participant.NewAbout(participant.About{
			Words: a.words(), Version: a.options.Version, DataDir: a.options.DataDir,
			OnKeys: a.opener(navigation.Keys), OnBack: a.goBack,
		})
	case navigation.Keys:
		return participant.NewKeys(participant.Keys{Words: a.words(), OnBack: a.goBack})
	case navigation.LookUp:
		return a.lookUpPage()
	case navigation.Parking:
		return participant.NewParking(participant.Parking{
			Words: a.words(), Text: a.session.Parking(), OnText: a.session.Park, OnLeave: a.goBack,
		})
	case navigation.Switch:
		return participant.NewSwitch(participant.Switch{
			Words: a.words(), HasWord: a.session.Head().Word != "", OnSwitch: a.switchPerson, OnBack: a.goBack,
		})
	case navigation.Unlock:
		return a.unlockPage(route.Key)
	case navigation.Leaving:
		return a.leavingPage()
	case navigation.OpenFile:
		return participant.NewOpenFile(participant.OpenFile{
			Words: a.words(), OnOpen: a.openFile, OnBrowse: a.browseFile, OnSaveAs: a.saveBuiltIn, OnBack: a.goBack,
		})
	case navigation.Problems:
		return a.problemsPage(route.Key)
	case navigation.Changed:
		return participant.NewChanged(participant.Changed{
			Words: a.words(), Title: a.session.Workshop().Title, OnMove: a.moveToNewer, OnKeep: a.goToPlace,
		})
	default:
		return a.startPage()
	}
}

func (a *App) startPage() navigation.Page {
	start := participant.Start{
		Words: a.words(), Unfinished: a.unfinished(),
		OnContinue: a.resume, OnBegin: a.beginBuiltIn,
		OnOpen: a.opener(navigation.OpenFile), OnSettings: a.opener(navigation.Settings), OnAbout: a.opener(navigation.About),
	}
	if set, err := content.Open(builtInDay); err == nil {
		day := set.In(a.settings.Language)
		start.DayTitle, start.DayAbout = day.Title, day.About
	}
	return participant.NewStart(start)
}

// unfinished lists the days begun on this laptop, newest first. Days in which nothing was answered are not worth a line.
func (a *App) unfinished() []participant.Unfinished {
	kept, err := a.keeper.Sessions()
	if err != nil {
		a.say(err)
	}
	var days []participant.Unfinished
	for _, one := range kept {
		head, err := session.ParseHead(one.Head)
		if err != nil || !head.Answered {
			continue
		}
		said := a.words().Text("start.begun", "date", a.words().Date(one.Begun))
		if head.Name != "" {
			said = head.Name + " · " + said
		}
		days = append(days, participant.Unfinished{ID: one.Session, Title: head.Title, Said: said})
	}
	return days
}

func (a *App) welcomePage() navigation.Page {
	head := a.session.Head()
	var late func()
	if a.session.LateAt(a.options.Now().Format("15:04")) {
		late = a.arriveLate
	}
	return participant.NewWelcome(participant.Welcome{
		OnLate: late,
		Words:  a.words(), Title: a.session.Workshop().Title, Name: head.Name, Role: head.Role,
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
	}
	a.goTo(route)
}

func (a *App) goBack() { a.goTo(a.beside.Pop()) }

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

func (a *App) leavePage() {
	if leaver, ok := a.page.(navigation.Leaver); ok {
		leaver.Leave()
	}
	if err := a.autosave.Flush(); err != nil {
		a.log.line("problem %v", err) // the receipt says it to the participant
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
