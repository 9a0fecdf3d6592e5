package facilitator

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// Keys is the step in which the day's keys are made and everything is written.
type Keys struct {
	Step
	OnBrowse func(chosen func(folder string))
}

// NewKeys makes the page.
func NewKeys(k Keys) navigation.Page {
	words, draft := k.Words, k.Draft
	folder := line(words.Text("newday.folder"), draft.Folder, func(text string) { draft.Folder = text })
	browse := widgets.NewButton(words.Text("newday.browse"), widgets.Quiet, func() { k.OnBrowse(folder.SetText) })
	way := area(words.Text("newday.way"), draft.Way, 2, func(text string) { draft.Way = text })
	way.SetPlaceHolder(words.Text("newday.way-example"))
	co := sheet.Toggle(words, words.Text("newday.co-leader"), draft.CoLeader, func(on bool) { draft.CoLeader = on })
	return k.page(KeysStep, words.Text("newday.make"), way,
		labelled(way.Label, way, look.SmallText(words.Text("newday.way-hint"))),
		section(words.Text("newday.key-title"),
			look.BodyText(words.Text("newday.key-lead")),
			sheet.Stack(co, look.SmallText(words.Text("newday.co-leader-hint"))),
			disclosure(words, words.Text("newday.phrase-title"), k.phrase()),
			disclosure(words, words.Text("newday.hybrid-title"), k.hybrid()),
		),
		labelled(folder.Label, folder, sheet.Row(browse), look.SmallText(words.Text("newday.folder-hint"))),
	)
}

// phrase is where one may protect the key, with what is lost when the phrase is.
func (k Keys) phrase() fyne.CanvasObject {
	words, draft := k.Words, k.Draft
	phrase := widgets.NewSecretLine()
	phrase.Label = words.Text("newday.phrase")
	phrase.SetText(draft.Phrase)
	phrase.OnChanged = func(text string) { draft.Phrase = text }
	again := widgets.NewSecretLine()
	again.Label = words.Text("newday.phrase-again")
	again.SetText(draft.Again)
	again.OnChanged = func(text string) { draft.Again = text }
	return sheet.Stack(
		look.BodyText(words.Text("newday.phrase-lead")),
		look.StrongText(phrase.Label), phrase,
		look.StrongText(again.Label), again,
	)
}

func (k Keys) hybrid() fyne.CanvasObject {
	words, draft := k.Words, k.Draft
	on := sheet.Toggle(words, words.Text("newday.hybrid"), draft.Hybrid, func(on bool) { draft.Hybrid = on })
	return sheet.Stack(on, look.BodyText(words.Text("newday.hybrid-hint")))
}

// Made is what the page shows when a day is made.
type Made struct {
	Led
	Folder        string
	HandOutFolder string // the name of the folder in it that is handed out
	HandOut       []File
	KeepFolder    string // the name of the one that never is
	Keep          []File
	Fingerprint   string
	Protected     bool // by a passphrase
	OnFolder      func()
	OnOverview    func()
}

// File is a file of the kit and what it is for.
type File struct {
	Name string
	For  string
}

// NewMade makes the page that tells what lies where.
func NewMade(m Made) navigation.Page {
	words := m.Words
	onward := widgets.NewButton(words.Text("newday.to-day"), widgets.Primary, m.OnOverview)
	secret := words.Text("newday.kept-open")
	if m.Protected {
		secret = words.Text("newday.kept-locked")
	}
	handOut := words.Text("newday.hand-out-lead", "folder", m.HandOutFolder)
	keep := words.Text("newday.keep-lead", "folder", m.KeepFolder) + " " + secret
	return m.sheet(words.Text("newday.made"), onward,
		look.BodyText(words.Text("newday.made-lead", "folder", m.Folder)),
		widgets.NewPanel(filesText(words.Text("newday.hand-out"), handOut, m.HandOut)),
		widgets.NewPanel(filesText(words.Text("newday.keep"), keep, m.Keep)),
		labelled(words.Text("newday.fingerprint"), look.OwnText(m.Fingerprint),
			look.SmallText(words.Text("newday.fingerprint-hint"))),
		sheet.Row(onward, widgets.NewButton(words.Text("newday.open-folder"), widgets.Plain, m.OnFolder)),
	)
}

func filesText(title, lead string, files []File) fyne.CanvasObject {
	lines := []fyne.CanvasObject{look.QuestionText(title), look.BodyText(lead)}
	for _, file := range files {
		lines = append(lines, sheet.Stack(look.StrongText(file.Name), look.SmallText(file.For)))
	}
	return sheet.Stack(lines...)
}
