package room

import (
	"cmp"
	"slices"

	"troskel/data/wording"
)

// Together puts the days of a sum in order, the earliest first, so that the sum is the same in whatever order they were
// chosen. It refuses days that do not go together: of another workshop, of the other sort, or the same day twice, whose
// answers would count double.
func Together(rooms []*Room) ([]*Room, error) {
	if len(rooms) < 2 {
		return nil, wording.NewProblem("joint.two-days", nil)
	}
	sorted := slices.SortedFunc(slices.Values(rooms), func(a, b *Room) int {
		one, other := a.catalog.day.Head, b.catalog.day.Head
		return cmp.Or(cmp.Compare(one.Date, other.Date), cmp.Compare(one.ID, other.ID))
	})
	first := sorted[0].catalog.day.Head
	for i, r := range sorted[1:] {
		head := r.catalog.day.Head
		switch {
		case head.ID == sorted[i].catalog.day.Head.ID:
			return nil, wording.NewProblem("joint.same-day", nil, "name", head.Name)
		case head.Practice != first.Practice:
			return nil, wording.NewProblem("joint.practice", nil)
		case !r.goesWith(sorted[0]):
			return nil, wording.NewProblem("joint.other-workshop", nil, "name", head.Name, "first", first.Name)
		}
	}
	return sorted, nil
}
