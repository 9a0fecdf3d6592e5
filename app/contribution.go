package app

import (
	"path/filepath"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/document"
	"troskel/data/participation"
	"troskel/data/share"
)

// contributionPage makes the page of what one hands in.
func (a *App) contributionPage(string) navigation.Page {
	head, ok := a.session.DayFile()
	if !ok {
		return participant.NewContribution(participant.Contribution{Words: a.words(), Nobody: true})
	}
	places := a.handPlaces()
	page := participant.Contribution{
		Words: a.words(), Practice: head.Practice, Way: head.Way, Rows: a.handRows(), MostEver: share.MostTables,
		RoleOn: a.session.Handing().Role, Table: a.session.Handing().Table, Tables: participation.HasTable(a.session),
		Places: places, Folder: places[0].Path, Said: participation.HandedIn(a.session, a.words()), Literal: a.literal,
		OnTick: a.session.Tick, OnTexts: a.session.TickTexts, OnAway: a.session.SetElsewhere, OnRole: a.session.TickRole,
		OnTable: a.sitAtTable, OnAll: a.tickAll, OnWrite: a.handIn, OnBack: a.takeBack,
		OnBrowse: a.browseHandFolder, OnFolder: func(path string) { a.openOutside(filepath.Dir(path)) },
	}
	page.Again, page.CanBack = participation.Given(a.session)
	page.Role = participation.RoleTick(a.session.Head().Role, a.words())
	return participant.NewContribution(page)
}

// handRows are the exercises that can be handed in.
func (a *App) handRows() []participant.HandRow {
	var rows []participant.HandRow
	for _, one := range participation.Rows(a.session, a.words()) {
		row := participant.HandRow{
			Key: one.Exercise.Key, Title: one.Exercise.Title, Away: one.Away, On: one.On, TextsOn: one.TextsOn,
			Common: one.Common, Plain: one.Plain, Version: one.Version,
		}
		if !one.Away {
			row.Reads = func() []document.Block { return a.reads(one) }
		}
		for _, writing := range one.Writings {
			row.Writings = append(row.Writings, a.writing(writing))
		}
		rows = append(rows, row)
	}
	return rows
}

func (a *App) reads(row participation.Row) []document.Block {
	blocks, err := participation.Reads(a.session, row.Exercise, row.Common)
	if err != nil {
		a.log.line("problem %v", err)
	}
	return blocks
}

func (a *App) writing(one participation.Writing) participant.Writing {
	writing := participant.Writing{Label: one.Label, Text: one.Text, Long: one.TooLong(a.words())}
	for _, find := range one.Finds {
		writing.Hints = append(writing.Hints, participant.Hint{
			From: find.From, To: find.To, Says: participation.FindText(find, a.words()),
		})
	}
	return writing
}

// literal is what the files would say now, as they would be written: the participant's, and the table's.
func (a *App) literal() (own, table string) {
	texts := map[bool]string{}
	for _, common := range participation.Hands {
		text, err := participation.Literal(a.session, common)
		if err != nil {
			text = a.words().Say(err)
		}
		texts[common] = text
	}
	return texts[false], texts[true]
}

// sitAtTable notes that this is a table's laptop; the page is made anew when that changes.
func (a *App) sitAtTable(number int) {
	was := a.session.Handing().Table
	a.session.SitAtTable(number)
	if (was == 0) != (number == 0) {
		a.showPage()
	}
}

// tickAll ticks everything that has more than free text.
func (a *App) tickAll() {
	participation.TickAll(a.session, a.words())
	a.showPage()
}
