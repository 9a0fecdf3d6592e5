package share

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// scan reads a contribution that is written as Sign writes it, and nothing else: names in order, each once, no escapes,
// small whole numbers. Nearly all are, and a folder of many is read several times as fast this way. Whatever else a text
// holds, scan does not take it, and decode has the word.
func scan(opened []byte) (Signed, bool) {
	s := scanner{json: string(bytes.TrimRight(opened, " \n")), ok: true}
	signed := signedIn(&s, opened)
	return signed, s.ok && s.at == len(s.json) && len(signed.raw) > 0
}

// scanner goes through a text. It is not ok any more when it has met what it does not take. Names and keys that it reads are
// parts of the text and keep it in memory.
type scanner struct {
	json string
	at   int
	ok   bool
}

// space goes past what lies between values.
func (s *scanner) space() {
	for s.at < len(s.json) && (s.json[s.at] == ' ' || s.json[s.at] == '\n') {
		s.at++
	}
}

// next is the byte that stands next, after space; 0 at the end.
func (s *scanner) next() byte {
	s.space()
	if s.at < len(s.json) {
		return s.json[s.at]
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
		name := s.text()
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

// text is what stands between two quotes, without escapes and valid.
func (s *scanner) text() string {
	s.take('"')
	from, plain := s.at, true
	for s.ok && s.at < len(s.json) && s.json[s.at] != '"' {
		letter := s.json[s.at]
		plain = plain && letter < utf8.RuneSelf
		if letter < ' ' || letter == '\\' {
			s.ok = false
			return ""
		}
		s.at++
	}
	quoted := s.json[from:s.at]
	if !plain && !utf8.ValidString(quoted) {
		s.ok = false
	}
	s.take('"')
	return quoted
}

// list reads a list; value must read each thing in it.
func (s *scanner) list(value func()) {
	s.take('[')
	for first := true; s.ok && s.next() != ']'; first = false {
		if !first {
			s.take(',')
		}
		value()
	}
	s.take(']')
}

func (s *scanner) place() int { return s.at }

// fail takes no more: what is wrong is for decode to say.
func (s *scanner) fail(string, ...any) { s.ok = false }

// mostDigits is how long a number may be here; decode takes a few more.
const mostDigits = 6

func (s *scanner) number() int {
	sign, number, digits := 1, 0, 0
	if s.next() == '-' {
		sign = -1
		s.at++
	}
	for s.at < len(s.json) && s.json[s.at] >= '0' && s.json[s.at] <= '9' {
		number = number*10 + int(s.json[s.at]-'0')
		s.at++
		if digits++; digits > mostDigits || digits == 2 && number < 10 {
			s.ok = false
			return 0
		}
	}
	if digits == 0 || s.at == len(s.json) || strings.IndexByte(",]} \n", s.json[s.at]) < 0 {
		s.ok = false
	}
	return sign * number
}

func (s *scanner) yes() bool {
	if strings.HasPrefix(s.json[s.at:], "true") {
		s.at += len("true")
		return true
	}
	s.ok = false
	return false
}
