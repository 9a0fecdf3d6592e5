package webpage

import (
	"strings"
	"unicode"
)

// broken parts a chart's label into lines that are no wider than the room, in times the size of its letters. The page is
// shown in a face that nobody knows here, so the widths are those of an ordinary sans, rounded up.
func broken(text string, room float64) []string {
	var texts []string
	line, wide := "", 0.0
	for _, word := range strings.Fields(text) {
		long := breadth(word)
		if line != "" && wide+space+long <= room {
			line, wide = line+" "+word, wide+space+long
			continue
		}
		if line != "" {
			texts = append(texts, line)
		}
		for long > room {
			part, rest := parted(word, room)
			texts = append(texts, part)
			word, long = rest, breadth(rest)
		}
		line, wide = word, long
	}
	if line != "" {
		texts = append(texts, line)
	}
	return texts
}

// parted cuts a word that is wider than the room. At least one rune comes first, or there would be no end.
func parted(word string, room float64) (part, rest string) {
	wide := 0.0
	for at, r := range word {
		if wide += runeBreadth(r); wide > room && at > 0 {
			return word[:at], word[at:]
		}
	}
	return word, ""
}

const space = 0.3

// breadth is how wide a text is, in times the size of its letters.
func breadth(text string) float64 {
	wide := 0.0
	for _, r := range text {
		wide += runeBreadth(r)
	}
	return wide
}

func runeBreadth(r rune) float64 {
	switch {
	case r == ' ' || r == '\u00A0':
		return space
	case strings.ContainsRune("ijlftrI.,:;'’|!()[]-·", r):
		return 0.36
	case strings.ContainsRune("mwMW@%—", r):
		return 0.92
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r >= 0x2E80:
		return 1.1
	case unicode.IsUpper(r):
		return 0.72
	}
	return 0.57
}
