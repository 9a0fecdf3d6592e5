package share

import (
	"bytes"
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"troskel/data/exercise"
)

// scan reads a contribution that is written as Sign writes it, and nothing else: names in order, each once, no escapes,
// small whole numbers. Nearly all are, and a folder of many is read several times as fast this way. Whatever else a text
// holds, scan does not take it, and decode has the word.
func scan(opened []byte) (Signed, bool) {
	s := scanner{text: string(bytes.TrimRight(opened, " \n")), ok: true}
	var signed Signed
	s.object(func(name string) {
		switch name {
		case "contribution":
			from := s.at
			signed.Contribution = s.contribution()
			signed.raw = opened[from:s.at]
		case "key":
			signed.key = s.bytes()
		case "signature":
			signed.signature = s.bytes()
		default:
			s.ok = false
		}
	})
	return signed, s.ok && s.at == len(s.text) && len(signed.raw) > 0
}

// scanner goes through a text. It is not ok any more when it has met what it does not take. Names and keys that it reads are
// parts of the text and keep it in memory; what is likely to be kept for long is copied.
type scanner struct {
	text string
	at   int
	ok   bool
}

// space goes past what lies between values.
func (s *scanner) space() {
	for s.at < len(s.text) && (s.text[s.at] == ' ' || s.text[s.at] == '\n') {
		s.at++
	}
}

// next is the byte that stands next, after space; 0 at the end.
func (s *scanner) next() byte {
	s.space()
	if s.at < len(s.text) {
		return s.text[s.at]
	}
	return 0
}

// take goes past a byte, which must be there.
func (s *scanner) take(wanted byte) {
	if s.next() != wanted {
		s.ok = false
		return
	}
	s.at++
}

// object reads an object whose names stand in order; value must read the name's value.
func (s *scanner) object(value func(name string)) {
	s.take('{')
	before := ""
	for first := true; s.ok && s.next() != '}'; first = false {
		if !first {
			s.take(',')
		}
		name := s.quoted()
		if !first && before >= name {
			s.ok = false
		}
		before = name
		s.take(':')
		s.space()
		if s.ok {
			value(name)
		}
	}
	s.take('}')
}

// quoted is what stands between two quotes, without escapes and valid.
func (s *scanner) quoted() string {
	s.take('"')
	from, plain := s.at, true
	for s.ok && s.at < len(s.text) && s.text[s.at] != '"' {
		letter := s.text[s.at]
		plain = plain && letter < utf8.RuneSelf
		if letter < ' ' || letter == '\\' {
			s.ok = false
			return ""
		}
		s.at++
	}
	quoted := s.text[from:s.at]
	if !plain && !utf8.ValidString(quoted) {
		s.ok = false
	}
	s.take('"')
	return quoted
}

// copied is a text that keeps nothing else in memory.
func (s *scanner) copied() string { return strings.Clone(s.quoted()) }

// mostDigits is how long a number may be here; decode takes a few more.
const mostDigits = 6

func (s *scanner) number() int {
	sign, number, digits := 1, 0, 0
	if s.next() == '-' {
		sign = -1
		s.at++
	}
	for s.at < len(s.text) && s.text[s.at] >= '0' && s.text[s.at] <= '9' {
		number = number*10 + int(s.text[s.at]-'0')
		s.at++
		if digits++; digits > mostDigits || digits == 2 && number < 10 {
			s.ok = false
			return 0
		}
	}
	if digits == 0 || s.at == len(s.text) || strings.IndexByte(",]} \n", s.text[s.at]) < 0 {
		s.ok = false
	}
	return sign * number
}

func (s *scanner) yes() bool {
	if strings.HasPrefix(s.text[s.at:], "true") {
		s.at += len("true")
		return true
	}
	s.ok = false
	return false
}

func (s *scanner) bytes() []byte {
	decoded, err := base64.StdEncoding.Strict().DecodeString(s.quoted())
	if err != nil {
		s.ok = false
	}
	return decoded
}

func (s *scanner) contribution() Contribution {
	var c Contribution
	format, answered := 0, false
	s.object(func(name string) {
		switch name {
		case "answers":
			c.Answers, answered = s.answers(), true
		case "day":
			c.Day = s.copied()
		case "format":
			format = s.number()
		case "id":
			c.ID = s.copied()
		case "practice":
			c.Practice = s.yes()
		case "revision":
			c.Revision = s.number()
		case "role":
			c.Role = exercise.Role(s.copied())
		case "table":
			c.Table = s.table()
		case "ticket":
			c.Ticket = s.copied()
		default:
			s.ok = false
		}
	})
	s.ok = s.ok && c.missing(format, answered) == ""
	return c
}

func (s *scanner) table() int {
	table := s.number()
	s.ok = s.ok && table >= 1 && table <= MostTables
	return table
}

func (s *scanner) answers() map[string]Answer {
	answers := map[string]Answer{}
	s.object(func(key string) {
		answers[key] = s.answer()
		s.ok = s.ok && len(answers) <= MostAnswers
	})
	return answers
}

func (s *scanner) answer() Answer {
	var a Answer
	s.object(func(name string) {
		switch name {
		case "elsewhere":
			a.Elsewhere = s.yes()
		case "kind":
			a.Kind = s.quoted()
		case "passed":
			a.Passed = s.yes()
		case "texts":
			a.Texts = s.texts()
		case "values":
			a.Values = s.values()
		default:
			s.ok = false
		}
	})
	s.ok = s.ok && a.agrees()
	return a
}

func (s *scanner) texts() map[string]string {
	texts := map[string]string{}
	s.object(func(field string) {
		text := s.quoted()
		s.ok = s.ok && len(texts) < MostFields && (len(text) <= MostRunes || utf8.RuneCountInString(text) <= MostRunes)
		texts[field] = strings.Clone(text)
	})
	return texts
}

func (s *scanner) values() []Value {
	values := make([]Value, 0, 8)
	s.object(func(field string) {
		value := Value{Field: field}
		switch s.next() {
		case '"':
			value.Passed = s.quoted() == passedWord
			s.ok = s.ok && value.Passed
		case '[':
			value.Chosen = s.chosen()
		case '{':
			value.Shares = map[string]int{}
			s.object(func(key string) {
				s.ok = s.ok && len(value.Shares) < MostFields
				value.Shares[key] = s.number()
			})
		default:
			value.Number = s.number()
		}
		values = append(values, value)
		s.ok = s.ok && len(values) <= MostFields
	})
	return values
}

func (s *scanner) chosen() []string {
	s.take('[')
	chosen := make([]string, 0, 2)
	for s.ok && s.next() != ']' {
		if len(chosen) > 0 {
			s.take(',')
		}
		chosen = append(chosen, s.quoted())
		s.ok = s.ok && len(chosen) <= MostFields
	}
	s.take(']')
	return chosen
}
