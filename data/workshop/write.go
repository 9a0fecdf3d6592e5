package workshop

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Write writes a workshop as a file that Read reads back to the same value. It is laid out as an author would: long
// texts as blocks of lines, short steps on one line, a blank line between exercises. What Read would change in a text it
// changes when the file is read: white space around it, line ends within a paragraph. The error is the writer's.
func Write(to io.Writer, day Workshop) error {
	var out printer
	out.fields(nodesOf(day), 0)
	_, err := io.WriteString(to, out.String())
	return err
}

// lineWidth is how long a line may be before a text becomes a block or a part is written on several lines.
const lineWidth = 100

// printer lays nodes out as YAML.
type printer struct{ strings.Builder }

// fields writes the fields of a part, the first one where the line already stands and each other one on a line that
// begins at the indent.
func (p *printer) fields(of *node, indent int) {
	for i, field := range of.fields {
		if i > 0 {
			p.WriteString(strings.Repeat(" ", indent))
		}
		p.WriteString(field.name + ":")
		p.value(field.value, indent)
	}
}

// value writes what stands after a name's colon, with the line end.
func (p *printer) value(of *node, indent int) {
	switch {
	case of.shape == scalar:
		p.text(of.text, indent)
	case onOneLine(of) && indent+len(inline(of)) < lineWidth:
		p.WriteString(" " + inline(of) + "\n")
	case of.shape == mapping && len(of.fields) == 0:
		p.WriteString(" {}\n")
	case of.shape == mapping:
		p.WriteString("\n" + strings.Repeat(" ", indent+2))
		p.fields(of, indent+2)
	default:
		p.WriteByte('\n')
		p.items(of, indent+2)
	}
}

func (p *printer) items(of *node, indent int) {
	apart := slices.ContainsFunc(of.items, isLarge)
	for i, item := range of.items {
		if i > 0 && apart {
			p.WriteByte('\n')
		}
		p.WriteString(strings.Repeat(" ", indent) + "-")
		switch {
		case item.shape == scalar:
			p.text(item.text, indent)
		case onOneLine(item) && indent+len(inline(item)) < lineWidth, len(item.fields) == 0:
			p.WriteString(" " + inline(item) + "\n")
		default:
			p.WriteByte(' ')
			p.fields(item, indent+2)
		}
	}
}

// isLarge tells whether an item has lists in it, as blocks and exercises have. Blank lines keep such items apart.
func isLarge(item *node) bool {
	for _, field := range item.fields {
		if field.value.shape == list && !onOneLine(field.value) {
			return true
		}
	}
	return false
}

// onOneLine tells whether a part or list is of the sort that is written in brackets: lists of words, and parts that
// hold some datum and have no key, such as steps.
func onOneLine(of *node) bool {
	if of.shape == list {
		for _, item := range of.items {
			if item.shape != scalar || item.quoted {
				return false
			}
		}
		return true
	}
	data := false
	for _, field := range of.fields {
		if field.value.shape != scalar || field.name == "key" || strings.Contains(field.value.text, "\n") {
			return false
		}
		data = data || !field.value.quoted
	}
	return data
}

// inline writes a part or list in brackets.
func inline(of *node) string {
	var pieces []string
	for _, item := range of.items {
		pieces = append(pieces, onLine(item.text))
	}
	for _, field := range of.fields {
		pieces = append(pieces, field.name+": "+onLine(field.value.text))
	}
	if of.shape == list {
		return "[" + strings.Join(pieces, ", ") + "]"
	}
	return "{" + strings.Join(pieces, ", ") + "}"
}

// text writes a text after a colon or dash: on the line, or as a block under it.
func (p *printer) text(text string, indent int) {
	margin := strings.Repeat(" ", indent+2)
	switch {
	case canBeBlock(text) && strings.Contains(text, "\n"):
		p.WriteString(" |\n")
		for line := range strings.SplitSeq(text, "\n") {
			if line != "" {
				p.WriteString(margin + line)
			}
			p.WriteByte('\n')
		}
	case canBeBlock(text) && canBeFolded(text) && indent+utf8.RuneCountInString(text) > lineWidth:
		p.WriteString(" >\n" + margin + strings.Join(wrap(text, lineWidth-indent), "\n"+margin) + "\n")
	default:
		p.WriteString(" " + onLine(text) + "\n")
	}
}

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
	if !unicode.IsLetter(first) || strings.HasSuffix(text, " ") {
		return false
	}
	return !strings.ContainsFunc(text, func(letter rune) bool {
		return !unicode.IsLetter(letter) && !unicode.IsDigit(letter) && !strings.ContainsRune(" -.;?!()/–…”’%", letter)
	})
}
