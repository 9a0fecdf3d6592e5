package exercise

import (
	"math/rand/v2"
	"slices"

	"troskel/data/wording"
)

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

// turnNames are the words for what a proposal asks for.
var turnNames = map[string]string{
	"begin": "proposal.turn-begin", "stop": "proposal.turn-stop", "change": "proposal.turn-change",
}

// TurnName is what a proposal asks for, in words; nothing for what it cannot ask for.
func TurnName(words wording.Words, turn string) string {
	if !slices.Contains(Turns, turn) {
		return ""
	}
	return words.Text(turnNames[turn])
}

// Made tells whether there is a proposal: its sentence is written.
func (a *ProposalAnswer) Made() bool { return said(a.Sentence) }

// State is answered when the sentence is written. The rest is the table's, and worth having.
func (p *Proposal) State(answer Answer) State {
	a := answer.(*ProposalAnswer)
	begun := a.Turn != "" || a.Area != ""
	for _, text := range []string{a.Hinder, a.Aim, a.Action, a.Responsible, a.When, a.FollowUp} {
		begun = begun || said(text)
	}
	return state(a, a.Made(), begun)
}

// FollowUps are none: when a proposal is looked back on is the municipality's to decide.
func (p *Proposal) FollowUps(Answer) []FollowUp { return nil }

// Fields is the sentence, and then what an action plan needs.
func (p *Proposal) Fields(answer Answer, words wording.Words) []Field {
	return fields(p.questions(answer.(*ProposalAnswer), words))
}

// Apply takes them.
func (p *Proposal) Apply(answer Answer, given []Field) error {
	return apply(p.questions(answer.(*ProposalAnswer), wording.Words{}), given)
}

func (p *Proposal) questions(a *ProposalAnswer, words wording.Words) []question {
	var turns []Option
	for _, turn := range Turns {
		turns = append(turns, Option{turn, TurnName(words, turn)})
	}
	return []question{
		write("sentence", words.Text("proposal.sentence"), a.Sentence, into(&a.Sentence)),
		choose("turn", words.Text("proposal.turn"), turns, a.Turn, into(&a.Turn)),
		choose("area", words.Text("proposal.area"), factorOptions(words), string(a.Area),
			func(area string) { a.Area = Factor(area) }),
		write("hinder", words.Text("proposal.hinder"), a.Hinder, into(&a.Hinder)),
		write("aim", words.Text("proposal.aim"), a.Aim, into(&a.Aim)),
		write("action", words.Text("proposal.action"), a.Action, into(&a.Action)),
		takingLines(1, write("responsible", words.Text("proposal.responsible"), a.Responsible, into(&a.Responsible))),
		takingLines(1, write("when", words.Text("proposal.when"), a.When, into(&a.When))),
		write("followUp", words.Text("proposal.follow-up"), a.FollowUp, into(&a.FollowUp)),
	}
}

// Invent proposes something, and fills in the rest as often as a table has time to.
func (p *Proposal) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, &ProposalAnswer{}
	passes, answers := i.attitude()
	a.Pass(passes)
	if answers == 0 {
		return a
	}
	if i.inHundred(answers) {
		a.Sentence = i.text(joint)
	}
	if !i.inHundred(answers / 2) {
		return a
	}
	a.Turn, a.Area = Turns[i.IntN(len(Turns))], Factors[i.IntN(len(Factors))]
	a.Hinder, a.Aim, a.Action = i.text(hurts), i.text(aims), i.text(joint)
	a.Responsible, a.When, a.FollowUp = i.one(functions), i.one(times), i.one(followUps)
	return a
}
