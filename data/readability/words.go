package readability

import (
	"regexp"
	"strings"
	"unicode"
)

// word is one word of a text, with the signs that stand at it.
type word struct {
	text   string
	begins bool // a new sentence begins here, whatever stands before
}

// A sentence begins anew after an empty line, with a mark of a list, and on a line with a capital letter: that is how
// headings, addresses and lists are written. Any other line goes on with the sentence before it.
func wordsOf(text string) []word {
	var words []word
	empty := false
	for line := range strings.SplitSeq(lineBreaks.Replace(text), "\n") {
		signs := strings.Fields(line)
		if len(signs) == 0 {
			empty = true
			continue
		}
		marked := listMark.MatchString(signs[0])
		if marked {
			signs = signs[1:]
		}
		first := len(words)
		for _, sign := range signs {
			words = add(words, sign, first)
		}
		if len(words) > first {
			words[first].begins = empty || marked || unicode.IsUpper(opening(words[first].text))
			empty = false
		}
	}
	return words
}

// lineBreaks makes all breaks of lines the same, and takes away the hyphens that are only shown where a line breaks.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\u00AD", "")

var (
	listMark   = regexp.MustCompile(`^([-–—•·*#>]+|\d{1,2}[.)]|\pL\))$`)
	groupStart = regexp.MustCompile(`^\P{N}*\d{1,3}(\x{A0}\d{3})*$`)
	group      = regexp.MustCompile(`^\d{3}(\D|$)`)
)

// add puts what stands between two spaces at the end of the words. Signs alone are no word; when they end a sentence, as
// after "12 %", they belong to the word before. First is where the line begins.
func add(words []word, sign string, first int) []word {
	last := len(words) - 1
	switch {
	case !strings.ContainsFunc(sign, isOfWord):
		if last >= first && endsAny(sign) {
			words[last].text += sign
		}
		return words
	case last >= first && group.MatchString(sign) && groupStart.MatchString(words[last].text):
		words[last].text += "\u00A0" + sign
		return words
	}
	return append(words, word{text: sign})
}

func isOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// opening is the first letter or digit of a word.
func opening(word string) rune {
	for _, r := range word {
		if isOfWord(r) {
			return r
		}
	}
	return 0
}
