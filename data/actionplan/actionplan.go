// Package actionplan is the draft of the municipality's action plan (handlingsplan): the day's proposals, put together by
// the facilitator, in the order of their support. Nothing in it is decided, and it says so. It is a pure function of the
// proposals and of the facilitator's decisions, which FORMAT.md describes; no proposal is ever dropped.
package actionplan

import (
	"cmp"
	"maps"
	"slices"

	"troskel/data/exercise"
)

// Plan is the draft.
type Plan struct {
	Rows      []Row // those that stand in the plan, with the most support first
	Bank      []Row // the others, the bank of ideas (idébank)
	Originals []Original
	Personal  []Personal
}

// Row is one measure (åtgärd).
type Row struct {
	Key        string            // that of its first proposal
	Number     int               // in the plan and then on through the bank, from 1
	Words      map[Column]string // what stands in its columns
	Originals  []int             // the numbers of the proposals in it
	Tables     []int             // the tables that proposed it
	FromTables int               // how many of its proposals are tables'
	Alone      int               // how many of its proposals people wrote alone
	Item       string            // the thing of the budget that it was in the room; may be empty
	Support    Support
}

// Proposals is how many proposals the row holds; what the facilitator made of them is none.
func (r Row) Proposals() int { return r.Alone + r.FromTables }

// Area is the row's service area, or none.
func (r Row) Area() exercise.Factor { return exercise.Factor(r.Words[Area]) }

// Original is a proposal as it was handed in, with its number and that of the row it stands in.
type Original struct {
	Proposal
	Number int
	Row    int
}

// The bounds of how many rows stand in the plan, and how many do unless the facilitator says otherwise.
const (
	TopLow   = 1
	TopUsual = 8
	TopHigh  = 20
)

// Make puts the plan together.
func Make(given Given, decided Decisions) Plan {
	plan := Plan{Originals: numbered(given.Proposals), Personal: given.Personal}
	for _, group := range groups(plan.Originals, decided) {
		plan.Rows = append(plan.Rows, newRow(group, decided, given.Support))
	}
	slices.SortStableFunc(plan.Rows, decided.compare)
	for i := range plan.Rows {
		row := &plan.Rows[i]
		row.Number = i + 1
		for _, number := range row.Originals {
			plan.Originals[number-1].Row = row.Number
		}
	}
	top := min(decided.top(), len(plan.Rows))
	plan.Rows, plan.Bank = plan.Rows[:top:top], plan.Rows[top:]
	return plan
}

// numbered puts the proposals in an order that does not tell who came first, and numbers them.
func numbered(proposals []Proposal) []Original {
	sorted := slices.SortedFunc(slices.Values(proposals), Proposal.compare)
	originals := make([]Original, len(sorted))
	for i, proposal := range sorted {
		originals[i] = Original{Proposal: proposal, Number: i + 1}
	}
	return originals
}

// group is the proposals of one row. What the facilitator merged has the key of the first proposal that was merged, even
// when that one is gone, so that the row's words stay where they belong.
type group struct {
	key       string
	originals []Original
}

// groups are the rows' proposals: each merged group that has any left, and each other proposal by itself. What was merged
// in the room stands with what was made of it, until the plan's own decisions say otherwise.
func groups(originals []Original, decided Decisions) []group {
	home := decided.homes()
	var found []group
	at := map[string]int{}
	for _, original := range originals {
		key := decided.home(home, original.Proposal)
		i, begun := at[key]
		if !begun {
			i = len(found)
			at[key] = i
			found = append(found, group{key: key})
		}
		found[i].originals = append(found[i].originals, original)
	}
	for _, one := range found {
		slices.SortStableFunc(one.originals, decided.compareOriginals)
	}
	return found
}

func newRow(from group, decided Decisions, support map[string]Support) Row {
	edit := decided.Rows[from.key]
	row := Row{Key: from.key, Words: map[Column]string{}, Item: edit.Item}
	for _, original := range from.originals {
		row.count(original)
		for column, text := range original.words() {
			if row.Words[column] == "" && text != "" {
				row.Words[column] = text
			}
		}
	}
	slices.Sort(row.Tables)
	maps.Copy(row.Words, edit.Words)
	if weighed, known := support[edit.Item]; known {
		row.Support = weighed
	}
	if row.Words[Status] == "" {
		row.Words[Status] = Proposed
	}
	return row
}

func (r *Row) count(original Original) {
	r.Originals = append(r.Originals, original.Number)
	r.Support.Points += original.Points
	switch {
	case original.Made:
	case original.Table == 0:
		r.Alone++
	default:
		r.FromTables++
		if !slices.Contains(r.Tables, original.Table) {
			r.Tables = append(r.Tables, original.Table)
		}
	}
}

// compare puts rows in the facilitator's order; those that have no place in it come after, with the most points first,
// then with the most proposals, then those of tables, and at last by area and text.
func (d Decisions) compare(a, b Row) int {
	return cmp.Or(
		cmp.Compare(d.rank(a.Key), d.rank(b.Key)),
		cmp.Compare(b.Support.Points, a.Support.Points),
		cmp.Compare(b.Proposals(), a.Proposals()),
		cmp.Compare(len(b.Tables), len(a.Tables)),
		cmp.Compare(areaAt(a.Area()), areaAt(b.Area())),
		cmp.Compare(a.Words[Action], b.Words[Action]),
		cmp.Compare(a.Key, b.Key),
	)
}

// areaAt is a service area's place in the survey's order; what has none comes last.
func areaAt(area exercise.Factor) int {
	if at := slices.Index(exercise.Factors, area); at >= 0 {
		return at
	}
	return len(exercise.Factors)
}
