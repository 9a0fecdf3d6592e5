package rehearsal

import (
	"hash/fnv"
	"slices"

	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/share"
	"troskel/data/wording"
)

// room is the day that the made-up people meet.
type room struct {
	head      day.Head
	exercises []exercise.Exercise // those that are collected, in the day's order
	half      map[string]bool     // those before the middle of the day
}

func newRoom(of day.Day) room {
	r := room{head: of.Head, half: map[string]bool{}}
	filled := of.Workshop.In(wording.Swedish).WithLocal(of.Head.Local)
	for at, block := range filled.Blocks {
		for _, one := range block.Exercises {
			if slices.Contains(of.Head.Share, one.Key) {
				r.exercises = append(r.exercises, one)
				r.half[one.Key] = at <= (len(filled.Blocks)-1)/2
			}
		}
	}
	return r
}

// empty is a contribution to the day with nothing in it.
func (r room) empty() share.Contribution {
	return share.Contribution{
		Day: r.head.ID, Practice: true, Ticket: r.head.Ticket, Revision: 1, Answers: map[string]share.Answer{},
	}
}

// morning is what of somebody's answers was there at the first of the day's two collections; at least something.
func (r room) morning(answers map[string]share.Answer) map[string]share.Answer {
	early := map[string]share.Answer{}
	for key, answer := range answers {
		if r.half[key] {
			early[key] = answer
		}
	}
	if len(early) == 0 {
		return answers
	}
	return early
}

// trait is a number from 0 to 1 that belongs to names: how a room at large sees a statement, how much people part over it.
func trait(names ...string) float64 {
	sum := fnv.New64a()
	for _, name := range names {
		_, _ = sum.Write([]byte(name + "\x00")) // a sum takes everything
	}
	mixed := sum.Sum64()
	mixed ^= mixed >> 33
	mixed *= 0xff51afd7ed558ccd
	mixed ^= mixed >> 29
	return float64(mixed>>11) / (1 << 53)
}
