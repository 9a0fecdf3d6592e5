package picture_test

import (
	"fmt"
	"image"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"troskel/data/document"
	"troskel/data/document/documenttest"
	"troskel/data/document/layout"
	"troskel/data/document/pdf"
	"troskel/data/document/picture"
)

// dots is how many pixels an inch has when pictures are compared with the PDF.
const dots = 72

// TestPage_isThePageOfThePDF lets somebody else's program draw the PDF, and looks for the ink of either picture in the
// other. A line or a page broken elsewhere, a missing letter or a shape in another place leaves ink that the other has not.
func TestPage_isThePageOfThePDF(t *testing.T) {
	docs := map[string]document.Document{"day": documenttest.Day()}
	for _, seed := range []uint64{4, 10} {
		if raced {
			break // the day is enough
		}
		docs[fmt.Sprint("seed ", seed)] = documenttest.Hostile(seed)
	}
	for name, doc := range docs {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			book, printed := layout.Set(doc), printed(t, doc)
			if len(printed) != len(book.Pages) {
				t.Fatalf("%d pages are printed, %d shown", len(printed), len(book.Pages))
			}
			painter := picture.NewPainter()
			for i, page := range book.Pages {
				shown := painter.Page(page, dots/72.0)
				for _, lost := range []int{lostInk(shown, printed[i]), lostInk(printed[i], shown)} {
					if lost > 0 {
						t.Errorf("page %d: %d pixels of ink have no counterpart", i+1, lost)
					}
				}
			}
		})
	}
}

// printed is the pages of a document's PDF as pdftoppm draws them.
func printed(t *testing.T, doc document.Document) []image.Image {
	t.Helper()
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Fatal("pdftoppm is not installed; on Debian and Ubuntu: apt-get install poppler-utils")
	}
	file, _, err := pdf.Render(doc)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "file.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	said, err := exec.CommandContext(t.Context(), "pdftoppm", "-r", fmt.Sprint(dots), "-gray", "-png", // #nosec G204 -- our own words
		path, filepath.Join(folder, "page")).CombinedOutput()
	if err != nil {
		t.Fatalf("pdftoppm: %v\n%s", err, said)
	}
	names, err := filepath.Glob(filepath.Join(folder, "page-*.png"))
	if err != nil {
		t.Fatal(err)
	}
	var pages []image.Image
	for _, name := range names {
		pages = append(pages, read(t, name))
	}
	return pages
}

func read(t *testing.T, name string) image.Image {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	drawn, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	return drawn
}

// lostInk counts the dark pixels of one picture that have nothing dark near them in another.
func lostInk(one, two image.Image) int {
	const (
		dark, tinted = 110, 225
		near         = 2 // pixels
	)
	lost := 0
	first, second := greys(one), greys(two)
	for y := range first {
		for x, grey := range first[y] {
			if grey < dark && !anyBelow(second, x, y, near, tinted) {
				lost++
			}
		}
	}
	return lost
}

// greys is how light each pixel of each row is.
func greys(of image.Image) [][]uint8 {
	bounds := of.Bounds()
	rows := make([][]uint8, bounds.Dy())
	for y := range rows {
		switch of := of.(type) {
		case *image.Gray:
			rows[y] = of.Pix[y*of.Stride : y*of.Stride+bounds.Dx()]
		case *image.RGBA:
			rows[y] = make([]uint8, bounds.Dx())
			for x := range rows[y] {
				at := y*of.Stride + 4*x
				grey := 299*int(of.Pix[at]) + 587*int(of.Pix[at+1]) + 114*int(of.Pix[at+2])
				rows[y][x] = uint8(grey / 1000) // #nosec G115 -- a mean of bytes
			}
		}
	}
	return rows
}

func anyBelow(greys [][]uint8, x, y, near int, limit uint8) bool {
	for row := max(0, y-near); row <= min(len(greys)-1, y+near); row++ {
		for column := max(0, x-near); column <= min(len(greys[row])-1, x+near); column++ {
			if greys[row][column] < limit {
				return true
			}
		}
	}
	return false
}

// TestPage_aStrokeThereAndBackHasNoRoundEnds: a closed path has no ends, so a printer cuts its two corners off where they are;
// and a dotted path of no length is one dot.
func TestPage_aStrokeThereAndBackHasNoRoundEnds(t *testing.T) {
	stroke := layout.Shape{Stroke: layout.Ink, Thickness: 20, Points: []layout.Point{{X: 100, Y: 100}, {X: 200, Y: 100}}}
	painter := picture.NewPainter()
	dark := func(shape layout.Shape, x, y int) bool {
		painted := painter.Page(layout.Page{Shapes: []layout.Shape{shape}}, 1)
		return greys(painted)[y][x] < 110
	}
	if !dark(stroke, 206, 100) {
		t.Error("an open stroke has no round end")
	}
	stroke.Closed = true
	if dark(stroke, 206, 100) || dark(stroke, 94, 100) || !dark(stroke, 196, 108) {
		t.Error("a stroke there and back ends otherwise than at its points")
	}
	dot := layout.Shape{Stroke: layout.Ink, Thickness: 20, Dashed: true, Points: []layout.Point{{X: 100, Y: 100}}}
	if !dark(dot, 104, 100) || dark(dot, 112, 100) {
		t.Error("a dotted path of no length is not one dot")
	}
}

func TestPage_aLineMovedIsNoticed(t *testing.T) {
	page := layout.Set(documenttest.Day()).Pages[2]
	painter := picture.NewPainter()
	before := painter.Page(page, 1)
	page.Lines[3].Y += 6
	if lostInk(before, painter.Page(page, 1)) == 0 {
		t.Error("a line six points lower counts as the same page")
	}
}

func TestPage_isTheSameEachTimeAndAtEachScale(t *testing.T) {
	pages := layout.Set(documenttest.Day()).Pages
	used := picture.NewPainter()
	used.Page(pages[1], 1.3)
	for _, scale := range []float64{0.2, 1, 2.6} {
		one, two := used.Page(pages[3], scale), picture.NewPainter().Page(pages[3], scale)
		if string(one.Pix) != string(two.Pix) {
			t.Errorf("scale %.1f: what was drawn before changes the picture", scale)
		}
		if want := picture.Size(scale); one.Bounds().Max != want {
			t.Errorf("scale %.1f: %v, want %v", scale, one.Bounds().Max, want)
		}
	}
}

func TestPage_boundsAnyScaleAndDrawsWhatNobodyPlaced(t *testing.T) {
	painter := picture.NewPainter()
	odd := []float64{math.NaN(), math.Inf(1), math.Inf(-1), -4, 0, 1e300, 1e-300}
	for _, scale := range odd[:3] {
		if size := picture.Size(scale); size.X < 1 || size.X > 8000 {
			t.Errorf("scale %v gives %v", scale, size)
		}
	}
	var page layout.Page
	for _, x := range odd {
		for _, form := range []layout.Form{layout.Path, layout.Curve, layout.Circle} {
			points := []layout.Point{{X: x, Y: 40}, {X: 10, Y: x}, {X: x, Y: x}, {X: 1, Y: 1}}
			page.Shapes = append(page.Shapes, layout.Shape{Form: form, Points: points,
				Radius: x, Thickness: x, Stroke: layout.Ink, Fill: layout.Sky, Closed: true, Dashed: x < 0})
		}
		page.Shapes = append(page.Shapes, layout.Shape{Stroke: layout.Ink, Thickness: 1})
	}
	painter.Page(page, 0.1)
}

func BenchmarkPainter_page(b *testing.B) {
	pages := layout.Set(documenttest.Day()).Pages
	painter := picture.NewPainter()
	for b.Loop() {
		for _, page := range pages {
			painter.Page(page, 1.5)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*len(pages)), "ms/page")
}
