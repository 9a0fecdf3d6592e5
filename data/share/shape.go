package share

import (
	"encoding/base64"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"troskel/data/exercise"
)

// source is a text of JSON that is gone through once, from its beginning. There are two: reader takes any text and says
// what is wrong with it, scanner is fast and takes only what Sign writes. What a contribution holds stands here, once.
//
// After the first fault nothing that a source gives is of any account.
type source interface {
	object(value func(name string)) // calls value with each name; value must read what the name stands for
	list(value func())              // calls value for each thing in a list; value must read it
	next() byte                     // what stands next: '"', '[' or '{'; another byte for a number or a word
	place() int                     // where that begins, or, after it was read, where it ended
	text() string                   // may be a part of something larger: what is kept is copied
	number() int
	yes() bool // reads true: what is not so is left out of a contribution
	fail(format string, args ...any)
}

// signedIn reads a contribution with its key and signature. Whole is the text that the source goes through.
func signedIn(from source, whole []byte) Signed {
	var signed Signed
	from.object(func(name string) {
		switch name {
		case "contribution":
			from.next()
			begin := from.place()
			signed.Contribution = contributionIn(from)
			signed.raw = whole[begin:from.place()]
		case "key":
			signed.key = bytesIn(from)
		case "signature":
			signed.signature = bytesIn(from)
		default:
			from.fail("%q is not known", name)
		}
	})
	return signed
}

func bytesIn(from source) []byte {
	decoded, err := base64.StdEncoding.Strict().DecodeString(from.text())
	if err != nil {
		from.fail("%v", err)
	}
	return decoded
}

func contributionIn(from source) Contribution {
	var c Contribution
	format, answered := 0, false
	from.object(func(name string) {
		switch name {
		case "answers":
			c.Answers, answered = answersIn(from), true
		case "day":
			c.Day = strings.Clone(from.text())
		case "format":
			format = from.number()
		case "id":
			c.ID = strings.Clone(from.text())
		case "practice":
			c.Practice = from.yes()
		case "revision":
			c.Revision = from.number()
		case "role":
			c.Role = exercise.Role(strings.Clone(from.text()))
		case "table":
			c.Table = tableIn(from)
		case "ticket":
			c.Ticket = strings.Clone(from.text())
		default:
			from.fail("%q is not known", name)
		}
	})
	if missing := c.missing(format, answered); missing != "" {
		from.fail("%s", missing)
	}
	return c
}

func tableIn(from source) int {
	table := from.number()
	if table < 1 || table > MostTables {
		from.fail("the table is out of bounds")
	}
	return table
}

// missing tells what a contribution that was read does not have, or has wrong; empty when it is whole.
func (c Contribution) missing(format int, answered bool) string {
	switch id, err := hex.DecodeString(c.ID); {
	case format < 1 || format > Format:
		return "format is out of bounds"
	case c.Revision < 1:
		return "revision is out of bounds"
	case c.Role != "" && c.Role != exercise.Official && c.Role != exercise.Elected:
		return "the role is not known"
	case err != nil || len(id) != len(Digest{}):
		return "the id is none"
	case !answered || c.Day == "" || c.Ticket == "":
		return "answers, day or ticket is missing"
	}
	return ""
}

func answersIn(from source) map[string]Answer {
	answers := map[string]Answer{}
	from.object(func(key string) {
		if len(answers) == MostAnswers {
			from.fail("too many answers")
		}
		answers[key] = answerIn(from)
	})
	return answers
}

func answerIn(from source) Answer {
	var a Answer
	from.object(func(name string) {
		switch name {
		case "elsewhere":
			a.Elsewhere = from.yes()
		case "kind":
			a.Kind = from.text()
		case "passed":
			a.Passed = from.yes()
		case "texts":
			a.Texts = textsIn(from)
		case "values":
			a.Values = valuesIn(from)
		default:
			from.fail("%q is not known", name)
		}
	})
	if !a.agrees() {
		from.fail("an answer contradicts itself")
	}
	return a
}

// agrees tells whether an answer does not contradict itself.
func (a Answer) agrees() bool {
	return a.Kind != "" && (a.Passed || !a.Elsewhere) && (!a.Passed || len(a.Values)+len(a.Texts) == 0)
}

func textsIn(from source) map[string]string {
	texts := map[string]string{}
	from.object(func(field string) {
		text := from.text()
		if len(texts) == MostFields || len(text) > MostRunes && utf8.RuneCountInString(text) > MostRunes {
			from.fail("%q is too long", field)
		}
		texts[field] = strings.Clone(text)
	})
	return texts
}

func valuesIn(from source) []Value {
	values := make([]Value, 0, 8)
	from.object(func(field string) {
		if len(values) == MostFields {
			from.fail("too many values")
		}
		values = append(values, valueIn(from, field))
	})
	return values
}

func valueIn(from source, field string) Value {
	value := Value{Field: field}
	switch from.next() {
	case '"':
		if value.Passed = from.text() == passedWord; !value.Passed {
			from.fail("%q is a text", field)
		}
	case '[':
		value.Chosen = chosenIn(from)
	case '{':
		value.Shares = map[string]int{}
		from.object(func(key string) {
			if len(value.Shares) == MostFields {
				from.fail("too many shares")
			}
			value.Shares[key] = from.number()
		})
	default:
		value.Number = from.number()
	}
	return value
}

func chosenIn(from source) []string {
	chosen := make([]string, 0, 2)
	from.list(func() {
		if len(chosen) == MostFields {
			from.fail("too many chosen")
		}
		chosen = append(chosen, from.text())
	})
	return chosen
}
