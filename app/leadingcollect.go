package app

import (
	"path/filepath"
	"slices"
	"strings"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/room"
	"troskel/data/room/inbox"
	"troskel/data/share"
	"troskel/data/wording"
)

// people is how many persons' contributions count.
func people(account inbox.Account) int { return account.Count(inbox.Accepted) - account.Tables }

func (a *App) collectPage(string) navigation.Page {
	led := a.leading.led
	page := facilitator.Collecting{
		Led: a.led(), Folders: led.known.Inbox, Found: a.inFolders(), Rounds: a.rounds(),
		OnAdd: a.opensOf(navigation.AddFolder), OnRemove: a.removeInbox, OnScan: a.lookAgain, OnStop: a.pauseLooking,
		OnFiles:    a.opensOf(navigation.Files),
		OnClose:    func(key string) { a.goTo(navigation.Route{Page: navigation.Close, Key: key}) },
		OnCloseAll: a.opensOf(navigation.Close),
		OnReopen:   func(key string) { a.goTo(navigation.Route{Page: navigation.Reopen, Key: key}) },
		OnTexts:    a.readTexts, OnReceipt: a.hasReceipt, OnBack: a.goUp,
	}
	if _, can := a.leadingPages()[navigation.Present]; can {
		page.OnPresent = a.opensOf(navigation.Present)
	}
	return facilitator.NewCollecting(page)
}

// opensOf returns what goes to a page of the day.
func (a *App) opensOf(page navigation.Name) func() {
	return func() { a.goTo(navigation.Route{Page: page}) }
}

func (a *App) lookedSaid() string {
	led := a.leading.led
	if led.said != "" || led.looked.IsZero() {
		return led.said
	}
	return a.words().Text("collecting.looked", "time", a.words().Clock(led.looked.Local().Format("15:04")))
}

// inFolders is what lies in the folders, in words.
func (a *App) inFolders() facilitator.Found {
	words, account := a.words(), a.leading.led.account
	found := facilitator.Found{People: a.peopleSaid(people(account)), Sum: account.Total, Said: a.lookedSaid()}
	switch account.Tables {
	case 0:
	case 1:
		found.Tables = words.Text("collecting.tables-one")
	default:
		found.Tables = words.Text("collecting.tables", "count", account.Tables)
	}
	for _, verdict := range inbox.Verdicts() {
		if count := account.Count(verdict); count > 0 {
			found.Lines = append(found.Lines, facilitator.FoundLine{Count: count, Text: verdict.Say(words)})
		}
	}
	return found
}

func (a *App) peopleSaid(count int) string {
	switch count {
	case 0:
		return a.words().Text("collecting.people-none")
	case 1:
		return a.words().Text("collecting.people-one")
	}
	return a.words().Text("collecting.people", "count", count)
}

// rounds are the exercises that may be handed in, and how far each has come.
func (a *App) rounds() []facilitator.Round {
	var rounds []facilitator.Round
	for _, key := range a.leading.led.room.Exercises() {
		rounds = append(rounds, a.roundOf(key))
	}
	return rounds
}

func (a *App) roundOf(key string) facilitator.Round {
	words, picture := a.words(), a.leading.led.room.Picture(key, a.words())
	round := facilitator.Round{Key: key, Title: picture.Title, Closed: picture.State != room.Open}
	switch picture.State {
	case room.Open:
		round.Said = a.handedSaid(picture.Handed)
		return round
	case room.Withheld:
		round.Said = words.Text("collecting.withheld")
	case room.Closed:
		round.Said = words.Text("collecting.frozen", "count", picture.Handed.People)
	}
	if picture.Late > 0 {
		round.Said += " " + words.Text("collecting.late", "count", picture.Late)
	}
	round.Rule = words.Text("collecting.rule", "count", picture.Least)
	switch {
	case picture.Waiting > 0:
		round.Texts = words.Text("collecting.texts", "count", picture.Waiting)
	case len(picture.Texts) > 0:
		round.Texts = words.Text("collecting.texts-done")
	}
	return round
}

func (a *App) handedSaid(handed room.Handed) string {
	words := a.words()
	said := words.Text("collecting.handed", "count", handed.People)
	switch handed.People {
	case 0:
		said = words.Text("collecting.handed-none")
	case 1:
		said = words.Text("collecting.handed-one")
	}
	if handed.Tables > 0 {
		said = words.Text("collecting.handed-tables", "handed", said, "count", handed.Tables)
	}
	return said
}

func (a *App) addFolderPage(string) navigation.Page {
	return facilitator.NewPlace(facilitator.Place{
		Words: a.words(), Title: a.words().Text("collecting.add-title"), Lead: a.words().Text("collecting.add-lead"),
		Offered:  offered(a.words().Text("collecting.kit-folder"), a.leading.led.places.Contributions),
		OnChosen: func(folder string) { a.addInbox(folder) }, OnBrowse: a.pickFolder, OnBack: a.goUp,
	})
}

// addInbox begins to collect from folders too.
func (a *App) addInbox(folders ...string) {
	led := a.leading.led
	for _, folder := range folders {
		if folder == "" {
			a.say(wording.NewProblem("leading.some-folder", nil))
			return
		}
		if !isFolder(folder) {
			a.say(wording.NewProblem("collecting.no-folder", nil, "folder", folder))
			return
		}
		if !slices.Contains(led.known.Inbox, folder) {
			led.known.Inbox = append(led.known.Inbox, folder)
		}
	}
	a.inboxChanged()
}

func (a *App) removeInbox(folder string) {
	led := a.leading.led
	led.known.Inbox = slices.DeleteFunc(led.known.Inbox, func(one string) bool { return one == folder })
	if len(led.known.Inbox) == 0 {
		led.account = inbox.Account{}
	}
	a.inboxChanged()
}

func (a *App) inboxChanged() {
	a.keepLed()
	a.startLooking()
	a.goTo(navigation.Route{Page: navigation.Collect})
}

func (a *App) filesPage(string) navigation.Page {
	entries, folders := a.leading.led.room.Entries(inbox.MostFiles), a.leading.led.known.Inbox
	var sentences []string
	for _, verdict := range inbox.Verdicts() {
		sentences = append(sentences, verdict.Say(a.words()))
	}
	return facilitator.NewFiles(facilitator.Files{
		Led: a.led(), Count: len(entries), Sentences: sentences, OnBack: a.goUp,
		File: func(nth int) (name, sentence string) {
			return shortPath(entries[nth].Path, folders), entries[nth].Verdict.Say(a.words())
		},
	})
}

// shortPath is a path from the folder that was looked in, which everybody knows.
func shortPath(path string, folders []string) string {
	for _, folder := range folders {
		if rest, inside := strings.CutPrefix(path, folder+string(filepath.Separator)); inside {
			if len(folders) == 1 {
				return rest
			}
			return filepath.Join(filepath.Base(folder), rest)
		}
	}
	return path
}

// hasReceipt answers whether a contribution is there. That is all there is to know of it.
func (a *App) hasReceipt(typed string) string {
	receipt, ok := share.ReceiptOf(typed)
	switch {
	case !ok:
		return a.words().Text("collecting.bad-receipt")
	case a.leading.led.room.Has(func(digest share.Digest) bool { return digest.Receipt() == receipt }):
		return a.words().Text("collecting.there")
	}
	return a.words().Text("collecting.not-there")
}
