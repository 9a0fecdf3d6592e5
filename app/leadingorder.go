package app

import (
	"slices"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/app/widgets"
	"troskel/data/actionplan"
	"troskel/data/wording"
)

// orderPage is where the rows of the plan get an order of the facilitator's own.
func (a *App) orderPage(string) navigation.Page {
	plan := a.draftPlan()
	page := facilitator.Ordering{Led: a.led(), OnOrder: a.orderRows, OnReset: a.orderBySupport, OnBack: a.goUp}
	for _, row := range slices.Concat(plan.Rows, plan.Bank) {
		page.Cards = append(page.Cards, widgets.BoardCard{Key: row.Key, Text: row.Words[actionplan.Action]})
	}
	page.Plan = rowKeys(plan)
	return facilitator.NewOrdering(page)
}

// rowKeys are the keys of the rows that stand in the plan, in order.
func rowKeys(plan actionplan.Plan) []string {
	var keys []string
	for _, row := range plan.Rows {
		keys = append(keys, row.Key)
	}
	return keys
}

// orderRows puts the plan's rows in an order, and tells the order that holds now: the earlier one when the plan would be
// empty, or too long to be one.
func (a *App) orderRows(keys []string) []string {
	if len(keys) < actionplan.TopLow || len(keys) > actionplan.TopHigh {
		a.say(wording.NewProblem("planning.order-bounds", nil, "least", actionplan.TopLow, "most", actionplan.TopHigh))
		return rowKeys(a.draftPlan())
	}
	a.decidePlan(a.leading.led.plan.Arrange(keys...).Keep(len(keys)))
	a.log.line("arranged %d", len(keys))
	return keys
}

// orderBySupport lets the room's points decide again.
func (a *App) orderBySupport() {
	a.decidePlan(a.leading.led.plan.Arrange())
	a.showPage()
}
