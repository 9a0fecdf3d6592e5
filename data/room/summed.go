package room

import (
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"slices"

	"troskel/data/share"
)

// contentOf is the SHA-256 of all that a contribution says. Each text goes in with its length, so that no two
// contributions come out the same. The exercises of the day come first, in its order, and then any others.
func (c *catalog) contentOf(given share.Contribution) [32]byte {
	scratch := c.scratch.Get().(*summed)
	defer c.scratch.Put(scratch)
	all := (*scratch)[:0]
	defer func() { *scratch = all }() // as it has grown
	all.add(given.Day, given.Ticket, given.ID, string(given.Role))
	all.count(given.Revision, given.Table, one(given.Practice))
	known := 0
	for i := range c.asked {
		if answer, ok := given.Answers[c.asked[i].Key]; ok {
			known++
			all.answer(c.asked[i].Key, answer)
		}
	}
	if known < len(given.Answers) {
		for _, key := range slices.Sorted(maps.Keys(given.Answers)) {
			if _, ok := c.at[key]; !ok {
				all.answer(key, given.Answers[key])
			}
		}
	}
	return sha256.Sum256(all)
}

func (s *summed) answer(key string, answer share.Answer) {
	s.add(key, answer.Kind)
	s.count(one(answer.Passed), one(answer.Elsewhere), len(answer.Values), len(answer.Texts))
	for _, value := range answer.Values {
		s.add(value.Field)
		s.count(one(value.Passed), value.Number, len(value.Chosen), len(value.Shares))
		s.add(value.Chosen...)
		eachInOrder(value.Shares, func(key string, points int) {
			s.add(key)
			s.count(points)
		})
	}
	eachInOrder(answer.Texts, func(field, text string) { s.add(field, text) })
}

// eachInOrder goes through a map by its keys. Most maps here hold a handful, so that no memory is asked for.
func eachInOrder[V any](all map[string]V, each func(key string, value V)) {
	if len(all) == 0 {
		return
	}
	var few [16]string
	keys := few[:0]
	for key := range all {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		each(key, all[key])
	}
}

// summed is what a sum is made of: texts with their lengths, and numbers.
type summed []byte

func (s *summed) add(texts ...string) {
	for _, text := range texts {
		*s = append(binary.AppendUvarint(*s, uint64(len(text))), text...)
	}
}

func (s *summed) count(numbers ...int) {
	for _, number := range numbers {
		*s = binary.AppendVarint(*s, int64(number))
	}
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
