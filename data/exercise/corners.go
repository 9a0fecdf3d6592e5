package exercise

// Corners is a task in which one goes to a corner: one of two to four alternatives, or the open corner with words of
// one's own (fyra hörn).
type Corners struct {
	Question string
	Corners  []Option
	Many     bool   // more than one may be chosen
	Open     string // what the open corner is called
}

// OpenCorner is the key of the open corner. No corner of a workshop file may have it.
const OpenCorner = "open"

// CornersAnswer is where one went, and why.
type CornersAnswer struct {
	Skippable
	Chosen []string `json:"chosen,omitempty"` // keys of corners; OpenCorner for the open one
	Own    string   `json:"own,omitempty"`    // what one says in the open corner
	Why    string   `json:"why,omitempty"`
}

// Form describes corners in a workshop file.
func (c *Corners) Form(part Part) {
	part.Text("question", &c.Question)
	part.Choice("many", &c.Many)
	List(part, "corners", 2, &c.Corners, formOption)
	part.Text("open", &c.Open)
	if part.Reading() && len(c.Corners) > 4 {
		part.Problem("corners", "corners.too-many", "count", len(c.Corners))
	}
	for _, corner := range c.Corners {
		if part.Reading() && corner.Key == OpenCorner {
			part.Problem("corners", "corners.open-key", "key", OpenCorner)
		}
	}
}

// formOption describes one thing to choose, sort, order or share points with.
func formOption(item Part, option *Option) {
	item.Key(&option.Key)
	item.Text("text", &option.Text)
}

// Blank returns an answer in no corner.
func (c *Corners) Blank() Answer { return &CornersAnswer{} }
