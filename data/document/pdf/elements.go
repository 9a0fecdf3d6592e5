package pdf

import (
	"fmt"
	"strings"
)

// tagged writes the elements into the file, and returns their root.
func (b *booklet) tagged(document *element, links int) ref {
	root := b.file.reserve()
	w := elementWriter{book: b, pages: make([][]ref, len(b.Pages)), links: make([]ref, 0, links)}
	top := w.write(document, root)
	var parents strings.Builder
	for i, all := range w.pages {
		fmt.Fprintf(&parents, "%d[%s]", i, refs(all))
	}
	for i, one := range w.links {
		fmt.Fprintf(&parents, " %d %s", len(b.Pages)+i, one)
	}
	b.file.set(root, fmt.Sprintf("<</Type/StructTreeRoot/K %s/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d>>", top,
		parents.String(), len(b.Pages)+len(w.links)))
	return root
}

// elementWriter writes elements into the file and keeps, for each piece and each link, whose it is.
type elementWriter struct {
	book  *booklet
	pages [][]ref // the element of each piece, by page and number
	links []ref   // the element of each link, in the order of the links' keys
}

func (w *elementWriter) write(e *element, parent ref) ref {
	at := w.book.file.reserve()
	page := -1
	var kids []string
	for _, k := range e.kids {
		switch {
		case k.element != nil:
			kids = append(kids, w.write(k.element, at).String())
		case k.piece != nil:
			if page < 0 {
				page = k.piece.page
			}
			kids = append(kids, w.piece(*k.piece, page, at))
		case k.link != nil:
			kids = append(kids, w.link(*k.link, at))
		}
	}
	body := fmt.Sprintf("<</Type/StructElem/S/%s/P %s%s", e.kind, parent, e.entries)
	if page >= 0 {
		body += "/Pg " + w.book.pages[page].String()
	}
	if len(kids) > 0 {
		body += "/K[" + strings.Join(kids, " ") + "]"
	}
	w.book.file.set(at, body+">>")
	return at
}

// piece names a piece of a page; the page too when it is not the one that the element names.
func (w *elementWriter) piece(p piece, page int, owner ref) string {
	for len(w.pages[p.page]) <= p.number {
		w.pages[p.page] = append(w.pages[p.page], 0)
	}
	w.pages[p.page][p.number] = owner
	if p.page == page {
		return fmt.Sprint(p.number)
	}
	return fmt.Sprintf("<</Type/MCR/Pg %s/MCID %d>>", w.book.pages[p.page], p.number)
}

// link names a link, and writes it as an annotation that knows its element.
func (w *elementWriter) link(l link, owner ref) string {
	key := len(w.book.Pages) + len(w.links)
	w.links = append(w.links, owner)
	w.book.writeLink(l, key)
	return fmt.Sprintf("<</Type/OBJR/Obj %s/Pg %s>>", l.annotation, w.book.pages[l.page])
}
