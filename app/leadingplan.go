package app

import (
	"slices"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/data/actionplan"
	"troskel/data/exercise"
)

// draftPlan is the draft of the action plan as it is now: what the room shows and what the facilitator has made of it.
func (a *App) draftPlan() actionplan.Plan {
	led := a.leading.led
	result := led.room.Result(a.words())
	return actionplan.Make(actionplan.Of(result, led.day.Workshop.In(a.settings.Language).Find), led.plan)
}

func (a *App) planPage(string) navigation.Page {
	words, plan := a.words(), a.draftPlan()
	page := facilitator.Planning{
		Led: a.led(), Most: len(plan.Rows), MostLow: actionplan.TopLow, MostHigh: actionplan.TopHigh,
		OnMost:   func(most int) { a.decidePlan(a.leading.led.plan.Keep(most)) },
		OnOpen:   func(key string) { a.goTo(navigation.Route{Page: navigation.Proposal, Key: key}) },
		OnReport: a.opensOf(navigation.Reporting), OnBack: a.goUp,
	}
	if len(plan.Rows)+len(plan.Bank) > 1 {
		page.OnOrder = a.opensOf(navigation.Order)
	}
	if top := a.leading.led.plan.Top; top > 0 {
		page.Most = top
	} else {
		page.Most = actionplan.TopUsual
	}
	if key, waiting := a.waitingTexts(); waiting > 0 {
		page.Waiting = words.Text("planning.waiting", "count", waiting)
		page.OnTexts = func() { a.readTexts(key) }
	}
	page.Groups = a.proposalGroups(plan)
	return facilitator.NewPlanning(page)
}

// waitingTexts is the first exercise with proposals that nobody has gone through, and how many there are in all.
func (a *App) waitingTexts() (first string, waiting int) {
	led := a.leading.led
	for _, key := range led.room.Exercises() {
		picture := led.room.Picture(key, a.words())
		if picture.Kind != "proposal" || picture.Waiting == 0 {
			continue
		}
		if waiting == 0 {
			first = key
		}
		waiting += picture.Waiting
	}
	return first, waiting
}

// proposalGroups are the rows of the plan by service factor, in the factors' order; those without one come last.
func (a *App) proposalGroups(plan actionplan.Plan) []facilitator.ProposalGroup {
	var groups []facilitator.ProposalGroup
	for _, factor := range append(slices.Clone(exercise.Factors), "") {
		group := facilitator.ProposalGroup{Title: exercise.FactorName(a.words(), factor)}
		if factor == "" {
			group.Title = a.words().Text("planning.no-area")
		}
		for _, row := range plan.Rows {
			if row.Area() == factor {
				group.Proposals = append(group.Proposals, a.proposalLine(row, true))
			}
		}
		for _, row := range plan.Bank {
			if row.Area() == factor {
				group.Proposals = append(group.Proposals, a.proposalLine(row, false))
			}
		}
		if len(group.Proposals) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}

func (a *App) proposalLine(row actionplan.Row, in bool) facilitator.ProposalLine {
	words := a.words()
	said := words.Text("planning.said", "points", row.Support.Points)
	if row.Proposals() > 1 {
		said = words.Text("planning.said-merged", "points", row.Support.Points, "count", row.Proposals())
	}
	if in {
		said = words.Text("planning.number", "number", row.Number) + " · " + said
	}
	return facilitator.ProposalLine{Key: row.Key, Text: row.Words[actionplan.Action], Said: said, InPlan: in}
}

// decidePlan keeps what the facilitator has made of the proposals.
func (a *App) decidePlan(decided actionplan.Decisions) {
	led := a.leading.led
	saved, err := actionplan.Save(led.places.Folder, decided)
	if err != nil {
		a.say(err)
		return
	}
	led.plan = saved
}

// rowOf finds a row of the plan, or of the bank of ideas.
func rowOf(plan actionplan.Plan, key string) (actionplan.Row, bool) {
	for _, row := range slices.Concat(plan.Rows, plan.Bank) {
		if row.Key == key {
			return row, true
		}
	}
	return actionplan.Row{}, false
}

func (a *App) proposalPage(key string) navigation.Page {
	plan := a.draftPlan()
	row, there := rowOf(plan, key)
	if !there {
		return a.planPage("")
	}
	page := facilitator.Proposal{
		Led: a.led(), Points: row.Support.Points,
		OnField:  func(column, text string) { a.writeRow(key, actionplan.Column(column), text) },
		OnPoints: func(points int) { a.giveRow(key, points) },
		OnMerge:  func(other string) { a.mergeRows(key, other) },
		OnBack:   a.goUp,
	}
	for _, column := range actionplan.Columns {
		page.Fields = append(page.Fields, a.columnField(row, column))
	}
	if row.Proposals() > 1 {
		for _, number := range row.Originals {
			page.Originals = append(page.Originals, originalText(plan.Originals[number-1]))
		}
	}
	if a.leading.led.plan.IsMerged(key) {
		page.OnSplit = func() { a.splitRow(key) }
	}
	for _, other := range slices.Concat(plan.Rows, plan.Bank) {
		if other.Key != key {
			page.Others = append(page.Others, sheet.Option{Key: other.Key, Text: other.Words[actionplan.Action]})
		}
	}
	return facilitator.NewProposal(page)
}

func originalText(original actionplan.Original) string {
	if original.Answer.Action != "" {
		return original.Answer.Action
	}
	return original.Answer.Sentence
}

// columnField is a column of the plan as the page shows it: a choice, or a text.
func (a *App) columnField(row actionplan.Row, column actionplan.Column) facilitator.ProposalField {
	words := a.words()
	field := facilitator.ProposalField{
		Key: string(column), Label: actionplan.ColumnName(words, column), Text: row.Words[column],
	}
	switch column {
	case actionplan.Area:
		for _, factor := range exercise.Factors {
			field.Options = append(field.Options, sheet.Option{Key: string(factor), Text: exercise.FactorName(words, factor)})
		}
	case actionplan.Turn:
		for _, turn := range exercise.Turns {
			field.Options = append(field.Options, sheet.Option{Key: turn, Text: exercise.TurnName(words, turn)})
		}
	case actionplan.Status:
		for _, state := range actionplan.States {
			field.Options = append(field.Options, sheet.Option{Key: state, Text: actionplan.StateName(words, state)})
		}
	}
	return field
}

func (a *App) writeRow(key string, column actionplan.Column, text string) {
	decided, err := a.leading.led.plan.Write(key, column, text)
	if err != nil {
		a.say(err)
		return
	}
	a.decidePlan(decided)
}

// giveRow gives a row its points: to its first proposal, so that the sum is what was written.
func (a *App) giveRow(key string, points int) {
	plan := a.draftPlan()
	row, _ := rowOf(plan, key)
	for nth, number := range row.Originals {
		given := 0
		if nth == 0 {
			given = points
		}
		if original := plan.Originals[number-1]; original.Points != given {
			if err := a.leading.led.room.Give(original.Key, given); err != nil {
				a.say(err)
				return
			}
		}
	}
}

// splitRow puts a merge back.
func (a *App) splitRow(key string) {
	a.decidePlan(a.leading.led.plan.Split(key))
	a.log.line("split %s", key)
	a.showPage()
}

func (a *App) mergeRows(key, other string) {
	a.decidePlan(a.leading.led.plan.Merge(key, other))
	a.log.line("merged %s", key)
	a.showPage()
}
