package pdf_test

import (
	"testing"

	"troskel/data/document"
	"troskel/data/document/pdf"
)

// FuzzRender prints a text of the fuzzer's in every kind of place, and goes through the rules.
func FuzzRender(f *testing.F) {
	f.Add("Hej")
	f.Add("a\n\u200d\u200c\nb\xff\x00\U0001F642\u0644\u0627 \u00ad\ufeff")
	f.Add(") endstream endobj <</S/P>> ]]>&lt;")
	f.Fuzz(func(t *testing.T, text string) {
		var doc document.Document
		doc.Title, doc.Author, doc.Cover.Own, doc.Captions.Footer = text, text, text, text
		pair := []document.Pair{{Label: text, Text: text}, {Text: text, Own: true}}
		doc.Sections = append(doc.Sections, document.Section{Title: text, Blocks: []document.Block{
			document.Heading{Text: text}, document.Text{Voice: document.Quote, Text: text, Language: text},
			document.Items{Ordered: true, Texts: []string{text, text}}, document.Card{Title: text, Rows: pair},
			document.Table{Head: []string{text, text}, Rows: [][]string{{text}, {text, text, text}}},
			document.Figure{Caption: text},
		}})
		doc.Files = []document.File{{Name: text, Type: text, Says: text, Relation: document.Relation(text), Content: []byte(text)}}
		file, _, err := pdf.Render(doc)
		if err != nil {
			t.Fatal(err)
		}
		checkRules(t, file)
	})
}
