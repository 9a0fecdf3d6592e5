package exercise

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// inventor makes up what a participant might say. Everything follows from its source of chance alone.
type inventor struct{ *rand.Rand }

// inHundred tells whether something happens that happens so many times in a hundred.
func (i inventor) inHundred(times int) bool { return i.IntN(100) < times }

// attitude decides for a whole answer: some pass, some leave it, and the rest answer, most of it or only parts.
func (i inventor) attitude() (passes bool, answersInHundred int) {
	switch dice := i.IntN(100); {
	case dice < 6:
		return true, 0
	case dice < 10:
		return false, 0
	case dice < 28:
		return false, 45
	default:
		return false, 96
	}
}

// text is something that somebody might write, from sentences that fit: mostly one to three of them, now and then a word
// or an essay, now and then something that a keyboard, a clipboard or an emoji picker lets through and few programs
// expect.
func (i inventor) text(sentences []string) string {
	switch dice := i.IntN(1000); {
	case dice < 50:
		return i.one(oddTexts)
	case dice < 52:
		return i.essay(sentences, MostRunes)
	case dice < 70:
		return i.essay(sentences, 1_500+i.IntN(2_500))
	case dice < 150:
		return i.one(shortTexts)
	default:
		return i.some(sentences, 1+i.IntN(3))
	}
}

func (i inventor) one(texts []string) string { return texts[i.IntN(len(texts))] }

// some is so many of the sentences, or all there are, each once.
func (i inventor) some(sentences []string, count int) string {
	var text []string
	for _, at := range i.Perm(len(sentences))[:min(count, len(sentences))] {
		text = append(text, sentences[at])
	}
	return strings.Join(text, " ")
}

// essay is a text of paragraphs, cut at so many runes.
func (i inventor) essay(sentences []string, runes int) string {
	var text []rune
	for len(text) < runes {
		text = append(text, []rune(i.some(slices.Concat(thoughts, sentences), 2+i.IntN(6))+"\n\n")...)
	}
	return strings.TrimSpace(string(text[:runes]))
}
