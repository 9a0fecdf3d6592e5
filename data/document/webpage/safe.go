package webpage

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lostSign stands for what is no text.
const lostSign = utf8.RuneError

// lines parts a text into its lines without the blank ones, safe for a page: valid, without controls, without marks that
// turn the direction of what follows, with one space between words.
func lines(text string) []string {
	text = lineBreaks.Replace(strings.ToValidUTF8(text, string(lostSign)))
	var found []string
	for line := range strings.SplitSeq(text, "\n") {
		words := strings.FieldsFunc(strings.Map(safeRune, line), isBreakingSpace)
		if line := strings.Join(words, " "); !isBlank(line) {
			found = append(found, line)
		}
	}
	return found
}

// oneLine is a text safe and without line breaks.
func oneLine(text string) string { return strings.Join(lines(text), " ") }

// lineBreaks are all the ways in which texts end a line.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n",
	"\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// safeRune returns what stands for a rune, below 0 for nothing.
func safeRune(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case unicode.IsControl(r), turnsDirection(r), r == '\uFEFF':
		return -1
	case unicode.Is(unicode.Noncharacter_Code_Point, r), unicode.Is(unicode.Co, r):
		return lostSign
	}
	return r
}

// turnsDirection tells the runes that would let one text rearrange those around it.
func turnsDirection(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x061C
}

func isBreakingSpace(r rune) bool {
	const hard, narrow, figure = '\u00A0', '\u202F', '\u2007'
	return unicode.IsSpace(r) && r != hard && r != narrow && r != figure
}

// isBlank tells a line in which there is nothing to see.
func isBlank(line string) bool {
	for _, r := range line {
		seen := !unicode.IsSpace(r) && !unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Mn, unicode.Me) &&
			!unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)
		if seen {
			return false
		}
	}
	return true
}

func escape(text string) string { return html.EscapeString(text) }

// toLeft are the scripts that are written from right to left.
var toLeft = []*unicode.RangeTable{
	unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Samaritan, unicode.Mandaic,
	unicode.Adlam, unicode.Hanifi_Rohingya,
}

// direction is the attribute of an element whose text begins with a letter that is written to the left. Every element tells
// it for itself, so that a passage in Arabic reads from its own right margin and the page around it stays.
func direction(text string) string {
	for _, r := range text {
		if unicode.IsLetter(r) {
			if unicode.In(r, toLeft...) {
				return ` dir="rtl"`
			}
			return ""
		}
	}
	return ""
}
