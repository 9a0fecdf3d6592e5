package facilitator

import (
	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// Joint is what the page shows on which several days are chosen, to be reported together.
type Joint struct {
	Words    wording.Words
	Days     []JointDay
	Name     string // what the report is to be called
	OnChosen func(folder string, on bool)
	OnPhrase func(folder, phrase string)
	OnAdd    func(folder string)
	OnBrowse func(chosen func(folder string))
	OnName   func(name string)
	OnRead   func()
	OnBack   func()
}

// JointDay is a day that can be chosen.
type JointDay struct {
	LedDay
	Chosen bool
	Locked bool // its key has a passphrase
	Phrase string
}

// NewJoint makes the page.
func NewJoint(j Joint) navigation.Page {
	words := j.Words
	name := line(words.Text("joint.name"), j.Name, j.OnName)
	read := widgets.NewButton(words.Text("joint.read"), widgets.Primary, j.OnRead)
	days, first := j.days()
	if first == nil {
		first = name
	}
	return sheet.New(words.Text("joint.title"), first,
		look.Text(words.Text("joint.lead"), look.Lead, fyne.TextStyle{}, look.Quiet),
		look.BodyText(words.Text("joint.shield")),
		labelled(words.Text("joint.which"), days, j.other()),
		labelled(name.Label, name, look.SmallText(words.Text("joint.name-hint"))),
		sheet.Row(read, widgets.NewButton(words.Text("joint.back"), widgets.Quiet, j.OnBack)),
	)
}

// days are those one leads, each with a box to tick, and the passphrase under those whose key has one.
func (j Joint) days() (list fyne.CanvasObject, first fyne.Focusable) {
	words := j.Words
	if len(j.Days) == 0 {
		return look.BodyText(words.Text("joint.no-days")), nil
	}
	var lines []fyne.CanvasObject
	for _, one := range j.Days {
		if one.Gone {
			lines = append(lines, look.QuietText(words.Text("joint.gone", "name", one.Name, "folder", one.Path)))
			continue
		}
		said := words.Text("joint.day-said", "name", one.Name, "date", one.Said)
		tick := sheet.Toggle(words, said, one.Chosen, func(on bool) { j.OnChosen(one.Path, on) })
		if first == nil {
			first = tick
		}
		lines = append(lines, tick)
		if one.Locked && one.Chosen {
			phrase := widgets.NewSecretLine()
			phrase.Label = words.Text("joint.phrase", "name", one.Name)
			phrase.SetText(one.Phrase)
			phrase.OnChanged = func(text string) { j.OnPhrase(one.Path, text) }
			lines = append(lines, labelled(phrase.Label, phrase))
		}
	}
	return sheet.Stack(lines...), first
}

// other is where one adds a day that is not among those that are known here.
func (j Joint) other() fyne.CanvasObject {
	words := j.Words
	path := line(words.Text("joint.other-path"), "", nil)
	path.OnSubmitted = j.OnAdd
	add := widgets.NewButton(words.Text("joint.other-add"), widgets.Plain, func() { j.OnAdd(path.Text) })
	browse := widgets.NewButton(words.Text("joint.other-browse"), widgets.Quiet, func() { j.OnBrowse(j.OnAdd) })
	more := disclosure(words, words.Text("joint.other"), labelled(path.Label, path, sheet.Row(add, browse)))
	more.SetOpen(len(j.Days) == 0)
	return more
}
