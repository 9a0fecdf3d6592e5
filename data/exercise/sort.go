package exercise

// Sort is a task in which one sorts cards into three piles by what they do to the threshold, and may add cards of one's
// own.
type Sort struct {
	Question string
	Cards    []Option
	Own      int // how many cards of one's own are offered
}

// Pile is one of the three piles.
type Pile string

// The piles.
const (
	Raises  Pile = "raises"  // höjer tröskeln
	Lowers  Pile = "lowers"  // sänker tröskeln
	Depends Pile = "depends" // beror på
)

// Piles lists the piles in the order they lie on the table.
var Piles = []Pile{Raises, Lowers, Depends}

// SortAnswer is which card lies in which pile. A card that is not named lies in the stack still.
type SortAnswer struct {
	Skippable
	Placed map[string]Pile `json:"placed,omitempty"`
	On     string          `json:"on,omitempty"`  // what it depends on, in own words
	Own    []OwnItem       `json:"own,omitempty"` // cards of one's own; Placed names them too
}

// OwnItem is a card, an item or a step that the participant adds.
type OwnItem struct {
	Key  string `json:"key"`
	Text string `json:"text"`
}

// Form describes the cards in a workshop file.
func (s *Sort) Form(part Part) {
	part.Text("question", &s.Question)
	List(part, "cards", 3, &s.Cards, formOption)
	part.Number("own", &s.Own, 0, 5)
}

// Blank returns an answer with all cards in the stack.
func (s *Sort) Blank() Answer { return &SortAnswer{Placed: map[string]Pile{}} }
