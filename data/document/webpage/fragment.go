package webpage

import (
	"strings"

	"troskel/data/document"
)

// Fragment is blocks as a part of somebody else's page: the same elements with the same classes, escaped as in a page of its
// own, and without attributes of style, which a careful page does not allow. Headings are of a level from 2; what has a name
// in the page has one that begins with name, so that several fragments do not share any.
func Fragment(blocks []document.Block, level int, name string) string {
	p := &page{fragment: slug(name)}
	p.blocks(blocks, level)
	return p.text.String()
}

// slug is a name that may stand in an attribute.
func slug(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return '-'
	}, name) + "-"
}
