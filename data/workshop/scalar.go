package workshop

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// canBeBlock tells whether a text comes back the same from a block of lines.
func canBeBlock(text string) bool {
	return text != "" && text == strings.TrimSpace(text) && utf8.ValidString(text) &&
		!strings.ContainsFunc(text, needsEscape)
}

// canBeFolded tells whether lines can be broken at the text's spaces.
func canBeFolded(text string) bool {
	return !strings.Contains(text, "  ") && !strings.Contains(text, "\t")
}

func needsEscape(letter rune) bool {
	return forbidden(letter) || unicode.Is(unicode.Zl, letter) || unicode.Is(unicode.Zp, letter)
}

// wrap breaks a text at its spaces into lines of at most so many characters, if its words allow that.
func wrap(text string, width int) []string {
	var lines []string
	line, length := "", 0
	for word := range strings.SplitSeq(text, " ") {
		letters := utf8.RuneCountInString(word)
		if line != "" && length+1+letters > width {
			lines = append(lines, line)
			line, length = word, letters
			continue
		}
		if line != "" {
			line, length = line+" ", length+1
		}
		line, length = line+word, length+letters
	}
	return append(lines, line)
}

// onLine writes a text for the middle of a line: bare when nothing in it can be taken for something else.
func onLine(text string) string {
	if isBare(text) {
		return text
	}
	var out strings.Builder
	out.WriteByte('"')
	for _, letter := range text {
		switch {
		case letter == '"' || letter == '\\':
			out.WriteByte('\\')
			out.WriteRune(letter)
		case letter == '\n':
			out.WriteString(`\n`)
		case letter == '\t':
			out.WriteString(`\t`)
		case needsEscape(letter):
			fmt.Fprintf(&out, `\u%04X`, letter)
		default:
			out.WriteRune(letter)
		}
	}
	out.WriteByte('"')
	return out.String()
}

// isBare tells whether a text can stand without quotes: whole numbers, and what begins with a letter and has only
// letters, digits, spaces and the signs that mean nothing in YAML.
func isBare(text string) bool {
	switch strings.ToLower(text) {
	case "", "null", "nan":
		return false
	}
	digits := strings.TrimLeft(text, "0123456789")
	if digits == "" && text != "" {
		return true
	}
	first, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsLetter(first) {
		return false
	}
	return !strings.ContainsFunc(text, func(letter rune) bool {
		return !unicode.IsLetter(letter) && !unicode.IsDigit(letter) && !strings.ContainsRune(" -.;?!()/–…”’%", letter)
	})
}
