package facilitator

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"troskel/app/look"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// Presenting is what the leader's own window shows while the room sees its pictures on the projector.
type Presenting struct {
	Led
	View      PresentView
	Exercises []PresentRow
	Notes     PresentNotes
	Private   Privacy
	OnAct     func(Act)
	OnDigit   func(int)
	OnMark    func(nth int)
	OnOpen    func(whole bool) // to the room, on the whole screen or in a window
	OnStop    func()
	OnGo      func(key string)
	OnCount   func(step string, count int) // raised hands for an answer of the question; less than 0 takes it back
	OnBack    func()
}

// Privacy is whether the room can see this window too.
type Privacy int

// The privacies.
const (
	OneScreen Privacy = iota // there is only one: what is private is opened by hand
	OwnScreen                // the room has a screen of its own
	Mirrored                 // the room sees all that stands here: nothing private is shown
)

// PresentView is what changes from step to step.
type PresentView struct {
	Slide  Slide
	Blank  bool
	Shown  bool      // the room sees it
	Like   fyne.Size // the room's screen
	Now    string
	Next   string
	Handed string
	Clock  string
	Hands  HandQuestion
}

// PresentRow is an exercise that one can go to.
type PresentRow struct {
	Key   string
	Title string
	Said  string
	Here  bool
}

// PresentNotes are for the leader alone.
type PresentNotes struct {
	Title string
	Steps []PresentNote
	Notes []PresentNote
	Word  string // the opening word of the next block, and when
}

// PresentNote is a part of the notes with its label; the label may be empty.
type PresentNote struct{ Label, Text string }

// HandQuestion is a question for which raised hands can be counted; without steps there is none.
type HandQuestion struct {
	Key   string // of the exercise and the field
	Label string
	Steps []HandStep
}

// HandStep is an answer and how many raised their hands for it; less than 0 is not counted.
type HandStep struct {
	Key   string
	Label string
	Count int
}

// PresentingPage is the page.
type PresentingPage struct {
	*sheet.Sheet
	presenting Presenting
	stage      *Stage
	now, next  *said
	handed     *said
	clock      *said
	privacy    *said
	open       *fyne.Container
	hands      *fyne.Container
	asked      string // whose hands are counted
	shown      bool
}

// NewPresenting makes the page.
func NewPresenting(made Presenting) *PresentingPage {
	words := made.Words
	p := &PresentingPage{
		presenting: made, stage: NewStage(), hands: widgets.Stack(look.Step), open: widgets.Stack(look.Step),
		now: newSaid(look.StrongText("")), next: newSaid(look.QuietText("")),
		privacy: newSaid(look.QuietText("")),
		handed:  newSaid(look.BodyText("")), clock: newSaid(look.QuestionText("")),
	}
	p.stage.OnAct, p.stage.OnDigit, p.stage.OnMark = made.OnAct, made.OnDigit, made.OnMark
	on := widgets.NewButton(words.Text("present.next"), widgets.Primary, p.acts(ActNext))
	steering := widgets.Stack(look.Gap,
		sheet.Stack(p.clock.text, p.now.text, p.next.text, p.handed.text),
		sheet.Row(widgets.NewButton(words.Text("present.back"), widgets.Plain, p.acts(ActBack)), on),
		sheet.Row(
			widgets.NewButton(words.Text("present.look-up"), widgets.Quiet, p.acts(ActLookUp)),
			widgets.NewButton(words.Text("present.blank"), widgets.Quiet, p.acts(ActBlank)),
			widgets.NewButton(words.Text("present.picture"), widgets.Quiet, p.acts(ActPicture))),
		p.open, p.privacy.text)
	left := widgets.Stack(look.Gap, widgets.NewPanel(p.stage),
		disclosure(words, words.Text("present.hands"), p.hands),
		disclosure(words, words.Text("present.exercises"), widgets.Stack(look.Step, p.exercises()...)),
		look.SmallText(words.Text("present.keys")))
	right := widgets.Stack(look.Space, append([]fyne.CanvasObject{steering}, p.notes()...)...)
	p.Sheet = sheet.Wide(words.Text("present.title"), p.stage,
		look.Text(made.oneLine(), look.Lead, fyne.TextStyle{}, look.Quiet),
		container.New(&widgets.Sides{Share: 0.47, Least: 40, Gap: look.Space}, left, right),
		sheet.Row(widgets.NewButton(words.Text("present.to-collect"), widgets.Quiet, made.OnBack)))
	p.showOpen(made.View.Shown)
	p.Update(made.View)
	return p
}

// acts asks for something and gives the keyboard back to the stage, so that a clicker goes on working.
func (p *PresentingPage) acts(act Act) func() {
	return func() {
		p.presenting.OnAct(act)
		p.stage.TakeFocus()
	}
}

// Update shows another step.
func (p *PresentingPage) Update(view PresentView) {
	p.stage.LikeOn(view.Like)
	p.stage.SetSlide(view.Slide)
	p.stage.SetBlank(view.Blank)
	p.now.say(view.Now)
	p.next.say(view.Next)
	p.handed.say(view.Handed)
	p.clock.say(view.Clock)
	if view.Shown != p.shown {
		p.showOpen(view.Shown)
	}
	if view.Hands.Key != p.asked {
		p.showHands(view.Hands)
	}
}

// Tick shows the time of day, and the room's screen as large as it is now.
func (p *PresentingPage) Tick(view PresentView) {
	p.stage.LikeOn(view.Like)
	p.clock.say(view.Clock)
	if view.Slide.Clock != "" {
		p.stage.SetSlide(view.Slide)
	}
}

// showOpen offers to show the room what is on the page, or to end that.
func (p *PresentingPage) showOpen(shown bool) {
	words, made := p.presenting.Words, p.presenting
	p.shown = shown
	p.privacy.say("")
	if shown {
		p.open.Objects = []fyne.CanvasObject{widgets.NewButton(words.Text("present.stop"), widgets.Plain, func() {
			made.OnStop()
			p.stage.TakeFocus()
		})}
		p.open.Refresh()
		return
	}
	text := words.Text("present.open")
	if made.Private == OwnScreen {
		text = words.Text("present.open-second")
	}
	p.open.Objects = []fyne.CanvasObject{sheet.Row(
		widgets.NewButton(text, widgets.Plain, func() { made.OnOpen(true) }),
		widgets.NewButton(words.Text("present.open-window"), widgets.Quiet, func() { made.OnOpen(false) }))}
	p.privacy.say(words.Text(privacyWords[made.Private]))
	p.open.Refresh()
}

var privacyWords = map[Privacy]string{
	OneScreen: "present.one-screen", OwnScreen: "present.own-screen", Mirrored: "present.mirrored",
}

// notes are the leader's own. They stand here only when the room has another screen; where there is only one they are
// opened by hand, and where the screens are the same there are none.
func (p *PresentingPage) notes() []fyne.CanvasObject {
	words := p.presenting.Words
	if p.presenting.Private == Mirrored {
		return nil
	}
	notes := p.presenting.Notes
	var parts []fyne.CanvasObject
	for _, note := range append(notes.Steps, notes.Notes...) {
		if note.Label != "" && note.Text == "" {
			parts = append(parts, look.StrongText(note.Label))
		} else if note.Label != "" {
			parts = append(parts, sheet.Stack(look.StrongText(note.Label), look.BodyText(note.Text)))
		} else {
			parts = append(parts, look.BodyText(note.Text))
		}
	}
	if notes.Word != "" {
		parts = append(parts, widgets.NewWash(look.StrongText(notes.Word)))
	}
	body := widgets.Stack(look.Gap, parts...)
	if p.presenting.Private == OwnScreen {
		return []fyne.CanvasObject{section(notes.Title, body)}
	}
	return []fyne.CanvasObject{disclosure(words, words.Text("present.show-notes"), body)}
}

func (p *PresentingPage) exercises() []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for nth, row := range p.presenting.Exercises {
		button := widgets.NewButton(strconv.Itoa(nth+1)+"  "+row.Title, widgets.Plain, func() { p.presenting.OnGo(row.Key) })
		button.Selected = row.Here
		button.Says = row.Title + ". " + row.Said
		parts = append(parts, sheet.Stack(sheet.Row(button), look.SmallText(row.Said)))
	}
	return parts
}

// showHands offers to count raised hands for the question that is shown.
func (p *PresentingPage) showHands(hands HandQuestion) {
	words := p.presenting.Words
	p.asked, p.hands.Objects = hands.Key, nil
	if len(hands.Steps) == 0 {
		p.hands.Add(look.QuietText(words.Text("present.hands-none")))
		p.hands.Refresh()
		return
	}
	p.hands.Add(look.BodyText(words.Text("present.hands-lead")))
	p.hands.Add(look.StrongText(hands.Label))
	for _, step := range hands.Steps {
		text := ""
		if step.Count >= 0 {
			text = strconv.Itoa(step.Count)
		}
		field := line(step.Label, text, func(typed string) { p.presenting.OnCount(step.Key, countIn(typed)) })
		p.hands.Add(sheet.Stack(look.BodyText(step.Label), field))
	}
	p.hands.Refresh()
}

// countIn is a number that was typed; less than 0 when it is none.
func countIn(typed string) int {
	count, err := strconv.Atoi(typed)
	if err != nil || count < 0 || count > mostHands {
		return -1
	}
	return count
}

// mostHands bounds what can be typed, so that a slip of the finger does nothing.
const mostHands = 999
