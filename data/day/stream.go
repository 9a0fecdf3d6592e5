package day

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"troskel/data/workshop"
)

// A day file is a stream of documents: the head, and then each of the workshop's files as it is, after a line that parts
// them and names the file:
//
//	--- # dag.sv.yaml
//
// The line end before that line belongs to it, so a file that has none at its end comes back without one. When a file has
// such a line itself, all parting lines get one # more than any of these; the first parting line tells how many.

// The bounds of what is in a stream.
const (
	mostFiles     = 4
	mostNameRunes = 100
)

// streamed is one file of a stream and the line it begins on.
type streamed struct {
	name string
	line int // of the parting line before it
	text []byte
}

// split parts a stream into the head and the files after it.
func split(content []byte) (head []byte, files []streamed) {
	begins, mark := 0, ""
	cut := func(at int, windows bool) { // ends what began last
		text := content[begins:max(begins, at-1)]
		if windows {
			text = bytes.TrimSuffix(text, []byte("\r"))
		}
		if len(files) == 0 {
			head = text
			return
		}
		files[len(files)-1].text = text
	}
	line := 0
	for at := 0; at < len(content); {
		line++
		end := len(content)
		if length := bytes.IndexByte(content[at:], '\n'); length >= 0 {
			end = at + length + 1
		}
		if found := markOf(content[at:end]); found != "" && (mark == "" || found == mark) {
			mark = found
			name := strings.TrimSuffix(string(content[at+len(mark):end]), "\n")
			cut(at, strings.HasSuffix(name, "\r"))
			files = append(files, streamed{name: strings.TrimSuffix(name, "\r"), line: line})
			begins = end
		}
		at = end
	}
	cut(len(content)+1, false)
	return head, files
}

// markOf is what a parting line begins with, "" when a line is none.
func markOf(line []byte) string {
	rest, found := bytes.CutPrefix(line, []byte("--- #"))
	if !found {
		return ""
	}
	signs := bytes.TrimLeft(rest, "#")
	if len(signs) == 0 || signs[0] != ' ' {
		return ""
	}
	return string(line[:len(line)-len(signs)+1])
}

// join puts files after a head. A file whose name cannot stand in a line of its own has been refused before.
func join(head []byte, files []workshop.File) []byte {
	mark := "--- # "
	for slices.ContainsFunc(files, func(file workshop.File) bool { return hasLine(file.Content, mark) }) {
		mark = strings.Replace(mark, "#", "##", 1)
	}
	var out bytes.Buffer
	out.Write(head)
	for _, file := range files {
		fmt.Fprintf(&out, "\n%s%s\n", mark, file.Name)
		out.Write(file.Content)
	}
	return out.Bytes()
}

func hasLine(content []byte, begins string) bool {
	return bytes.HasPrefix(content, []byte(begins)) || bytes.Contains(content, []byte("\n"+begins))
}

// isPlain tells whether a file name can stand in a line, and can be the name of a file in any system: day files come from
// others, and a name must never be a way out of a folder.
func isPlain(name string) bool {
	return name != "" && utf8.ValidString(name) && utf8.RuneCountInString(name) <= mostNameRunes &&
		name == strings.TrimSpace(name) && !strings.HasPrefix(name, ".") &&
		!strings.ContainsFunc(name, func(letter rune) bool {
			return !unicode.IsPrint(letter) || strings.ContainsRune(`<>:"/\|?*`, letter)
		})
}
