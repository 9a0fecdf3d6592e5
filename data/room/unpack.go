package room

import (
	"encoding/binary"
	"encoding/hex"

	"troskel/data/exercise"
	"troskel/data/share"
)

// answerIn unpacks what a letter says of one exercise; not ok when it says nothing of it.
func (c *catalog) answerIn(packed []byte, exerciseAt int) (said closed, texts []string, ok bool) {
	body, ok := bodyIn(packed, exerciseAt)
	if !ok {
		return closed{}, nil, false
	}
	in := unpacker{body}
	flags := in.one()
	said.Passed = flags&isPassed != 0
	one := c.asked[exerciseAt]
	if said.Passed {
		return said, nil, true
	}
	for _, at := range one.counted {
		if text := in.value(one.fields[at]); text != "" {
			if said.Values == nil {
				said.Values = map[string]string{}
			}
			said.Values[one.fields[at].Key] = text
		}
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

// value is a value as valueText writes it; empty when nothing was said.
func (u *unpacker) value(field exercise.Field) string {
	value := share.Value{Field: field.Key}
	first := u.one()
	said := int(first) - packedSaid
	switch {
	case first == packedNothing:
		return ""
	case first == packedPass:
		value.Passed = true
	case first == packedFar:
		number, length := binary.Varint(u.rest)
		u.rest = u.rest[length:]
		value.Number = int(number)
	case field.Kind == exercise.ScaleField || field.Kind == exercise.NumberField:
		value.Number = field.Least + said
	case field.Kind == exercise.SharesField:
		value.Shares = map[string]int{}
		for range said {
			key := field.Options[u.one()].Key
			value.Shares[key] = u.number()
		}
	case field.Kind == exercise.ChoiceField && !field.Many:
		value.Chosen = []string{field.Options[said].Key}
	default:
		for range said {
			value.Chosen = append(value.Chosen, field.Options[u.one()].Key)
		}
	}
	return valueText(field, value)
}
