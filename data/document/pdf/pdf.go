// Package pdf writes documents as PDF files. What stands where is decided by data/document/layout; this package draws its
// pages with gofpdf and mends what gofpdf leaves unsaid. The same document gives the same bytes.
//
// Only calls that no text can break are used: fonts from bytes, text at a place, paths, links and bookmarks. Titles and
// bookmarks are handed over as UTF-16, which gofpdf passes on as it is.
package pdf

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"github.com/jung-kurt/gofpdf"

	"troskel/assets"
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

// Render sets a document and returns the PDF. It may be called from several goroutines at once.
func Render(doc document.Document) (file []byte, result Result, err error) {
	// The drawing library panics where it is surprised. Nobody shall lose a day's answers to that: it becomes an error.
	defer func() {
		if fault := recover(); fault != nil {
			file, result, err = nil, Result{}, fmt.Errorf("draw pdf: %v", fault)
		}
	}()
	book := layout.Set(doc)
	drawn, err := draw(book, doc)
	if err != nil {
		return nil, Result{}, fmt.Errorf("draw pdf: %w", err)
	}
	file, err = finish(drawn, doc.Language)
	if err != nil {
		return nil, Result{}, fmt.Errorf("finish pdf: %w", err)
	}
	return file, Result{Pages: len(book.Pages), Missing: book.Missing}, nil
}

// draw makes all pages first and puts the bookmarks in while no font is chosen: with one, gofpdf would recode them and
// break what is beyond 16 bits.
func draw(book layout.Book, doc document.Document) ([]byte, error) {
	file := newFile(doc)
	for i := range book.Pages {
		file.AddPage()
		for _, section := range book.Sections {
			if section.Page == i && section.Title != "" {
				file.Bookmark(utf16Text(section.Title), 0, section.Y)
			}
		}
	}
	addFaces(file, book)
	links := addLinks(file, book)
	for i, page := range book.Pages {
		file.SetPage(i + 1)
		pen := newPen(file)
		for _, shape := range page.Shapes {
			pen.shape(shape)
		}
		for _, line := range page.Lines {
			pen.line(line)
		}
		for _, link := range page.Links {
			file.Link(link.X, link.Y, link.Width, link.Height, links[link.Section])
		}
	}
	var drawn bytes.Buffer
	err := file.Output(&drawn)
	return drawn.Bytes(), err
}

func newFile(doc document.Document) *gofpdf.Fpdf {
	file := gofpdf.New("P", "pt", "A4", "")
	file.SetMargins(0, 0, 0)
	file.SetAutoPageBreak(false, 0)
	file.SetCatalogSort(true)
	date := dateOf(doc)
	file.SetCreationDate(date)
	file.SetModificationDate(date)
	file.SetTitle(utf16Text(doc.Title), false)
	file.SetAuthor(utf16Text(doc.Author), false)
	file.SetCreator(utf16Text("Tröskel"), false)
	file.SetLineCapStyle("round")
	return file
}

// dateOf is the document's date, or a fixed one: gofpdf would put the present time in the place of none.
func dateOf(doc document.Document) time.Time {
	if doc.Date.IsZero() || doc.Date.Year() < 1 || doc.Date.Year() > 9999 {
		return time.Unix(0, 0).UTC()
	}
	return doc.Date
}

// addFaces gives the file the faces that its pages use, and no others: all that are added are embedded.
func addFaces(file *gofpdf.Fpdf, book layout.Book) {
	used := map[layout.Face]bool{}
	for _, page := range book.Pages {
		for _, line := range page.Lines {
			for _, run := range line.Runs {
				used[run.Face] = true
			}
		}
	}
	for face := range layout.Faces() {
		if used[face] {
			file.AddUTF8FontFromBytes(familyOf(face), "", assets.Font(face.File()))
		}
	}
}

func addLinks(file *gofpdf.Fpdf, book layout.Book) []int {
	links := make([]int, len(book.Sections))
	for i, section := range book.Sections {
		links[i] = file.AddLink()
		file.SetLink(links[i], section.Y, section.Page+1)
	}
	return links
}
