package readability

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// endsSentence tells whether a word is the last of its sentence, given the word that follows.
//
// A colon always ends one, as Björnsson counted; inside a word, as in "SKR:s" and "1:9", it does not. A full stop, a
// question mark and an exclamation mark do, unless a small letter follows. A full stop after a known abbreviation or an
// initial does not.
func endsSentence(word, next string) bool {
	word = strings.TrimRight(word, closers)
	switch {
	case strings.HasSuffix(word, ":"):
		return true
	case !endsAny(word) || unicode.IsLower(opening(next)):
		return false
	case !strings.HasSuffix(word, "."):
		return true
	}
	short := strings.ToLower(strings.TrimLeftFunc(word, func(r rune) bool { return !isOfWord(r) }))
	return slices.Contains(lastOften, short) || !slices.Contains(neverLast, short) && !initials.MatchString(short)
}

// closers may stand after the sign that ends a sentence.
const closers = `”"’'»)]}*_`

// endsAny tells whether the last sign, before what closes, is one that can end a sentence.
func endsAny(word string) bool {
	word = strings.TrimRight(word, closers)
	return strings.ContainsAny(lastRune(word), ".:!?…")
}

func lastRune(word string) string {
	runes := []rune(word)
	return string(runes[max(0, len(runes)-1):])
}

// initials are single letters with full stops: C.H., s.k., p.g.a.
var initials = regexp.MustCompile(`^(\pL\.)+$`)

// neverLast are abbreviations after which the sentence goes on, also when a name or a number follows.
var neverLast = []string{
	"adr.", "alt.", "ang.", "approx.", "art.", "avd.", "bil.", "bitr.", "bl.a.", "bl.", "ca.", "dr.", "dvs.", "enl.", "ev.",
	"ex.", "exkl.", "fr.", "fr.o.m.", "inkl.", "incl.", "jfr.", "kap.", "kl.", "max.", "mr.", "mrs.", "ms.", "nr.", "obs.",
	"ordf.", "pga.", "prof.", "red.", "ref.", "resp.", "sid.", "t.ex.", "tel.", "vs.", "äv.",
}

// lastOften are abbreviations that stand at the end of a sentence as often as inside one. A capital letter or a number
// after them begins a new sentence.
var lastOften = []string{
	"a.m.", "dyl.", "etc.", "kr.", "m.fl.", "m.m.", "min.", "mån.", "o.d.", "o.dyl.", "o.s.v.", "osv.", "p.m.", "st.",
	"tim.",
}
