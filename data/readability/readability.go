// Package readability tells how long the sentences and the words of a text are, as LIX does. It is a blunt measure: it sees
// no meaning, no order and no reader. It is shown as a hint, never as a grade.
//
// LIX (läsbarhetsindex) is C.H. Björnsson's: the mean number of words in a sentence plus the percentage of words with more
// than six letters (C.H. Björnsson, Läsbarhet, Liber, Stockholm 1968). A sentence ends, as in his definition, at a full
// stop and at a colon too, and a line of its own that is followed by a capital letter is one.
package readability

import (
	"math"
	"unicode"
)

// LongerThan is how many letters a word must have more than to be long.
const LongerThan = 6

// ShortText is the number of words under which LIX says little: a single sentence more or less moves it several steps.
const ShortText = 100

// Measure is what was counted in a text.
type Measure struct {
	Words     int
	Sentences int // at least 1 when there are words
	Long      int // words of more than LongerThan letters
}

// Of counts a text. A word is what stands between spaces and holds a letter or a digit; it is as long as it has letters, so
// hyphens and digits make no word longer. A number written in groups of three digits is one word.
func Of(text string) Measure {
	var m Measure
	words := wordsOf(text)
	for i, word := range words {
		m.Words++
		if letters(word.text) > LongerThan {
			m.Long++
		}
		if i+1 == len(words) || words[i+1].begins || endsSentence(word.text, words[i+1].text) {
			m.Sentences++
		}
	}
	return m
}

// LIX is the index of a text.
func LIX(text string) float64 { return Of(text).LIX() }

// LIX is the index: words per sentence plus long words in a hundred. It is 0 for a text without words.
func (m Measure) LIX() float64 {
	if m.Words == 0 {
		return 0
	}
	return m.SentenceLength() + 100*float64(m.Long)/float64(m.Words)
}

// SentenceLength is the mean number of words in a sentence; 0 for a text without words.
func (m Measure) SentenceLength() float64 {
	if m.Sentences == 0 {
		return 0
	}
	return float64(m.Words) / float64(m.Sentences)
}

// Short tells whether the text is too short for LIX to say much.
func (m Measure) Short() bool { return m.Words < ShortText }

// Band is how a LIX is spoken of.
type Band string

// The bands, from the easiest.
const (
	VeryEasy Band = "very-easy" // under 30: mycket lättläst
	Easy     Band = "easy"      // 30–39: lättläst
	Medium   Band = "medium"    // 40–49: medelsvår
	Hard     Band = "hard"      // 50–59: svår
	VeryHard Band = "very-hard" // from 60: mycket svår
)

// Bands lists the bands from the easiest.
var Bands = []Band{VeryEasy, Easy, Medium, Hard, VeryHard}

// Band is the band of the index, rounded to a whole number first, as it is shown.
func (m Measure) Band() Band {
	step := int(math.Round(m.LIX()))/10 - 2
	return Bands[max(0, min(step, len(Bands)-1))]
}

// letters counts the letters of a word by rune. Marks that are combined with a letter are not letters of their own.
func letters(word string) int {
	count := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			count++
		}
	}
	return count
}
