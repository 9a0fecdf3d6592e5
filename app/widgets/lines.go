package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
)

// breakLines breaks a text into lines no wider than wanted, between words where it can and inside a word where it must.
func breakLines(words string, width float32, measure func(string) float32) []string {
	if width <= 0 || measure(words) <= width {
		return []string{words}
	}
	var lines []string
	line := ""
	for _, word := range strings.Fields(words) {
		if longer := strings.TrimSpace(line + " " + word); measure(longer) <= width {
			line = longer
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for measure(word) > width {
			head := headOf(word, width, measure)
			lines = append(lines, head)
			word = word[len(head):]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// headOf is as many letters of a word as fit, and at least one.
func headOf(word string, width float32, measure func(string) float32) string {
	end := 0
	for at := range word {
		if at > 0 && measure(word[:at]) > width {
			break
		}
		end = at
	}
	if end == 0 {
		for at := range word {
			if at > 0 {
				return word[:at]
			}
		}
		return word
	}
	return word[:end]
}

// longestWord is how wide a text's longest word is.
func longestWord(words string, size fyne.ThemeSizeName) float32 {
	longest := float32(0)
	for _, word := range strings.Fields(words) {
		longest = max(longest, lineWidth(word, size, fyne.TextStyle{}))
	}
	return longest
}
