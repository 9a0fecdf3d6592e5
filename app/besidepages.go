package app

import (
	"troskel/app/navigation"
	"troskel/app/participant"
)

// The pages that need little more than their words and a way back.

func (a *App) summaryPage(string) navigation.Page {
	summary := participant.Summary{Words: a.words(), Sections: a.session.OwnSections()}
	if !a.handsIn() {
		summary.Nobody = a.words().Text("contribution.nobody")
	}
	if a.mayLookBack() {
		summary.OnLookBack = a.lookBackAgain
	}
	return participant.NewSummary(summary)
}

func (a *App) settingsPage(string) navigation.Page {
	return participant.NewSettings(participant.Settings{
		Words: a.words(), Chosen: a.settings, OnChange: a.changeSettings, OnSelfTest: a.openSelfTest, OnBack: a.goBack,
	})
}

func (a *App) aboutPage(string) navigation.Page {
	return participant.NewAbout(participant.About{
		Words: a.words(), Version: a.options.Version, DataDir: a.options.DataDir,
		Browser: a.options.OpenBrowser != nil,
		OnKeys:  a.opener(navigation.Keys), OnSafety: a.opener(navigation.Safety), OnSelfTest: a.openSelfTest, OnBack: a.goBack,
	})
}

func (a *App) keysPage(string) navigation.Page {
	return participant.NewKeys(participant.Keys{
		Words: a.words(), Browser: a.options.OpenBrowser != nil, OnBack: a.goBack,
	})
}

func (a *App) parkingPage(string) navigation.Page {
	return participant.NewParking(participant.Parking{
		Words: a.words(), Text: a.session.Parking(), OnText: a.session.Park, OnLeave: a.goBack,
	})
}

func (a *App) switchPage(string) navigation.Page {
	return participant.NewSwitch(participant.Switch{
		Words: a.words(), HasPhrase: a.isLocked(), OnSwitch: a.switchPerson, OnBack: a.goBack,
		OnErase: func() { a.goBeside(navigation.Route{Page: navigation.Erase, Key: newPerson}) },
	})
}

func (a *App) openFilePage(string) navigation.Page {
	return participant.NewOpenFile(participant.OpenFile{
		Words: a.words(), OnOpen: a.openFile, OnBrowse: a.browseFile, OnSaveAs: a.saveBuiltIn, OnBack: a.goBack,
	})
}

func (a *App) changedPage(string) navigation.Page {
	return participant.NewChanged(participant.Changed{
		Words: a.words(), Title: a.session.Workshop().Title, OnMove: a.moveToNewer, OnKeep: a.goToPlace,
	})
}
