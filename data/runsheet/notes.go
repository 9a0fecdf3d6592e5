package runsheet

import (
	"strings"

	"troskel/data/document"
)

// Note is a part of a facilitator's notes: what it is about, which may be empty, and what it says.
type Note struct{ Label, Text string }

// Notes parts a facilitator's notes. A paragraph that begins with something bold, as "**Purpose.** …", begins a part with
// that as its label, so that one finds the words to say at a glance; the paragraphs after it belong to it.
func Notes(markdown string) []Note {
	var parts []Note
	for _, paragraph := range strings.Split(markdown, "\n\n") {
		paragraph = strings.TrimSpace(paragraph)
		if paragraph == "" {
			continue
		}
		label, text, bold := strings.Cut(strings.TrimPrefix(paragraph, "**"), "**")
		switch last := len(parts) - 1; {
		case strings.HasPrefix(paragraph, "**") && bold:
			parts = append(parts, Note{strings.TrimSuffix(label, "."), plain(text)})
		case last >= 0 && parts[last].Label != "":
			parts[last].Text += "\n" + plain(paragraph)
		default:
			parts = append(parts, Note{Text: plain(paragraph)})
		}
	}
	return parts
}

// notes sets the notes: the labelled ones as rows under each other.
func notes(markdown string) []document.Block {
	var blocks []document.Block
	var rows []document.Pair
	for _, part := range Notes(markdown) {
		if part.Label == "" {
			blocks = append(blocks, document.Text{Voice: document.Plain, Text: part.Text})
			continue
		}
		rows = append(rows, document.Pair{Label: part.Label, Text: part.Text})
	}
	if len(rows) > 0 {
		blocks = append(blocks, document.Pairs{Rows: rows})
	}
	return blocks
}

// plain takes the marks of emphasis out of a text.
func plain(markdown string) string {
	return strings.TrimSpace(strings.NewReplacer("**", "", "__", "").Replace(markdown))
}
