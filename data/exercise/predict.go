package exercise

// Predict is a task in which one guesses a number before one sees the fact, and then thinks about the gap.
type Predict struct {
	Question string
	Unit     string // what the number counts, such as "av 10 företag"
	Least    int
	Most     int
	Fact     int    // the number that the source gives
	Tells    string // the fact in words
	Source   string
	Gap      string // the question about the gap; may be empty
}

// PredictAnswer is a guess; when the fact has been shown, the guess stands.
type PredictAnswer struct {
	Skippable
	Guess *int   `json:"guess,omitempty"`
	Shown bool   `json:"shown,omitempty"`
	Gap   string `json:"gap,omitempty"`
}

// Form describes a prediction in a workshop file.
func (p *Predict) Form(part Part) {
	part.Text("question", &p.Question)
	part.OptionalText("unit", &p.Unit)
	part.Number("least", &p.Least, 0, 1_000)
	part.Number("most", &p.Most, 1, 1_000)
	part.Number("fact", &p.Fact, 0, 1_000)
	part.Text("tells", &p.Tells)
	part.Text("source", &p.Source)
	part.OptionalText("gap", &p.Gap)
	if part.Reading() && p.Most > 0 && (p.Most <= p.Least || p.Fact < p.Least || p.Fact > p.Most) {
		part.Problem("fact", "predict.range", "least", p.Least, "most", p.Most, "fact", p.Fact)
	}
}

// Blank returns an answer without a guess.
func (p *Predict) Blank() Answer { return &PredictAnswer{} }
