package room

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// The shield. SHIELD.md says in words what is done here, and why.
//
// Everything that was ever published of an exercise parts the people in cells: two people are in the same cell when they
// are in the same pictures, in the same role's part of those, and handed in anew between the same ones. Nothing published
// changes when two in a cell change places. So no cell may hold fewer than k people, whatever was withdrawn since, and no
// cell may be such that all in it answered the same; then of no fewer than k people anything is certain.

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

// told tells whether what was published of the unit follows from its answers. A reason does too: that a difference was too
// alike to be shown says something of it. Only that too few have answered follows from who they are.
func (s unitState) told() bool { return s != unitFew && s != "" }

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
			said += count(one.answersIn(len(j.rounds)), u.has)
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
		if written, in := one.tagOf(len(j.rounds)); in && count(one.answersIn(len(j.rounds)), u.has) > 0 {
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
// published are one. Before a unit is shown per role, earlier pictures count as parted by role too when they could have
// been: that they were not says that a role was too alike. People who have handed in anew stay in their cell, and what
// they answered before and after are a group each.
func (j judge) groups(u unit, split bool) [][]closed {
	merged := map[string][]closed{}
	for number, one := range j.cells {
		name := j.seen(u, one, split)
		if name == "" {
			continue
		}
		if len(one.Versions) > 1 {
			name = fmt.Sprint("cell ", number)
		}
		for at, version := range one.Versions {
			key := fmt.Sprint(name, " version ", at)
			merged[key] = append(merged[key], version.Answers...)
		}
	}
	groups := make([][]closed, 0, len(merged))
	for _, name := range slices.Sorted(maps.Keys(merged)) {
		groups = append(groups, merged[name])
	}
	return groups
}

// seen names the pictures in which something of the unit was published and the cell was part; empty when there are none.
func (j judge) seen(u unit, one cell, split bool) string {
	var seen []string
	for _, written := range one.In {
		at, role := parseTag(written)
		state := j.rounds[at-1].Units[u.key]
		parted := state == unitSplit || split && j.rounds[at-1].Split
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
	return strings.Join(seen, " ")
}

// passesTell tells whether the number of passes would say of everybody in some cell that they passed.
func (j judge) passesTell(passed func(closed) bool) bool {
	for _, one := range j.cells {
		for _, version := range one.Versions {
			if others := len(version.Answers) - countOf(version.Answers, passed); others <= spared(len(version.Answers)) {
				return true
			}
		}
	}
	return false
}

func countOf(answers []closed, is func(closed) bool) int {
	count := 0
	for _, answer := range answers {
		if is(answer) {
			count++
		}
	}
	return count
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
	return countOf(answers, func(answer closed) bool { return !answer.Passed && has(answer.Values) })
}
