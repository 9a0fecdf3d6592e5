package spreadsheet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestText is how many UTF-16 units a cell of an XLSX holds.
// https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
const longestText = 32767

// cut is the mark of a text that was too long for its cell.
const cut = " […]"

// clean makes a text into one that XML can hold and that stands alike in every program: valid UTF-8, line breaks as LF,
// and none of the characters that nobody sees and that XML forbids.
func clean(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Noncharacter_Code_Point, r) || r == '\uFEFF':
			return -1
		}
		return r
	}, text)
}

// shorten cuts a text to a number of UTF-16 units and marks that it did.
func shorten(text string, most int) string {
	if units(text) <= most {
		return text
	}
	room := most - units(cut)
	for at, r := range text {
		if room -= unitsOf(r); room < 0 {
			return text[:at] + cut
		}
	}
	return text
}

// units is how long a text is in UTF-16, by which spreadsheets count.
func units(text string) int {
	sum := 0
	for _, r := range text {
		sum += unitsOf(r)
	}
	return sum
}

func unitsOf(r rune) int {
	if r >= 0x10000 {
		return 2
	}
	return 1
}

// looksLikeFormula tells whether a spreadsheet may take a text for a formula: its first character that one sees, or a
// full-width form of it, begins one. A tab or a line break at the beginning counts, as some programs drop it.
// https://owasp.org/www-community/attacks/CSV_Injection
func looksLikeFormula(text string) bool {
	if strings.HasPrefix(text, "\t") || strings.HasPrefix(text, "\n") {
		return true
	}
	seen := strings.TrimLeftFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	first, _ := utf8.DecodeRuneInString(seen)
	return strings.ContainsRune("=+-@＝＋－＠", first)
}
