package app

import (
	"crypto/rand"
	"path/filepath"
	"strings"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/share"
	"troskel/data/spotter"
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
		RoleOn: a.session.Handing().Role, Table: a.session.Handing().Table, Tables: a.collectsProposals(),
		Places: places, Folder: places[0].Path, Said: a.handSaid(), Literal: a.literal,
		OnTick: a.session.Tick, OnTexts: a.session.TickTexts, OnAway: a.session.SetElsewhere, OnRole: a.session.TickRole,
		OnTable: a.sitAtTable, OnAll: a.tickAll, OnWrite: a.handIn, OnBack: a.takeBack,
		OnBrowse: a.browseHandFolder, OnFolder: func(path string) { a.openOutside(filepath.Dir(path)) },
	}
	for _, common := range hands {
		hand := a.session.Hand(common)
		page.Again = page.Again || hand.File != ""
		page.CanBack = page.CanBack || hand.File != "" && !hand.Back
	}
	switch a.session.Head().Role {
	case exercise.Official:
		page.Role = a.words().Text("contribution.role-official")
	case exercise.Elected:
		page.Role = a.words().Text("contribution.role-elected")
	}
	return participant.NewContribution(page)
}

// hands are those who hand in from one laptop: the participant and the table.
var hands = []bool{false, true}

// handRows are the exercises that can be handed in.
func (a *App) handRows() []participant.HandRow {
	var rows []participant.HandRow
	for _, one := range a.session.Collected() {
		row := participant.HandRow{Key: one.Key, Title: one.Title}
		if !a.session.CanTick(one.Key) {
			row.Away, row.On = true, a.session.IsElsewhere(one.Key)
			rows = append(rows, row)
			continue
		}
		answer := a.session.Answer(one.Key)
		row.On, row.TextsOn = a.session.Ticked(one.Key), a.session.TextsTicked(one.Key)
		row.Common = a.session.Handing().Table != 0 && one.Kind == share.TableKind
		row.Plain = share.Of(one, answer, false).Plain()
		if dilemma, ok := one.Task.(*exercise.Dilemma); ok {
			row.Version = len(dilemma.Versions) > 1
		}
		row.Reads = func() []document.Block { return a.reads(one, row.Common) }
		for _, text := range share.TextsOf(one, answer, a.words()) {
			row.Writings = append(row.Writings, a.writing(text))
		}
		rows = append(rows, row)
	}
	return rows
}

// reads is what the room is handed of an exercise, in the exercise's own words. It is made from the contribution, not from
// the answer, so that it cannot say more than the file does.
func (a *App) reads(one exercise.Exercise, common bool) []document.Block {
	back, err := a.session.Contribution(common).Answers[one.Key].Into(one)
	if err != nil {
		a.log.line("problem %v", err)
		return nil
	}
	day := exercise.Day{
		Words: a.words(), Role: a.session.Head().Role, Find: a.session.Workshop().Find,
		AnswerTo: func(string) exercise.Answer { return nil },
	}
	if said := one.Task.Alone(back, day); len(said) > 0 {
		return said
	}
	return []document.Block{document.Text{Voice: document.Quiet, Text: a.words().Text("contribution.only-text")}}
}

func (a *App) writing(text share.Text) participant.Writing {
	writing := participant.Writing{Label: text.Label, Text: strings.ToValidUTF8(text.Text, "\uFFFD")}
	if text.TooLong() {
		writing.Long = a.words().Text("contribution.too-long", "count", len([]rune(text.Text)), "most", share.MostRunes)
	}
	for _, find := range spotter.Spot(writing.Text) {
		says := a.words().Text(findWords[find.Sort])
		writing.Hints = append(writing.Hints, participant.Hint{From: find.From, To: find.To, Says: says})
	}
	return writing
}

var findWords = map[spotter.Sort]string{
	spotter.Name:     "contribution.name",
	spotter.Phone:    "contribution.phone",
	spotter.Identity: "contribution.identity",
	spotter.Email:    "contribution.email",
	spotter.Web:      "contribution.web",
	spotter.Company:  "contribution.company",
	spotter.Case:     "contribution.case",
	spotter.Property: "contribution.property",
}

// collectsProposals tells whether there is anything here that a table could hand in.
func (a *App) collectsProposals() bool {
	for _, one := range a.session.Collected() {
		if one.Kind == share.TableKind && a.session.CanTick(one.Key) {
			return true
		}
	}
	return false
}

// handSaid is what was handed in so far, in words.
func (a *App) handSaid() []string {
	var said []string
	for _, common := range hands {
		hand := a.session.Hand(common)
		switch {
		case hand.File == "":
		case hand.Back:
			said = append(said, a.words().Text("contribution.taken-back", "receipt", hand.Receipt))
		case common:
			said = append(said, a.words().Text("contribution.table-replaces", "receipt", hand.Receipt))
		default:
			said = append(said, a.words().Text("contribution.replaces", "receipt", hand.Receipt))
		}
	}
	return said
}

// literal is what the files would say now, as they would be written: the participant's, and the table's.
func (a *App) literal() (own, table string) {
	texts := map[bool]string{}
	for _, common := range hands {
		if given := a.session.Contribution(common); !given.Withdrawn() && given.Table >= 0 {
			opened, err := a.signed(common, given)
			if err != nil {
				texts[common] = a.words().Say(err)
				continue
			}
			texts[common] = string(opened)
		}
	}
	return texts[false], texts[true]
}

func (a *App) signed(common bool, given share.Contribution) ([]byte, error) {
	signer, err := a.session.Signer(common, rand.Reader)
	if err != nil {
		return nil, err
	}
	return signer.Sign(given)
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
	for _, row := range a.handRows() {
		if !row.Away && (row.Plain || row.Common) {
			a.session.Tick(row.Key, true)
		}
	}
	a.showPage()
}
