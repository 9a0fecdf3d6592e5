package pdf_test

import (
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/document/documenttest"
	"troskel/data/document/pdf"
)

// BenchmarkRender sets and writes an ordinary day. Its baseline, the same with an almost empty document, is measured in the
// same run: what is left over is the work on the content.
func BenchmarkRender(b *testing.B) {
	render := func(doc document.Document) func(b *testing.B) {
		return func(b *testing.B) {
			pages := 0
			for b.Loop() {
				_, result, err := pdf.Render(doc)
				if err != nil {
					b.Fatal(err)
				}
				pages = result.Pages
			}
			b.ReportMetric(float64(pages), "pages")
		}
	}
	b.Run("baseline", render(document.Document{Title: "Tom", Cover: document.Cover{Title: "Tom"}}))
	b.Run("day", render(documenttest.Day()))
	b.Run("ten thousand words", render(longDay(10_000)))
}

// longDay is a day with many words in one answer.
func longDay(words int) document.Document {
	doc := documenttest.Day()
	text := strings.Repeat("Det tog tjugo minuter att gå igenom blanketten rad för rad. ", words/11)
	doc.Sections[1].Blocks = append(doc.Sections[1].Blocks, document.Text{Voice: document.Own, Text: text})
	return doc
}
