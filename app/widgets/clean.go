package widgets

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes a text safe to keep: valid UTF-8, line breaks as "\n", no control characters but those and tabs.
func Clean(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)
	return strings.Map(func(letter rune) rune {
		if unicode.IsControl(letter) && letter != '\n' && letter != '\t' {
			return -1
		}
		return letter
	}, text)
}

// length is how many letters a text has, counted the way its limit is.
func length(text string) int { return utf8.RuneCountInString(text) }

// cut shortens a text to a number of letters.
func cut(text string, most int) string {
	if length(text) <= most {
		return text
	}
	return string([]rune(text)[:max(0, most)])
}
