package layout

import (
	"fmt"
	"slices"
	"testing"
	"unicode/utf8"

	"golang.org/x/image/font/sfnt"

	"troskel/assets"
	"troskel/data/document"
	"troskel/data/document/documenttest"
)

// covers opens a face anew and asks it itself which codes it has a picture for.
func covers(t *testing.T, face Face) func(code rune) bool {
	t.Helper()
	font, err := sfnt.Parse(assets.Font(face.File()))
	if err != nil {
		t.Fatal(err)
	}
	var buffer sfnt.Buffer
	return func(code rune) bool {
		index, err := font.GlyphIndex(&buffer, code)
		return err == nil && index != 0
	}
}

func TestFaces_everyFaceHasWhatItIsThereFor(t *testing.T) {
	text := []rune("abcdefghijklmnopqrstuvwxyzåäöéüæøABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜÆØ0123456789 .,:;!?()[]/%&§€+=@#*'\"" +
		"”’–—…·•\u00a0\u202f½²αβγωΑΒΓΩабвяАБВЯ←→")
	presented := make([]rune, 0, 150)
	for code := rune(0xFE80); code <= 0xFEFC; code++ {
		presented = append(presented, code)
	}
	wanted := map[Face][]rune{
		Serif: text, SerifStrong: text, SerifItalic: text, Sans: text, SansStrong: text, SansItalic: text,
		Emoji: []rune("🙂😀🎉👍🌍🚪📞🏢🧾🪜❤✅❌⭐☎"), Hebrew: []rune("אבגדהוזחטיכלמנסעפצקרשתםןףץך"),
		Arabic: presented, Signs: []rune("\uFFFD◆✎✗"),
	}
	for face := range Faces() {
		covered := covers(t, face)
		for _, r := range wanted[face] {
			if code, short := PrivateCode(r); !short || !covered(code) {
				t.Errorf("%s lacks %q (%U)", face.File(), r, r)
			}
		}
	}
}

func TestSet_everyRuneStandsInAFaceThatHasIt(t *testing.T) {
	docs := map[string]document.Document{"day": documenttest.Day()}
	for seed := range Seeds(15) {
		docs[fmt.Sprint("seed ", seed)] = documenttest.Hostile(seed)
	}
	var faces [faceCount]func(rune) bool
	used := map[Face]bool{}
	for face := range Faces() {
		faces[face] = covers(t, face)
	}
	for name, doc := range docs {
		for number, page := range Set(doc).Pages {
			for _, line := range page.Lines {
				for _, run := range line.Runs {
					used[run.Face] = true
					for _, code := range run.Text {
						if code > 0xFFFF || !faces[run.Face](code) {
							t.Errorf("%s, page %d: %s lacks %U in %q", name, number+1, run.Face.File(), code, line.Text)
						}
					}
				}
			}
		}
	}
	for face := range Faces() {
		if !used[face] && face != SansItalic { // no style asks for it
			t.Errorf("no document used %s", face.File())
		}
	}
}

func TestDrawing_findsAnotherFaceOrAnotherRune(t *testing.T) {
	cases := []struct {
		wished Face
		rune   rune
		face   Face
		more   []rune
	}{
		{Serif, 'å', Serif, nil},
		{Serif, 'Ω', Serif, nil},
		{SerifItalic, '🙂', Emoji, nil},
		{Sans, 'ש', Hebrew, nil},
		{SerifStrong, '\uFE8F', Arabic, nil},
		{Sans, '𝓗', 0, []rune("H")},
		{Sans, 'ｆ', 0, []rune("f")},
		{Sans, '中', Signs, nil},
		{Serif, '\u2011', Serif, nil},
	}
	faces := newFaces()
	for _, c := range cases {
		drawn := faces.drawing(c.wished, c.rune)
		if !slices.Equal(drawn.more, c.more) || c.more == nil && drawn.face != c.face {
			t.Errorf("%q: got face %d and %q", c.rune, drawn.face, drawn.more)
		}
	}
	if drawn := faces.drawing(Serif, '中'); drawn.code != utf8.RuneError {
		t.Errorf("what no face has is drawn as %U", drawn.code)
	}
}

func TestPrivateCode_andRuneAreInverse(t *testing.T) {
	for _, r := range []rune{'a', '中', 0x1F000, '🙂', 0x1FFFF} {
		code, short := PrivateCode(r)
		if !short || code > 0xFFFF || Rune(code) != r {
			t.Errorf("%U became %U, and back %U", r, code, Rune(code))
		}
	}
	if _, short := PrivateCode(0x20000); short {
		t.Error("a rune that no face can hold got a code")
	}
}

func TestBook_countsAndNamesWhatIsMissing(t *testing.T) {
	doc := document.Document{Captions: document.Captions{Missing: "Något saknas."}, Sections: []document.Section{
		{Title: "Ett", Blocks: []document.Block{document.Text{Voice: document.Own, Text: "中文 och å"}}},
		{Title: "Två", Blocks: []document.Block{document.Text{Voice: document.Plain, Text: "日"}}},
	}}
	book := Set(doc)
	last := book.Pages[len(book.Pages)-1]
	notes := 0
	for _, line := range last.Lines {
		if line.Text == "Något saknas." {
			notes++
		}
	}
	if book.Missing != 3 || notes != 1 {
		t.Errorf("missing %d, noted %d times", book.Missing, notes)
	}
	if book := Set(documenttest.Day()); book.Missing != 0 {
		t.Errorf("the ordinary day lacks %d signs", book.Missing)
	}
}
