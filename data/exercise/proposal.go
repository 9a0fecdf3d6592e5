package exercise

// Proposal is a task in which one proposes a joint improvement: a sentence alone, and at the table the rest that an
// action plan needs. These become the municipality's handlingsplan.
type Proposal struct {
	Intro string
	Table string // what the table does with the sentences
}

// Turns lists what a proposal asks for: to begin, to stop or to change something.
var Turns = []string{"begin", "stop", "change"}

// ProposalAnswer is a proposal. Only Sentence is written alone.
type ProposalAnswer struct {
	Skippable
	Sentence    string `json:"sentence,omitempty"`
	Turn        string `json:"turn,omitempty"`        // one of Turns
	Area        Factor `json:"area,omitempty"`        // the service area it concerns
	Hinder      string `json:"hinder,omitempty"`      // what hinders companies today
	Aim         string `json:"aim,omitempty"`         // how a company would notice
	Action      string `json:"action,omitempty"`      // verb first
	Responsible string `json:"responsible,omitempty"` // a function, never a name
	When        string `json:"when,omitempty"`        // start and end, in own words
	FollowUp    string `json:"followUp,omitempty"`    // measure, date, forum
}

// Form describes a proposal in a workshop file.
func (p *Proposal) Form(part Part) {
	part.Text("intro", &p.Intro)
	part.OptionalText("table", &p.Table)
}

// Blank returns an answer in which nothing is proposed.
func (p *Proposal) Blank() Answer { return &ProposalAnswer{} }
