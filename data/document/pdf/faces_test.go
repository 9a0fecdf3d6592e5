package pdf

import (
	"encoding/xml"
	"math"
	"os/exec"
	"strings"
	"testing"

	"troskel/data/document/documenttest"
	"troskel/data/document/layout"
)

// TestTypeface_hasTheWidthsThatTheLayoutMeasuredWith compares the widths of every rune of every face, as the library of
// the layout and the embedded font have read them out of the file.

// TestRender_putsWordsWhereTheLayoutWantsThem asks a reader of PDFs where the last word of each line ends.
func TestRender_putsWordsWhereTheLayoutWantsThem(t *testing.T) {
	doc := documenttest.Day()
	file, _, err := Render(doc)
	if err != nil {
		t.Fatal(err)
	}
	words := wordsOf(t, file)
	found := 0
	for i, page := range layout.Set(doc).Pages {
		for _, line := range page.Lines {
			last := line.Text[strings.LastIndexAny(line.Text, " \u00a0")+1:]
			end := line.X + line.Width
			for _, word := range words[i] {
				if word.Text == last && math.Abs(word.End-end) < 0.3 && word.Top < line.Y && word.Bottom > line.Y {
					found++
					last = ""
					break
				}
			}
			if last != "" {
				t.Errorf("page %d: %q does not end at %.1f, %.1f", i+1, line.Text, end, line.Y)
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d lines compared", found)
	}
}

type word struct {
	Text   string  `xml:",chardata"`
	End    float64 `xml:"xMax,attr"`
	Top    float64 `xml:"yMin,attr"`
	Bottom float64 `xml:"yMax,attr"`
}

func wordsOf(t *testing.T, file []byte) [][]word {
	t.Helper()
	command := exec.CommandContext(t.Context(), "pdftotext", "-bbox", "-", "-")
	command.Stdin = strings.NewReader(string(file))
	said, err := command.Output()
	if err != nil {
		t.Fatalf("pdftotext: %v; on Debian and Ubuntu: apt-get install poppler-utils", err)
	}
	var html struct {
		Pages []struct {
			Words []word `xml:"word"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal(said, &html); err != nil {
		t.Fatal(err)
	}
	words := make([][]word, len(html.Pages))
	for i, page := range html.Pages {
		words[i] = page.Words
	}
	return words
}
