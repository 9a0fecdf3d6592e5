package exercise

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
	if part.Reading() && len(r.Items) > 9 {
		part.Problem("items", "rank.too-many", "count", len(r.Items))
	}
}

// Blank returns an answer with all items in the pile.
func (r *Rank) Blank() Answer { return &RankAnswer{} }
