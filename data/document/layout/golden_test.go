package layout_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"troskel/data/document/documenttest"
	"troskel/data/document/layout"
)

var update = flag.Bool("update", false, "write the goldens anew")

// TestSet_pagesOfADay compares the pages of an ordinary day as text: each line with its place, its size and what it is.
// Shapes are counted only; they are looked at in pictures.
func TestSet_pagesOfADay(t *testing.T) {
	got := asText(layout.Set(documenttest.Day()))
	golden := filepath.Join("testdata", "day.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the pages are not those of %s; if they shall be, run the test with -update and look at them.\n%s",
			golden, firstDifference(got, string(want)))
	}
}

func asText(book layout.Book) string {
	var text strings.Builder
	for i, page := range book.Pages {
		fmt.Fprintf(&text, "page %d, %d shapes, %d links\n", i+1, len(page.Shapes), len(page.Links))
		for _, line := range page.Lines {
			fmt.Fprintf(&text, "  %3.0f %3.0f  %4.1f  %-10s  %s\n", line.X, line.Y, line.Size, book.Parts[line.Part].Role, line.Text)
		}
	}
	for _, section := range book.Sections {
		fmt.Fprintf(&text, "%s: page %d\n", section.Title, section.Page+1)
	}
	return text.String()
}

func firstDifference(got, want string) string {
	wanted := strings.Split(want, "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(wanted) || line != wanted[i] {
			return fmt.Sprintf("line %d is\n%s\nand was\n%s", i+1, line, strings.Join(wanted[min(i, len(wanted)):min(i+1, len(wanted))], ""))
		}
	}
	return "it is shorter"
}
