package exerciseview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// dilemma is a case with a choice, the reasons for it, and then how others see it. What comes next is seen when what it
// rests on is there.
type dilemma struct {
	Setting
	task    *exercise.Dilemma
	answer  *exercise.DilemmaAnswer
	reading exercise.Version // the version on the page; the one answered may be another

	scene   *fyne.Container // the case and its choices
	reasons *fyne.Container // when a choice is made
	reveal  *widgets.Button
	missing *widget.RichText
	others  *fyne.Container // the perspectives, and whether one stays
}

func newDilemma(s Setting) fyne.CanvasObject {
	d := &dilemma{Setting: s, task: s.Exercise.Task.(*exercise.Dilemma), answer: s.Answer.(*exercise.DilemmaAnswer)}
	role := s.Day.Role
	if d.answer.Choice != "" {
		role = d.answer.Version
	}
	d.reading, _ = d.task.VersionFor(role)
	d.scene, d.others = parts(), parts()
	d.reasons = d.newReasons()
	words := s.Day.Words
	d.reveal = widgets.NewButton(words.Text("view.dilemma-reveal"), widgets.Plain, d.show)
	d.reveal.Trail = "↓"
	d.missing = look.SmallText(words.Text("view.dilemma-choose-first"))
	d.layScene()
	d.refresh()
	return passable(s, parts(d.scene, d.reasons, together(d.reveal, d.missing), d.others))
}

// layScene shows the version that is being read, its choices, and the way to the other version.
func (d *dilemma) layScene() {
	d.scene.RemoveAll()
	if other, ok := d.other(); ok {
		turn := widgets.NewButton(d.Day.Words.Text(readAs[other.Role]), widgets.Quiet, nil)
		turn.OnTapped = func() { d.turn(other) }
		d.scene.Add(widgets.Stack("", look.SmallText(d.Day.Words.Text(caseOf[d.reading.Role])), turn))
	}
	d.scene.Add(paragraphs(d.reading.Case, look.BodyText))
	cards := d.cards(func(choice exercise.Choice) string { return choice.Text }, d.choose)
	cards.Set(d.placeOf(d.answer.Choice))
	if d.answer.Seen {
		cards.Disable()
	}
	d.scene.Add(widgets.Stack(look.Gap, look.QuestionText(d.reading.Ask), cards))
}

// readAs are the words that lead to the other role's version, by that role; caseOf are those above a version.
var (
	readAs = map[exercise.Role]string{
		exercise.Official: "view.dilemma-read-official", exercise.Elected: "view.dilemma-read-elected",
	}
	caseOf = map[exercise.Role]string{
		exercise.Official: "dilemma.version-official", exercise.Elected: "dilemma.version-elected",
	}
)

func (d *dilemma) other() (exercise.Version, bool) {
	for _, version := range d.task.Versions {
		if version.Role != d.reading.Role {
			return version, true
		}
	}
	return exercise.Version{}, false
}

// turn shows the other version. It changes nothing in the answer: only choosing does.
func (d *dilemma) turn(version exercise.Version) {
	d.reading = version
	d.layScene()
	d.refresh()
	d.focusTurn()
}

// focusTurn gives the keyboard to the button that leads back, since the one that was pressed is gone.
func (d *dilemma) focusTurn() {
	for _, object := range d.scene.Objects[0].(*fyne.Container).Objects {
		if button, ok := object.(*widgets.Button); ok {
			button.TakeFocus()
		}
	}
}

// cards are the choices of the version being read.
func (d *dilemma) cards(text func(exercise.Choice) string, chosen func(exercise.Choice)) *widgets.ChoiceCards {
	version := d.reading
	cards := make([]widgets.Card, len(version.Choices))
	for i, choice := range version.Choices {
		cards[i] = widgets.Card{Letter: string(rune('A' + i)), Text: text(choice)}
	}
	says := func(at, chosen int) string {
		words := d.Day.Words
		said := words.Text("view.dilemma-card",
			"letter", cards[at].Letter, "number", at+1, "of", len(cards), "text", sentence(cards[at].Text))
		if at == chosen {
			return said + " " + words.Text("view.dilemma-card-chosen")
		}
		return said + " " + words.Text("view.dilemma-card-not-chosen")
	}
	return widgets.NewChoiceCards(cards, says, func(at int) {
		if at < 0 {
			chosen(exercise.Choice{})
			return
		}
		chosen(version.Choices[at])
	})
}

func (d *dilemma) placeOf(key string) int {
	for i, choice := range d.reading.Choices {
		if choice.Key == key && key != "" {
			return i
		}
	}
	return -1
}

func (d *dilemma) choose(choice exercise.Choice) {
	d.answer.Choice, d.answer.Version = choice.Key, d.reading.Role
	if choice.Key == "" {
		d.answer.Version = exercise.Unsaid
	}
	d.refresh()
	d.Changed()
}

// newReasons are why, where on the two axes, and what speaks against.
func (d *dilemma) newReasons() *fyne.Container {
	words := d.Day.Words
	plane := widgets.NewPlane(exercise.AxisSteps, widgets.PlaneWords{
		Left: words.Text("dilemma.less-service"), Right: words.Text("dilemma.more-service"),
		Bottom: words.Text("dilemma.less-security"), Top: words.Text("dilemma.more-security"),
		Says: d.saysPlane,
	}, func(service, security int) {
		d.answer.Service, d.answer.Security = service, security
		d.Changed()
	})
	plane.Set(d.answer.Service, d.answer.Security)
	motive, against := words.Text("dilemma.motive"), words.Text("dilemma.against")
	return parts(
		d.write(motive, motive, &d.answer.Motive),
		widgets.Stack(look.Gap, together(
			look.StrongText(words.Text("view.dilemma-place")), look.QuietText(words.Text("view.dilemma-place-help")),
		), plane),
		d.write(against, against, &d.answer.Against),
	)
}

func (d *dilemma) saysPlane(service, security int) string {
	words := d.Day.Words
	if service == 0 || security == 0 {
		return words.Text("view.dilemma-place") + " " + words.Text("view.dilemma-unplaced")
	}
	return words.Text("dilemma.says", "service", service, "security", security, "steps", exercise.AxisSteps)
}

// show shows the perspectives. The first choice stands from then on; one may choose anew under them.
func (d *dilemma) show() {
	d.answer.Seen = true
	if version, ok := d.task.VersionFor(d.answer.Version); ok {
		d.reading = version
	}
	d.layScene()
	d.refresh()
	d.Changed()
	land(d.others)
}

func (d *dilemma) refresh() {
	chosen := d.answer.Choice != ""
	show(d.reasons, chosen)
	if chosen {
		d.reveal.Enable()
	} else {
		d.reveal.Disable()
	}
	show(d.reveal, !d.answer.Seen)
	show(d.missing, !chosen && !d.answer.Seen)
	if d.answer.Seen && len(d.others.Objects) == 0 {
		d.tell()
	}
	show(d.others, d.answer.Seen)
}

// tell shows how others see the case, and asks whether one stays.
func (d *dilemma) tell() {
	words := d.Day.Words
	seen := widgets.Stack(look.Gap, look.Text(words.Text("view.dilemma-others"), look.Question, look.Serif, look.Ink))
	for _, perspective := range d.task.Perspectives {
		card := together(look.StrongText(words.Text(whoWords[perspective.Who])), paragraphs(perspective.Text, look.BodyText))
		if perspective.Source != "" {
			card.Add(look.SmallText(words.Text("view.source", "source", perspective.Source)))
		}
		seen.Add(widgets.NewPanel(card))
	}
	d.others.Add(widgets.NewLanding(seen, words.Text("view.dilemma-others")))
	cards := d.cards(d.withFirst, func(choice exercise.Choice) {
		d.answer.Revised = choice.Key
		d.Changed()
	})
	cards.Set(d.placeOf(d.answer.Revised))
	d.others.Add(widgets.Stack(look.Gap, look.QuestionText(words.Text("view.dilemma-stay")), cards))
	learned := words.Text("dilemma.learned")
	d.others.Add(d.write(learned, learned, &d.answer.Learned))
}

// whoWords are the words for whose perspective it is.
var whoWords = map[string]string{
	"owner": "view.dilemma-owner", "colleague": "view.dilemma-colleague", "law": "view.dilemma-law",
	"neighbour": "view.dilemma-neighbour", "elected": "view.dilemma-elected",
}

// withFirst marks the choice that one made first.
func (d *dilemma) withFirst(choice exercise.Choice) string {
	if choice.Key != d.answer.Choice {
		return choice.Text
	}
	return d.Day.Words.Text("view.dilemma-first", "text", choice.Text)
}
