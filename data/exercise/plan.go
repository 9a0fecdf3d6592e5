package exercise

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"troskel/data/wording"
)

// MostPlans is how many plans one answer can hold. More than three are a wish list.
const MostPlans = 3

// Plan is a task in which one makes if–then plans (om–så-planer): in this situation I do that.
type Plan struct {
	Intro   string
	Starter string // how the "om" might begin, shown as an example; may be empty
	Most    int    // how many plans are offered, 1 to MostPlans
	Weeks   int    // how far ahead the follow-up date is suggested
}

// PlanAnswer is the plans made.
type PlanAnswer struct {
	Skippable
	Plans []IfThen `json:"plans,omitempty"`
}

// IfThen is one plan. The colleague's name is for the participant only and leaves the laptop in no other file than the
// personal reflection.
type IfThen struct {
	Key       string `json:"key"`
	If        string `json:"if,omitempty"`
	Then      string `json:"then,omitempty"`
	Obstacle  string `json:"obstacle,omitempty"`  // what could stand in the way, and what I do then
	Colleague string `json:"colleague,omitempty"` // who I ask to hold me to it
	Together  string `json:"together,omitempty"`  // what we need to do together
	Date      string `json:"date,omitempty"`      // follow-up, "2018-06-07"
	Said      bool   `json:"said,omitempty"`      // said aloud to a neighbour
}

// PlanKey is the key of a plan by its number, which counts from 1.
func PlanKey(number int) string { return fmt.Sprintf("plan-%d", number) }

// Made tells whether it is a plan: there is a situation and something to do in it.
func (p IfThen) Made() bool { return said(p.If) && said(p.Then) }

// Begun tells whether something is written. A date or a tick alone is no plan.
func (p IfThen) Begun() bool {
	return said(p.If) || said(p.Then) || said(p.Obstacle) || said(p.Colleague) || said(p.Together)
}

// When is the follow-up date, when one is set.
func (p IfThen) When() (time.Time, bool) {
	date, err := time.Parse(time.DateOnly, p.Date)
	return date, err == nil
}

// Made lists the plans that are whole enough to be plans.
func (a *PlanAnswer) Made() []IfThen {
	return slices.DeleteFunc(slices.Clone(a.Plans), func(plan IfThen) bool { return !plan.Made() })
}

// Begun lists the plans in which something is written.
func (a *PlanAnswer) Begun() []IfThen {
	return slices.DeleteFunc(slices.Clone(a.Plans), func(plan IfThen) bool { return !plan.Begun() })
}

// Form describes a plan in a workshop file.
func (p *Plan) Form(part Part) {
	part.Text("intro", &p.Intro)
	part.OptionalText("starter", &p.Starter)
	part.Number("most", &p.Most, 1, MostPlans)
	part.Number("weeks", &p.Weeks, 1, 52)
}

// Blank returns an answer without plans.
func (p *Plan) Blank() Answer { return &PlanAnswer{} }

// State is answered when there is a plan and none is left half made.
func (p *Plan) State(answer Answer) State {
	a := answer.(*PlanAnswer)
	made, begun := len(a.Made()), len(a.Begun())
	return state(a, made > 0 && made == begun, begun > 0)
}

// FollowUps are the dates of the plans that are printed.
func (p *Plan) FollowUps(answer Answer) []FollowUp {
	a := answer.(*PlanAnswer)
	if a.Skipped {
		return nil
	}
	var dates []FollowUp
	for _, plan := range a.Begun() {
		if date, ok := plan.When(); ok {
			dates = append(dates, FollowUp{Key: plan.Key, Date: date})
		}
	}
	return dates
}

// Fields is, for each plan that there is or could be: if, then, obstacle, colleague, together, date, and the tick for
// having said it.
func (p *Plan) Fields(answer Answer, words wording.Words) []Field {
	return fields(p.questions(answer.(*PlanAnswer), words))
}

// Apply takes them. A plan in which nothing is left is gone.
func (p *Plan) Apply(answer Answer, given []Field) error {
	return apply(p.questions(answer.(*PlanAnswer), wording.Words{}), given)
}

func (p *Plan) questions(a *PlanAnswer, words wording.Words) []question {
	var questions []question
	for i, plan := range p.places(a) {
		of := planQuestions{answer: a, plan: plan, words: words, number: i + 1}
		questions = append(questions,
			of.text("if", words.Text("plan.if"), func(plan *IfThen) *string { return &plan.If }),
			of.text("then", words.Text("plan.then"), func(plan *IfThen) *string { return &plan.Then }),
			of.text("obstacle", words.Text("plan.obstacle"), func(plan *IfThen) *string { return &plan.Obstacle }),
			takingLines(1, private(of.text("colleague", words.Text("plan.colleague"),
				func(plan *IfThen) *string { return &plan.Colleague }))),
			of.text("together", words.Text("plan.together"), func(plan *IfThen) *string { return &plan.Together }),
			private(dated("date:"+plan.Key, of.label(words.Text("plan.date")), plan.Date, func(date string) {
				a.change(plan.Key, func(plan *IfThen) { plan.Date = date })
			})),
			tick("said:"+plan.Key, of.label(words.Text("plan.said")), plan.Said, func(yes bool) {
				a.change(plan.Key, func(plan *IfThen) { plan.Said = yes })
			}))
	}
	return questions
}

// planQuestions are the questions of one plan in an answer.
type planQuestions struct {
	answer *PlanAnswer
	plan   IfThen
	words  wording.Words
	number int
}

func (q planQuestions) label(text string) string {
	return q.words.Text("plan.field", "number", q.number, "label", text)
}

func (q planQuestions) text(name, label string, place func(*IfThen) *string) question {
	return write(name+":"+q.plan.Key, q.label(label), *place(&q.plan), func(text string) {
		q.answer.change(q.plan.Key, func(plan *IfThen) { *place(plan) = text })
	})
}

// places are the plans that there are, and after them blank ones up to as many as are offered.
func (p *Plan) places(a *PlanAnswer) []IfThen {
	places := slices.Clone(a.Plans)
	for number := 1; len(places) < p.Most; number++ {
		key := PlanKey(number)
		if !slices.ContainsFunc(places, func(plan IfThen) bool { return plan.Key == key }) {
			places = append(places, IfThen{Key: key})
		}
	}
	return places
}

// change alters the plan with a key, which it makes when there is none; a plan that holds nothing any more is gone.
func (a *PlanAnswer) change(key string, alter func(*IfThen)) {
	at := slices.IndexFunc(a.Plans, func(plan IfThen) bool { return plan.Key == key })
	if at < 0 {
		at = len(a.Plans)
		a.Plans = append(a.Plans, IfThen{Key: key})
	}
	alter(&a.Plans[at])
	if a.Plans[at] == (IfThen{Key: key}) {
		a.Plans = slices.Delete(a.Plans, at, at+1)
	}
}

// Invent makes a plan or two, some of them without a date or without a then.
func (p *Plan) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, &PlanAnswer{}
	passes, answers := i.attitude()
	a.Pass(passes)
	if answers == 0 {
		return a
	}
	for number := range 1 + i.IntN(p.Most) {
		a.Plans = append(a.Plans, i.plan(PlanKey(number+1), answers))
	}
	return a
}

func (i inventor) plan(key string, answers int) IfThen {
	plan := IfThen{Key: key, If: i.phrase(situations), Said: i.inHundred(50)}
	if i.inHundred(answers) {
		plan.Then = i.phrase(actions)
	}
	if i.inHundred(answers) {
		plan.Obstacle = i.text(obstacles)
	}
	if i.inHundred(answers) {
		plan.Colleague = i.one(colleagues)
	}
	if i.inHundred(answers) {
		plan.Together = i.text(joint)
	}
	if i.inHundred(answers) {
		plan.Date = firstFollowUp.AddDate(0, 0, i.IntN(28)).Format(time.DateOnly)
	}
	return plan
}

// phrase is half a sentence, and now and then a whole text in its place.
func (i inventor) phrase(halves []string) string {
	if i.inHundred(85) {
		return i.one(halves)
	}
	return i.text(thoughts)
}

// firstFollowUp is the first day on which an invented plan is looked back on. It is fixed: inventing has no clock.
var firstFollowUp = time.Date(2018, time.June, 7, 0, 0, 0, 0, time.UTC)
