package subset

import (
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"troskel/assets"
)

const face = "SourceSans3-Regular.ttf"

// TestFont_cutsGlyphsThatLookTheSame reads the outlines of a cut font with somebody else's library and compares them with
// the original's. Among the glyphs are some that are composed of others, and one twice.
func TestFont_cutsGlyphsThatLookTheSame(t *testing.T) {
	original, err := sfnt.Parse(assets.Font(face))
	if err != nil {
		t.Fatal(err)
	}
	var buffer sfnt.Buffer
	glyphs := []uint16{0}
	for _, r := range "Åäöaa ñŕ½ĳ§" {
		index, err := original.GlyphIndex(&buffer, r)
		if err != nil || index == 0 {
			t.Fatalf("%c: %d, %v", r, index, err)
		}
		glyphs = append(glyphs, uint16(index))
	}
	source, err := Parse(assets.Font(face))
	if err != nil {
		t.Fatal(err)
	}
	file, err := source.Cut(glyphs)
	if err != nil {
		t.Fatal(err)
	}
	if len(file) > 10_000 {
		t.Errorf("%d bytes for %d glyphs", len(file), len(glyphs))
	}
	cut, err := sfnt.Parse(withTheRest(t, file))
	if err != nil {
		t.Fatal(err)
	}
	size := fixed.I(1000)
	for i, glyph := range glyphs {
		want, err := original.LoadGlyph(&buffer, sfnt.GlyphIndex(glyph), size, nil)
		if err != nil {
			t.Fatal(err)
		}
		outline := append(sfnt.Segments(nil), want...)
		got, err := cut.LoadGlyph(new(sfnt.Buffer), sfnt.GlyphIndex(i), size, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(outline) {
			t.Fatalf("glyph %d: %d segments, want %d", i, len(got), len(outline))
		}
		for j := range got {
			if got[j] != outline[j] {
				t.Fatalf("glyph %d, segment %d: %v, want %v", i, j, got[j], outline[j])
			}
		}
		advance, err := cut.GlyphAdvance(&buffer, sfnt.GlyphIndex(i), size, font.HintingNone)
		if err != nil || advance.Round() != source.Advance(glyph) {
			t.Errorf("glyph %d: moves on %v, want %d; %v", i, advance, source.Advance(glyph), err)
		}
	}
}

// withTheRest is a cut font with the tables that a PDF does without and the library does not.
func withTheRest(t *testing.T, cut []byte) []byte {
	t.Helper()
	tables, err := tablesOf(cut)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := tablesOf(assets.Font(face))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"cmap", "name", "post", "OS/2"} {
		tables[name] = whole[name]
	}
	return join(tables)
}

func TestParse_refusesWhatIsNoFont(t *testing.T) {
	whole := assets.Font(face)
	for name, file := range map[string][]byte{"nothing": nil, "a head": whole[:100], "half": whole[:len(whole)/2]} {
		if _, err := Parse(file); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestCut_refusesAGlyphThatIsNotThere(t *testing.T) {
	source, err := Parse(assets.Font(face))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := source.Cut([]uint16{0, 65_535}); err == nil {
		t.Error("no error")
	}
}

// FuzzParse gives damaged fonts: an error or a font, never a panic.
func FuzzParse(f *testing.F) {
	small := assets.Font("NotoSansHebrew-Letters.ttf")
	f.Add(0, byte(0xFF), uint16(3))
	f.Add(4, byte(0), uint16(1))
	f.Add(len(small)/2, byte(0x80), uint16(30))
	f.Fuzz(func(t *testing.T, at int, value byte, glyph uint16) {
		file := append([]byte(nil), small...)
		if at < 0 {
			at = -(at + 1)
		}
		file[at%len(file)] = value
		source, err := Parse(file)
		if err != nil {
			return
		}
		source.Measures()
		source.Advance(glyph)
		if file, err := source.Cut([]uint16{0, glyph}); (file == nil) == (err == nil) {
			t.Errorf("%d bytes and the error %v", len(file), err)
		}
	})
}
