package layout

import (
	"slices"
	"strings"
	"unicode"
)

// binds tells the spaces that no line ends at: those between a number and what it belongs to, and between the groups of a
// large number (12 %, 10 000 kr, kl. 9.00, § 5, 16 §, nr 3). Writers set ordinary spaces there.
func (p passage) binds(i int) bool {
	if i == 0 || i+1 >= len(p.letters) {
		return false
	}
	before, after := p.letters[i-1].rune, p.letters[i+1].rune
	switch {
	case before == '§':
		return after == '§' || unicode.IsDigit(after)
	case unicode.IsDigit(before) && unicode.IsDigit(after):
		return p.digitsAfter(i) == 3 && p.digitsBefore(i) <= 3
	case unicode.IsDigit(before):
		return p.counted(i)
	case unicode.IsDigit(after):
		return slices.Contains(numbered, strings.ToLower(p.wordBefore(i)))
	}
	return false
}

// counted tells whether what follows a number and a space is what the number counts: a sign, a unit, a month.
func (p passage) counted(i int) bool {
	word := p.wordAfter(i)
	return strings.ContainsRune("%‰§€", p.letters[i+1].rune) ||
		slices.Contains(units, word) || slices.Contains(months, strings.ToLower(word))
}

// What belongs to the number before it, and what to the one after it.
var (
	units  = []string{"kr", "tkr", "mkr", "m", "cm", "mm", "km", "kvm", "m²", "kg", "st", "mil"}
	months = []string{
		"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
		"january", "february", "march", "may", "june", "july", "august", "october",
	}
	numbered = []string{"kl.", "kl", "nr", "no.", "s.", "kap.", "st.", "art."}
)

func (p passage) digitsAfter(i int) int {
	count := 0
	for i++; i < len(p.letters) && unicode.IsDigit(p.letters[i].rune); i++ {
		count++
	}
	return count
}

func (p passage) digitsBefore(i int) int {
	count := 0
	for i--; i >= 0 && unicode.IsDigit(p.letters[i].rune); i-- {
		count++
	}
	return count
}

const mostInWord = 9 // letters that are looked at: more than any of the words has

// wordBefore is the word that ends before a space, with its stop; nothing when it is a long one.
func (p passage) wordBefore(i int) string {
	from := i
	for from > 0 && i-from <= mostInWord && p.letters[from-1].rune != ' ' && p.letters[from-1].rune != '(' {
		from--
	}
	return p.text(from, i)
}

// wordAfter is the letters that follow a space.
func (p passage) wordAfter(i int) string {
	to := i + 1
	for to < len(p.letters) && to-i <= mostInWord && isWordly(p.letters[to].rune) {
		to++
	}
	return p.text(i+1, to)
}
