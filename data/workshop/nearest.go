package workshop

import (
	"strings"
	"unicode"
)

// nearest returns the name that a misspelt one most likely stands for, or "". It counts edits (V. Levenshtein, 1966) and
// allows half of the letters, at most three, to be wrong: two letters that have changed places are two edits.
func nearest(written string, names []string) string {
	letters := []rune(strings.ToLower(written))
	best, fewest := "", min(max(1, len(letters)/2), 3)+1
	if len(letters) > 40 {
		return ""
	}
	for _, name := range names {
		if edits := distance(letters, []rune(name)); edits < fewest {
			best, fewest = name, edits
		}
	}
	return best
}

func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

const mostShown = 60

// clip makes something from a file fit to stand in a sentence: one line, not too long.
func clip(written string) string { return oneLine(written, mostShown) }

func oneLine(written string, most int) string {
	shown := []rune(strings.Map(func(letter rune) rune {
		if unicode.IsControl(letter) || unicode.Is(unicode.Zl, letter) || unicode.Is(unicode.Zp, letter) {
			return ' '
		}
		return letter
	}, written))
	if len(shown) > most {
		return string(shown[:most]) + "…"
	}
	return string(shown)
}
