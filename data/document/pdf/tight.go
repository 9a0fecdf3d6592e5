package pdf

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// tightening writes a page of gofpdf's shorter without drawing anything elsewhere. gofpdf gives each run of a line a text of
// its own with a place of its own; a PDF can also say in one text how much nearer or farther a sign stands, in thousandths
// of the size, which packs to half as much.
type tightening struct {
	faces  map[string]*typeface // by their names on pages
	rest   []byte
	result []byte
	face   *typeface
	size   float64
	y      string  // of the text under way; "" when none is
	x      float64 // where its next sign would stand
}

// tight shortens what a page draws.
func tight(page []byte, faces map[string]*typeface) ([]byte, error) {
	t := tightening{faces: faces, rest: page}
	for len(t.rest) > 0 {
		if x, y, signs, is := t.takeText(); is {
			if err := t.text(x, y, signs); err != nil {
				return nil, err
			}
			continue
		}
		line, rest, _ := bytes.Cut(t.rest, []byte("\n"))
		if bytes.ContainsRune(line, '(') {
			return nil, fmt.Errorf("a text of another kind: %w", errShape)
		}
		t.rest = rest
		if err := t.line(line); err != nil {
			return nil, err
		}
	}
	t.end()
	return t.result, nil
}

// takeText takes a text as gofpdf writes it: BT x y Td (signs) Tj ET. What is in the brackets may hold line ends.
func (t *tightening) takeText() (x, y string, signs []byte, is bool) {
	const begins, place, ends = "BT ", " Td (", ") Tj ET\n"
	at := bytes.Index(t.rest[:min(len(t.rest), 60)], []byte(place))
	if !bytes.HasPrefix(t.rest, []byte(begins)) || at < 0 || bytes.IndexByte(t.rest[:at], '\n') >= 0 {
		return "", "", nil, false
	}
	across, up, two := bytes.Cut(t.rest[len(begins):at], []byte(" "))
	for end := at + len(place); end < len(t.rest); end++ {
		switch t.rest[end] {
		case '\\':
			end++
		case ')':
			signs = t.rest[at+len(place) : end]
			if !two || !bytes.HasPrefix(t.rest[end:], []byte(ends)) {
				return "", "", nil, false
			}
			t.rest = t.rest[end+len(ends):]
			return string(across), string(up), signs, true
		}
	}
	return "", "", nil, false
}

// text writes a text, into the one under way when it stands on the same line.
func (t *tightening) text(across, y string, signs []byte) error {
	x, err := strconv.ParseFloat(across, 64)
	if err != nil || t.face == nil || t.size <= 0 {
		return errShape
	}
	if t.y != y {
		t.end()
		t.result = fmt.Appendf(t.result, "BT %s %s Td [(", across, y)
		t.y, t.x = y, x
	} else if by := math.Round((t.x - x) * 1000 / t.size); by != 0 {
		t.result = fmt.Appendf(t.result, ")%d(", int(by))
		t.x -= by * t.size / 1000
	}
	t.result = append(t.result, signs...)
	codes := unescape(signs)
	if len(codes)%2 != 0 {
		return errShape
	}
	for ; len(codes) > 0; codes = codes[2:] {
		t.x += float64(t.face.advance(rune(codes[0])<<8|rune(codes[1]))) * t.size / 1000
	}
	return nil
}

// unescape takes the backslashes out of a string of gofpdf's.
func unescape(signs []byte) []byte {
	if bytes.IndexByte(signs, '\\') < 0 {
		return signs
	}
	plain := make([]byte, 0, len(signs))
	for i := 0; i < len(signs); i++ {
		if signs[i] == '\\' && i+1 < len(signs) {
			if i++; signs[i] == 'r' {
				plain = append(plain, '\r')
				continue
			}
		}
		plain = append(plain, signs[i])
	}
	return plain
}

func (t *tightening) end() {
	if t.y != "" {
		t.result = append(t.result, ")]TJ ET\n"...)
	}
	t.y = ""
}

// line writes a line that is no text: one that chooses a face, or one that draws.
func (t *tightening) line(line []byte) error {
	t.end()
	fields := bytes.Fields(line)
	if len(fields) == 5 && string(fields[0]) == "BT" && string(fields[3]) == "Tf" {
		size, err := strconv.ParseFloat(string(fields[2]), 64)
		face := t.faces[string(bytes.TrimPrefix(fields[1], []byte("/")))]
		if err != nil || face == nil {
			return errShape
		}
		t.face, t.size = face, size
		fields = fields[1:4]
	}
	for i, field := range fields {
		if i > 0 {
			t.result = append(t.result, ' ')
		}
		t.result = append(t.result, shorter(field)...)
	}
	t.result = append(t.result, '\n')
	return nil
}

// shorter is a number to a hundredth, and anything else as it is. Colours have three places, and keep them.
func shorter(field []byte) []byte {
	if bytes.IndexByte(field, '.') < 0 || !strings.ContainsRune("-0123456789", rune(field[0])) {
		return field
	}
	value, err := strconv.ParseFloat(string(field), 64)
	if err != nil || math.Abs(value) < 1 {
		return field
	}
	return appendNumber(nil, value)
}
