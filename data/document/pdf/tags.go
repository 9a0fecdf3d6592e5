package pdf

import (
	"fmt"

	"troskel/data/document"
	"troskel/data/document/layout"
)

// element is a tag of the file with what is in it. Its kind is one of the format's own.
type element struct {
	kind    string
	entries string // more of its dictionary
	kids    []kid
}

// kid is a thing in an element: exactly one of these.
type kid struct {
	element *element
	piece   *piece
	link    *link
}

// tagOf is the name under which a part's pieces are marked on the page. The tree of elements says what they are; a program
// that does not read the tree may go by this.
func tagOf(role layout.Role) string {
	switch role {
	case layout.Title, layout.Heading, layout.Subhead:
		return "/H"
	case layout.Figure:
		return "/Figure"
	case layout.Caption:
		return "/Caption"
	case layout.Mark:
		return "/Lbl"
	case layout.Quote:
		return "/BlockQuote"
	}
	return "/P"
}

// tagging makes elements of a tree's parts.
type tagging struct {
	*tree
	headings []int // the depths of the headings that the present place stands under
}

// document is the element that holds all others.
func (t *tree) document() *element {
	tags := tagging{tree: t}
	return &element{kind: "Document", kids: tags.inside(0)}
}

// inside makes the elements of all kids of a part.
func (t *tagging) inside(part int) []kid {
	var kids []kid
	for _, i := range t.alive(part) {
		for _, element := range t.elements(i) {
			kids = append(kids, kid{element: element})
		}
	}
	return kids
}

// elements makes the elements of a part. A role that is not known here is a paragraph, or a group when it has kids.
func (t *tagging) elements(part int) []*element {
	switch t.book.Parts[part].Role {
	case layout.Title, layout.Heading, layout.Subhead:
		return t.heading(part)
	case layout.Quote:
		return []*element{{kind: "BlockQuote", kids: wrapped(t.texts("P", part))}}
	case layout.List:
		return t.list(part)
	case layout.Pairs:
		return t.pairs(part)
	case layout.Figure:
		return t.figure(part)
	case layout.Caption:
		return t.one("Caption", part)
	case layout.Table:
		return t.table(part)
	case layout.Contents:
		return t.contents(part)
	case layout.Group, layout.Card:
		return []*element{{kind: "Sect", entries: t.language(part), kids: t.inside(part)}}
	}
	elements := t.texts("P", part)
	if kids := t.inside(part); len(kids) > 0 {
		return []*element{{kind: "Div", kids: append(wrapped(elements), kids...)}}
	}
	return elements
}

// heading is a heading as deep as it stands under others, so that no level is skipped whatever a document lacks. What names
// a card stands under what names the cards.
func (t *tagging) heading(part int) []*element {
	depth := map[layout.Role]int{layout.Title: 1, layout.Heading: 2, layout.Subhead: 3}[t.book.Parts[part].Role]
	if t.book.Parts[t.book.Parts[part].Parent].Role == layout.Card {
		depth++
	}
	for len(t.headings) > 0 && t.headings[len(t.headings)-1] >= depth {
		t.headings = t.headings[:len(t.headings)-1]
	}
	t.headings = append(t.headings, depth)
	return t.one(fmt.Sprintf("H%d", len(t.headings)), part)
}

// one makes one element of a part and all its pieces.
func (t *tagging) one(kind string, part int) []*element {
	if !t.nodes[part].alive {
		return nil
	}
	return []*element{{kind: kind, entries: t.language(part), kids: t.linked(part, all(t.nodes[part].pieces))}}
}

// texts makes an element of each paragraph of a part.
func (t *tagging) texts(kind string, part int) []*element {
	pieces := t.nodes[part].pieces
	if len(t.nodes[part].links) > 0 || len(pieces) == 0 {
		return t.one(kind, part)
	}
	var elements []*element
	for from := 0; from < len(pieces); {
		to := from + 1
		for to < len(pieces) && pieces[to].paragraph == pieces[from].paragraph {
			to++
		}
		elements = append(elements, &element{kind: kind, entries: t.language(part), kids: all(pieces[from:to])})
		from = to
	}
	return elements
}

// body fills an element with a part's text: as it is, or as paragraphs when it has several.
func (t *tagging) body(part int) []kid {
	if paragraphs := t.texts("P", part); len(paragraphs) > 1 {
		return wrapped(paragraphs)
	}
	return t.linked(part, all(t.nodes[part].pieces))
}

// linked puts a part's pieces into the link that lies over them.
func (t *tagging) linked(part int, kids []kid) []kid {
	links := t.nodes[part].links
	if len(links) == 0 {
		return kids
	}
	for i := range links {
		kids = append(kids, kid{link: &links[i]})
	}
	return []kid{{element: &element{kind: "Link", kids: kids}}}
}

// language is the entry for a part in another language than the document.
func (t *tagging) language(part int) string {
	language := t.book.Parts[part].Language
	if !document.IsLanguage(language) || language == t.book.language {
		return ""
	}
	return "/Lang" + text(language)
}

func all(pieces []piece) []kid {
	kids := make([]kid, len(pieces))
	for i := range pieces {
		kids[i].piece = &pieces[i]
	}
	return kids
}

func wrapped(elements []*element) []kid {
	kids := make([]kid, len(elements))
	for i, element := range elements {
		kids[i].element = element
	}
	return kids
}
