package pdf

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
)

// utf16Text is a text for what is not on a page: titles, bookmarks. It is UTF-16 with its mark in front, as PDF wants it,
// without controls; all other runes keep their meaning, drawable or not. A text without letters is empty.
func utf16Text(text string) string {
	text = strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, string(unicode.ReplacementChar))))
	if text == "" {
		return ""
	}
	encoded := []byte{0xFE, 0xFF}
	for _, unit := range utf16.Encode([]rune(text)) {
		encoded = binary.BigEndian.AppendUint16(encoded, unit)
	}
	return string(encoded)
}
