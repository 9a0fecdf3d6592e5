package room

import (
	"encoding/hex"
	"errors"
	"maps"
	"slices"

	"troskel/data/day"
	"troskel/data/wording"
)

// least is k: never below what no day may go below, whatever a file says, nor below what it was when something was shown. A
// day may raise it and not lower it: participants were promised it.
func (r *Room) least() int { return max(r.catalog.day.Head.Least, r.ledger.least(), day.LeastLow) }

// CanClose tells whether an exercise can be closed now. The error is a problem for people: it was shown before, and the
// difference between the two pictures would show fewer than k people.
func (r *Room) CanClose(key string) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	_, _, err := r.frozen(key)
	return err
}

// Close freezes what has been handed in of an exercise as its picture, and saves the ledger. The picture never changes
// again, whatever happens to the files. The error is that of CanClose, or the ledger could not be saved; then nothing has
// changed.
func (r *Room) Close(key string) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.roundOf(key) != nil {
		return nil // closed already
	}
	cells, frozen, err := r.frozen(key)
	if err != nil {
		return err
	}
	return r.ledger.change(key, func(book *book) error {
		book.Cells, book.Rounds = cells, append(book.Rounds, frozen)
		return nil
	})
}

// Reopen withdraws an exercise's picture. What was shown cannot be unshown: the shield goes on counting it.
func (r *Room) Reopen(key string) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.roundOf(key) == nil {
		return nil // open already
	}
	return r.ledger.change(key, func(book *book) error {
		book.Rounds[len(book.Rounds)-1].Withdrawn = true
		return nil
	})
}

// frozen is the exercise as it would be frozen now.
func (r *Room) frozen(key string) ([]cell, round, error) {
	one, ok := r.catalog.find(key)
	if !ok {
		return nil, round{}, wording.NewProblem("room.unknown", nil, "key", key)
	}
	ballots, tables := r.ballots(key)
	return freezeWith(r.ledger.peek(key), one, ballots, tables, r.least())
}

// tableTexts are the digests of the texts that tables have handed in, and how many tables there are.
type tableTexts struct {
	texts []string
	files []string
	count int
}

// freezeWith is freeze with all that a round remembers besides.
func freezeWith(known *book, one asked, ballots []ballot, tables tableTexts, least int) ([]cell, round, error) {
	cells, frozen, err := freeze(known, one.units, ballots, least)
	if errors.Is(err, errNear) {
		return nil, round{}, wording.NewProblem("room.near-earlier", err, "least", least)
	}
	if err != nil {
		return nil, round{}, wording.NewProblem("room.ledger-contradicts", err, "name", LedgerName)
	}
	frozen.Tables, frozen.Texts, frozen.Files = tables.count, tables.texts, tables.files
	if !frozen.Few {
		frozen.Texts = append(slices.Clone(frozen.Texts), mayBeShown(ballots, known.Rounds, least)...)
		for _, each := range ballots {
			frozen.Who = append(frozen.Who, each.who)
			frozen.Files = append(frozen.Files, hex.EncodeToString(each.file[:]))
		}
		frozen.Asked = askedTwice(one, frozen, ballots)
	}
	for _, list := range []*[]string{&frozen.Who, &frozen.Texts, &frozen.Files} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	return cells, frozen, nil
}

// askedTwice is who answered each shown unit of a question that is asked twice.
func askedTwice(one asked, frozen round, ballots []ballot) map[string][]string {
	asked := map[string][]string{}
	for _, unit := range one.units {
		if !one.twice[unit.key] || !frozen.Units[unit.key].told() {
			continue
		}
		for _, each := range ballots {
			if !each.said.Passed && unit.has(each.said.Values) {
				asked[unit.key] = append(asked[unit.key], each.who)
			}
		}
		slices.Sort(asked[unit.key])
	}
	return asked
}

// ballots are what persons have handed in of an exercise, and the texts of tables.
func (r *Room) ballots(key string) (ballots []ballot, tables tableTexts) {
	number := r.catalog.at[key]
	dayID := r.catalog.day.Head.ID
	for _, one := range r.kept {
		said, written, ok := r.catalog.answerIn(one.Packed, number)
		if !ok {
			continue
		}
		digest := one.Digest()
		if one.Table > 0 {
			tables.count++
			tables.texts = append(tables.texts, written...)
			tables.files = append(tables.files, hex.EncodeToString(digest[:]))
			continue
		}
		ballots = append(ballots, ballot{
			who: whoName(dayID, one.ID), item: itemName(dayID, key, one.ID, said), role: roleIn(one.Packed), said: said,
			file: digest, texts: written,
		})
	}
	return ballots, tables
}

// peek is what is known of an exercise, without making anything.
func (l *Ledger) peek(key string) *book {
	if known := l.kept.Exercises[key]; known != nil {
		return known
	}
	return &book{}
}

// least is the greatest k that anything was closed with; 0 when nothing was.
func (l *Ledger) least() int {
	most := 0
	for _, known := range l.kept.Exercises {
		for _, one := range known.Rounds {
			most = max(most, one.Least)
		}
	}
	return most
}

// roundOf is the closing that stands; nil while the exercise is open.
func (r *Room) roundOf(key string) *round { return r.ledger.peek(key).standing() }

// late is how many persons have handed in an exercise, changed it or taken it back since it was closed.
func (r *Room) late(key string, known *book, standing round) int {
	ballots, _ := r.ballots(key)
	if standing.Few {
		return len(ballots) - standing.People
	}
	items := map[string]bool{}
	for _, one := range known.Cells {
		if _, in := one.tagOf(len(known.Rounds)); in {
			for _, item := range one.Items {
				items[item] = true
			}
		}
	}
	before := map[string]bool{}
	for _, who := range standing.Who {
		before[who] = true
	}
	late := 0
	for _, one := range ballots {
		if !items[one.item] {
			late++
		}
		delete(before, one.who)
	}
	return late + len(slices.Collect(maps.Keys(before)))
}
