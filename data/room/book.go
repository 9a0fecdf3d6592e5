package room

import (
	"errors"
	"slices"

	"troskel/data/day"
)

// book is what the ledger knows of one exercise.
type book struct {
	Rounds []round `json:"rounds,omitempty"` // each time it was closed, in order; picture number 1 is the first
	Cells  []cell  `json:"cells,omitempty"`
	Texts  []Text  `json:"texts,omitempty"` // those that something was decided about, by digest
	Hands  []Hand  `json:"hands,omitempty"`
}

// round is one closing: what was frozen and what of it is shown.
type round struct {
	Least     int                  `json:"least"`
	People    int                  `json:"people"`
	Passed    int                  `json:"passed,omitzero"`
	Tables    int                  `json:"tables,omitzero"`
	Withdrawn bool                 `json:"withdrawn,omitzero"`
	Few       bool                 `json:"few,omitzero"`   // fewer than least: nothing is shown, and it is part of no cell
	Split     bool                 `json:"split,omitzero"` // its cells are parted by role
	Roles     int                  `json:"roles,omitzero"` // how many roles there were
	Units     map[string]unitState `json:"units,omitempty"`
	Quiet     []string             `json:"quiet,omitempty"` // units whose passes are not told
	Who       []string             `json:"who,omitempty"`   // whoName of everybody in it, sorted
	Texts     []string             `json:"texts,omitempty"` // digests of the texts that may be shown, sorted
	Files     []string             `json:"files,omitempty"` // SHA-256 of the files it rests on, sorted

	// Asked is, for the units of a question that is asked twice in a day, who answered it: whoName, sorted.
	Asked map[string][]string `json:"asked,omitempty"`
}

// standing is the closing that stands; nil while the exercise is open.
func (b *book) standing() *round {
	if len(b.Rounds) == 0 || b.Rounds[len(b.Rounds)-1].Withdrawn {
		return nil
	}
	return &b.Rounds[len(b.Rounds)-1]
}

func (b *book) clone() book {
	return book{slices.Clone(b.Rounds), slices.Clone(b.Cells), slices.Clone(b.Texts), slices.Clone(b.Hands)}
}

// check tells why a ledger cannot be ours.
func (f ledgerFile) check() error {
	if f.Format != ledgerFormat || f.Day == "" {
		return errors.New("the ledger has no format or no day")
	}
	for key, book := range f.Exercises {
		if book == nil {
			return errors.New("the ledger is empty for " + key)
		}
		if err := book.check(); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) check() error {
	people := map[string]bool{}
	for _, one := range b.Cells {
		if !one.whole() || !b.pictures(one) {
			return errors.New("the ledger has a cell that cannot be")
		}
		for _, who := range one.Who {
			if people[who] {
				return errors.New("the ledger has a person twice")
			}
			people[who] = true
		}
	}
	for i, one := range b.Rounds {
		if one.Least < day.LeastLow || !one.Few && b.peopleIn(i+1) != one.People {
			return errors.New("the ledger has a picture that does not add up")
		}
	}
	return nil
}

// pictures tells whether all the pictures that a cell is part of are there.
func (b *book) pictures(one cell) bool {
	return !slices.ContainsFunc(one.In, func(written string) bool {
		at, _ := parseTag(written)
		return at < 1 || at > len(b.Rounds) || b.Rounds[at-1].Few
	})
}

func (b *book) peopleIn(round int) int {
	people := 0
	for _, one := range b.Cells {
		if _, in := one.tagOf(round); in {
			people += len(one.Who)
		}
	}
	return people
}

// whole tells whether a cell can be one that was saved.
func (c cell) whole() bool {
	for i, one := range c.Versions {
		if len(one.Answers) != len(c.Who) || i > 0 && one.From <= c.Versions[i-1].From {
			return false
		}
	}
	return len(c.Versions) > 0 && len(c.In) > 0 && len(c.Items) == len(c.Who) && len(c.Who) >= day.LeastLow &&
		slices.IsSorted(c.Who) && slices.IsSorted(c.Items)
}
