package room

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"troskel/data/exercise"
)

// The shield. SHIELD.md says in words what is done here, and why.
//
// Everything that was ever published of an exercise parts the answers in cells: two answers lie in the same cell when they
// are in the same pictures, and in the same role's part of those. All that can be found by adding and subtracting pictures
// is sums over whole cells. So no cell may hold fewer than k answers, whatever was withdrawn since, and no cell may be such
// that all in it answered the same.

// cell is a cell with all its answers. The two lists are sorted each for itself, so that nothing says which answer is
// whose.
type cell struct {
	In      []string `json:"in"`      // the pictures it is part of, as "2", or "2:elected" where that picture was parted by role
	Items   []string `json:"items"`   // itemName of each answer
	Answers []closed `json:"answers"` // what they say
}

// tag is how a cell names a picture, and the part of it.
func tag(round int, split bool, role exercise.Role) string {
	if !split {
		return strconv.Itoa(round)
	}
	if role == exercise.Unsaid {
		role = "unsaid"
	}
	return fmt.Sprintf("%d:%s", round, role)
}

// parseTag reads what tag wrote; role is "" when the picture was not parted, and "unsaid" for those who did not say.
func parseTag(written string) (round int, role string) {
	number, role, _ := strings.Cut(written, ":")
	round, _ = strconv.Atoi(number)
	return round, role
}

func (c cell) tagOf(round int) (written string, ok bool) {
	for _, one := range c.In {
		if at, _ := parseTag(one); at == round {
			return one, true
		}
	}
	return "", false
}

// unitState is what became of a unit when its exercise was closed.
type unitState string

// The states of a unit. A split one is shown per role too.
const (
	unitShown unitState = "shown"
	unitSplit unitState = "split"
	unitFew   unitState = "few"
	unitAlike unitState = "alike"
	unitNear  unitState = "near"
)

// told tells whether anything was published of the unit.
func (s unitState) told() bool { return s == unitShown || s == unitSplit || s == unitAlike }

// errNear is that the difference to what was published before would show too few.
var errNear = errors.New("the difference to an earlier picture holds too few")

// recut parts the cells as they would be parted once these ballots are published as one more picture. It fails with
// errNear when a cell would hold fewer than least.
func recut(cells []cell, ballots []ballot, round, least int, split bool) ([]cell, error) {
	left := map[string]ballot{}
	for _, one := range ballots {
		left[one.item] = one
	}
	var parted []cell
	for _, old := range cells {
		var stayed []ballot
		var gone []string
		for _, item := range old.Items {
			if one, ok := left[item]; ok {
				stayed = append(stayed, one)
				delete(left, item)
			} else {
				gone = append(gone, item)
			}
		}
		rest, ok := without(old.Answers, answersOf(stayed))
		if !ok || len(rest) != len(gone) {
			return nil, fmt.Errorf("the ledger's answers are not those of its items")
		}
		parts := cut(old.In, stayed, round, split)
		if len(gone) > 0 {
			parts = append(parts, cell{In: old.In, Items: gone, Answers: rest})
		}
		if len(parts) > 1 && tooFew(parts, least) { // a cell that stays whole tells nothing new
			return nil, errNear
		}
		parted = append(parted, parts...)
	}
	parts := cut(nil, slices.Collect(maps.Values(left)), round, split)
	if tooFew(parts, least) {
		return nil, errNear
	}
	parted = append(parted, parts...)
	slices.SortFunc(parted, func(a, b cell) int { return slices.Compare(a.In, b.In) })
	return parted, nil
}

func tooFew(cells []cell, least int) bool {
	return slices.ContainsFunc(cells, func(one cell) bool { return len(one.Items) < least })
}

// cut makes cells of ballots that are part of the new picture.
func cut(in []string, ballots []ballot, round int, split bool) []cell {
	parts := map[exercise.Role][]ballot{exercise.Unsaid: ballots}
	if split {
		parts = byRole(ballots)
	}
	var cells []cell
	for role, part := range parts {
		if len(part) == 0 {
			continue
		}
		one := cell{In: append(slices.Clone(in), tag(round, split, role)), Answers: answersOf(part)}
		for _, each := range part {
			one.Items = append(one.Items, each.item)
		}
		slices.Sort(one.Items)
		cells = append(cells, one)
	}
	return cells
}

// freeze is the shield at the moment of closing: how the cells will be, and what is published of each unit.
func freeze(book *book, units []unit, ballots []ballot, least int) ([]cell, round, error) {
	number := len(book.Rounds) + 1
	frozen := round{Least: least, People: len(ballots), Units: map[string]unitState{}}
	if len(ballots) < least {
		frozen.Few = true
		return book.Cells, frozen, nil
	}
	for _, one := range ballots {
		if one.said.Passed {
			frozen.Passed++
		}
	}
	cells, err := recut(book.Cells, ballots, number, least, true)
	frozen.Roles = len(byRole(ballots))
	frozen.Split = err == nil && frozen.Roles > 1
	if !frozen.Split {
		if cells, err = recut(book.Cells, ballots, number, least, false); err != nil {
			return nil, round{}, err
		}
	}
	judge := judge{rounds: append(slices.Clone(book.Rounds), frozen), cells: cells, least: least}
	for _, one := range units {
		frozen.Units[one.key] = judge.unit(one)
		if judge.passesTell(one.passedOn) {
			frozen.Quiet = append(frozen.Quiet, one.key)
		}
	}
	if judge.passesTell(func(said closed) bool { return said.Passed }) {
		frozen.Quiet = append(frozen.Quiet, wholeExercise)
	}
	return cells, frozen, nil
}

// wholeExercise stands among the quiet units for those who passed on everything.
const wholeExercise = "*"

// judge decides about units, with the newest round last.
type judge struct {
	rounds []round
	cells  []cell
	least  int
}

func (j judge) unit(u unit) unitState {
	groups := j.groups(u, false)
	said := 0
	for _, one := range j.cells {
		if _, in := one.tagOf(len(j.rounds)); in {
			said += count(one.Answers, u.has)
		}
	}
	switch {
	case said < j.least:
		return unitFew
	case len(groups) == 1 && alike(u, groups[0]) != nil:
		return unitAlike
	case !j.safe(u, groups):
		return unitNear
	case j.rounds[len(j.rounds)-1].Split && !u.alone && j.splits(u):
		return unitSplit
	}
	return unitShown
}

// splits tells whether a unit may be shown per role: two roles at least have answered it, and every part is safe.
func (j judge) splits(u unit) bool {
	roles := map[string]bool{}
	for _, one := range j.cells {
		if written, in := one.tagOf(len(j.rounds)); in && count(one.Answers, u.has) > 0 {
			roles[written] = true
		}
	}
	return len(roles) > 1 && j.safe(u, j.groups(u, true))
}

// safe tells whether every group is nobody, or enough people who do not all answer the same.
func (j judge) safe(u unit, groups [][]closed) bool {
	for _, group := range groups {
		if said := count(group, u.has); said > 0 && (said < j.least || alike(u, group) != nil) {
			return false
		}
	}
	return true
}

// groups are the cells as the unit sees them: those that differ only in pictures in which nothing of the unit was
// published are one.
func (j judge) groups(u unit, split bool) [][]closed {
	merged := map[string][]closed{}
	for _, one := range j.cells {
		var seen []string
		for _, written := range one.In {
			at, role := parseTag(written)
			state := j.rounds[at-1].Units[u.key]
			parted := state == unitSplit
			if at == len(j.rounds) {
				state, parted = unitShown, split
			}
			switch {
			case !state.told():
			case parted:
				seen = append(seen, fmt.Sprintf("%d:%s", at, role))
			default:
				seen = append(seen, strconv.Itoa(at))
			}
		}
		if seen != nil {
			name := strings.Join(seen, " ")
			merged[name] = append(merged[name], one.Answers...)
		}
	}
	groups := make([][]closed, 0, len(merged))
	for _, name := range slices.Sorted(maps.Keys(merged)) {
		groups = append(groups, merged[name])
	}
	return groups
}

// passesTell tells whether the number of passes would say of everybody in some cell that they passed.
func (j judge) passesTell(passed func(closed) bool) bool {
	return slices.ContainsFunc(j.cells, func(one cell) bool {
		passes := 0
		for _, answer := range one.Answers {
			if passed(answer) {
				passes++
			}
		}
		return passes >= len(one.Answers)-spared(len(one.Answers))
	})
}

// spared is how many may differ and it is still said that all or nearly all answered the same: a tenth, and never fewer than
// one. Were it none, the words would say of each that they answered so.
func spared(people int) int { return max(1, people/10) }

// alike are the parts of a unit that all or nearly all of those who answered it have in common; nil when there are none.
func alike(u unit, answers []closed) []string {
	shared, people := map[string]int{}, 0
	for _, answer := range answers {
		if answer.Passed || !u.has(answer.Values) {
			continue
		}
		people++
		for _, part := range u.parts(answer.Values) {
			shared[part]++
		}
	}
	var parts []string
	for part, count := range shared {
		if count >= people-spared(people) {
			parts = append(parts, part)
		}
	}
	slices.Sort(parts)
	return parts
}

func count(answers []closed, has func(map[string]string) bool) int {
	people := 0
	for _, answer := range answers {
		if !answer.Passed && has(answer.Values) {
			people++
		}
	}
	return people
}
