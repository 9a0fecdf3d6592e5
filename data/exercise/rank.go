package exercise

import (
	"math/rand/v2"
	"slices"

	"troskel/data/document"
	"troskel/data/wording"
)

// MostRanked is how many items there can be. More cannot be held apart, and each has a key on the keyboard.
const MostRanked = 9

// Rank is a task in which one orders cards by weight, the heaviest first. It starts with all of them in a pile.
type Rank struct {
	Question string
	Items    []Option
}

// RankAnswer is the order so far; items that are not named lie in the pile still.
type RankAnswer struct {
	Skippable
	Order []string `json:"order,omitempty"`
	Why   string   `json:"why,omitempty"` // why the first one is first
}

// Form describes the items in a workshop file.
func (r *Rank) Form(part Part) {
	part.Text("question", &r.Question)
	List(part, "items", 3, &r.Items, formOption)
	if part.Reading() && len(r.Items) > MostRanked {
		part.Problem("items", "rank.too-many", "count", len(r.Items))
	}
}

// Blank returns an answer with all items in the pile.
func (r *Rank) Blank() Answer { return &RankAnswer{} }

// Ordered are the items in their order so far.
func (r *Rank) Ordered(a *RankAnswer) []Option {
	var ordered []Option
	for _, key := range a.Order {
		if item, ok := optionNamed(r.Items, key); ok && !slices.Contains(ordered, item) {
			ordered = append(ordered, item)
		}
	}
	return ordered
}

// Pile are the items that are not ordered yet.
func (r *Rank) Pile(a *RankAnswer) []Option {
	ordered := r.Ordered(a)
	return slices.DeleteFunc(slices.Clone(r.Items), func(item Option) bool { return slices.Contains(ordered, item) })
}

// Place puts an item at a place in the order, which counts from 0; from the pile or from another place. A place beyond the
// last is the last.
func (r *Rank) Place(a *RankAnswer, key string, at int) {
	if _, ok := optionNamed(r.Items, key); !ok {
		return
	}
	r.TakeBack(a, key)
	a.Order = slices.Insert(a.Order, max(0, min(at, len(a.Order))), key)
}

// TakeBack puts an item back in the pile.
func (r *Rank) TakeBack(a *RankAnswer, key string) {
	a.Order = slices.DeleteFunc(optionKeys(r.Ordered(a)), func(other string) bool { return other == key })
}

// State is answered when all items are ordered.
func (r *Rank) State(answer Answer) State {
	a := answer.(*RankAnswer)
	ordered := len(r.Ordered(a))
	return state(a, r.whole(a), ordered > 0 || said(a.Why))
}

func (r *Rank) whole(a *RankAnswer) bool {
	return len(r.Items) > 0 && len(r.Ordered(a)) == len(r.Items)
}

// Chapter is the last one: an order is for the talk that follows.
func (r *Rank) Chapter() Chapter { return RestChapter }

// Alone is the items in order, those that are ordered, and why the first is first.
func (r *Rank) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*RankAnswer)
	if a.Skipped {
		return passed(day.Words)
	}
	var blocks []document.Block
	ordered := r.Ordered(a)
	if len(ordered) > 0 {
		blocks = []document.Block{
			document.Text{Voice: document.Question, Text: r.Question},
			document.Items{Ordered: true, Texts: optionTexts(ordered)},
		}
	}
	return append(blocks, asked(day.Words.Text("rank.why"), a.Why)...)
}

// Cells are each item's place.
func (r *Rank) Cells(answer Answer) []Cell {
	a := answer.(*RankAnswer)
	var ordered []Option
	if !a.Skipped {
		ordered = r.Ordered(a)
	}
	cells := []Cell{yesCell("passed", a.Skipped)}
	for _, item := range r.Items {
		cells = append(cells, stepCell("place:"+item.Key, slices.Index(ordered, item)+1))
	}
	return cells
}

// FollowUps are none.
func (r *Rank) FollowUps(Answer) []FollowUp { return nil }

// Fields is the order, and why the first is first.
func (r *Rank) Fields(answer Answer, words wording.Words) []Field {
	return fields(r.questions(answer.(*RankAnswer), words))
}

// Apply takes them.
func (r *Rank) Apply(answer Answer, given []Field) error {
	return apply(r.questions(answer.(*RankAnswer), wording.Words{}), given)
}

func (r *Rank) questions(a *RankAnswer, words wording.Words) []question {
	order := optionKeys(r.Ordered(a))
	return []question{
		{
			Field: Field{Key: "order", Kind: OrderField, Label: r.Question, Options: r.Items, Least: 1, Most: len(r.Items),
				Empty: len(order) == 0, Chosen: order},
			put: func(given Field) { a.Order = slices.Clone(given.Chosen) },
		},
		write("why", words.Text("rank.why"), a.Why, into(&a.Why)),
	}
}

// Invent orders the items, roughly as they stand, and now and then only some of them.
func (r *Rank) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, &RankAnswer{}
	passes, answers := i.attitude()
	a.Pass(passes)
	if answers == 0 {
		return a
	}
	for at, item := range r.Items {
		r.Place(a, item.Key, max(0, at-i.IntN(4)))
	}
	if !i.inHundred(answers) {
		a.Order = a.Order[:i.IntN(len(a.Order)+1)]
	}
	if i.inHundred(answers / 2) {
		a.Why = i.text(thoughts)
	}
	return a
}
