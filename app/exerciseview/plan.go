package exerciseview

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// plan is one to three plans, each on a card of its own.
type plan struct {
	Setting
	task   *exercise.Plan
	answer *exercise.PlanAnswer

	cards *fyne.Container
	more  *widgets.Button
}

func newPlan(s Setting) fyne.CanvasObject {
	p := &plan{Setting: s, task: s.Exercise.Task.(*exercise.Plan), answer: s.Answer.(*exercise.PlanAnswer)}
	p.more = widgets.NewButton(s.Day.Words.Text("view.plan-more"), widgets.Plain, p.add)
	p.more.Lead = "+"
	p.cards = parts()
	for _, made := range p.answer.Plans {
		p.cards.Add(p.newCard(made))
	}
	if len(p.answer.Plans) == 0 {
		p.cards.Add(p.newCard(exercise.IfThen{Key: p.freeKey()}))
	}
	p.refresh()
	return passable(s, paragraphs(p.task.Intro, look.BodyText), p.cards, p.more)
}

// add puts one more card under the others, and the keyboard in it.
func (p *plan) add() {
	card := p.newCard(exercise.IfThen{Key: p.freeKey()})
	p.cards.Add(card)
	p.refresh()
	card.first.TakeFocus()
}

// freeKey is the first key that no plan has, on the page or in the answer.
func (p *plan) freeKey() string {
	taken := map[string]bool{}
	for _, made := range p.answer.Plans {
		taken[made.Key] = true
	}
	for _, card := range p.shown() {
		taken[card.plan.Key] = true
	}
	for number := 1; ; number++ {
		if key := exercise.PlanKey(number); !taken[key] {
			return key
		}
	}
}

func (p *plan) shown() []*planCard {
	var cards []*planCard
	for _, object := range p.cards.Objects {
		cards = append(cards, object.(*planCard))
	}
	return cards
}

// refresh numbers the cards, and offers one more when there is room for it and none is still empty.
func (p *plan) refresh() {
	number, begun := 0, 0
	for _, card := range p.shown() {
		if !card.removed {
			number++
			card.setNumber(number)
			if card.plan.Begun() {
				begun++
			}
		}
	}
	show(p.more, number < p.most() && begun == number)
	for _, card := range p.shown() {
		show(card.remove, number > 1 || card.plan.Begun())
		if number < p.most() {
			card.restore.Enable()
		} else {
			card.restore.Disable()
		}
	}
	p.cards.Refresh()
}

func (p *plan) most() int { return min(max(p.task.Most, 1), exercise.MostPlans) }

// keep writes the cards into the answer: those that say something and are not removed, in the order they stand.
func (p *plan) keep() {
	p.answer.Plans = nil
	for _, card := range p.shown() {
		if !card.removed && card.plan.Begun() {
			p.answer.Plans = append(p.answer.Plans, card.plan)
		}
	}
	p.refresh()
	p.Changed()
}

// chips are the days to choose among: two, four and six weeks ahead, and the one that the exercise suggests.
func (p *plan) chips() []widgets.DateChip {
	weeks := []int{2, 4, 6}
	if p.task.Weeks > 0 && !slices.Contains(weeks, p.task.Weeks) {
		weeks = append(weeks, p.task.Weeks)
		slices.Sort(weeks)
	}
	var chips []widgets.DateChip
	for _, count := range weeks {
		chips = append(chips, widgets.DateChip{Text: p.Day.Words.Text("view.plan-weeks", "weeks", count), Days: 7 * count})
	}
	return chips
}

func (p *plan) dateWords(label string) widgets.DateWords { return DateWords(p.Day.Words, label) }

// DateWords are what a date field says, for whatever date is meant.
func DateWords(words wording.Words, label string) widgets.DateWords {
	return widgets.DateWords{
		Label: label, How: words.Text("control.date-how"), Bad: words.Text("control.date-bad"),
		Says: func(date time.Time) string {
			return words.Text(weekdays[date.Weekday()]) + " " + words.Date(date)
		},
		Chip: func(text string, nth, of int, chosen bool) string { return choiceName(words, text, nth, of, chosen) },
	}
}

// weekdays are the words for the days of the week, Sunday first as the clock counts them.
var weekdays = [7]string{
	"control.sunday", "control.monday", "control.tuesday", "control.wednesday", "control.thursday", "control.friday",
	"control.saturday",
}
