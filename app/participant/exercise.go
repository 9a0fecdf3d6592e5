package participant

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"troskel/app/documentview"
	"troskel/app/exerciseview"
	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// Exercise is what the page of an exercise shows and may ask for.
type Exercise struct {
	Words    wording.Words
	Setting  exerciseview.Setting
	Eyebrow  string           // the block, the time, how long it takes
	Group    string           // when it is one of several to choose from; may be empty
	Earlier  string           // the title of the earlier exercise shown again; may be empty
	Recalled []document.Block // what was said there
	Stop     *StopCard        // set on a page that ends a block
	Taken    *string          // the line one takes along from work at the table; nil when there is no such work
	OnTaken  func(text string)
	Note     string
	OnNote   func(text string)
}

// StopCard is the end of a block: a time to gather and the word that opens the next block.
type StopCard struct {
	Gather string
	Opened bool
	OnWord func(word string) bool // tells whether it was the word
}

// NewExercise makes the page of an exercise: what it is, how it is done, the control, a private note.
func NewExercise(e Exercise) navigation.Page {
	asked := e.Setting.Exercise
	parts := []fyne.CanvasObject{widgets.Stack("", look.SmallText(e.Eyebrow), look.TitleText(asked.Title))}
	if e.Group != "" {
		parts = append(parts, look.QuietText(e.Group))
	}
	if steps := e.steps(); steps != nil {
		parts = append(parts, steps)
	}
	if e.Earlier != "" {
		parts = append(parts, e.recalled())
	}
	view := exerciseview.New(e.Setting)
	parts = append(parts, view)
	if len(asked.Sources) > 0 {
		parts = append(parts, look.SmallText(e.Words.Text("exercisepage.sources", "list", strings.Join(asked.Sources, "; "))))
	}
	if e.Stop != nil {
		parts = append(parts, e.stop())
	}
	if e.Taken != nil {
		parts = append(parts, e.taken())
	}
	parts = append(parts, e.note(), e.help())
	return sheet.Around(asked.Title, view, parts...)
}

var formWords = map[exercise.Form]string{
	exercise.Alone:   "exercisepage.alone",
	exercise.InPairs: "exercisepage.pair",
	exercise.InGroup: "exercisepage.group-form",
	exercise.Plenary: "exercisepage.plenary",
}

// Minutes writes a length of time.
func Minutes(words wording.Words, minutes int) string {
	if minutes == 1 {
		return words.Text("exercisepage.minute")
	}
	return words.Text("exercisepage.minutes", "minutes", minutes)
}

// steps tells how the exercise is done in the room: with whom, for how long, and what to talk about.
func (e Exercise) steps() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, step := range e.Setting.Exercise.Steps {
		form := e.Words.Text(formWords[step.Form], "time", Minutes(e.Words, step.Minutes))
		if step.Say == "" && len(e.Setting.Exercise.Steps) == 1 {
			continue // the eyebrow says it already
		}
		line := sheet.Stack(look.StrongText(form))
		if step.Say != "" {
			line.(*fyne.Container).Add(look.BodyText(step.Say))
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		return nil
	}
	const most = 2 // steps: more would push the exercise itself out of a small window
	if len(lines) <= most {
		return widgets.NewPanel(sheet.Stack(lines...))
	}
	return e.disclosure(e.stepList(), widgets.NewPanel(sheet.Stack(lines...)))
}

// stepList is the steps on one line.
func (e Exercise) stepList() string {
	var names []string
	for _, step := range e.Setting.Exercise.Steps {
		names = append(names, e.Words.Text(formWords[step.Form], "time", Minutes(e.Words, step.Minutes)))
	}
	return strings.Join(names, " · ")
}

func (e Exercise) recalled() fyne.CanvasObject {
	if len(e.Recalled) == 0 {
		return look.QuietText(e.Words.Text("exercisepage.nothing-earlier", "title", e.Earlier))
	}
	const longest = 240 // letters: what is longer would hide what there is to do now
	shown := e.disclosure(e.Words.Text("exercisepage.earlier", "title", e.Earlier), documentview.New(e.Recalled))
	shown.SetOpen(utf8.RuneCountInString(document.AsText(e.Recalled)) <= longest)
	return shown
}

func (e Exercise) stop() fyne.CanvasObject {
	box := []fyne.CanvasObject{
		look.Text(e.Words.Text("exercisepage.gather", "time", e.Stop.Gather), look.Question, look.Serif, look.Ink),
	}
	if e.Stop.Opened {
		return widgets.NewPanel(sheet.Stack(append(box, look.QuietText(e.Words.Text("exercisepage.opened")))...))
	}
	word := widgets.NewTextLine()
	word.SetPlaceHolder(e.Words.Text("exercisepage.word-hint"))
	answer := look.SmallText(e.Words.Text("exercisepage.word-help"))
	word.Label = e.Words.Text("exercisepage.word")
	word.OnChanged = func(text string) { e.Stop.OnWord(text) }
	return widgets.NewPanel(sheet.Stack(append(box, look.StrongText(e.Words.Text("exercisepage.word")), word, answer)...))
}

// taken is the one line that everyone writes on their own when the table works on one laptop.
func (e Exercise) taken() fyne.CanvasObject {
	line := widgets.NewTextLine()
	line.SetText(*e.Taken)
	line.Label = e.Words.Text("exercisepage.take")
	line.OnChanged = e.OnTaken
	return sheet.Stack(look.StrongText(line.Label), line, look.SmallText(e.Words.Text("exercisepage.take-hint")))
}

// note is the private note that every page has. It is open when something is written there.
func (e Exercise) note() fyne.CanvasObject {
	area := widgets.NewTextArea()
	area.SetText(e.Note)
	area.SetPlaceHolder(e.Words.Text("exercisepage.note-hint"))
	area.OnChanged = e.OnNote
	area.Label = e.Words.Text("exercisepage.note")
	area.Limit = exerciseview.LimitWords(e.Words)
	note := e.disclosure(e.Words.Text("exercisepage.note"), area)
	note.SetOpen(e.Note != "")
	return note
}

// help tells in plain words how this kind of exercise is done.
func (e Exercise) help() fyne.CanvasObject {
	kind, _ := exercise.KindNamed(e.Setting.Exercise.Kind)
	return e.disclosure(e.Words.Text("exercisepage.help"), look.BodyText(e.Words.Text(kind.Help)))
}

func (e Exercise) disclosure(label string, body fyne.CanvasObject) *widgets.Disclosure {
	return widgets.NewDisclosure(label, body, func(open bool) string {
		if open {
			return e.Words.Text("app.open", "text", label)
		}
		return e.Words.Text("app.closed", "text", label)
	})
}
