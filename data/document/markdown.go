package document

import (
	"regexp"
	"strings"
)

// Markdown is a text written in Markdown as blocks: headings, paragraphs, lists and quotations. Emphasis is left out, since
// a block has one manner; links and pictures are their words and, of a link, where it leads, since nothing here may fetch
// anything. Any text gives blocks.
func Markdown(text string) []Block {
	var m markdown
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		m.line(line)
	}
	m.end()
	return m.blocks
}

// markdown is a text under way.
type markdown struct {
	blocks []Block
	lines  []string // of the paragraph so far
	quote  bool     // which is somebody's words
	items  []string // of the list so far
	number bool     // which is numbered
}

var (
	headingLine = regexp.MustCompile(`^ {0,3}#{1,6}\s+(.*?)\s*#*$`)
	itemLine    = regexp.MustCompile(`^\s*([-*+]|\d{1,9}[.)])\s+(.*)$`)
	ruleLine    = regexp.MustCompile(`^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$`)
	quoteLine   = regexp.MustCompile(`^ {0,3}>\s?(.*)$`)

	picture  = regexp.MustCompile(`!\[([^\]]*)\]\([^)]*\)`)
	link     = regexp.MustCompile(`\[([^\]]*)\]\(([^)\s]*)[^)]*\)`)
	strong   = regexp.MustCompile(`\*\*(\S(?:.*?\S)?)\*\*|__(\S(?:.*?\S)?)__`)
	emphasis = regexp.MustCompile(`\*(\S(?:.*?\S)?)\*|(^|[^\pL\pN_])_(\S(?:.*?\S)?)_`)
	code     = regexp.MustCompile("`([^`]+)`")
	escaped  = regexp.MustCompile(`\\([\\*_#>\[\]()` + "`" + `.!+-])`)
)

func (m *markdown) line(line string) {
	quoted := quoteLine.FindStringSubmatch(line)
	item := itemLine.FindStringSubmatch(line)
	heading := headingLine.FindStringSubmatch(line)
	switch {
	case strings.TrimSpace(line) == "", ruleLine.MatchString(line):
		m.end()
	case heading != nil:
		m.end()
		m.blocks = append(m.blocks, Heading{Text: words(heading[1])})
	case quoted != nil:
		m.paragraph(quoted[1], true)
	case item != nil:
		m.item(item[2], !strings.ContainsAny(item[1], "-*+"))
	case len(m.items) > 0: // goes on with the item above
		m.items[len(m.items)-1] += " " + words(line)
	default:
		m.paragraph(line, false)
	}
}

func (m *markdown) paragraph(line string, quote bool) {
	if len(m.items) > 0 || m.quote != quote || strings.TrimSpace(line) == "" {
		m.end()
	}
	if strings.TrimSpace(line) != "" {
		m.lines, m.quote = append(m.lines, line), quote
	}
}

func (m *markdown) item(text string, number bool) {
	if len(m.lines) > 0 || m.number != number {
		m.end()
	}
	m.items, m.number = append(m.items, words(text)), number
}

// end ends what is under way.
func (m *markdown) end() {
	if len(m.items) > 0 {
		m.blocks = append(m.blocks, Items{Ordered: m.number, Texts: m.items})
	}
	if len(m.lines) > 0 {
		voice := Plain
		if m.quote {
			voice = Quote
		}
		m.blocks = append(m.blocks, Text{Voice: voice, Text: joinedLines(m.lines)})
	}
	*m = markdown{blocks: m.blocks}
}

// joinedLines joins the lines of a paragraph; one that ends with two spaces or a backslash ends there.
func joinedLines(lines []string) string {
	var text strings.Builder
	for i, line := range lines {
		text.WriteString(words(strings.TrimSuffix(strings.TrimSpace(line), `\`)))
		switch {
		case i == len(lines)-1:
		case strings.HasSuffix(line, "  ") || strings.HasSuffix(line, `\`):
			text.WriteByte('\n')
		default:
			text.WriteByte(' ')
		}
	}
	return text.String()
}

// words are the words of a line, without the signs of Markdown.
func words(line string) string {
	line = picture.ReplaceAllString(strings.TrimSpace(line), "$1")
	line = link.ReplaceAllStringFunc(line, func(found string) string {
		parts := link.FindStringSubmatch(found)
		if parts[1] == parts[2] || parts[2] == "" {
			return parts[1]
		}
		return parts[1] + " (" + parts[2] + ")"
	})
	line = strong.ReplaceAllString(line, "$1$2")
	line = emphasis.ReplaceAllString(line, "$1$2$3")
	line = code.ReplaceAllString(line, "$1")
	return escaped.ReplaceAllString(line, "$1")
}
