package layout_test

import (
	"fmt"
	"testing"

	"troskel/data/document"
	"troskel/data/document/documenttest"
	"troskel/data/document/layout"
)

// hostileBooks calls a test with many odd documents, and the ordinary one.
func hostileBooks(t *testing.T, check func(t *testing.T, doc document.Document, book layout.Book)) {
	t.Helper()
	run := func(name string, doc document.Document) {
		t.Run(name, func(t *testing.T) { check(t, doc, layout.Set(doc)) })
	}
	run("day", documenttest.Day())
	run("nothing", document.Document{})
	for seed := range uint64(40) {
		run(fmt.Sprint("seed ", seed), documenttest.Hostile(seed))
	}
}

const (
	outerLeft  = 62 - 14.0
	outerRight = layout.PageWidth - outerLeft
)

func TestSet_nothingLeavesTheMargins(t *testing.T) {
	hostileBooks(t, func(t *testing.T, _ document.Document, book layout.Book) {
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
	})
}

func TestSet_noLinesOverlap(t *testing.T) {
	hostileBooks(t, func(t *testing.T, _ document.Document, book layout.Book) {
		for number, page := range book.Pages {
			for i, one := range page.Lines {
				for _, two := range page.Lines[i+1:] {
					if overlap(one, two) && !sameFigure(book, one, two) {
						t.Errorf("page %d: %q lies over %q (%.1f %.1f)", number+1, one.Text, two.Text, one.Y, two.Y)
					}
				}
			}
		}
	})
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

func TestSet_everyPageHasSomethingOnIt(t *testing.T) {
	hostileBooks(t, func(t *testing.T, _ document.Document, book layout.Book) {
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
	})
}

func TestSet_noHeadingStandsLastOnItsPage(t *testing.T) {
	hostileBooks(t, func(t *testing.T, _ document.Document, book layout.Book) {
		for number, page := range book.Pages[:len(book.Pages)-1] {
			last, text := lastOn(book, page)
			next := firstOn(book.Pages[number+1])
			role := book.Parts[last].Role
			longTitle, newSection := next == last, book.Parts[next].Section != book.Parts[last].Section
			if (role == layout.Heading || role == layout.Subhead) && !longTitle && !newSection {
				t.Errorf("page %d ends with the heading %q", number+1, text)
			}
		}
	})
}

// lastOn finds the part that stands lowest on a page; lines to write on are something too.
func lastOn(book layout.Book, page layout.Page) (part int, text string) {
	lowest := 0.0
	for _, line := range page.Lines {
		if line.Part != 0 && line.Y > lowest {
			part, text, lowest = line.Part, line.Text, line.Y
		}
	}
	for _, shape := range page.Shapes {
		if book.Parts[shape.Part].Role == layout.WriteHere && shape.Points[0].Y > lowest {
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
