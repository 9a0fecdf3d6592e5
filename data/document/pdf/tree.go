package pdf

import (
	"math"
	"slices"

	"troskel/data/document/layout"
)

// tree is the parts of a document with what was drawn of each, from which the tags are made.
type tree struct {
	book  *booklet
	nodes []node // by part; the first is the document itself
}

// node is one part. Its first line says where it stands among its siblings.
type node struct {
	kids   []int
	pieces []piece
	links  []link
	first  int
	alive  bool // something of it or of its kids stands on a page
}

// link is an annotation of a page that leads to a section.
type link struct {
	page, section int
	over          layout.Link
	annotation    ref
}

// unplaced is the first line of what has no lines.
const unplaced = math.MaxInt

func newTree(book *booklet, pieces []piece, links map[int][]link) *tree {
	t := &tree{book: book, nodes: make([]node, len(book.Parts))}
	for i := range t.nodes {
		t.nodes[i].first = unplaced
	}
	for _, piece := range pieces {
		node := &t.nodes[piece.part]
		node.pieces, node.alive = append(node.pieces, piece), true
		if piece.line >= 0 {
			node.first = min(node.first, piece.line)
		}
	}
	for part, all := range links {
		t.nodes[part].links, t.nodes[part].alive = all, true
	}
	for i := len(t.nodes) - 1; i > 0; i-- { // a part comes after the one it stands in
		if book.Parts[i].Role == layout.Decoration {
			continue
		}
		parent := &t.nodes[book.Parts[i].Parent]
		parent.kids = append(parent.kids, i)
		parent.first, parent.alive = min(parent.first, t.nodes[i].first), parent.alive || t.nodes[i].alive
	}
	for i := range t.nodes {
		slices.SortStableFunc(t.nodes[i].pieces, func(a, b piece) int { return a.paragraph - b.paragraph })
		slices.Reverse(t.nodes[i].kids)
		t.order(i)
	}
	return t
}

// order puts the kids of a part in the order in which they are read on the page: the layout sometimes measures a thing
// before what stands over it. A kid without lines, such as a picture without labels, stays behind the one before it. The
// cells of a row are in their columns' order already.
func (t *tree) order(part int) {
	if t.book.Parts[part].Role == layout.Row {
		return
	}
	type placed struct{ part, first int }
	kids, last := make([]placed, len(t.nodes[part].kids)), -1
	for i, kid := range t.nodes[part].kids {
		if first := t.nodes[kid].first; first != unplaced {
			last = first
		}
		kids[i] = placed{kid, last}
	}
	slices.SortStableFunc(kids, func(a, b placed) int { return a.first - b.first })
	for i, kid := range kids {
		t.nodes[part].kids[i] = kid.part
	}
}

// alive lists the kids of a part that stand on a page.
func (t *tree) alive(part int) []int {
	return slices.DeleteFunc(slices.Clone(t.nodes[part].kids), func(kid int) bool { return !t.nodes[kid].alive })
}
