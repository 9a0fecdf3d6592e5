package workshop

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"troskel/data/wording"
)

// MostBytes is how large a workshop file may be. A whole day with all its texts is about 100 KB.
const MostBytes = 2 << 20

const byteOrderMark = "\ufeff"

// PlainText turns a file's bytes into text with the line ends of Unix. A byte order mark and the line ends of Windows
// are accepted; anything that is not UTF-8 text is a problem in words, since what follows would only puzzle.
func PlainText(content []byte, file string) (string, *wording.Problem) {
	switch {
	case len(content) > MostBytes:
		return "", problemAt(file, 0, "workshop.too-large", "most", MostBytes>>20)
	case looksLikeUTF16(content):
		return "", problemAt(file, 0, "workshop.utf16")
	case looksBinary(content):
		return "", problemAt(file, 0, "workshop.binary")
	}
	text := strings.TrimPrefix(string(content), byteOrderMark)
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	if strings.TrimSpace(text) == "" {
		return "", problemAt(file, 0, "workshop.empty-file")
	}
	line := 1
	for at, letter := range text {
		switch {
		case letter == '\n':
			line++
		case letter == utf8.RuneError && !strings.HasPrefix(text[at:], "\ufffd"):
			return "", problemAt(file, line, "workshop.encoding")
		case forbidden(letter):
			return "", problemAt(file, line, "workshop.control", "code", fmt.Sprintf("U+%04X", letter))
		}
	}
	return text, nil
}

// forbidden tells whether a character has no place in a text: control characters other than line end and tab, and a
// byte order mark in the middle.
func forbidden(letter rune) bool {
	return unicode.IsControl(letter) && letter != '\n' && letter != '\t' || letter == '\ufeff'
}

func looksLikeUTF16(content []byte) bool {
	if bytes.HasPrefix(content, []byte{0xff, 0xfe}) || bytes.HasPrefix(content, []byte{0xfe, 0xff}) {
		return true
	}
	// Without a mark: Latin text in UTF-16 has a zero in every second byte.
	start := content[:min(len(content), 64)]
	zeros := [2]int{}
	for i, b := range start {
		if b == 0 {
			zeros[i%2]++
		}
	}
	return len(start) >= 8 && (zeros[0] == 0 || zeros[1] == 0) && zeros[0]+zeros[1] > len(start)/3
}

func looksBinary(content []byte) bool {
	for _, beginning := range []string{"%PDF-", "PK\x03\x04", "\x89PNG", "\xff\xd8\xff", "{\\rtf"} {
		if bytes.HasPrefix(content, []byte(beginning)) {
			return true
		}
	}
	return bytes.IndexByte(content, 0) >= 0
}
