package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/document/layout"
)

// The rules of setting, on real pages: what is looked at stands after more and more text that no page break divides, so that
// every page break is met in it.

// So many short paragraphs stand before: from a third of a page to a whole one.
const leastFiller, mostFiller = 14, 36

// pagesAfter sets blocks after so many short paragraphs, for each number of them, and shows each book.
func pagesAfter(t *testing.T, look func(t *testing.T, book layout.Book), blocks ...document.Block) {
	t.Helper()
	for filler := leastFiller; filler < mostFiller; filler++ {
		doc := document.Document{Captions: document.Captions{Page: "{page}"}}
		section, before := document.Section{Title: "Rubrik"}, document.Together{}
		for i := range filler {
			before.Blocks = append(before.Blocks, document.Text{Voice: document.Plain, Text: fmt.Sprint("Fyllning ", i)})
		}
		section.Blocks = append(append(section.Blocks, before), blocks...)
		for i := range 30 {
			section.Blocks = append(section.Blocks, document.Text{Voice: document.Plain, Text: fmt.Sprint("Efteråt ", i)})
		}
		doc.Sections = []document.Section{section}
		t.Run(fmt.Sprint(filler), func(t *testing.T) { look(t, layout.Set(doc)) })
	}
}

// held is how many lines of a role stand on each page that has some.
func held(book layout.Book, role layout.Role) (counts []int) {
	for _, page := range book.Pages {
		count := 0
		for _, line := range page.Lines {
			if book.Parts[line.Part].Role == role {
				count++
			}
		}
		if count > 0 {
			counts = append(counts, count)
		}
	}
	return counts
}

func TestSet_leavesNoLineOfAParagraphAlone(t *testing.T) {
	long := strings.Repeat("Hon ville inte ha rätt, hon ville veta när. ", 9)
	pagesAfter(t, func(t *testing.T, book layout.Book) {
		for _, lines := range held(book, layout.Own) {
			if lines < 2 {
				t.Errorf("a line stands alone: %v", held(book, layout.Own))
			}
		}
	}, document.Text{Voice: document.Own, Text: long})
}

func TestSet_whatNamesTheNextStandsWithIt(t *testing.T) {
	for name, blocks := range map[string][]document.Block{
		"a question": {document.Text{Voice: document.Question, Text: "Namnet?"},
			document.Text{Voice: document.Own, Text: "Svar."}},
		"a colon": {document.Text{Voice: document.Plain, Text: "Namnet är detta:"},
			document.Items{Texts: []string{"Svar.", "två", "tre", "fyra"}}},
		"a heading": {document.Heading{Text: "Namnet"}, document.Text{Voice: document.Plain, Text: "Svar."}},
		"a heading over a question": {document.Heading{Text: "Namnet"}, document.Text{Voice: document.Question, Text: "Och?"},
			document.Text{Voice: document.Own, Text: "Svar."}},
		"a label too long for its column": {document.Pairs{Rows: []document.Pair{{
			Label: "Namnet " + strings.Repeat("på det som hindrar ", 12), Text: "Svar."}}}},
		"lines to write on": {document.Lines{Label: "Namnet", Count: 4}},
	} {
		t.Run(name, func(t *testing.T) {
			pagesAfter(t, func(t *testing.T, book layout.Book) {
				for number, page := range book.Pages[:len(book.Pages)-1] {
					if _, last := lastOn(book, page); strings.HasPrefix(last, "Namnet") || last == "Och?" {
						t.Errorf("page %d ends with %q", number+1, last)
					}
				}
			}, blocks...)
		})
	}
}

func TestSet_aListHasTwoItemsOnEitherSide(t *testing.T) {
	items := document.Items{Texts: []string{"ett", "två", "tre", "fyra", "fem", "sex"}}
	pagesAfter(t, func(t *testing.T, book layout.Book) {
		for _, marks := range held(book, layout.Mark) {
			if marks < 2 {
				t.Errorf("the items stand as %v", held(book, layout.Mark))
			}
		}
	}, document.Heading{Text: "Det här"}, document.Text{Voice: document.Question, Text: "Och vad mer?"}, items)
}

func TestSet_aTableHasTwoRowsOnEitherSideUnderItsHead(t *testing.T) {
	table := document.Table{Head: []string{"Huvud", "Andra"}}
	for i := range 8 {
		table.Rows = append(table.Rows, []string{fmt.Sprint("rad ", i), "värde"})
	}
	pagesAfter(t, func(t *testing.T, book layout.Book) {
		for number, page := range book.Pages {
			cells, heads := 0, 0
			for _, line := range page.Lines {
				if book.Parts[line.Part].Role == layout.Cell {
					cells++
				}
				if line.Text == "Huvud" {
					heads++
				}
			}
			if cells > 0 && (cells < 4 || heads != 1) {
				t.Errorf("page %d has %d cells and %d heads", number+1, cells, heads)
			}
		}
	}, table)
}

func TestSet_aLastPageIsNeverNearlyEmpty(t *testing.T) {
	for count := 30; count < 110; count++ {
		section := document.Section{Title: "Rubrik"}
		for i := range count {
			section.Blocks = append(section.Blocks, document.Text{Voice: document.Plain, Text: fmt.Sprint("Rad ", i)})
		}
		book := layout.Set(document.Document{Sections: []document.Section{section}})
		lines := held(book, layout.Paragraph)
		if last := lines[len(lines)-1]; last < 5 {
			t.Errorf("%d paragraphs stand as %v", count, lines)
		}
	}
}

func TestSet_gapsAreTheLargerOfTwoAndNoneAtAPagesTop(t *testing.T) {
	pagesAfter(t, func(t *testing.T, book layout.Book) {
		for number, page := range book.Pages {
			first := 0.0
			for _, line := range page.Lines {
				if line.Part != 0 && (first == 0 || line.Y < first) {
					first = line.Y
				}
			}
			if first > 100 {
				t.Errorf("page %d begins at %.0f", number+1, first)
			}
		}
	}, document.Heading{Text: "Rubrik i stycket"}, document.Text{Voice: document.Plain, Text: "Text."})
}

func TestSet_aPageThatGoesOnSaysWhichSectionItIs(t *testing.T) {
	pagesAfter(t, func(t *testing.T, book layout.Book) {
		for number, page := range book.Pages {
			heads := 0
			for _, line := range page.Lines {
				if line.Part == 0 && line.Text == "Rubrik" && line.Y < 60 {
					heads++
				}
			}
			if begins := number == 0; heads != 0 == begins {
				t.Errorf("page %d has %d running heads", number+1, heads)
			}
		}
	})
}

func TestSet_groupsThatMayStandBesideEachOther(t *testing.T) {
	group := func(text string) document.Together {
		return document.Together{Beside: true, Blocks: []document.Block{document.Text{Voice: document.Question, Text: text},
			document.Text{Voice: document.Own, Text: "Svar på " + text}}}
	}
	set := func(blocks ...document.Block) (left, right layout.Line) {
		book := layout.Set(document.Document{Sections: []document.Section{{Title: "R", Blocks: blocks}}})
		for _, line := range book.Pages[0].Lines {
			switch line.Text {
			case "ett":
				left = line
			case "två":
				right = line
			}
		}
		return left, right
	}
	if left, right := set(group("ett"), group("två")); left.Y != right.Y || right.X <= left.X {
		t.Errorf("two groups stand at %.0f, %.0f and %.0f, %.0f", left.X, left.Y, right.X, right.Y)
	}
	alone := group("två")
	alone.Beside = false
	if left, right := set(group("ett"), alone); left.Y >= right.Y {
		t.Error("one that does not want to stands beside another")
	}
	long := group("två")
	long.Blocks = append(long.Blocks, document.Text{Voice: document.Own, Text: strings.Repeat("långt ", 900)})
	if left, right := set(group("ett"), long); left.Y >= right.Y {
		t.Error("one higher than the page allows stands beside another")
	}
}

func TestSet_theLastOfARowStandsUnderTheFirstOfTheOthers(t *testing.T) {
	group := func(text string) document.Together {
		return document.Together{Beside: true, Blocks: []document.Block{
			document.Text{Voice: document.Own, Text: strings.Repeat(text+" ", 12)}}}
	}
	widest := func(blocks ...document.Block) (last float64) {
		book := layout.Set(document.Document{Sections: []document.Section{{Title: "R", Blocks: blocks}}})
		for _, line := range book.Pages[0].Lines {
			if strings.HasPrefix(line.Text, "tre") {
				last = max(last, line.Width)
			}
		}
		return last
	}
	if inRow := widest(group("ett"), group("två"), group("tre")); inRow > 170 {
		t.Errorf("the third group takes %.0f points, not a half", inRow)
	}
	between := document.Text{Voice: document.Plain, Text: "Annat."}
	if alone := widest(group("ett"), group("två"), between, group("tre")); alone < 170 {
		t.Errorf("a group in no row takes %.0f points", alone)
	}
}

func TestSet_aTableBesideAPictureTakesTheLargerPartOfThePage(t *testing.T) {
	narrow := chart.Chart{Width: 168, Height: 90, Labels: []chart.Label{{At: chart.Point{X: 10, Y: 40}, Size: 9, Text: "bild"}}}
	book := layout.Set(document.Document{Sections: []document.Section{{Title: "R", Blocks: []document.Block{
		document.Together{Beside: true, Blocks: []document.Block{document.Figure{Chart: narrow, Narrow: narrow}}},
		document.Together{Beside: true, Blocks: []document.Block{document.Table{Head: []string{"Fråga", "nu"},
			Rows: [][]string{{strings.Repeat("en fråga ", 12), "4"}, {"två", "5"}}}}},
	}}}})
	at := map[string]layout.Line{}
	for _, line := range book.Pages[0].Lines {
		at[line.Text] = line
	}
	picture, head := at["bild"], at["Fråga"]
	if head.X < picture.X+168 || head.X > 300 || head.Y > picture.Y+90 {
		t.Errorf("the picture's label stands at %.0f, %.0f, the table at %.0f, %.0f", picture.X, picture.Y, head.X, head.Y)
	}
}

func TestSet_aTableThatWouldCutWordsIsSetAsLabelledTexts(t *testing.T) {
	tables := func(cell string) int {
		head, row := make([]string, 8), make([]string, 8)
		for i := range head {
			head[i], row[i] = fmt.Sprint("kol ", i), cell
		}
		book := layout.Set(document.Document{Sections: []document.Section{{Title: "R",
			Blocks: []document.Block{document.Table{Head: head, Rows: [][]string{row}}}}}})
		count := 0
		for _, part := range book.Parts {
			if part.Role == layout.Table {
				count++
			}
		}
		return count
	}
	for cell, want := range map[string]int{"ett par korta ord": 1, "utanförståendeskapet": 0, "tillståndsprövning": 1} {
		if got := tables(cell); got != want {
			t.Errorf("eight columns with %q are %d tables", cell, got)
		}
	}
}

func TestSet_aLongLabelKeepsItsOwnLines(t *testing.T) {
	pagesAfter(t, func(t *testing.T, book layout.Book) {
		var label []layout.Line
		pages := map[int]bool{}
		for number, page := range book.Pages {
			for _, line := range page.Lines {
				if role := book.Parts[line.Part].Role; role == layout.Label {
					label, pages[number] = append(label, line), true
				}
			}
		}
		if len(label) < 2 || len(pages) != 1 {
			t.Fatalf("the label has %d lines on %d pages", len(label), len(pages))
		}
		for i := range label[1:] {
			if pitch := label[i+1].Y - label[i].Y; pitch < 11.5 || pitch > 12.5 {
				t.Errorf("the label's lines stand %.1f points from each other", pitch)
			}
		}
	}, document.Pairs{Rows: []document.Pair{{Label: "Jag tror att detta väger mest", Text: "Ett.\nTvå.", Own: true}}})
}

func TestSet_anAnswerStandsNearerToItsQuestionThanToTheNext(t *testing.T) {
	book := layout.Set(document.Document{Sections: []document.Section{{Title: "R", Blocks: []document.Block{
		document.Text{Voice: document.Question, Text: "ett"}, document.Text{Voice: document.Own, Text: "svar"},
		document.Text{Voice: document.Question, Text: "två"},
	}}}})
	at := map[string]layout.Line{}
	for _, line := range book.Pages[0].Lines {
		at[line.Text] = line
	}
	over, under := at["svar"].Top()-at["ett"].Bottom(), at["två"].Top()-at["svar"].Bottom()
	if under < 1.4*over {
		t.Errorf("%.1f points to the question, %.1f to the next", over, under)
	}
}

func TestSet_cardsToCutOutStandInPairs(t *testing.T) {
	card := document.Card{Cut: true, Title: "Plan", Date: "Titta tillbaka",
		Rows: []document.Pair{{Label: "Om", Text: "någon ringer", Own: true}}}
	pagesAfter(t, func(t *testing.T, book layout.Book) {
		edges := map[int]int{}
		for number, page := range book.Pages {
			for _, shape := range page.Shapes {
				if shape.Dashed {
					edges[number]++
				}
			}
		}
		pair := 0
		for _, count := range edges {
			pair = max(pair, count)
		}
		if pair < 2 {
			t.Errorf("the cards' edges are %v", edges)
		}
	}, card, card, card)
}
