package exercise

import (
	"strconv"

	"troskel/data/document"
	"troskel/data/wording"
)

// Chapter is the plans, the first one.
func (p *Plan) Chapter() Chapter { return PlansChapter }

// linesToWrite is how many empty lines a plan's card has for how it went.
const linesToWrite = 2

// Alone is a card for each plan in which something is written.
func (p *Plan) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*PlanAnswer)
	if a.Skipped {
		return passed(day.Words)
	}
	begun := a.Begun()
	var blocks []document.Block
	for i, plan := range begun {
		title := day.Words.Text("plan.card")
		if len(begun) > 1 {
			title = day.Words.Text("plan.card-number", "number", i+1)
		}
		blocks = append(blocks, plan.card(title, day.Words))
	}
	return blocks
}

func (p IfThen) card(title string, words wording.Words) document.Block {
	card := document.Card{Title: title, Tick: true, Lines: linesToWrite}
	if date, ok := p.When(); ok {
		card.Date = words.Date(date)
	}
	card.Rows = saidRows(
		document.Pair{Label: words.Text("plan.if"), Text: p.If},
		document.Pair{Label: words.Text("plan.then"), Text: p.Then},
		document.Pair{Label: words.Text("plan.obstacle"), Text: p.Obstacle},
		document.Pair{Label: words.Text("plan.colleague"), Text: p.Colleague},
		document.Pair{Label: words.Text("plan.together"), Text: p.Together})
	if p.Said {
		card.Rows = append(card.Rows, document.Pair{Label: words.Text("plan.said"), Text: words.Text("plan.yes")})
	}
	return card
}

// Together is how many plans were made and what they hold, never their texts. Nothing of their dates, which stay on the
// laptops.
func (p *Plan) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, passed := voices[*PlanAnswer](answers)
	var people, plans, together, aloud int
	for _, answer := range speaking {
		made := answer.Made()
		if len(made) > 0 {
			people++
		}
		for _, plan := range made {
			plans++
			together += one(said(plan.Together))
			aloud += one(plan.Said)
		}
	}
	if people == 0 {
		return nil
	}
	return []document.Block{
		document.Pairs{Rows: []document.Pair{
			{Label: words.Text("plan.count"), Text: strconv.Itoa(plans)},
			{Label: words.Text("plan.count-together"), Text: strconv.Itoa(together)},
			{Label: words.Text("plan.count-said"), Text: strconv.Itoa(aloud)},
		}},
		quiet(turnout(words, people, passed)),
	}
}

// one counts something that is or is not.
func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// Cells are how many plans were made and each plan's words but for the colleague, whose name never leaves.
func (p *Plan) Cells(answer Answer) []Cell {
	a := answer.(*PlanAnswer)
	var plans []IfThen
	if !a.Skipped {
		plans = a.Made()
	}
	cells := []Cell{yesCell("passed", a.Skipped), numberCell("plans", len(plans))}
	for number := 1; number <= p.Most; number++ {
		var plan IfThen
		if number <= len(plans) {
			plan = plans[number-1]
		}
		key := PlanKey(number)
		cells = append(cells,
			textCell("if:"+key, plan.If), textCell("then:"+key, plan.Then), textCell("obstacle:"+key, plan.Obstacle),
			textCell("together:"+key, plan.Together), textCell("date:"+key, plan.Date), yesCell("said:"+key, plan.Said))
	}
	return cells
}
