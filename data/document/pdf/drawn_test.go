package pdf

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"troskel/assets"
	"troskel/data/document/documenttest"
	"troskel/data/document/layout"
)

// output is a drawing of one page with one word in it.
func output(t *testing.T) []byte {
	t.Helper()
	file := newDrawing()
	file.AddUTF8FontFromBytes("face3", "", assets.Font(layout.Sans.File()))
	file.AddPage()
	file.SetFont("face3", "", 10)
	file.Text(10, 10, "Å (endobj)")
	var drawn bytes.Buffer
	if err := file.Output(&drawn); err != nil {
		t.Fatal(err)
	}
	return drawn.Bytes()
}

func TestTake_takesPagesAndFonts(t *testing.T) {
	drawn, err := take(output(t), 1)
	if err != nil {
		t.Fatal(err)
	}
	if want := "(\x00\xC5\x00 \x00\\(\x00e\x00n\x00d\x00o\x00b\x00j\x00\\))"; !bytes.Contains(drawn.pages[0], []byte(want)) {
		t.Errorf("the page is %q", drawn.pages[0])
	}
	font := drawn.fonts["face3"]
	if !bytes.Contains(drawn.pages[0], []byte("/"+font.resource+" 10.00 Tf")) || len(font.program) == 0 || len(font.glyphs) != 2*0x10000 {
		t.Errorf("%q, %d and %d bytes", font.resource, len(font.program), len(font.glyphs))
	}
}

// TestTake_refusesAnythingElse leaves something out of a drawing, or changes it; and asks for more pages than there are.
func TestTake_refusesAnythingElse(t *testing.T) {
	whole := string(output(t))
	for name, file := range map[string]string{
		"nothing":          "",
		"half":             whole[:len(whole)/2],
		"no end":           strings.TrimSuffix(whole, "%%EOF\n"),
		"a moved table":    strings.Replace(whole, "startxref\n", "startxref\n9", 1),
		"a moved object":   strings.Replace(whole, "%PDF-1.3\n", "%PDF-1.3\n\n", 1),
		"a damaged object": strings.Replace(whole, "2 0 obj", "2 0 obJ", 1),
		"another font":     strings.Replace(whole, "/Subtype /Type0", "/Subtype /Type1", 1),
		"damaged packing":  strings.Replace(whole, "/Filter /FlateDecode>>\nstream\n", "/Filter /FlateDecode>>\nstream\n\x00", 1),
	} {
		if drawn, err := take([]byte(file), 1); err == nil {
			t.Errorf("%s: %d pages and no error", name, len(drawn.pages))
		}
	}
	if _, err := take([]byte(whole), 9); !errors.Is(err, errShape) {
		t.Errorf("nine pages: %v", err)
	}
}

// TestDraw_leavesAsItEnters counts what is opened on each page and closed again: marks, and states of the pen.
func TestDraw_leavesAsItEnters(t *testing.T) {
	for seed := range uint64(3) {
		b := newBooklet(documenttest.Hostile(seed))
		drawn, pieces, err := b.draw()
		if err != nil {
			t.Fatal(err)
		}
		if len(pieces) == 0 || len(drawn.pages) != len(b.Pages) {
			t.Fatalf("seed %d: %d pieces, %d pages of %d", seed, len(pieces), len(drawn.pages), len(b.Pages))
		}
		for i, page := range drawn.pages {
			depth := 0
			for line := range bytes.Lines(page) {
				switch operator := strings.TrimSuffix(string(line), "\n"); {
				case operator == "EMC":
					depth--
				case strings.HasPrefix(operator, "/") && strings.HasSuffix(operator, "BDC"):
					depth++
				case operator == "q" || operator == "Q" || strings.HasPrefix(operator, "q "):
					t.Errorf("seed %d, page %d: %q", seed, i+1, operator)
				case depth == 0 && (strings.HasSuffix(operator, "ET") && strings.Contains(operator, "Tj") || operator == "f" || operator == "S"):
					t.Errorf("seed %d, page %d: unmarked %q", seed, i+1, operator)
				}
				if depth < 0 || depth > 2 {
					t.Fatalf("seed %d, page %d: marks lie %d deep", seed, i+1, depth)
				}
			}
			if depth != 0 {
				t.Errorf("seed %d, page %d: %d marks stay open", seed, i+1, depth)
			}
		}
	}
}

func TestDraw_refusesWhatAFaceLacks(t *testing.T) {
	for _, text := range []string{"中", "🙂"} {
		b := newBooklet(documenttest.Day())
		b.Pages[0].Lines[0].Runs[0].Text = text
		if _, _, err := b.draw(); err == nil || !strings.Contains(err.Error(), "no U+") {
			t.Errorf("%s: %v", text, err)
		}
	}
}
