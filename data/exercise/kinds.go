package exercise

import "slices"

// Kind is one kind of exercise: its name and how a blank task of it is made.
type Kind struct {
	Name string
	New  func() Task
}

// Kinds is every kind, in the order that the guides speak of them. A new kind is one line here.
var Kinds = []Kind{
	{"page", func() Task { return new(Page) }},
	{"predict", func() Task { return new(Predict) }},
	{"statements", func() Task { return new(Statements) }},
	{"corners", func() Task { return new(Corners) }},
	{"scene", func() Task { return new(Scene) }},
	{"dilemma", func() Task { return new(Dilemma) }},
	{"sort", func() Task { return new(Sort) }},
	{"rank", func() Task { return new(Rank) }},
	{"budget", func() Task { return new(Budget) }},
	{"journey", func() Task { return new(Journey) }},
	{"selfrating", func() Task { return new(SelfRating) }},
	{"rewrite", func() Task { return new(Rewrite) }},
	{"reflection", func() Task { return new(Reflection) }},
	{"plan", func() Task { return new(Plan) }},
	{"proposal", func() Task { return new(Proposal) }},
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
