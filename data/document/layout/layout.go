// Package layout sets a document as pages: it measures, breaks lines, paginates and says where each thing stands. It draws
// nothing and knows no file format, so that every printer of pages (PDF now, pictures later) draws the same ones.
//
// The way: words are made safe and given faces (clean, letters), set in lines (breaking), gathered in strips that no page
// break divides (flow and the files named after blocks), and the strips are shared out over pages at the least cost
// (paginate). Everything placed remembers which part of the document it is, so that a printer can tag it.
//
// Lengths are in points, 1/72 inch. Y grows downwards from the top of the page.
package layout

import "troskel/data/document"

// Book is a document set as pages.
type Book struct {
	Pages    []Page
	Parts    []Part // what the placed things are; Parts[0] stands for all decoration
	Sections []Entry
	Missing  int // how many runes no face could draw; each stands as U+FFFD on its page
}

// Page is one page. Shapes are drawn before lines; both are in reading order. Links lie over them.
type Page struct {
	Shapes []Shape
	Lines  []Line
	Links  []Link
}

// Entry is a section's place in the book. Title is made safe but holds all runes of the original, drawable or not.
type Entry struct {
	Title string
	Page  int     // index in Pages
	Y     float64 // the top of its title
}

// Link is a rectangle that leads to a section.
type Link struct {
	Part                int
	X, Y, Width, Height float64
	Section             int // index in Book.Sections
}

// Set lays out a document. It cannot fail: whatever the texts hold, there are pages.
func Set(doc document.Document) Book {
	s := newSetter(doc)
	var cover []Page
	if hasCover(doc.Cover) {
		cover = s.cover(doc.Cover)
	}
	s.contents(doc.Sections)
	for i, section := range doc.Sections {
		s.setSection(i, section)
	}
	if cover == nil && len(s.flow.strips) == 0 { // nothing stands anywhere, and even that is a page
		cover = s.cover(doc.Cover)
	}
	s.missingNote(cover)
	s.finish(cover, doc)
	return s.book
}

// hasCover tells whether anything stands on the cover. A sheet of paper, such as a guide, has none, and begins with its
// first section.
func hasCover(c document.Cover) bool {
	return c.Title+c.Subtitle+c.Name+c.Date+c.Own != "" || len(c.Lines) > 0
}
