package exercise

// BudgetPoints is how many points there are to share out.
const BudgetPoints = 100

// Budget is a task in which one shares out a hundred points. The things to share them on stand in the workshop file, or
// are written in the room, such as the tables' proposals.
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
	part.Text("question", &b.Question)
	List(part, "items", 0, &b.Items, formOption)
	part.Number("own", &b.Own, 0, 10)
	if part.Reading() && len(b.Items)+b.Own < 2 {
		part.Problem("items", "budget.too-few")
	}
}

// Blank returns an answer with all points left.
func (b *Budget) Blank() Answer { return &BudgetAnswer{Shares: map[string]int{}} }
