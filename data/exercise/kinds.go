package exercise

import "slices"

// Kind is one kind of exercise: its name, the key of the words that tell a participant how it is done, and how a blank
// task of it is made.
type Kind struct {
	Name string
	Help string
	New  func() Task
}

// Kinds is every kind, in the order that the guides speak of them. A new kind is one line here.
var Kinds = []Kind{
	{"page", "page.help", func() Task { return new(Page) }},
	{"predict", "predict.help", func() Task { return new(Predict) }},
	{"statements", "statements.help", func() Task { return new(Statements) }},
	{"corners", "corners.help", func() Task { return new(Corners) }},
	{"scene", "scene.help", func() Task { return new(Scene) }},
	{"dilemma", "dilemma.help", func() Task { return new(Dilemma) }},
	{"sort", "sort.help", func() Task { return new(Sort) }},
	{"rank", "rank.help", func() Task { return new(Rank) }},
	{"budget", "budget.help", func() Task { return new(Budget) }},
	{"journey", "journey.help", func() Task { return new(Journey) }},
	{"selfrating", "selfrating.help", func() Task { return new(SelfRating) }},
	{"rewrite", "rewrite.help", func() Task { return new(Rewrite) }},
	{"reflection", "reflection.help", func() Task { return new(Reflection) }},
	{"plan", "plan.help", func() Task { return new(Plan) }},
	{"proposal", "proposal.help", func() Task { return new(Proposal) }},
}

// KindNamed finds a kind by its name.
func KindNamed(name string) (Kind, bool) {
	at := slices.IndexFunc(Kinds, func(kind Kind) bool { return kind.Name == name })
	if at < 0 {
		return Kind{}, false
	}
	return Kinds[at], true
}

// KindNames lists the names of all kinds.
func KindNames() []string {
	names := make([]string, len(Kinds))
	for i, kind := range Kinds {
		names[i] = kind.Name
	}
	return names
}
