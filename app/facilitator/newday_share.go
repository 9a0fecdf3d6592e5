package facilitator

import (
	"strconv"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
)

// WhatIsShared is the step in which one says what may be handed in, and how few answers are too few to show.
type WhatIsShared struct {
	Step
	Least, Most int // the bounds of k
	Blocks      []ShareBlock
	Forecast    func(draft *Draft) string // what the roles' numbers will allow
}

// ShareBlock is a block of the day with what can be handed in from it.
type ShareBlock struct {
	Title     string
	Exercises []ShareExercise
}

// ShareExercise is an exercise that can be handed in.
type ShareExercise struct {
	Key   string
	Title string
	About string // what of it leaves the laptop, in few words
}

// shareStep is the page while it is made: what one choice changes elsewhere on it.
type shareStep struct {
	WhatIsShared
	ticks    map[string]*widgets.Toggle
	counted  *said
	meaning  *said
	forecast *said
}

// NewWhatIsShared makes the page.
func NewWhatIsShared(w WhatIsShared) navigation.Page {
	s := &shareStep{
		WhatIsShared: w, ticks: map[string]*widgets.Toggle{},
		counted: newSaid(look.SmallText("")), meaning: newSaid(look.BodyText("")), forecast: newSaid(look.BodyText("")),
	}
	words := w.Words
	least, means := s.leastPick(), fyne.CanvasObject(s.meaning.text)
	if w.Corrects {
		means = sheet.Stack(means, look.SmallText(words.Text("correct.least-rises")))
	}
	parts := []fyne.CanvasObject{
		section(words.Text("newday.least-title"), look.BodyText(words.Text("newday.least-lead")), least, means),
		section(words.Text("newday.forecast-title"), look.BodyText(words.Text("newday.forecast-lead")),
			sheet.Row(s.people("newday.officials", &s.Draft.Officials), s.people("newday.elected", &s.Draft.Elected)),
			s.forecast.text),
		section(words.Text("newday.which-title"), s.which()...),
	}
	s.say()
	return s.page(ShareStep, words.Text("newday.next"), least, parts...)
}

func (s *shareStep) leastPick() *widgets.NumberPick {
	return number(s.Least, s.Most, s.Draft.Least, func(value int) string {
		return s.Words.Text("newday.least-says", "count", value)
	}, func(value int) {
		s.Draft.Least = value
		s.say()
	})
}

// people is a field for how many are expected of a role.
func (s *shareStep) people(key string, number *int) fyne.CanvasObject {
	text := ""
	if *number >= 0 {
		text = strconv.Itoa(*number)
	}
	field := line(s.Words.Text(key), text, func(typed string) {
		count, err := strconv.Atoi(typed)
		if err != nil || count < 0 || count > mostPeople {
			count = -1
		}
		*number = count
		s.say()
	})
	return labelled(field.Label, field)
}

// mostPeople is how many people of a role a forecast is made for.
const mostPeople = 10_000

// which lists the exercises by block, each with a box to tick.
func (s *shareStep) which() []fyne.CanvasObject {
	words := s.Words
	parts := []fyne.CanvasObject{
		look.BodyText(words.Text("newday.which-lead")),
		sheet.Row(
			widgets.NewButton(words.Text("newday.all"), widgets.Plain, func() { s.tickAll(true) }),
			widgets.NewButton(words.Text("newday.none"), widgets.Plain, func() { s.tickAll(false) }),
		),
		s.counted.text,
	}
	for _, block := range s.Blocks {
		ticks := []fyne.CanvasObject{look.StrongText(block.Title)}
		for _, one := range block.Exercises {
			ticks = append(ticks, s.tick(one))
		}
		parts = append(parts, sheet.Stack(ticks...))
	}
	return parts
}

func (s *shareStep) tick(one ShareExercise) fyne.CanvasObject {
	text := one.Title
	if one.About != "" {
		text += " – " + one.About
	}
	made := sheet.Toggle(s.Words, text, s.Draft.Share[one.Key], func(on bool) {
		s.Draft.Share[one.Key] = on
		s.say()
	})
	s.ticks[one.Key] = made
	return made
}

func (s *shareStep) tickAll(on bool) {
	for key, tick := range s.ticks {
		s.Draft.Share[key] = on
		tick.SetChecked(on)
	}
	s.say()
}

// say says what follows from what is chosen.
func (s *shareStep) say() {
	ticked := 0
	for key := range s.ticks {
		if s.Draft.Share[key] {
			ticked++
		}
	}
	s.counted.say(s.Words.Text("newday.counted", "count", ticked, "of", len(s.ticks)))
	s.meaning.say(s.Words.Text("newday.least-means", "count", s.Draft.Least, "under", s.Draft.Least-1))
	s.forecast.say(s.Forecast(s.Draft))
}
