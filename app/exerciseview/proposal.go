package exerciseview

import (
	"slices"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// proposal is one sentence, written alone, and below it what the table fills in when it has chosen the sentence.
type proposal struct {
	Setting
	task   *exercise.Proposal
	answer *exercise.ProposalAnswer
}

func newProposal(s Setting) fyne.CanvasObject {
	p := &proposal{Setting: s, task: s.Exercise.Task.(*exercise.Proposal), answer: s.Answer.(*exercise.ProposalAnswer)}
	words := s.Day.Words
	sentence := words.Text("proposal.sentence")
	area := p.area(sentence, p.answer.Sentence, func(text string) { p.answer.Sentence = text })
	area.Rows = 2
	label := words.Text("view.proposal-table")
	table := widgets.NewDisclosure(label, widgets.NewWash(p.table()), func(open bool) string {
		if open {
			return words.Text("app.open", "text", label)
		}
		return words.Text("app.closed", "text", label)
	})
	alone := *p.answer
	alone.Sentence, alone.Skipped = "", false
	table.SetOpen(alone != exercise.ProposalAnswer{})
	return passable(s,
		paragraphs(p.task.Intro, look.BodyText),
		together(look.QuestionText(sentence), area),
		table,
	)
}

// table is what an action plan needs besides the sentence.
func (p *proposal) table() fyne.CanvasObject {
	words := p.Day.Words
	content := widgets.Stack(look.Gap)
	if p.task.Table != "" {
		content.Add(paragraphs(p.task.Table, look.BodyText))
	}
	content.Add(p.turns())
	content.Add(p.areas())
	content.Add(p.asked(words.Text("proposal.hinder"), "", &p.answer.Hinder))
	content.Add(p.asked(words.Text("proposal.aim"), "", &p.answer.Aim))
	content.Add(p.asked(words.Text("proposal.action"), words.Text("view.proposal-verb"), &p.answer.Action))
	content.Add(p.asked(words.Text("proposal.responsible"), words.Text("view.proposal-function"), &p.answer.Responsible))
	content.Add(p.asked(words.Text("proposal.when"), words.Text("view.proposal-when"), &p.answer.When))
	content.Add(p.asked(words.Text("proposal.follow-up"), words.Text("view.proposal-measure"), &p.answer.FollowUp))
	return content
}

// asked is a short field under its question, with a hint when there is one.
func (p *proposal) asked(question, hint string, into *string) fyne.CanvasObject {
	area := p.area(question, *into, func(text string) { *into = text })
	area.Rows = 1
	if hint == "" {
		return together(look.StrongText(question), area)
	}
	return together(widgets.Stack("", look.StrongText(question), look.SmallText(hint)), area)
}

func (p *proposal) turns() fyne.CanvasObject {
	words := p.Day.Words
	var texts []string
	for _, turn := range exercise.Turns {
		texts = append(texts, exercise.TurnName(words, turn))
	}
	return p.choice(words.Text("proposal.turn"), texts, slices.Index(exercise.Turns, p.answer.Turn), func(chosen int) {
		p.answer.Turn = ""
		if chosen >= 0 {
			p.answer.Turn = exercise.Turns[chosen]
		}
	})
}

func (p *proposal) areas() fyne.CanvasObject {
	words := p.Day.Words
	var texts []string
	for _, factor := range exercise.Factors {
		texts = append(texts, exercise.FactorName(words, factor))
	}
	return p.choice(words.Text("proposal.area"), texts, slices.Index(exercise.Factors, p.answer.Area), func(chosen int) {
		p.answer.Area = ""
		if chosen >= 0 {
			p.answer.Area = exercise.Factors[chosen]
		}
	})
}

// choice is chips under their question.
func (p *proposal) choice(question string, texts []string, chosen int, put func(chosen int)) fyne.CanvasObject {
	words := p.Day.Words
	says := func(chip, chosen int) string {
		said := sentence(question) + " " + words.Text("view.chip", "number", chip+1, "of", len(texts), "text", texts[chip])
		if chip == chosen {
			return said + " " + words.Text("view.chip-chosen")
		}
		return said + " " + words.Text("view.chip-not-chosen")
	}
	chips := widgets.NewChips(texts, says, func(chosen int) {
		put(chosen)
		p.Changed()
	})
	chips.Set(chosen)
	return together(look.StrongText(question), chips)
}
