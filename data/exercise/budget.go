package exercise

import (
	"maps"
	"math/rand/v2"

	"troskel/data/wording"
)

// BudgetPoints is how many points there are to share out.
const BudgetPoints = 100

// Budget is a task in which one shares out a hundred points. The things to share them on stand in the workshop file, or
// are written in the room, such as the tables' proposals. What is added in the room goes by its number, which is the same
// for everybody; a text to it is for the participant's own memory.
type Budget struct {
	Question string
	Items    []Option
	Own      int // how many things may be added in the room, 0 to 10
}

// BudgetAnswer is the points given, by item key.
type BudgetAnswer struct {
	Skippable
	Shares map[string]int `json:"shares,omitempty"`
	Own    []OwnItem      `json:"own,omitempty"`
	Why    string         `json:"why,omitempty"`
}

// Form describes the budget in a workshop file.
func (b *Budget) Form(part Part) {
	if part.Reading() {
		b.Own = refused
	}
	part.Text("question", &b.Question)
	List(part, "items", 0, &b.Items, formOption)
	part.Number("own", &b.Own, 0, 10)
	if part.Reading() && b.Own != refused && len(b.Items)+b.Own < 2 {
		part.Problem("items", "budget.too-few")
	}
}

// Blank returns an answer with all points left.
func (b *Budget) Blank() Answer { return &BudgetAnswer{Shares: map[string]int{}} }

// Things are all that points can be given to: the workshop's items, and then what is added in the room, by its text or,
// until it has one, by its number.
func (b *Budget) Things(a *BudgetAnswer, words wording.Words) []Option {
	things := append([]Option{}, b.Items...)
	for number := 1; number <= b.Own; number++ {
		thing := Option{OwnKey(number), words.Text("budget.own-number", "number", number)}
		if at := ownAt(a.Own, thing.Key); at >= 0 && said(a.Own[at].Text) {
			thing.Text = a.Own[at].Text
		}
		things = append(things, thing)
	}
	return things
}

// Given is the points that a thing has, and 0 for what no budget can hold.
func (a *BudgetAnswer) Given(key string) int {
	if points := a.Shares[key]; points > 0 && points <= BudgetPoints {
		return points
	}
	return 0
}

// Left is how many points are left to share out; never less than none.
func (b *Budget) Left(a *BudgetAnswer) int { return max(0, BudgetPoints-b.shared(a)) }

func (b *Budget) shared(a *BudgetAnswer) int {
	shared := 0
	for _, thing := range b.Things(a, wording.Words{}) {
		shared += a.Given(thing.Key)
	}
	return shared
}

// Give gives a thing so many points in place of those it has, or as many as there are. It returns how many it got.
func (b *Budget) Give(a *BudgetAnswer, key string, points int) int {
	if _, ok := optionNamed(b.Things(a, wording.Words{}), key); !ok {
		return 0
	}
	delete(a.Shares, key)
	points = max(0, min(points, b.Left(a)))
	if points > 0 {
		if a.Shares == nil {
			a.Shares = map[string]int{}
		}
		a.Shares[key] = points
	}
	return points
}

// Name gives a thing that is added in the room a text of one's own; an empty one takes it away, and leaves the points.
func (b *Budget) Name(a *BudgetAnswer, key, text string) { writeOwn(&a.Own, key, text) }

// State is answered when no point is left.
func (b *Budget) State(answer Answer) State {
	a := answer.(*BudgetAnswer)
	shared := b.shared(a)
	return state(a, shared == BudgetPoints, shared > 0 || ownSaid(a.Own) || said(a.Why))
}

// Chapter is the last one: points are shared to be counted in the room.
func (b *Budget) Chapter() Chapter { return RestChapter }

// FollowUps are none.
func (b *Budget) FollowUps(Answer) []FollowUp { return nil }

// Fields is the texts of what is added, the shares, and why.
func (b *Budget) Fields(answer Answer, words wording.Words) []Field {
	return fields(b.questions(answer.(*BudgetAnswer), words))
}

// Apply takes them. More points than there are is an error.
func (b *Budget) Apply(answer Answer, given []Field) error {
	return apply(b.questions(answer.(*BudgetAnswer), wording.Words{}), given)
}

func (b *Budget) questions(a *BudgetAnswer, words wording.Words) []question {
	questions := ownQuestions(&a.Own, b.Own, func(number int) string {
		return words.Text("budget.own-text", "number", number)
	})
	return append(questions,
		question{
			Field: Field{Key: "shares", Kind: SharesField, Label: b.Question, Options: b.Things(a, words),
				Most: BudgetPoints, Empty: len(a.Shares) == 0, Shares: maps.Clone(a.Shares)},
			put: func(given Field) {
				a.Shares = maps.Clone(given.Shares)
				maps.DeleteFunc(a.Shares, func(_ string, points int) bool { return points == 0 })
			},
		},
		write("why", words.Text("budget.why"), a.Why, into(&a.Why)))
}

// Invent gives most points to a few things, and now and then has some left.
func (b *Budget) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, &BudgetAnswer{Shares: map[string]int{}}
	passes, answers := i.attitude()
	a.Pass(passes)
	if answers == 0 {
		return a
	}
	for number := 1; number <= b.Own; number++ {
		if i.inHundred(answers / 2) {
			writeOwn(&a.Own, OwnKey(number), i.text(joint))
		}
	}
	things := b.Things(a, wording.Words{})
	for _, at := range i.Perm(len(things)) {
		b.Give(a, things[at].Key, 5*(1+i.IntN(8)))
	}
	if last := things[i.IntN(len(things))].Key; i.inHundred(answers) {
		b.Give(a, last, a.Given(last)+b.Left(a))
	}
	if i.inHundred(answers / 3) {
		a.Why = i.text(thoughts)
	}
	return a
}
