package app

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"

	"troskel/app/navigation"
	"troskel/app/participant"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/outgoing"
	"troskel/data/session"
	"troskel/data/share"
	"troskel/data/spotter"
	"troskel/data/wording"
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

// handIn writes what is ticked: the participant's contribution, and the table's when this is its laptop.
func (a *App) handIn(folder string) {
	if a.session.Handing().Table < 0 {
		a.say(wording.NewProblem("contribution.no-table", nil, "most", share.MostTables))
		return
	}
	var given []handing
	for _, common := range hands {
		if one := a.session.Contribution(common); !one.Withdrawn() {
			given = append(given, handing{common: common, Contribution: one})
		}
	}
	if len(given) == 0 {
		a.say(wording.NewProblem("contribution.nothing", nil))
		return
	}
	a.write(folder, given)
}

// takeBack writes an empty contribution in the place of each that was handed in.
func (a *App) takeBack(folder string) {
	var given []handing
	for _, common := range hands {
		if hand := a.session.Hand(common); hand.File != "" && !hand.Back {
			given = append(given, handing{common: common, Contribution: a.session.TakingBack(common)})
		}
	}
	a.write(folder, given)
}

// handing is one contribution that is about to be written.
type handing struct {
	common bool
	share.Contribution
}

func (a *App) write(folder string, given []handing) {
	if strings.TrimSpace(folder) == "" {
		a.say(wording.NewProblem("contribution.no-folder", nil))
		return
	}
	var written []participant.Written
	for _, one := range given {
		path, digest, err := a.writeOne(folder, one)
		if err != nil {
			a.say(err)
			break
		}
		a.log.line("contribution %s", path)
		says := a.words().Text("contribution.done")
		switch {
		case one.Withdrawn():
			says = a.words().Text("contribution.done-back")
		case one.common:
			says = a.words().Text("contribution.done-table")
		}
		written = append(written, participant.Written{Says: says, Path: path, Receipt: digest.Receipt()})
	}
	if len(written) == 0 {
		return
	}
	a.showPage()
	if page, ok := a.page.(*participant.ContributionPage); ok {
		a.surface.Focus(page.Wrote(written))
	}
}

// writeOne seals and writes one contribution. Its revision is durable before the file is there, so that no two files of one
// hand ever have the same; and an earlier file that still lies where it was put is taken away after it.
func (a *App) writeOne(folder string, one handing) (string, share.Digest, error) {
	head, _ := a.session.DayFile()
	opened, err := a.signed(one.common, one.Contribution)
	if err != nil {
		return "", share.Digest{}, err
	}
	sealed, err := share.Seal(opened, head.Recipients)
	if err != nil {
		return "", share.Digest{}, err
	}
	name, err := share.NewName(rand.Reader)
	if err != nil {
		return "", share.Digest{}, err
	}
	earlier := a.session.Hand(one.common)
	a.session.UseRevision(one.common)
	if err := a.autosave.Flush(); err != nil {
		return "", share.Digest{}, err
	}
	path := outgoing.Free(filepath.Join(folder, name))
	err = outgoing.Write(path, func(w io.Writer) error {
		_, err := w.Write(sealed)
		return err
	})
	if err != nil {
		return "", share.Digest{}, err
	}
	digest := share.Digest(sha256.Sum256(sealed))
	a.session.HandedIn(one.common, path, folder, digest, one.Withdrawn())
	a.removeEarlier(earlier)
	return path, digest, nil
}

// removeEarlier takes away the file that a new one replaces, when it still lies there as it was written. A file that cannot
// be reached is no trouble: its revision is the lower one.
func (a *App) removeEarlier(earlier session.Hand) {
	info, err := os.Lstat(earlier.File)
	if earlier.File == "" || err != nil || !info.Mode().IsRegular() || info.Size() > share.MostSealed {
		return
	}
	content, err := os.ReadFile(earlier.File) // #nosec G304 -- a file that this program wrote, and nothing but its sum is used
	if sum := sha256.Sum256(content); err != nil || hex.EncodeToString(sum[:]) != earlier.Digest {
		return
	}
	if err := os.Remove(earlier.File); err != nil {
		a.log.line("problem %v", err)
	}
}

// handPlaces proposes folders: where the last file was written, and those that people know.
func (a *App) handPlaces() []participant.SavePlace {
	var places []participant.SavePlace
	if folder := a.session.Handing().Folder; folder != "" {
		places = append(places, participant.SavePlace{Name: a.words().Text("contribution.last-folder"), Path: folder})
	}
	for _, place := range a.savePlaces() {
		folder := filepath.Dir(place.Path)
		if folder != a.session.Handing().Folder {
			places = append(places, participant.SavePlace{Name: place.Name, Path: folder})
		}
	}
	return places
}

func (a *App) browseHandFolder(chosen func(folder string)) {
	a.browseFolder(func(path string) { chosen(filepath.Dir(path)) })
}
