package exercise

import (
	"math"
	"strings"
	"unicode/utf8"

	"troskel/data/readability"
	"troskel/data/wording"
)

// bandNames are the words for the bands of LIX.
var bandNames = map[readability.Band]string{
	readability.VeryEasy: "readability.very-easy",
	readability.Easy:     "readability.easy",
	readability.Medium:   "readability.medium",
	readability.Hard:     "readability.hard",
	readability.VeryHard: "readability.very-hard",
}

// Hint is what can be measured of a text, in words: LIX with its band, or that the text is too short for it, and the mean
// length of a sentence. Of a text without words it says nothing.
type Hint struct {
	LIX      string
	Sentence string
}

// TextHint measures a text.
func TextHint(text string, words wording.Words) Hint {
	measure := readability.Of(text)
	switch {
	case measure.Words == 0:
		return Hint{}
	case measure.Short():
		short := words.Text("readability.short", "words", measure.Words, "least", readability.ShortText)
		return Hint{LIX: short, Sentence: sentenceHint(measure, words)}
	}
	band := words.Text(bandNames[measure.Band()])
	lix := words.Text("readability.lix", "lix", int(math.Round(measure.LIX())), "band", band)
	return Hint{LIX: lix, Sentence: sentenceHint(measure, words)}
}

func sentenceHint(measure readability.Measure, words wording.Words) string {
	return words.Text("readability.sentence", "words", decimal(words, measure.SentenceLength()))
}

// String is the whole hint in one line.
func (h Hint) String() string { return strings.TrimSpace(h.LIX + " " + h.Sentence) }

const (
	openingLines = 4
	openingLine  = 70 // letters in a line of the printed page
)

// opening is how a letter begins: as much as four lines hold, cut between two words.
func opening(letter string) string {
	var lines []string
	left := openingLines * openingLine
	for line := range strings.SplitSeq(strings.TrimSpace(letter), "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if left < openingLine {
			lines[len(lines)-1] += " …"
			break
		}
		if long := utf8.RuneCountInString(line); long > left {
			lines = append(lines, cutBetweenWords(line, left))
			break
		}
		lines = append(lines, line)
		left -= openingLine * ((utf8.RuneCountInString(line)-1)/openingLine + 1)
	}
	return strings.Join(lines, "\n")
}

// cutBetweenWords is the beginning of a text, at most so many letters, and three dots.
func cutBetweenWords(text string, letters int) string {
	begins := string([]rune(text)[:letters])
	if space := strings.LastIndex(begins, " "); space > 0 {
		begins = begins[:space]
	}
	return strings.TrimRight(begins, " ,;–") + " …"
}
