// Package pdf writes documents as PDF files that last and that everybody can read: PDF/A-3a and PDF/UA-1 in one. The same
// document gives the same bytes, whoever prints it and whenever.
//
// What stands where is decided by data/document/layout. gofpdf draws it (drawing) and cuts the faces down to what is drawn;
// it knows neither tags nor metadata, so of its file only that is taken: what each page draws, and the cut fonts (drawn).
// This package marks all that is drawn while it is drawn (pen), says what it is (tree, tags), completes the fonts (typeface,
// cutfont), and composes the file from all this (objects).
//
// What the two norms ask, and where it is kept:
//
//   - all that is drawn is marked as a part of the document or as decoration: pen.enter
//   - headings skip no level, lists, tables and figures have the form they must: tags, tagsof
//   - what signs read as is known, and said where it is not what is drawn: readingTable, pen.line
//   - each face is embedded with the glyphs that are used, and its widths are true: typeface.embed, cutFont
//   - the metadata say the same as the file's own information: metadata
//   - colours mean the same everywhere: colour
//   - files that lie in it say what they are to the document: attached
package pdf

import (
	"fmt"
	"io"
	"slices"

	"troskel/data/document"
	"troskel/data/document/layout"
)

// Result tells what became of a document.
type Result struct {
	Pages   int
	Missing int // signs that no font could draw; each is marked on its page, and the last page says so
}

// Write sets a document and writes it as a PDF. Errors are those of the writer, or faults in the program: no text makes it
// fail.
func Write(w io.Writer, doc document.Document) error {
	file, _, err := Render(doc)
	if err != nil {
		return err
	}
	if _, err := w.Write(file); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return nil
}

// Render sets a document and returns the PDF, with the document's files in it. It may be called from several goroutines at
// once.
func Render(doc document.Document) (file []byte, result Result, err error) {
	// gofpdf panics where it is surprised, and the program may have faults. Neither must cost anybody a day's answers: it
	// becomes an error.
	defer func() {
		if fault := recover(); fault != nil {
			file, result, err = nil, Result{}, fmt.Errorf("draw pdf: %v", fault)
		}
	}()
	b := newBooklet(doc)
	file, err = b.write()
	if err != nil {
		return nil, Result{}, fmt.Errorf("draw pdf: %w", err)
	}
	return file, Result{Pages: len(b.Pages), Missing: b.Missing}, nil
}

// write makes the file: the document's files first, where the program itself finds them again, then the pages, then all that
// is said about them.
func (b *booklet) write() ([]byte, error) {
	attached := b.attach()
	tree := b.file.reserve()
	b.pages = make([]ref, len(b.Pages))
	for i := range b.pages {
		b.pages[i] = b.file.reserve()
	}
	resources := b.file.reserve()
	links, count := b.reserveLinks()
	drawn, pieces, err := b.draw()
	if err != nil {
		return nil, err
	}
	faces := map[string]*typeface{}
	for _, face := range b.faces {
		faces[drawn.fonts[face.family()].resource] = face
	}
	for i, page := range drawn.pages {
		content, err := tight(page, faces)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		b.writePage(i, tree, resources, b.file.packedStream("", content), links)
	}
	b.file.set(tree, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(b.pages), refs(b.pages)))
	if err := b.writeFaces(resources, drawn.fonts); err != nil {
		return nil, err
	}
	tags := b.tagged(newTree(b, pieces, links).document(), count)
	return b.file.file(b.catalog(tree, tags, attached), b.information()), nil
}

func (b *booklet) writePage(page int, tree, resources, content ref, links map[int][]link) {
	var annotations []ref
	for _, all := range links {
		for _, link := range all {
			if link.page == page {
				annotations = append(annotations, link.annotation)
			}
		}
	}
	slices.Sort(annotations)
	body := fmt.Sprintf("<</Type/Page/Parent %s/MediaBox[0 0 595.28 841.89]/Resources %s/Contents %s/StructParents %d/Tabs/S",
		tree, resources, content, page)
	if len(annotations) > 0 {
		body += "/Annots[" + refs(annotations) + "]"
	}
	b.file.set(b.pages[page], body+">>")
}

// writeFaces embeds the faces that the pages use, as gofpdf cut them.
func (b *booklet) writeFaces(resources ref, fonts map[string]drawnFont) error {
	names := ""
	for face := range layout.Faces() {
		used := b.faces[face]
		if used == nil {
			continue
		}
		drawn, there := fonts[used.family()]
		if !there {
			return fmt.Errorf("face %q: %w", face.File(), errShape)
		}
		font, err := used.embed(&b.file, drawn)
		if err != nil {
			return err
		}
		names += "/" + drawn.resource + " " + font.String()
	}
	b.file.set(resources, "<</Font<<"+names+">>>>")
	return nil
}

// catalog says what the file is and where everything begins.
func (b *booklet) catalog(pages, tags ref, attached string) ref {
	body := fmt.Sprintf("<</Type/Catalog/Pages %s/Lang%s/MarkInfo<</Marked true>>/StructTreeRoot %s"+
		"/ViewerPreferences<</DisplayDocTitle true>>/Metadata %s/OutputIntents[%s]", pages, text(b.language), tags, b.metadata(),
		b.outputIntent())
	if outlines := b.outlines(); outlines != 0 {
		body += "/Outlines " + outlines.String()
	}
	return b.file.add(body + attached + ">>")
}
