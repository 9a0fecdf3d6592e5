package pdf_test

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/document/documenttest"
	"troskel/data/document/layout"
)

// seen is what PDF.js, the reader in Firefox, finds in a file.
type seen struct {
	Title, XMPTitle, UA, A string
	Marked                 bool
	Outline                []struct {
		Title string
		Page  int
	}
	Attachments []struct{ Name, SHA256 string }
	Pages       []struct {
		Tags  tag
		Links []struct {
			Contents string
			Leads    bool
		}
	}
}

// tag is an element, a text in one, or a link.
type tag struct {
	Role, Alt, Lang, Text string
	Link                  *string
	Kids                  []tag
}

func pdfjs(t *testing.T, doc document.Document) seen {
	t.Helper()
	if _, err := os.Stat(tools + "/pdfjs-dist"); err != nil {
		t.Skip("reading with PDF.js needs it in out/tools/pdf; .ci/setup flows installs it")
	}
	modules, err := filepath.Abs(tools)
	if err != nil {
		t.Fatal(err)
	}
	path := save(t, map[string]document.Document{"file": doc})[0]
	said, err := exec.CommandContext(t.Context(), "node", checkers+"/read.mjs", modules, path).Output() // #nosec G204 -- our own words
	if err != nil {
		t.Fatalf("node: %v", err)
	}
	var read seen
	if err := json.Unmarshal(said, &read); err != nil {
		t.Fatal(err)
	}
	return read
}

func TestRender_isReadByPDFJS(t *testing.T) {
	doc := documenttest.Day()
	doc.Files = []document.File{{Name: "svar å.json", Type: "application/json", Relation: document.Data, Content: []byte("{}")}}
	doc.Sections[0].Blocks = append(doc.Sections[0].Blocks, document.Text{Text: "Keep it simple.", Language: "en"})
	read := pdfjs(t, doc)
	if read.Title != "Min dag" || read.XMPTitle != "Min dag" || read.UA != "1" || read.A != "3" || !read.Marked {
		t.Errorf("it calls itself %+v", read)
	}
	if hash := fmt.Sprintf("%x", sha256.Sum256([]byte("{}"))); len(read.Attachments) != 1 || read.Attachments[0].Name != "svar å.json" ||
		read.Attachments[0].SHA256 != hash {
		t.Errorf("attachments: %+v", read.Attachments)
	}
	book := layout.Set(doc)
	if len(read.Outline) != len(book.Sections) {
		t.Fatalf("%d bookmarks, want %d", len(read.Outline), len(book.Sections))
	}
	for i, mark := range read.Outline {
		if mark.Title != book.Sections[i].Title || mark.Page != book.Sections[i].Page {
			t.Errorf("the bookmark %q leads to page %d, want %q and %d", mark.Title, mark.Page, book.Sections[i].Title, book.Sections[i].Page)
		}
	}
	checkSeen(t, read, doc)
}

// checkSeen looks for what someone who does not see the page must get: the links and where they lead, what each figure
// shows, the passage in another language, the headings of the sections.
func checkSeen(t *testing.T, read seen, doc document.Document) {
	t.Helper()
	figures, links, headings, foreign := 0, 0, []string{}, ""
	var look func(at tag)
	look = func(at tag) {
		switch {
		case at.Role == "Figure":
			figures++
			if at.Alt == "" {
				t.Error("a figure says nothing")
			}
		case at.Role == "H2":
			headings = append(headings, at.said())
		case at.Link != nil:
			links++
		}
		if at.Lang == "en" {
			foreign = at.said()
		}
		for _, kid := range at.Kids {
			look(kid)
		}
	}
	for _, page := range read.Pages {
		look(page.Tags)
		for _, link := range page.Links {
			if link.Contents == "" || !link.Leads {
				t.Errorf("a link that says %q and leads: %v", link.Contents, link.Leads)
			}
		}
	}
	want := []string{doc.Captions.Contents}
	for _, section := range doc.Sections {
		want = append(want, section.Title)
	}
	if strings.Join(headings, "|") != strings.Join(want, "|") || links != len(doc.Sections) || foreign != "Keep it simple." || figures < 3 {
		t.Errorf("%d links, %d figures, %q, headings %q", links, figures, foreign, headings)
	}
}

// said is all that a tag says.
func (at tag) said() string {
	text := at.Text
	for _, kid := range at.Kids {
		text += kid.said()
	}
	return strings.Join(strings.Fields(text), " ")
}
