package pdf

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"troskel/data/document/layout"
)

// longestText is how many UTF-16 units of a text a PDF holds outside its pages: a string of the format has at most 32,767
// bytes.
const longestText = 16_000

// said makes a text fit for what is not on a page (titles, bookmarks, descriptions): valid, without controls, and no longer
// than the format allows. All other runes keep their meaning, whether a page could show them or not.
func said(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r):
			return ' '
		case r&0xFFFE == 0xFFFE, r == 0xFEFF:
			return utf8.RuneError // nobody's sign, or the mark that says how a text is encoded
		}
		return r
	}, strings.ToValidUTF8(text, string(utf8.RuneError)))
	text = strings.TrimSpace(text)
	units := 0
	for at, r := range text {
		if units += utf16.RuneLen(r); units > longestText {
			return text[:at]
		}
	}
	return text
}

// text writes a text as a string of a PDF: plain letters as they are, others as UTF-16 with its mark in front.
func text(text string) string {
	plain := func(r rune) bool { return r >= ' ' && r <= '~' && r != '(' && r != ')' && r != '\\' }
	if strings.IndexFunc(text, func(r rune) bool { return !plain(r) }) < 0 {
		return "(" + text + ")"
	}
	var written strings.Builder
	written.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&written, "%04X", unit)
	}
	return written.String() + ">"
}

// name writes a word as a name of a PDF.
func name(word string) string {
	var written strings.Builder
	written.WriteByte('/')
	for _, b := range []byte(word) {
		if b > ' ' && b <= '~' && !strings.ContainsRune("()<>[]{}/%#", rune(b)) {
			written.WriteByte(b)
		} else {
			fmt.Fprintf(&written, "#%02X", b)
		}
	}
	return written.String()
}

// date writes a moment as a PDF does; iso8601 as its metadata do. The clock is the document's own, wherever it was printed.
func date(moment time.Time) string { return moment.Format("(D:20060102150405Z)") }

func iso8601(moment time.Time) string { return moment.Format("2006-01-02T15:04:05Z") }

// appendNumber writes a length to a hundredth of a point, which is finer than any printer.
func appendNumber(to []byte, value float64) []byte {
	const hundred = 100
	whole := int64(value*hundred + 0.5)
	if value < 0 {
		whole = int64(value*hundred - 0.5)
	}
	if whole < 0 {
		to, whole = append(to, '-'), -whole
	}
	to = strconv.AppendInt(to, whole/hundred, 10)
	if rest := whole % hundred; rest != 0 {
		to = append(to, '.', byte('0'+rest/10)) // #nosec G115 -- a digit
		if rest%10 != 0 {
			to = append(to, byte('0'+rest%10)) // #nosec G115 -- a digit
		}
	}
	return to
}

// appendPoint writes a place of the layout as a place of a PDF, whose heights grow upwards from the foot of the page.
func appendPoint(to []byte, x, y float64) []byte {
	to = append(appendNumber(to, x), ' ')
	return append(appendNumber(to, layout.PageHeight-y), ' ')
}
