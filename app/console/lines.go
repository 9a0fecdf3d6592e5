package console

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// mostLine is how many bytes of a line are read: more than the longest text that an answer holds.
const mostLine = exercise.MostRunes*utf8.UTFMax + 1024

// lines is where a conversation is held: lines in, lines out.
type lines struct {
	in    *bufio.Reader
	out   io.Writer
	stop  <-chan struct{}
	width int
	piped bool // what is typed does not show, nor the end of its line
	empty bool // the last line was an empty one
}

// typed is a line that came in, or why none did.
type typed struct {
	text string
	err  error
}

// read waits for a line: errEnded when no more comes, or when the program shall end. A line that is no text gives a problem,
// and the next one can be read.
func (l *lines) read() (string, error) { return l.await(l.line) }

// await waits for a line however it is read. One that comes after the program was told to end is lost with it.
func (l *lines) await(read func() (string, error)) (string, error) {
	came := make(chan typed, 1)
	go func() {
		text, err := read()
		came <- typed{text, err}
	}()
	select {
	case one := <-came:
		if l.piped {
			fmt.Fprintln(l.out)
		}
		return one.text, one.err
	case <-l.stop:
		fmt.Fprintln(l.out)
		return "", errEnded
	}
}

// line reads one line. The last one may lack its end.
func (l *lines) line() (string, error) {
	var line []byte
	long := false
	for {
		piece, err := l.in.ReadSlice('\n')
		if len(line)+len(piece) > mostLine {
			long = true
		} else {
			line = append(line, piece...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && len(line) == 0 && !long:
			return "", errEnded
		}
		break
	}
	if long {
		return "", wording.NewProblem("terminal.too-long", nil)
	}
	line = bytes.TrimPrefix(bytes.TrimRight(line, "\r\n"), []byte("\ufeff"))
	if !utf8.Valid(line) {
		return "", wording.NewProblem("terminal.no-text", nil)
	}
	return plain(string(line)), nil
}

// keySequence is what a terminal sends for arrows and other keys that write nothing.
var keySequence = regexp.MustCompile("\x1b(\\[[0-9;?]*[ -/]*[@-~]|O[@-~]|.)?")

// plain is a text without what would move a cursor or ring a bell, whoever wrote it.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, keySequence.ReplaceAllString(text, ""))
}

// say writes a text, each of its lines a line.
func (l *lines) say(text string) {
	for line := range strings.SplitSeq(strings.TrimRight(plain(text), "\n"), "\n") {
		for _, part := range broken(line, l.width) {
			fmt.Fprintln(l.out, part)
			l.empty = part == ""
		}
	}
}

// blank writes an empty line, unless there is one: nobody hears it and everybody sees it.
func (l *lines) blank() {
	if !l.empty {
		fmt.Fprintln(l.out)
	}
	l.empty = true
}

// prompt writes what stands before the place where one types.
func (l *lines) prompt(text string) {
	fmt.Fprint(l.out, plain(text)+" ")
	l.empty = false
}

// broken is a line in parts that are no wider than the screen, broken between words.
func broken(line string, width int) []string {
	if width <= 0 || utf8.RuneCountInString(line) <= width {
		return []string{line}
	}
	text := strings.TrimLeft(line, " ")
	part := line[:len(line)-len(text)] // how far it stands in
	begun := false
	var parts []string
	for word := range strings.SplitSeq(text, " ") {
		switch {
		case !begun:
			part += word
		case utf8.RuneCountInString(part)+1+utf8.RuneCountInString(word) > width:
			parts, part = append(parts, part), word
		default:
			part += " " + word
		}
		begun = true
	}
	return append(parts, part)
}
