package app

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/data/day"
	"troskel/data/keys"
	"troskel/data/kit"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// shared are the exercises that may be handed in, in the day's order.
func (a *App) shared() []string {
	var shared []string
	for _, one := range day.Shareable(a.leading.making.set) {
		if a.leading.making.draft.Share[one.Key] {
			shared = append(shared, one.Key)
		}
	}
	return shared
}

// drafted is the head of the day as it was said.
func (a *App) drafted() day.Head {
	draft := a.leading.making.draft
	return day.Head{
		Practice: draft.Practice, Name: strings.TrimSpace(draft.Name), Date: draft.Date, Least: draft.Least,
		Share: a.shared(), Local: draft.Local, Way: strings.TrimSpace(draft.Way),
	}
}

// makeDay writes the day's folder and shows what lies in it.
func (a *App) makeDay() {
	draft, set, words := a.leading.making.draft, a.leading.making.set, a.words()
	head := a.drafted()
	choices := kit.Choices{
		OneKey: !draft.CoLeader, Passphrase: draft.Phrase, Work: a.options.KeyWork, Words: words, Sort: keys.Usual, Paper: true,
	}
	if draft.Hybrid {
		choices.Sort = keys.Hybrid
	}
	var places kit.Places
	a.work(words.Text("leading.working-day"), func() (err error) {
		places, err = writeKit(draft.Folder, set, head, choices)
		return err
	}, func(err error) {
		if err != nil {
			a.say(err)
			return
		}
		a.log.line("kit %s", places.Folder)
		a.leading.making = making{}
		if a.enterLed(places.Folder) {
			a.goTo(navigation.Route{Page: navigation.Made})
		}
	})
}

func writeKit(folder string, set workshop.Set, head day.Head, choices kit.Choices) (kit.Places, error) {
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return kit.Places{}, wording.NewProblem("newday.cannot-write", err, "folder", folder)
	}
	return kit.Make(folder, set, head, choices, rand.Reader)
}

// madePage tells what lies in the folder of the day.
func (a *App) madePage(string) navigation.Page {
	led, words := a.leading.led, a.words()
	places := led.places
	made := facilitator.Made{
		Led: a.led(), Folder: places.Folder, Fingerprint: keys.Fingerprint(led.day.Head.Recipients...),
		HandOutFolder: filepath.Base(places.HandOut), KeepFolder: filepath.Base(places.Keys),
		OnFolder: func() { a.openOutside(places.Folder) }, OnOverview: a.goUp,
		HandOut: []facilitator.File{
			{Name: filepath.Base(places.HandedDay), For: words.Text("newday.file-day")},
			{Name: filepath.Base(places.Guide), For: words.Text("newday.file-guide")},
			{Name: filepath.Base(places.Sheet), For: words.Text("newday.file-sheet")},
			{Name: filepath.Base(places.Contributions), For: words.Text("newday.file-contributions")},
		},
	}
	if places.HasPaper() {
		made.HandOut = append(made.HandOut,
			facilitator.File{Name: filepath.Base(places.Paper), For: words.Text("newday.file-paper")},
			facilitator.File{Name: filepath.Base(places.LargePaper), For: words.Text("newday.file-large-paper")})
	}
	for _, file := range places.KeyFiles {
		made.Keep = append(made.Keep, facilitator.File{Name: filepath.Base(file), For: words.Text("newday.file-key")})
		made.Protected = made.Protected || filepath.Ext(file) == ".age"
	}
	return facilitator.NewMade(made)
}

// pickFolder lets somebody look for a folder.
func (a *App) pickFolder(chosen func(folder string)) {
	picker := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil || folder == nil {
			a.say(err)
			return
		}
		chosen(folder.Path())
	}, a.window)
	picker.Show()
}
