package exercise

import (
	"slices"

	"troskel/data/document"
	"troskel/data/wording"
)

// Chapter is what the room proposes together.
func (p *Proposal) Chapter() Chapter { return OursChapter }

// Alone is the sentence, and the rest as it stands. It says of itself that nothing is decided.
func (p *Proposal) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*ProposalAnswer)
	switch p.State(a) {
	case Passed:
		return passed(day.Words)
	case Unanswered:
		return nil
	}
	blocks := asked(day.Words.Text("proposal.sentence"), a.Sentence)
	area := document.Pair{Label: day.Words.Text("proposal.area"), Text: FactorName(day.Words, a.area())}
	if rows := append(saidRows(area), a.rest(day.Words)...); len(rows) > 0 {
		blocks = append(blocks, document.Pairs{Rows: rows})
	}
	return append(blocks, quiet(day.Words.Text("proposal.not-decided")))
}

// rest is all but the sentence and its area.
func (a *ProposalAnswer) rest(words wording.Words) []document.Pair {
	return saidRows(
		document.Pair{Label: words.Text("proposal.turn"), Text: TurnName(words, a.Turn)},
		document.Pair{Label: words.Text("proposal.hinder"), Text: a.Hinder},
		document.Pair{Label: words.Text("proposal.aim"), Text: a.Aim},
		document.Pair{Label: words.Text("proposal.action"), Text: a.Action},
		document.Pair{Label: words.Text("proposal.responsible"), Text: a.Responsible},
		document.Pair{Label: words.Text("proposal.when"), Text: a.When},
		document.Pair{Label: words.Text("proposal.follow-up"), Text: a.FollowUp})
}

// area is the service area, or nothing when it is none.
func (a *ProposalAnswer) area() Factor {
	if !slices.Contains(Factors, a.Area) {
		return ""
	}
	return a.Area
}

// Together is the proposals themselves, under their service areas: they are made for sharing, and are given here only when
// their writers have handed them in. They stand in the order of the alphabet, so that none can be told by who came first.
func (p *Proposal) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, passed := voices[*ProposalAnswer](answers)
	speaking = slices.DeleteFunc(speaking, func(a *ProposalAnswer) bool { return !a.Made() })
	if len(speaking) == 0 {
		return nil
	}
	slices.SortFunc(speaking, func(a, b *ProposalAnswer) int { return slices.Compare(a.texts(), b.texts()) })
	blocks := []document.Block{quiet(words.Text("proposal.not-decided"))}
	for _, area := range append(slices.Clone(Factors), "") {
		title := words.Text("proposal.no-area")
		if area != "" {
			title = FactorName(words, area)
		}
		for _, a := range speaking {
			if a.area() == area {
				blocks = append(blocks, a.shared(title, words))
				title = "" // only over the first
			}
		}
	}
	return append(blocks, quiet(turnout(words, len(speaking), passed)))
}

// shared is one proposal as the room reads it, under a title when it has one.
func (a *ProposalAnswer) shared(title string, words wording.Words) document.Block {
	var blocks []document.Block
	if title != "" {
		blocks = append(blocks, document.Heading{Text: title})
	}
	blocks = append(blocks, own(a.Sentence)...)
	if rows := a.rest(words); rows != nil {
		blocks = append(blocks, document.Pairs{Rows: rows})
	}
	return document.Together{Blocks: blocks}
}

func (a *ProposalAnswer) texts() []string {
	return []string{
		a.Sentence, a.Turn, string(a.Area), a.Hinder, a.Aim, a.Action, a.Responsible, a.When, a.FollowUp,
	}
}

// Cells are all of the proposal: it becomes a row of the action plan.
func (p *Proposal) Cells(answer Answer) []Cell {
	a := answer.(*ProposalAnswer)
	from := a
	if a.Skipped {
		from = &ProposalAnswer{}
	}
	cells := []Cell{yesCell("passed", a.Skipped)}
	names := []string{"sentence", "turn", "area", "hinder", "aim", "action", "responsible", "when", "followUp"}
	for i, text := range from.texts() {
		cells = append(cells, textCell(names[i], text))
	}
	return cells
}
