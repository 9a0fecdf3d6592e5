package layout_test

import (
	"fmt"
	"testing"

	"troskel/data/document"
	"troskel/data/document/documenttest"
	"troskel/data/document/layout"
)

// TestSet_keepsItsPromises lays out many odd documents, and the ordinary one, and looks at what becomes of each.
func TestSet_keepsItsPromises(t *testing.T) {
	docs := map[string]document.Document{"day": documenttest.Day(), "nothing": {}}
	for seed := range layout.Seeds(30) {
		docs[fmt.Sprint("seed ", seed)] = documenttest.Hostile(seed)
	}
	for name, doc := range docs {
		book := layout.Set(doc)
		t.Run(name, func(t *testing.T) {
			nothingLeavesTheMargins(t, book)
			noLinesOverlap(t, book)
			everyPageHasSomethingOnIt(t, book)
			noHeadingStandsLastOnItsPage(t, book)
		})
	}
}

const (
	outerLeft  = 62 - 14.0
	outerRight = layout.PageWidth - outerLeft
)

func nothingLeavesTheMargins(t *testing.T, book layout.Book) {
	t.Helper()
	for number, page := range book.Pages {
		for _, line := range page.Lines {
			if line.X < 61.9 || line.X+line.Width > 533.2 || line.Top() < 40 || line.Bottom() > layout.PageHeight-30 {
				t.Errorf("page %d: %q is outside: x %.1f to %.1f, y %.1f", number+1, line.Text, line.X, line.X+line.Width, line.Y)
			}
		}
		for _, shape := range page.Shapes {
			for _, point := range shape.Points {
				if point.X < outerLeft-0.1 || point.X > outerRight+0.1 || point.Y < 40 || point.Y > layout.PageHeight-30 {
					t.Errorf("page %d: a shape is outside: %v", number+1, point)
				}
			}
		}
	}
}

func noLinesOverlap(t *testing.T, book layout.Book) {
	t.Helper()
	for number, page := range book.Pages {
		for i, one := range page.Lines {
			for _, two := range page.Lines[i+1:] {
				if overlap(one, two) && !sameFigure(book, one, two) {
					t.Errorf("page %d: %q lies over %q (%.1f %.1f)", number+1, one.Text, two.Text, one.Y, two.Y)
				}
			}
		}
	}
}

func overlap(one, two layout.Line) bool {
	const touch = 0.3
	return one.X < two.X+two.Width-touch && two.X < one.X+one.Width-touch &&
		one.Top() < two.Bottom()-touch && two.Top() < one.Bottom()-touch
}

// sameFigure excuses the labels of one chart: where they stand is the chart's affair.
func sameFigure(book layout.Book, one, two layout.Line) bool {
	return one.Part == two.Part && book.Parts[one.Part].Role == layout.Figure
}

func everyPageHasSomethingOnIt(t *testing.T, book layout.Book) {
	t.Helper()
	if len(book.Pages) == 0 {
		t.Fatal("no page")
	}
	for number, page := range book.Pages[1:] {
		things := len(page.Shapes)
		for _, line := range page.Lines {
			if line.Part != 0 {
				things++
			}
		}
		if things <= 1 { // the line over the foot is one
			t.Errorf("page %d is empty", number+2)
		}
	}
}

func noHeadingStandsLastOnItsPage(t *testing.T, book layout.Book) {
	t.Helper()
	for number, page := range book.Pages[:len(book.Pages)-1] {
		last, text := lastOn(book, page)
		next := firstOn(book.Pages[number+1])
		role := book.Parts[last].Role
		longTitle, newSection := next == last, book.Parts[next].Section != book.Parts[last].Section
		if (role == layout.Heading || role == layout.Subhead) && !longTitle && !newSection {
			t.Errorf("page %d ends with the heading %q", number+1, text)
		}
	}
}

// lastOn finds the part that stands lowest on a page; lines to write on are something too, and so is a picture.
func lastOn(book layout.Book, page layout.Page) (part int, text string) {
	lowest := 0.0
	for _, line := range page.Lines {
		if line.Part != 0 && line.Y > lowest {
			part, text, lowest = line.Part, line.Text, line.Y
		}
	}
	for _, shape := range page.Shapes {
		drawn := book.Parts[shape.Part].Role == layout.WriteHere || book.Parts[shape.Part].Role == layout.Figure
		if drawn && len(shape.Points) > 0 && shape.Points[0].Y > lowest {
			part, text, lowest = shape.Part, "", shape.Points[0].Y
		}
	}
	return part, text
}

func firstOn(page layout.Page) int {
	for _, line := range page.Lines {
		if line.Part != 0 {
			return line.Part
		}
	}
	return 0
}
