package layout_test

import (
	"fmt"
	"slices"
	"testing"

	"troskel/data/document"
	"troskel/data/document/documenttest"
	"troskel/data/document/layout"
)

func tenStatements() document.Boxes {
	boxes := document.Boxes{Low: "instämmer inte alls", High: "instämmer helt"}
	for i := range 10 {
		boxes.Rows = append(boxes.Rows, document.BoxRow{Text: fmt.Sprint("Påstående ", i+1, " om kommunen och företagen i den."),
			Boxes: []string{"1", "2", "3", "4", "5", "6"}, Apart: "Pass"})
	}
	return boxes
}

func TestBoxes_tenStatementsStandOnAPageWithTheirBoxesInColumns(t *testing.T) {
	book := layout.Set(document.Document{Sections: []document.Section{{Title: "Linjen", Blocks: []document.Block{tenStatements()}}}})
	if len(book.Pages) != 1 {
		t.Fatalf("ten statements take %d pages", len(book.Pages))
	}
	columns := map[string][]float64{}
	boxes := 0
	for _, line := range book.Pages[0].Lines {
		if book.Parts[line.Part].Role == layout.WriteHere {
			columns[line.Text] = append(columns[line.Text], line.X)
		}
	}
	for _, shape := range book.Pages[0].Shapes {
		if shape.Closed && len(shape.Points) == 4 && shape.Part == 0 {
			boxes++
		}
	}
	for _, sign := range []string{"1", "2", "3", "4", "5", "6", "Pass"} {
		at := columns[sign]
		if len(at) != 10 || slices.Max(at) != slices.Min(at) {
			t.Errorf("%s stands at %v", sign, at)
		}
	}
	if boxes != 70 {
		t.Errorf("there are %d boxes, want 70", boxes)
	}
}

func TestBoxes_theEndsAreToldOnEveryPage(t *testing.T) {
	pagesAfter(t, func(t *testing.T, book layout.Book) {
		for number, page := range book.Pages {
			rows, heads := 0, 0
			for _, line := range page.Lines {
				rows += count(line.Text == "Pass")
				heads += count(line.Text == "inte alls")
			}
			if rows == 1 || rows > 0 && heads != 1 {
				t.Errorf("page %d has %d rows and %d heads", number+1, rows, heads)
			}
		}
	}, tenStatements())
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func TestLarge_nothingIsSmallerThanLargePrint(t *testing.T) {
	docs := []document.Document{documenttest.Day(), {Captions: document.Captions{Page: "{page}", Footer: "Dagen"},
		Sections: []document.Section{{Title: "Linjen", Blocks: []document.Block{tenStatements(),
			document.Boxes{First: true, Rows: []document.BoxRow{{Text: "Ett val", Boxes: []string{"1"}}}},
			document.Pairs{Rows: []document.Pair{{Label: "Etikett", Text: "text"}}}}}}}}
	for seed := range uint64(12) {
		docs = append(docs, documenttest.Hostile(seed))
	}
	for i, doc := range docs {
		doc.Large = true
		for number, page := range layout.Set(doc).Pages {
			for _, line := range page.Lines {
				if line.Size < 18-0.001 {
					t.Fatalf("document %d, page %d: %q is %.1f points", i, number+1, line.Text, line.Size)
				}
			}
		}
	}
}
