package pdf

import (
	"strings"

	"troskel/data/document"
	"troskel/data/document/layout"
)

// unknownLanguage is the sign of ISO 639 for a language that nobody knows.
const unknownLanguage = "und"

// booklet is a document on its way into a file.
type booklet struct {
	layout.Book
	doc      document.Document
	language string // the document's, or the sign for an unknown one
	file     objects
	pages    []ref
	faces    map[layout.Face]*typeface
	speaks   []bool         // which parts are read aloud
	shown    map[int]string // what figures show, in words
	numbered map[int]bool   // which marks of lists are numbers
	lines    int            // drawn so far
}

func newBooklet(doc document.Document) *booklet {
	b := &booklet{Book: layout.Set(doc), doc: doc, language: unknownLanguage, faces: map[layout.Face]*typeface{}}
	if document.IsLanguage(doc.Language) {
		b.language = doc.Language
	}
	b.survey()
	b.speaks = make([]bool, len(b.Parts))
	for i := range b.Parts {
		b.speaks[i] = b.isSpoken(i)
	}
	return b
}

// isSpoken tells whether a part is read aloud: all but decoration, lines to write on, and pictures of which nothing can be
// said. What is drawn of a part that only holds others together is decoration too.
func (b *booklet) isSpoken(part int) bool {
	switch b.Parts[part].Role {
	case layout.Decoration, layout.WriteHere, layout.Group, layout.Card, layout.List, layout.Item, layout.Pairs, layout.Table,
		layout.Row, layout.Contents:
		return false
	case layout.Figure:
		return b.shown[part] != ""
	}
	return true
}

// survey reads all lines for what tags need of them before anything is drawn: the words for figures that have none of their
// own (their caption and labels), and which lists are numbered.
func (b *booklet) survey() {
	b.shown, b.numbered = map[int]string{}, map[int]bool{}
	for i, part := range b.Parts {
		if part.Role == layout.Figure {
			b.shown[i] = said(part.Says)
		}
	}
	found := map[int]string{}
	for _, page := range b.Pages {
		for _, line := range page.Lines {
			if b.Parts[line.Part].Role == layout.Mark {
				b.numbered[line.Part] = strings.HasSuffix(line.Text, ".")
			}
			for at := line.Part; at > 0; at = b.Parts[at].Parent {
				if says, isFigure := b.shown[at]; isFigure && says == "" {
					found[at] += " " + line.Text
					break
				}
			}
		}
	}
	for at, words := range found {
		b.shown[at] = said(words)
	}
}
