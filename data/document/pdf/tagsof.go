package pdf

import (
	"math"

	"troskel/data/document/layout"
)

// list makes a list of its items. The first mark that is a number makes it an ordered one.
func (t *tagging) list(part int) []*element {
	list := &element{kind: "L"}
	numbering := "Disc"
	for _, item := range t.alive(part) {
		made := &element{kind: "LI"}
		var body []kid
		for _, i := range t.alive(item) {
			if t.book.Parts[i].Role == layout.Mark {
				made.kids = append(made.kids, wrapped(t.one("Lbl", i))...)
				if t.book.numbered[i] {
					numbering = "Decimal"
				}
				continue
			}
			body = append(body, t.body(i)...)
		}
		if len(body) > 0 {
			made.kids = append(made.kids, kid{element: &element{kind: "LBody", kids: body}})
		}
		list.kids = append(list.kids, kid{element: made})
	}
	list.entries = "/A<</O/List/ListNumbering/" + numbering + ">>"
	return []*element{list}
}

// pairs makes a list of labelled texts: a label begins an item, and so does a text without one.
func (t *tagging) pairs(part int) []*element {
	list := &element{kind: "L"}
	var item *element
	for _, i := range t.alive(part) {
		label := t.book.Parts[i].Role == layout.Label
		if label || item == nil || len(item.kids) > 1 || item.kids[0].element.kind != "Lbl" {
			item = &element{kind: "LI"}
			list.kids = append(list.kids, kid{element: item})
		}
		if label {
			item.kids = wrapped(t.one("Lbl", i))
			continue
		}
		item.kids = append(item.kids, kid{element: &element{kind: "LBody", entries: t.language(i), kids: t.body(i)}})
	}
	return []*element{list}
}

// figure makes a figure with its words and its frame, and what stands under it beside it: what is inside a figure with
// words of its own is not read.
func (t *tagging) figure(part int) []*element {
	var kids []kid
	if pieces := t.nodes[part].pieces; len(pieces) > 0 {
		figure := &element{kind: "Figure", kids: all(pieces), entries: t.language(part) + "/Alt" + text(t.book.shown[part]) +
			"/A<</O/Layout/Placement/Block/BBox" + t.book.frame(part, pieces[0].page) + ">>"}
		kids = append(kids, kid{element: figure})
	}
	if kids = append(kids, t.inside(part)...); len(kids) == 1 {
		return []*element{kids[0].element}
	}
	return []*element{{kind: "Div", kids: kids}}
}

// frame is the rectangle around all that a part draws on a page.
func (b *booklet) frame(part, page int) string {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	reach := func(x, y, by float64) {
		left, top, right, bottom = min(left, x-by), min(top, y-by), max(right, x+by), max(bottom, y+by)
	}
	for _, shape := range b.Pages[page].Shapes {
		if shape.Part == part {
			for _, point := range shape.Points {
				reach(point.X, point.Y, shape.Radius+shape.Thickness/2)
			}
		}
	}
	for _, line := range b.Pages[page].Lines {
		if line.Part == part {
			reach(line.X, line.Top(), 0)
			reach(line.X+line.Width, line.Bottom(), 0)
		}
	}
	written := appendPoint([]byte("["), left, bottom)
	return string(append(appendPoint(written, right, top), ']'))
}

// table makes a table whose rows have a cell for each column. Cells without text are there too.
func (t *tagging) table(part int) []*element {
	rows, columns := t.alive(part), 0
	for _, row := range rows {
		columns = max(columns, len(t.nodes[row].kids))
	}
	table := &element{kind: "Table"}
	for _, row := range rows {
		made, kind := &element{kind: "TR"}, "TD"
		for _, i := range t.nodes[row].kids {
			entries := t.language(i)
			if t.book.Parts[i].Role == layout.HeadCell {
				kind, entries = "TH", entries+scope
			}
			cell := &element{kind: kind, entries: entries, kids: t.body(i)}
			made.kids = append(made.kids, kid{element: cell})
		}
		for len(made.kids) < columns {
			empty := &element{kind: kind}
			if kind == "TH" {
				empty.entries = scope
			}
			made.kids = append(made.kids, kid{element: empty})
		}
		table.kids = append(table.kids, kid{element: made})
	}
	return []*element{table}
}

// scope says that a head is that of its column.
const scope = "/A<</O/Table/Scope/Column>>"

// contents makes the list of contents; its heading stands before it.
func (t *tagging) contents(part int) []*element {
	var before []*element
	list := &element{kind: "TOC"}
	for _, i := range t.alive(part) {
		if t.book.Parts[i].Role != layout.Reference {
			before = append(before, t.elements(i)...)
			continue
		}
		entry := &element{kind: "TOCI", kids: wrapped(t.one("Reference", i))}
		list.kids = append(list.kids, kid{element: entry})
	}
	if len(list.kids) > 0 {
		before = append(before, list)
	}
	return before
}
