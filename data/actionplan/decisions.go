package actionplan

import (
	"cmp"
	"crypto/sha256"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"troskel/data/wording"
)

// Decisions are what the facilitator has made of the proposals: which are one, in which words, and in which order. The
// zero value is a plan as the room left it. Every change returns new decisions and leaves the old ones alone, so that a
// window can take one back.
type Decisions struct {
	Format int             `json:"format"`
	Merged [][]string      `json:"merged,omitempty"` // keys of proposals that are one row; the first is the row's key
	Rows   map[string]Edit `json:"rows,omitempty"`   // by the row's key
	Order  []string        `json:"order,omitempty"`  // keys of rows; the others come after, by their support
	Top    int             `json:"top,omitempty"`    // how many rows stand in the plan, TopLow to TopHigh; 0 is TopUsual

	sum [sha256.Size]byte // of the file that holds them; nought when there is none
}

// Edit is what the facilitator has written in a row.
type Edit struct {
	Words map[Column]string `json:"words,omitempty"` // in place of the proposals' own
	Item  string            `json:"item,omitempty"`  // the thing of the budget that the row was in the room
}

func (d Decisions) clone() Decisions {
	copied := Decisions{
		Format: FormatToday, Rows: map[string]Edit{}, Order: slices.Clone(d.Order), Top: d.Top, sum: d.sum,
	}
	for _, group := range d.Merged {
		copied.Merged = append(copied.Merged, slices.Clone(group))
	}
	for key, edit := range d.Rows {
		copied.Rows[key] = Edit{Words: maps.Clone(edit.Words), Item: edit.Item}
	}
	return copied
}

// homes are the rows of the merged proposals.
func (d Decisions) homes() map[string]string {
	homes := map[string]string{}
	for _, group := range d.Merged {
		for _, key := range group {
			homes[key] = group[0]
		}
	}
	return homes
}

// home is the row of a proposal: the one it was merged into in the plan, or else that of what was made of it in the room.
func (d Decisions) home(merged map[string]string, proposal Proposal) string {
	for _, key := range []string{proposal.Key, proposal.Into} {
		if row, ok := merged[key]; ok {
			return row
		}
	}
	return cmp.Or(proposal.Into, proposal.Key)
}

// compareOriginals puts a row's proposals in order: those that were merged as they were, what the facilitator made before
// what it was made of.
func (d Decisions) compareOriginals(a, b Original) int {
	made := func(o Original) int {
		if o.Made {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(d.place(a.Proposal), d.place(b.Proposal)), cmp.Compare(made(a), made(b)))
}

// place is where a proposal stands in its merged row.
func (d Decisions) place(proposal Proposal) int {
	for _, group := range d.Merged {
		for _, key := range []string{proposal.Key, proposal.Into} {
			if at := slices.Index(group, key); at >= 0 {
				return at
			}
		}
	}
	return 0
}

func (d Decisions) rank(row string) int {
	if at := slices.Index(d.Order, row); at >= 0 {
		return at
	}
	return math.MaxInt
}

func (d Decisions) top() int {
	if d.Top == 0 {
		return TopUsual
	}
	return min(max(d.Top, TopLow), TopHigh)
}

// Merge makes one row of several. The first keeps its words and its place; the proposals of the others come after its own.
func (d Decisions) Merge(into string, others ...string) Decisions {
	merged := d.clone()
	home := merged.homes()
	into = cmp.Or(home[into], into)
	whole := merged.take(into)
	for _, other := range others {
		other = cmp.Or(home[other], other)
		if slices.Contains(whole, other) {
			continue
		}
		whole = append(whole, merged.take(other)...)
		delete(merged.Rows, other)
		merged.Order = slices.DeleteFunc(merged.Order, func(key string) bool { return key == other })
	}
	merged.Merged = append(merged.Merged, whole)
	return merged
}

// take takes a row's proposals out of those that are merged.
func (d *Decisions) take(row string) []string {
	for i, group := range d.Merged {
		if group[0] == row {
			d.Merged = slices.Delete(d.Merged, i, i+1)
			return group
		}
	}
	return []string{row}
}

// IsMerged tells whether a row was made of several here, so that it can be split.
func (d Decisions) IsMerged(row string) bool {
	return slices.ContainsFunc(d.Merged, func(group []string) bool { return group[0] == row && len(group) > 1 })
}

// Split makes each proposal of a row a row of its own again. What was written in the row stays with the first.
func (d Decisions) Split(row string) Decisions {
	split := d.clone()
	split.take(row)
	return split
}

// Write puts a text in a row's column, in place of what the proposals say there. It refuses what the column cannot hold.
func (d Decisions) Write(row string, column Column, text string) (Decisions, error) {
	text = strings.TrimSpace(text)
	if !column.takes(text) || utf8.RuneCountInString(text) > MostRunes || !utf8.ValidString(text) {
		return d, wording.NewProblem("actionplan.cannot-hold", nil, "column", string(column), "most", MostRunes)
	}
	written := d.clone()
	edit := written.Rows[row]
	if edit.Words == nil {
		edit.Words = map[Column]string{}
	}
	edit.Words[column] = text
	written.Rows[row] = edit
	return written, nil
}

// Leave lets the proposals speak in a row's column again.
func (d Decisions) Leave(row string, column Column) Decisions {
	left := d.clone()
	delete(left.Rows[row].Words, column)
	return left
}

// Weigh says which thing of the budget a row was in the room; nothing takes that back. A thing is one row at most.
func (d Decisions) Weigh(row, item string) Decisions {
	weighed := d.clone()
	for key, edit := range weighed.Rows {
		if edit.Item == item {
			edit.Item = ""
			weighed.Rows[key] = edit
		}
	}
	edit := weighed.Rows[row]
	edit.Item = item
	weighed.Rows[row] = edit
	return weighed
}

// Arrange gives the rows an order of the facilitator's own. No keys let the support decide again.
func (d Decisions) Arrange(rows ...string) Decisions {
	arranged := d.clone()
	arranged.Order = slices.Clone(rows)
	return arranged
}

// Keep says how many rows stand in the plan; the rest is the bank of ideas.
func (d Decisions) Keep(top int) Decisions {
	kept := d.clone()
	kept.Top = min(max(top, TopLow), TopHigh)
	return kept
}
