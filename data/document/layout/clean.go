package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// clean makes a text safe, and this is the only place that does: what comes out is valid, composed (NFC), and holds no
// controls but line breaks, no marks of direction, nothing invisible but the two joiners that Arabic letters heed, the
// zero-width space that allows a break, and the soft hyphen, which is seen where a line ends.
// Runes that mean nothing anywhere become U+FFFD.
func clean(text string) string {
	text = strings.ToValidUTF8(text, string(utf8.RuneError))
	text = norm.NFC.String(lineBreaks.Replace(text))
	var before rune
	return strings.Map(func(r rune) rune {
		r = cleanRune(r, before)
		if r >= 0 {
			before = r
		}
		return r
	}, text)
}

// lineBreaks are all the ways in which texts end a line.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n",
	"\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

const (
	softHyphen         = '\u00AD'
	zeroWidthSpace     = '\u200B'
	zeroWidthNonJoiner = '\u200C'
	zeroWidthJoiner    = '\u200D'
	hardSpace          = '\u00A0'
	narrowHardSpace    = '\u202F'
	figureSpace        = '\u2007'
)

// cleanRune returns what stands for a rune after the one before it, below 0 for nothing.
func cleanRune(r, before rune) rune {
	switch {
	case r == zeroWidthSpace && before == zeroWidthSpace:
		return -1
	case r == softHyphen && before == softHyphen:
		return -1
	case r == '\n', r == softHyphen, r == zeroWidthSpace, r == zeroWidthNonJoiner, r == zeroWidthJoiner:
		return r
	case r == figureSpace:
		return hardSpace
	case isHardSpace(r):
		return r
	case r == '\t', unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.IsControl(r), isInvisible(r), isSkinTone(r) && isPictograph(before):
		return -1
	case unicode.Is(unicode.Co, r), isNonCharacter(r):
		return utf8.RuneError
	}
	return r
}

func isHardSpace(r rune) bool { return r == hardSpace || r == narrowHardSpace }

// isInvisible tells whether a rune only changes how others look: directions, variations, fillers, tags, the frame that makes
// a key of a digit.
func isInvisible(r rune) bool {
	const keyFrame = 0x20E3
	return r == keyFrame || unicode.Is(unicode.Cf, r) && !isArabicNumberSign(r) ||
		unicode.Is(unicode.Variation_Selector, r) ||
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) ||
		r >= 0xE0000 && r <= 0xE0FFF
}

// isArabicNumberSign tells the format characters that are drawn.
func isArabicNumberSign(r rune) bool { return r >= 0x0600 && r <= 0x0605 || r == 0x06DD || r == 0x08E2 }

func isNonCharacter(r rune) bool { return r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE }

// isSkinTone tells the runes that colour the pictograph before them, which one colour of ink cannot.
func isSkinTone(r rune) bool { return r >= 0x1F3FB && r <= 0x1F3FF }

func isPictograph(r rune) bool {
	return r >= firstPictograph && r <= lastPictograph || r >= 0x2600 && r <= 0x27BF
}

// paragraphs parts a text into its lines, safe, without the blank ones and with one space between words. A text without
// words has none.
func paragraphs(text string) []string {
	var found []string
	for line := range strings.SplitSeq(clean(text), "\n") {
		words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' })
		if line = strings.TrimFunc(strings.Join(words, " "), unicode.IsSpace); line != "" {
			found = append(found, line)
		}
	}
	return found
}

// unbroken is oneLine for what no line is broken in: without soft hyphens.
func unbroken(text string) string { return strings.ReplaceAll(oneLine(text), string(softHyphen), "") }

// oneLine is a text safe and without line breaks, for places that hold one.
func oneLine(text string) string { return strings.Join(paragraphs(text), " ") }
