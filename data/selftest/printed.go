package selftest

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"troskel/data/document"
	"troskel/data/document/attachment"
	"troskel/data/document/layout"
	"troskel/data/document/pdf"
)

// fonts tries that every built-in face can be read, and that those that text is set in draw Swedish letters.
func (p Probes) fonts() Check {
	for face := range layout.Faces() {
		if err := drawn(p.Font(face.File()), face <= layout.SansItalic); err != nil {
			cause := fmt.Errorf("font %q: %w", face.File(), err)
			return Check{Result: Bad, Says: say("selftest.fonts-bad"), Do: say("selftest.broken-do")}.because(cause)
		}
	}
	return Check{Result: Good, Says: say("selftest.fonts-good")}
}

// letters are what every text of ours needs.
const letters = "åäöÅÄÖé–"

// drawn reads a face and, when it is one for texts, draws the letters.
func drawn(content []byte, forText bool) error {
	parsed, err := opentype.Parse(content)
	if err != nil || !forText {
		return err
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: 32, DPI: 72})
	if err != nil {
		return err
	}
	defer face.Close()
	for _, letter := range letters {
		if index, err := parsed.GlyphIndex(nil, letter); err != nil || index == 0 {
			return errors.Join(err, fmt.Errorf("no %q", letter))
		}
		picture := image.NewAlpha(image.Rect(0, 0, 64, 64))
		pen := font.Drawer{Dst: picture, Src: image.Opaque, Face: face, Dot: fixed.P(8, 48)}
		pen.DrawString(string(letter))
		if !bytes.ContainsFunc(picture.Pix, func(ink rune) bool { return ink != 0 }) {
			return fmt.Errorf("%q leaves no ink", letter)
		}
	}
	return nil
}

// errDiffers tells that what lay in the PDF was not what had been put there.
var errDiffers = errors.New("what lies in the PDF is not what was put there")

// pdf tries to write a PDF and to find again what lies in it, as a reflection is saved and opened.
func (p Probes) pdf(folder string) Check {
	if err := p.tryPDF(filepath.Join(folder, "Min reflektion – prov åäö.pdf")); err != nil {
		return Check{Result: Bad, Says: say("selftest.pdf-bad"), Do: say("selftest.pdf-do")}.because(err)
	}
	return Check{Result: Good, Says: say("selftest.pdf-good")}
}

func (p Probes) tryPDF(path string) error {
	doc := sample(p.Now())
	made, _, err := pdf.Render(doc)
	if err != nil {
		return err
	}
	if err := p.Write(path, func(w io.Writer) error { _, err := w.Write(made); return err }); err != nil {
		return err
	}
	read, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	found, err := attachment.Read(bytes.NewReader(read), int64(len(read)))
	if err != nil {
		return err
	}
	if !bytes.Equal(read, made) || len(found) != 1 || !bytes.Equal(found[0].Content, doc.Files[0].Content) {
		return errDiffers
	}
	return nil
}

// sample is a small report with what a reflection has: a cover, words of one's own and a file.
func sample(now time.Time) document.Document {
	return document.Document{
		Language: "sv", Title: "Prov", Date: now,
		Cover:    document.Cover{Title: "Prov av Tröskel"},
		Captions: document.Captions{Contents: "Innehåll", Page: "{page} ({pages})", Footer: "Prov", Missing: "Saknas"},
		Sections: []document.Section{{Title: "Åtta av tio företag", Blocks: []document.Block{
			document.Text{Voice: document.Own, Text: "Räksmörgås på Åsö – för ”öppna” dörrar."},
		}}},
		Files: []document.File{{
			Name: "prov.json", Type: "application/json", Says: "Prov", Relation: document.Data,
			Content: []byte(`{"prov":"räksmörgås på Åsö"}`),
		}},
	}
}
