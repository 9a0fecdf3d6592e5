package actionplan

import "maps"

// Join is the decisions of several days taken together. Proposals have keys of their own in every day, so nothing can clash
// but the things of the budget, and there the first day's row stands for the thing. The order is the support's: none of the
// days has seen the others' proposals.
func Join(days ...Decisions) Decisions {
	joined := Decisions{}.clone()
	weighed := map[string]bool{}
	for _, one := range days {
		copied := one.clone()
		joined.Merged = append(joined.Merged, copied.Merged...)
		seen := maps.Clone(weighed)
		for key, edit := range copied.Rows {
			if seen[edit.Item] {
				edit.Item = ""
			}
			weighed[edit.Item] = edit.Item != ""
			joined.Rows[key] = edit
		}
	}
	return joined
}
