package room

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"maps"
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
		Content: contentOf(given), Revision: given.Revision, Table: given.Table, Empty: given.Withdrawn(),
	}
	if id, err := hex.DecodeString(given.ID); err != nil || copy(kept.ID[:], id) != len(kept.ID) {
		return kept, share.Malformed
	}
	packed := []byte{byte(slices.Index(roleOrder, given.Role))}
	taken := 0
	for number, one := range c.asked {
		answer, ok := given.Answers[one.Key]
		if !ok || answer.Kind != one.Kind || given.Table > 0 && answer.Kind != share.TableKind {
			continue
		}
		taken++
		body, whole := one.pack(answer)
		if texts := textsIn(one.Exercise, answer, given.Table); len(texts) > 0 {
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
	kept.Packed = slices.Clip(packed)
	return kept, nil
}

// The first byte of a packed answer.
const (
	isPassed = 1 << iota
	hasTexts
)

// pack packs an answer's values; not whole when some do not fit the exercise.
func (a asked) pack(answer share.Answer) (body []byte, whole bool) {
	body, whole = []byte{0}, true
	if answer.Passed {
		body[0] = isPassed
		return binary.AppendUvarint(body, 0), true
	}
	var numbers []int
	for i, value := range answer.Values {
		at, ok := a.at[value.Field]
		if !ok || !fits(a.fields[at], value) {
			whole = false
			continue
		}
		if a.counts[value.Field] {
			numbers = append(numbers, at<<16|i)
		}
	}
	slices.Sort(numbers)
	body = binary.AppendUvarint(body, uint64(len(numbers)))
	for _, number := range numbers {
		body = binary.AppendUvarint(body, uint64(number>>16))
		body = packValue(body, a.fields[number>>16], answer.Values[number&0xFFFF])
	}
	return body, whole
}

// The sorts of packed values.
const (
	packedPass = iota
	packedNumber
	packedChosen
	packedShares
)

func packValue(body []byte, field exercise.Field, value share.Value) []byte {
	switch {
	case value.Passed:
		return append(body, packedPass)
	case field.Kind == exercise.ScaleField || field.Kind == exercise.NumberField:
		return binary.AppendVarint(append(body, packedNumber), int64(value.Number))
	case field.Kind == exercise.SharesField:
		body = append(body, packedShares, 0)
		count := len(body) - 1
		for at, option := range field.Options {
			if points := value.Shares[option.Key]; points > 0 {
				body[count]++
				body = binary.AppendUvarint(binary.AppendUvarint(body, uint64(at)), uint64(points))
			}
		}
		return body
	}
	chosen := make([]int, len(value.Chosen))
	for i, key := range value.Chosen {
		chosen[i] = optionAt(field, key)
	}
	if field.Kind == exercise.ChoiceField {
		slices.Sort(chosen)
	}
	body = binary.AppendUvarint(append(body, packedChosen), uint64(len(chosen)))
	for _, at := range chosen {
		body = binary.AppendUvarint(body, uint64(at))
	}
	return body
}

func optionAt(field exercise.Field, key string) int {
	return slices.IndexFunc(field.Options, func(option exercise.Option) bool { return option.Key == key })
}

// mostOptions is how many options a field can have here: more than any workshop has, few enough for a byte.
const mostOptions = 255

// fits tells whether a field can take a value.
func fits(field exercise.Field, value share.Value) bool {
	if value.Passed {
		return field.CanPass
	}
	switch field.Kind {
	case exercise.ScaleField, exercise.NumberField:
		return value.Chosen == nil && value.Shares == nil && value.Number >= field.Least && value.Number <= field.Most
	case exercise.SharesField:
		left := field.Most
		for key, points := range value.Shares {
			if points < 0 || points > left || optionAt(field, key) < 0 {
				return false
			}
			left -= points
		}
		return value.Shares != nil && len(field.Options) <= mostOptions
	case exercise.ChoiceField, exercise.OrderField:
		return len(field.Options) <= mostOptions && fitsChosen(field, value.Chosen)
	}
	return false
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

// answerIn unpacks what a letter says of one exercise; not ok when it says nothing of it.
func (c *catalog) answerIn(packed []byte, exerciseAt int) (said closed, texts []string, ok bool) {
	body, ok := bodyIn(packed, exerciseAt)
	if !ok {
		return closed{}, nil, false
	}
	in := unpacker{body}
	flags := in.one()
	said.Passed = flags&isPassed != 0
	fields := c.asked[exerciseAt].fields
	for range in.number() {
		if said.Values == nil {
			said.Values = map[string]string{}
		}
		field := fields[in.number()]
		said.Values[field.Key] = in.value(field)
	}
	if flags&hasTexts != 0 {
		for range in.number() {
			texts = append(texts, hex.EncodeToString(in.take(nameBytes)))
		}
	}
	return said, texts, true
}

// bodyIn finds the packed answer to one exercise.
func bodyIn(packed []byte, exerciseAt int) ([]byte, bool) {
	in := unpacker{packed[1:]}
	for len(in.rest) > 0 {
		number, length := in.number(), in.number()
		body := in.take(length)
		if number == exerciseAt {
			return body, true
		}
	}
	return nil, false
}

func roleIn(packed []byte) exercise.Role { return roleOrder[packed[0]] }

// unpacker reads what was packed here, and so trusts it.
type unpacker struct{ rest []byte }

func (u *unpacker) take(length int) []byte {
	taken := u.rest[:length]
	u.rest = u.rest[length:]
	return taken
}

func (u *unpacker) one() byte { return u.take(1)[0] }

func (u *unpacker) number() int {
	number, length := binary.Uvarint(u.rest)
	u.rest = u.rest[length:]
	return int(number) // #nosec G115 -- packed from an int
}

func (u *unpacker) value(field exercise.Field) string {
	value := share.Value{Field: field.Key}
	switch u.one() {
	case packedPass:
		value.Passed = true
	case packedNumber:
		number, length := binary.Varint(u.rest)
		u.rest = u.rest[length:]
		value.Number = int(number)
	case packedShares:
		value.Shares = map[string]int{}
		for range u.one() {
			key := field.Options[u.number()].Key
			value.Shares[key] = u.number()
		}
	case packedChosen:
		for range u.number() {
			value.Chosen = append(value.Chosen, field.Options[u.number()].Key)
		}
	}
	return valueText(field, value)
}

// contentOf is the SHA-256 of all that a contribution says. Each text goes in with its length, so that no two
// contributions come out the same.
func contentOf(given share.Contribution) [32]byte {
	sum := sha256.New()
	add(sum, given.Day, given.Ticket, given.ID, string(given.Role),
		fmt.Sprintf("%d %d %t", given.Revision, given.Table, given.Practice))
	for _, key := range slices.Sorted(maps.Keys(given.Answers)) {
		answer := given.Answers[key]
		add(sum, key, answer.Kind, fmt.Sprintf("%t %t %d", answer.Passed, answer.Elsewhere, len(answer.Values)))
		for _, value := range answer.Values {
			add(sum, value.Field, fmt.Sprintf("%t %d %d", value.Passed, value.Number, len(value.Chosen)))
			add(sum, value.Chosen...)
			for _, key := range slices.Sorted(maps.Keys(value.Shares)) {
				add(sum, key, fmt.Sprint(value.Shares[key]))
			}
			add(sum, "")
		}
		for _, field := range slices.Sorted(maps.Keys(answer.Texts)) {
			add(sum, field, answer.Texts[field])
		}
	}
	return [32]byte(sum.Sum(nil))
}

func add(sum hash.Hash, texts ...string) {
	var length [binary.MaxVarintLen64]byte
	for _, text := range texts {
		sum.Write(binary.AppendUvarint(length[:0], uint64(len(text))))
		_, _ = io.WriteString(sum, text) // a hash takes everything
	}
}
