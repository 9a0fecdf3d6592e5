package pdf

import (
	"bytes"
	"time"

	"github.com/jung-kurt/gofpdf"

	"troskel/assets"
	"troskel/data/document/layout"
)

// draw has gofpdf draw all pages, and returns what it made of them and the pieces that they are made of. Only calls that no
// text can break are used: faces from bytes, text at a place, paths, and operators that mark what is drawn.
func (b *booklet) draw() (drawn, []piece, error) {
	file := newDrawing()
	if err := b.addFaces(file); err != nil {
		return drawn{}, nil, err
	}
	for range b.Pages {
		file.AddPage()
	}
	var pieces []piece
	for i := range b.Pages {
		found, err := b.drawPage(file, i)
		if err != nil {
			return drawn{}, nil, err
		}
		pieces = append(pieces, found...)
	}
	var output bytes.Buffer
	if err := file.Output(&output); err != nil {
		return drawn{}, nil, err
	}
	result, err := take(output.Bytes(), len(b.Pages))
	return result, pieces, err
}

// newDrawing is an empty drawing. Its date would else be the present one.
func newDrawing() *gofpdf.Fpdf {
	file := gofpdf.New("P", "pt", "A4", "")
	file.SetMargins(0, 0, 0)
	file.SetAutoPageBreak(false, 0)
	file.SetCompression(false)
	file.SetCatalogSort(true)
	file.SetCreationDate(time.Unix(0, 0).UTC())
	file.SetModificationDate(time.Unix(0, 0).UTC())
	file.SetLineCapStyle("round")
	return file
}

// addFaces gives the drawing the faces that its pages use, and no others: all that are added are embedded.
func (b *booklet) addFaces(file *gofpdf.Fpdf) error {
	used := map[layout.Face]bool{}
	for _, page := range b.Pages {
		for _, line := range page.Lines {
			for _, run := range line.Runs {
				used[run.Face] = true
			}
		}
	}
	for face := range layout.Faces() {
		if !used[face] {
			continue
		}
		made, err := newTypeface(face)
		if err != nil {
			return err
		}
		b.faces[face] = made
		file.AddUTF8FontFromBytes(made.family(), "", assets.Font(face.File()))
	}
	return nil
}
