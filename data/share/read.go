package share

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"io"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"troskel/data/exercise"
)

// Decode reads what Sign wrote, strictly: no name that FORMAT.md does not know, none twice, none in another case, only
// valid UTF-8, nothing after the end. Signed.Verify tries the signature. The error is a Fault.
func Decode(opened []byte) (Signed, error) {
	if len(opened) > MostOpened {
		return Signed{}, TooLarge
	}
	if signed, ok := scan(opened); ok {
		return signed, nil
	}
	return decode(opened)
}

// decode reads any text, and says what is wrong with it. What scan takes, decode takes too, and reads the same.
func decode(opened []byte) (Signed, error) {
	r := reader{decoder: jsontext.NewDecoder(bytes.NewBuffer(opened)), opened: opened}
	signed := r.signed()
	if r.fault == nil {
		r.end()
	}
	if r.fault == nil && len(signed.raw) == 0 {
		r.fail("it holds no contribution")
	}
	if r.fault != nil {
		if newer(opened) {
			return Signed{}, UnknownVersion
		}
		return Signed{}, r.fault
	}
	return signed, nil
}

// reader reads token by token; nothing is read into a form that could hold just anything. The first fault stands.
type reader struct {
	decoder *jsontext.Decoder
	opened  []byte
	fault   error
}

func (r *reader) fail(format string, args ...any) {
	if r.fault == nil {
		r.fault = because(Malformed, format, args...)
	}
}

// token is the next one; it is good until the one after.
func (r *reader) token() jsontext.Token {
	token, err := r.decoder.ReadToken()
	if err != nil {
		r.fail("%v", err)
	}
	return token
}

func (r *reader) end() {
	if _, err := r.decoder.ReadToken(); err != io.EOF { //nolint:errorlint // the decoder gives io.EOF itself
		r.fail("something follows the end")
	}
}

// object reads an object and gives each name; value must read the name's value.
func (r *reader) object(value func(name string)) {
	if r.fault != nil {
		return
	}
	if token := r.token(); token.Kind() != '{' || r.decoder.StackDepth() > MostDepth {
		r.fail("%s is no object", r.decoder.StackPointer())
	}
	for r.fault == nil && r.decoder.PeekKind() != '}' {
		token := r.token()
		if r.fault == nil {
			value(token.String())
		}
	}
	if r.fault == nil {
		r.token()
	}
}

func (r *reader) text() string {
	token := r.token()
	if r.fault != nil {
		return ""
	}
	if token.Kind() != '"' {
		r.fail("%s is no text", r.decoder.StackPointer())
		return ""
	}
	return token.String()
}

// mostNumber bounds every number in a contribution.
const mostNumber = 1_000_000

func (r *reader) number() int {
	if r.decoder.PeekKind() != '0' {
		r.fail("%s is no number", r.decoder.StackPointer())
		return 0
	}
	token := r.token()
	if r.fault != nil {
		return 0
	}
	number, err := token.Int()
	if err != nil || number < -mostNumber || number > mostNumber {
		r.fail("%s is out of bounds", r.decoder.StackPointer())
	}
	return int(number)
}

// yes reads true; what is not so is left out of a contribution.
func (r *reader) yes() bool {
	if token := r.token(); r.fault == nil && token.Kind() != 't' {
		r.fail("%s is not true", r.decoder.StackPointer())
	}
	return true
}

func (r *reader) signed() Signed {
	var signed Signed
	r.object(func(name string) {
		switch name {
		case "contribution":
			r.decoder.PeekKind() // goes past the colon and the space before the value
			from := int(r.decoder.InputOffset())
			signed.Contribution = r.contribution()
			if r.fault == nil {
				signed.raw = fromObject(r.opened[from:r.decoder.InputOffset()])
			}
		case "key":
			signed.key = r.bytes()
		case "signature":
			signed.signature = r.bytes()
		default:
			r.fail("%q is not known", name)
		}
	})
	return signed
}

// fromObject cuts away what stands between a name and its object.
func fromObject(text []byte) []byte {
	return text[max(bytes.IndexByte(text, '{'), 0):]
}

func (r *reader) bytes() []byte {
	decoded, err := base64.StdEncoding.Strict().DecodeString(r.text())
	if err != nil {
		r.fail("%s: %v", r.decoder.StackPointer(), err)
	}
	return decoded
}

func (r *reader) contribution() Contribution {
	var c Contribution
	format, answered := 0, false
	r.object(func(name string) {
		switch name {
		case "answers":
			c.Answers, answered = r.answers(), true
		case "day":
			c.Day = r.text()
		case "format":
			format = r.number()
		case "id":
			c.ID = r.text()
		case "practice":
			c.Practice = r.yes()
		case "revision":
			c.Revision = r.number()
		case "role":
			c.Role = exercise.Role(r.text())
		case "table":
			c.Table = r.number()
			r.between("table", c.Table, MostTables)
		case "ticket":
			c.Ticket = r.text()
		default:
			r.fail("%q is not known", name)
		}
	})
	if missing := c.missing(format, answered); missing != "" {
		r.fail("%s", missing)
	}
	return c
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

func (r *reader) between(name string, number, most int) {
	if number < 1 || number > most {
		r.fail("%s is out of bounds", name)
	}
}

func (r *reader) answers() map[string]Answer {
	answers := map[string]Answer{}
	r.object(func(key string) {
		if len(answers) == MostAnswers {
			r.fail("too many answers")
			return
		}
		answers[key] = r.answer()
	})
	return answers
}

func (r *reader) answer() Answer {
	var a Answer
	r.object(func(name string) {
		switch name {
		case "elsewhere":
			a.Elsewhere = r.yes()
		case "kind":
			a.Kind = r.text()
		case "passed":
			a.Passed = r.yes()
		case "texts":
			a.Texts = r.texts()
		case "values":
			a.Values = r.values()
		default:
			r.fail("%q is not known", name)
		}
	})
	if !a.agrees() {
		r.fail("an answer contradicts itself")
	}
	return a
}

// agrees tells whether an answer does not contradict itself.
func (a Answer) agrees() bool {
	return a.Kind != "" && (a.Passed || !a.Elsewhere) && (!a.Passed || len(a.Values)+len(a.Texts) == 0)
}

func (r *reader) texts() map[string]string {
	texts := map[string]string{}
	r.object(func(field string) {
		text := r.text()
		if len(texts) == MostFields || len(text) > MostRunes && utf8.RuneCountInString(text) > MostRunes {
			r.fail("%s is too long", r.decoder.StackPointer())
			return
		}
		texts[field] = text
	})
	return texts
}

func (r *reader) values() []Value {
	var values []Value
	r.object(func(field string) {
		if len(values) == MostFields {
			r.fail("too many values")
			return
		}
		values = append(values, r.value(field))
	})
	return values
}

func (r *reader) value(field string) Value {
	value := Value{Field: field}
	switch r.decoder.PeekKind() {
	case '"':
		if value.Passed = r.text() == passedWord; !value.Passed {
			r.fail("%s is a text", r.decoder.StackPointer())
		}
	case '[':
		value.Chosen = r.chosen()
	case '{':
		value.Shares = map[string]int{}
		r.object(func(key string) {
			if len(value.Shares) == MostFields {
				r.fail("too many shares")
				return
			}
			value.Shares[key] = r.number()
		})
	default:
		value.Number = r.number()
	}
	return value
}

func (r *reader) chosen() []string {
	r.token()
	chosen := []string{}
	for r.fault == nil && r.decoder.PeekKind() != ']' {
		if len(chosen) == MostFields {
			r.fail("too many chosen")
			return nil
		}
		chosen = append(chosen, r.text())
	}
	if r.fault == nil {
		r.token()
	}
	return chosen
}

// newer tells whether a text that could not be read says that its format is above the one known here. All else in it may
// have another shape.
func newer(opened []byte) bool {
	found := false
	r := reader{decoder: jsontext.NewDecoder(bytes.NewBuffer(opened)), opened: opened}
	r.object(func(name string) {
		if name != "contribution" || r.decoder.PeekKind() != '{' {
			r.skip()
			return
		}
		r.object(func(name string) {
			if name == "format" && r.decoder.PeekKind() == '0' {
				found = r.number() > Format
				return
			}
			r.skip()
		})
	})
	return found && r.fault == nil
}

func (r *reader) skip() {
	if err := r.decoder.SkipValue(); err != nil {
		r.fail("%v", err)
	}
}
