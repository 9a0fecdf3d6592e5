package room

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"troskel/data/exercise"
)

// cell is a cell with all its answers. The lists are sorted each for itself, so that nothing says which answer is whose.
type cell struct {
	In       []string  `json:"in"`       // the pictures it is part of: "2", or "2:elected" where that was parted by role
	Who      []string  `json:"who"`      // whoName of each
	Items    []string  `json:"items"`    // itemName of each with the newest answer
	Versions []version `json:"versions"` // what they answered; more than one when all of them have handed in anew
}

// version is what the people in a cell answered, from one picture on.
type version struct {
	From    int      `json:"from"`
	Answers []closed `json:"answers"`
}

// answersIn is what the people in a cell had answered when a picture was made.
func (c cell) answersIn(round int) []closed {
	answers := c.Versions[0].Answers
	for _, one := range c.Versions {
		if one.From <= round {
			answers = one.Answers
		}
	}
	return answers
}

// newest is what the people in a cell answered last.
func (c cell) newest() version { return c.Versions[len(c.Versions)-1] }

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

// errNear is that the difference to what was published before would show too few.
var errNear = errors.New("the difference to an earlier picture holds too few")

// errLedger is that the ledger contradicts itself.
var errLedger = errors.New("the ledger's answers are not those of its people")

// recut parts the cells as they would be parted once these ballots are published as one more picture. It fails with
// errNear when a cell would hold fewer than least, or when what is in it could not be told.
func recut(cells []cell, ballots []ballot, round, least int, split bool) ([]cell, error) {
	left := map[string]ballot{}
	for _, one := range ballots {
		left[one.who] = one
	}
	var parted []cell
	for _, old := range cells {
		parts, err := old.part(left, round, split)
		if err != nil {
			return nil, err
		}
		if len(parts) > 1 && tooFew(parts, least) { // a cell that stays whole tells nothing new
			return nil, errNear
		}
		parted = append(parted, parts...)
	}
	parts := cut(cell{}, slices.Collect(maps.Values(left)), round, split)
	if tooFew(parts, least) {
		return nil, errNear
	}
	parted = append(parted, parts...)
	slices.SortFunc(parted, func(a, b cell) int { return cmp.Or(slices.Compare(a.In, b.In), slices.Compare(a.Who, b.Who)) })
	return parted, nil
}

// part parts one cell by those who are there with the same answer, those who have another one now, and those who are gone.
// It takes those who are there out of left. Which old answer is whose is not kept, so that the old answers of only one of
// the three can be told apart from what the others say now: the two others may not both be there.
func (c cell) part(left map[string]ballot, round int, split bool) ([]cell, error) {
	same, changed, gone := c.whoIs(left)
	divides := func(ballots []ballot) bool { return split && len(byRole(ballots)) > 1 }
	parted := len(same) > 0 && len(changed)+len(gone) > 0 || divides(same)
	mixed := len(changed) > 0 && (len(gone) > 0 || divides(changed))
	if mixed || parted && len(c.Versions) > 1 {
		return nil, errNear
	}
	parts := cut(c, same, round, split)
	if len(changed)+len(gone) == 0 {
		return parts, nil
	}
	rest, err := c.rest(same)
	if err != nil {
		return nil, err
	}
	rest.Who = gone
	if len(changed) > 0 {
		rest.Who, rest.Items = namesOf(changed)
		rest.In = append(slices.Clone(c.In), tag(round, split, changed[0].role))
		rest.Versions = append(slices.Clone(rest.Versions), version{round, answersOf(changed)})
	}
	return append(parts, rest), nil
}

// whoIs looks up the people in a cell among those who are there, and takes them out.
func (c cell) whoIs(left map[string]ballot) (same, changed []ballot, gone []string) {
	for _, who := range c.Who {
		one, there := left[who]
		_, kept := slices.BinarySearch(c.Items, one.item)
		switch {
		case !there:
			gone = append(gone, who)
		case kept:
			same = append(same, one)
		default:
			changed = append(changed, one)
		}
		delete(left, who)
	}
	return same, changed, gone
}

// rest is a cell without some who have kept their answer.
func (c cell) rest(same []ballot) (cell, error) {
	rest := cell{In: c.In, Items: c.Items, Versions: c.Versions}
	if len(same) == 0 {
		return rest, nil
	}
	_, items := namesOf(same)
	rest.Items = slices.DeleteFunc(slices.Clone(c.Items), func(item string) bool { return slices.Contains(items, item) })
	answers, ok := without(c.newest().Answers, answersOf(same))
	if !ok || len(answers) != len(rest.Items) {
		return cell{}, errLedger
	}
	rest.Versions = []version{{c.newest().From, answers}}
	return rest, nil
}

func namesOf(ballots []ballot) (who, items []string) {
	for _, one := range ballots {
		who, items = append(who, one.who), append(items, one.item)
	}
	slices.Sort(who)
	slices.Sort(items)
	return who, items
}

func tooFew(cells []cell, least int) bool {
	return slices.ContainsFunc(cells, func(one cell) bool { return len(one.Who) < least })
}

// cut makes cells of ballots that are part of the new picture, with the answers that they had in the cell they come from.
func cut(from cell, ballots []ballot, round int, split bool) []cell {
	parts := map[exercise.Role][]ballot{exercise.Unsaid: ballots}
	if split {
		parts = byRole(ballots)
	}
	var cells []cell
	for role, part := range parts {
		if len(part) == 0 {
			continue
		}
		one := cell{In: append(slices.Clone(from.In), tag(round, split, role)), Versions: from.Versions}
		one.Who, one.Items = namesOf(part)
		if len(part) < len(from.Who) || len(from.Who) == 0 {
			since := round
			if len(from.Versions) > 0 {
				since = from.newest().From
			}
			one.Versions = []version{{since, answersOf(part)}}
		}
		cells = append(cells, one)
	}
	return cells
}
