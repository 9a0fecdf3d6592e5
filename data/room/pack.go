package room

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"slices"

	"troskel/data/exercise"
	"troskel/data/room/inbox"
	"troskel/data/share"
)

// A contribution is kept in memory as a few hundred bytes: roles, exercises, fields and options by their number in the
// catalog, texts only by their digest. What the day does not collect is left out, so that nothing a file says can make the
// room remember more than that.

// letter is what is kept of a contribution.
func (c *catalog) letter(given share.Contribution) (inbox.Letter, error) {
	kept := inbox.Letter{
		Content: c.contentOf(given), Revision: given.Revision, Table: given.Table, Empty: given.Withdrawn(),
	}
	if id, err := hex.DecodeString(given.ID); err != nil || copy(kept.ID[:], id) != len(kept.ID) {
		return kept, share.Malformed
	}
	packed := make([]byte, 1, 1<<10)
	packed[0] = byte(slices.Index(roleOrder, given.Role)) // #nosec G115 -- one of three
	taken := 0
	for number, asked := range c.asked {
		answer, ok := given.Answers[asked.Key]
		if !ok || answer.Kind != asked.Kind || given.Table > 0 && answer.Kind != share.TableKind {
			continue
		}
		taken++
		body, whole := asked.pack(answer)
		if texts := textsIn(asked.Exercise, answer, given.Table); len(texts) > 0 {
			body[0] |= hasTexts
			body = binary.AppendUvarint(body, uint64(len(texts)))
			for _, text := range texts {
				body = append(body, textName(c.day.Head.ID, text)...)
			}
		}
		kept.Partly = kept.Partly || !whole
		packed = binary.AppendUvarint(packed, uint64(number))
		packed = binary.AppendUvarint(packed, uint64(len(body)))
		packed = append(packed, body...)
	}
	kept.Partly = kept.Partly || taken < len(given.Answers)
	kept.Packed = bytes.Clone(packed)
	return kept, nil
}

// The first byte of a packed answer.
const (
	isPassed = 1 << iota
	hasTexts
)

// pack packs an answer's values; not whole when some do not fit the exercise. Each field that counts has its place, and most
// values take one byte.
func (a asked) pack(answer share.Answer) (body []byte, whole bool) {
	if answer.Passed {
		return []byte{isPassed}, true
	}
	body, whole = make([]byte, 1, 32+2*len(a.counted)), true
	var few [64]*share.Value
	given := few[:]
	if len(a.fields) > len(few) {
		given = make([]*share.Value, len(a.fields))
	}
	for i := range answer.Values {
		at, ok := a.at[answer.Values[i].Field]
		if !ok || !fits(a.fields[at], answer.Values[i]) {
			whole = false
			continue
		}
		given[at] = &answer.Values[i]
	}
	for _, at := range a.counted {
		body = packValue(body, a.fields[at], given[at])
	}
	return body, whole
}

// The first byte of a packed value. From packedSaid on it is the value itself: how far a number is above the least, which
// option is chosen, or how many keys or shares follow.
const (
	packedNothing = iota
	packedPass
	packedFar // a number that is too large for one byte follows
	packedSaid
)

func packValue(body []byte, field exercise.Field, value *share.Value) []byte {
	switch {
	case value == nil:
		return append(body, packedNothing)
	case value.Passed:
		return append(body, packedPass)
	case field.Kind == exercise.ScaleField || field.Kind == exercise.NumberField:
		if over := value.Number - field.Least; over <= mostOptions {
			return append(body, byte(packedSaid+over)) // #nosec G115 -- fits, and so is not below the least
		}
		return binary.AppendVarint(append(body, packedFar), int64(value.Number))
	case field.Kind == exercise.SharesField:
		return packShares(body, field, value.Shares)
	case field.Kind == exercise.ChoiceField && !field.Many:
		return append(body, byte(packedSaid+optionAt(field, value.Chosen[0]))) // #nosec G115 -- at most mostOptions
	}
	body = append(body, byte(packedSaid+len(value.Chosen))) // #nosec G115 -- at most mostOptions
	from := len(body)
	for _, key := range value.Chosen {
		body = append(body, byte(optionAt(field, key))) // #nosec G115 -- at most mostOptions
	}
	if field.Kind == exercise.ChoiceField {
		slices.Sort(body[from:])
	}
	return body
}

func packShares(body []byte, field exercise.Field, shares map[string]int) []byte {
	body = append(body, packedSaid)
	count := len(body) - 1
	for at, option := range field.Options {
		if points := shares[option.Key]; points > 0 {
			body[count]++
			body = binary.AppendUvarint(append(body, byte(at)), uint64(points)) // #nosec G115 -- at most mostOptions
		}
	}
	return body
}

func optionAt(field exercise.Field, key string) int {
	return slices.IndexFunc(field.Options, func(option exercise.Option) bool { return option.Key == key })
}

// mostOptions is how many options a field can have here: more than any workshop has, few enough for a byte.
const mostOptions = 255 - packedSaid

// fits tells whether a field can take a value.
func fits(field exercise.Field, value share.Value) bool {
	if value.Passed {
		return field.CanPass
	}
	switch field.Kind {
	case exercise.ScaleField, exercise.NumberField:
		return value.Chosen == nil && value.Shares == nil && value.Number >= field.Least && value.Number <= field.Most
	case exercise.SharesField:
		return value.Shares != nil && len(field.Options) <= mostOptions && fitsShares(field, value.Shares)
	case exercise.ChoiceField, exercise.OrderField:
		return len(field.Options) <= mostOptions && fitsChosen(field, value.Chosen)
	}
	return false
}

func fitsShares(field exercise.Field, shares map[string]int) bool {
	left := field.Most
	for key, points := range shares {
		if points < 0 || points > left || optionAt(field, key) < 0 {
			return false
		}
		left -= points
	}
	return true
}

func fitsChosen(field exercise.Field, chosen []string) bool {
	if len(chosen) == 0 || len(chosen) > len(field.Options) {
		return false
	}
	for i, key := range chosen {
		if optionAt(field, key) < 0 || slices.Contains(chosen[:i], key) {
			return false
		}
	}
	if field.Kind == exercise.OrderField {
		return true
	}
	return len(chosen) == 1 || field.Many && (field.Most == 0 || len(chosen) <= field.Most)
}
