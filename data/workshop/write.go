package workshop

import (
	"io"
	"slices"
	"strings"
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
