package share

import (
	"bytes"
	"crypto/ed25519"
	"encoding/base64"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"troskel/data/wording"
)

// Sign writes the contribution as the readable text that FORMAT.md describes, with the signer's id in it and signed. The
// same contribution gives the same bytes, whatever order it was put together in. Its length says little: it is padded with
// spaces. The error is a problem for people: a text is too long, or the whole is too large.
func (s Signer) Sign(c Contribution) ([]byte, error) {
	c.ID = s.ID()
	if err := c.fits(); err != nil {
		return nil, err
	}
	var body writer
	body.contribution(c)
	raw := body.Bytes()
	var whole writer
	whole.object(1, []string{"contribution", "key", "signature"}, func(name string) {
		switch name {
		case "contribution":
			whole.Write(raw)
		case "key":
			whole.text(base64.StdEncoding.EncodeToString(s.public()))
		case "signature":
			whole.text(base64.StdEncoding.EncodeToString(ed25519.Sign(s.key, raw)))
		}
	})
	opened := padded(whole.Bytes())
	if len(opened) > mostPadded {
		return nil, wording.NewProblem("share.too-large", nil)
	}
	return opened, nil
}

// fits tells why a contribution is too much for a file.
func (c Contribution) fits() error {
	if len(c.Answers) > MostAnswers {
		return wording.NewProblem("share.too-large", nil)
	}
	for _, answer := range c.Answers {
		for _, text := range answer.Texts {
			if utf8.RuneCountInString(text) > MostRunes {
				return wording.NewProblem("share.long-text", nil, "most", MostRunes)
			}
		}
	}
	return nil
}

// The lengths that a contribution is padded to: leastPadded, and then each twice the one before, up to mostPadded. What age
// adds for five hybrid recipients still leaves the file below MostSealed.
const (
	leastPadded = 4 << 10
	mostPadded  = MostSealed - 16<<10
)

// padded ends a text with spaces and a line break, so that its length is one of few.
func padded(text []byte) []byte {
	length := leastPadded
	for length < len(text)+1 {
		length *= 2
	}
	if length > mostPadded {
		length = max(mostPadded, len(text)+1)
	}
	text = append(text, bytes.Repeat([]byte{' '}, length-len(text)-1)...)
	return append(text, '\n')
}

// writer writes JSON with two spaces for each object that one is in, and short lists on one line.
type writer struct{ bytes.Buffer }

func (w *writer) contribution(c Contribution) {
	w.object(2, c.names(), func(name string) {
		switch name {
		case "answers":
			w.answers(c.Answers)
		case "day":
			w.text(c.Day)
		case "format":
			w.number(Format)
		case "id":
			w.text(c.ID)
		case "practice":
			w.WriteString("true")
		case "revision":
			w.number(c.Revision)
		case "role":
			w.text(string(c.Role))
		case "table":
			w.number(c.Table)
		case "ticket":
			w.text(c.Ticket)
		}
	})
}

// names are those that are written of a contribution, in order.
func (c Contribution) names() []string {
	names := []string{"answers", "day", "format", "id"}
	if c.Practice {
		names = append(names, "practice")
	}
	names = append(names, "revision")
	if c.Role != "" {
		names = append(names, "role")
	}
	if c.Table > 0 {
		names = append(names, "table")
	}
	return append(names, "ticket")
}

func (w *writer) answers(answers map[string]Answer) {
	w.object(3, slices.Sorted(maps.Keys(answers)), func(key string) { w.answer(answers[key]) })
}

func (w *writer) answer(a Answer) {
	var names []string
	if a.Elsewhere {
		names = append(names, "elsewhere")
	}
	names = append(names, "kind")
	if a.Passed {
		names = append(names, "passed")
	}
	if len(a.Texts) > 0 {
		names = append(names, "texts")
	}
	if len(a.Values) > 0 {
		names = append(names, "values")
	}
	w.object(4, names, func(name string) {
		switch name {
		case "elsewhere", "passed":
			w.WriteString("true")
		case "kind":
			w.text(a.Kind)
		case "texts":
			w.object(5, slices.Sorted(maps.Keys(a.Texts)), func(field string) { w.text(a.Texts[field]) })
		case "values":
			w.values(a.Values)
		}
	})
}

func (w *writer) values(values []Value) {
	byField := map[string]Value{}
	for _, value := range values {
		byField[value.Field] = value
	}
	w.object(5, slices.Sorted(maps.Keys(byField)), func(field string) {
		switch value := byField[field]; {
		case value.Passed:
			w.text(passedWord)
		case value.Shares != nil:
			w.shares(value.Shares)
		case value.Chosen != nil:
			w.chosen(value.Chosen)
		default:
			w.number(value.Number)
		}
	})
}

// passedWord is the value of a field that was passed.
const passedWord = "passed"

func (w *writer) chosen(keys []string) {
	w.WriteByte('[')
	for i, key := range keys {
		w.WriteString(strings.Repeat(", ", min(i, 1)))
		w.text(key)
	}
	w.WriteByte(']')
}

func (w *writer) shares(shares map[string]int) {
	w.WriteByte('{')
	for i, key := range slices.Sorted(maps.Keys(shares)) {
		w.WriteString(strings.Repeat(", ", min(i, 1)))
		w.text(key)
		w.WriteString(": ")
		w.number(shares[key])
	}
	w.WriteByte('}')
}

// object writes an object on lines of its own; depth counts the objects that one is in.
func (w *writer) object(depth int, names []string, value func(name string)) {
	if len(names) == 0 {
		w.WriteString("{}")
		return
	}
	indent := strings.Repeat("  ", depth)
	w.WriteByte('{')
	for i, name := range names {
		w.WriteString(strings.Repeat(",", min(i, 1)))
		w.WriteString("\n" + indent)
		w.text(name)
		w.WriteString(": ")
		value(name)
	}
	w.WriteString("\n" + indent[2:] + "}")
}

func (w *writer) text(text string) {
	quoted, err := jsontext.AppendQuote(nil, strings.ToValidUTF8(text, "\uFFFD"))
	if err != nil {
		panic("share: a valid text cannot be quoted: " + err.Error())
	}
	w.Write(quoted)
}

func (w *writer) number(number int) { w.WriteString(strconv.Itoa(number)) }
