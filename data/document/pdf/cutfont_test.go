package pdf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"maps"
	"slices"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"troskel/assets"
	"troskel/data/document/layout"
)

// cutting is a face that has been drawn with, as gofpdf cut it, beside the original.
type cutting struct {
	*typeface
	drawn    drawnFont
	cut      cutFont
	original cutFont
	codes    []rune
	glyphs   []uint16 // the cut font's, of each code
}

// cutAll draws all runes that a face has and a page can hold.
func cutAll(t *testing.T, face layout.Face) cutting {
	t.Helper()
	used, err := newTypeface(face)
	if err != nil {
		t.Fatal(err)
	}
	file := newDrawing()
	file.AddUTF8FontFromBytes(used.family(), "", assets.Font(face.File()))
	file.AddPage()
	file.SetFont(used.family(), "", 10)
	for code := rune(0x20); code < 0xFFFE; code++ {
		if used.use(code) {
			file.Text(0, 0, string(code))
		}
	}
	var output bytes.Buffer
	if err := file.Output(&output); err != nil {
		t.Fatal(err)
	}
	taken, err := take(output.Bytes(), 1)
	if err != nil {
		t.Fatal(err)
	}
	c := cutting{typeface: used, drawn: taken.fonts[used.family()], codes: slices.Sorted(maps.Keys(used.used))}
	if len(c.codes) < 100 {
		t.Fatalf("%s: only %d runes", face.File(), len(c.codes))
	}
	if c.cut, err = parseCutFont(c.drawn.program); err != nil {
		t.Fatal(err)
	}
	if c.original, err = parseCutFont(assets.Font(face.File())); err != nil {
		t.Fatal(err)
	}
	if c.glyphs, err = glyphsOf(c.codes, c.drawn.glyphs, c.cut); err != nil {
		t.Fatal(err)
	}
	return c
}

// TestCutFont_drawsEveryRuneAsTheOriginalDoes reads all outlines and widths of all faces with somebody else's library, that of
// the layout, in the font that a file embeds and in the original. Many outlines are composed of others. Glyph 0 is drawn for
// what is missing.
func TestCutFont_drawsEveryRuneAsTheOriginalDoes(t *testing.T) {
	for face := range layout.Faces() {
		c := cutAll(t, face)
		whole := withTheRest(t, c)
		embedded, err := parseCutFont(whole)
		if err != nil {
			t.Fatal(err)
		}
		cut, err := sfnt.Parse(whole)
		if err != nil {
			t.Fatal(err)
		}
		compare := func(code rune, before, now uint16) {
			var one, two sfnt.Buffer
			size := fixed.I(int(c.font.UnitsPerEm()))
			want, wantErr := c.font.LoadGlyph(&one, sfnt.GlyphIndex(before), size, nil)
			got, gotErr := cut.LoadGlyph(&two, sfnt.GlyphIndex(now), size, nil)
			if wantErr != nil || gotErr != nil || !slices.Equal(got, want) {
				t.Errorf("%s, %U: another outline; %v, %v", face.File(), code, wantErr, gotErr)
			}
			units := c.font.UnitsPerEm()
			advance, err := c.font.GlyphAdvance(&one, sfnt.GlyphIndex(before), size, font.HintingNone)
			if want := (advance.Round()*1000 + int(units)/2) / int(units); err != nil || c.cut.advance(now) != want {
				t.Errorf("%s, %U: a width of %d, measured with %d; %v", face.File(), code, c.cut.advance(now), want, err)
			}
			if got, want := metricOf(embedded, now), metricOf(c.original, before); got != want {
				t.Errorf("%s, %U: moves on and begins at %v, want %v", face.File(), code, got, want)
			}
		}
		compare(0, 0, 0)
		for i, code := range c.codes {
			before, err := c.font.GlyphIndex(&c.buffer, code)
			if err != nil {
				t.Fatal(err)
			}
			compare(code, uint16(before), c.glyphs[i])
		}
	}
}

// metricOf is a glyph's width and the room at its left, in the font's units.
func metricOf(c cutFont, glyph uint16) [2]uint16 {
	table, at := c.tables["hmtx"], int(glyph)
	if at < c.metrics {
		return [2]uint16{binary.BigEndian.Uint16(table[4*at:]), binary.BigEndian.Uint16(table[4*at+2:])}
	}
	return [2]uint16{binary.BigEndian.Uint16(table[4*(c.metrics-1):]), binary.BigEndian.Uint16(table[4*c.metrics+2*(at-c.metrics):])}
}

// withTheRest is the font that a file embeds, with the tables that a PDF does without and the library does not.
func withTheRest(t *testing.T, c cutting) []byte {
	t.Helper()
	tables := tablesOf(t, c.cut.file())
	for _, name := range []string{"cmap", "name", "post", "OS/2"} {
		tables[name] = c.original.tables[name]
	}
	return joined(tables)
}

// tablesOf reads a font's tables, whether or not those that the parser asks for are among them.
func tablesOf(t *testing.T, file []byte) map[string][]byte {
	t.Helper()
	c, err := parseCutFont(file)
	if c.tables == nil {
		t.Fatal(err)
	}
	return c.tables
}

// TestCutFont_isAWholeFont adds up the words of what is embedded, as the format wants them.
func TestCutFont_isAWholeFont(t *testing.T) {
	for _, face := range []layout.Face{layout.Serif, layout.Emoji} {
		c := cutAll(t, face)
		file := c.cut.file()
		if sum := checksum(file); sum != 0xB1B0AFBA {
			t.Errorf("%s: the words add up to %X", face.File(), sum)
		}
		want := []string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"}
		if _, there := c.original.tables["prep"]; there {
			want = append(want, "prep")
		}
		if got := slices.Sorted(maps.Keys(tablesOf(t, file))); !slices.Equal(got, want) {
			t.Errorf("%s: has the tables %q, want %q", face.File(), got, want)
		}
		for i := range int(binary.BigEndian.Uint16(file[4:])) {
			entry := file[12+16*i:]
			name, offset, length := string(entry[:4]), binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
			table := slices.Clone(file[offset : offset+length])
			if name == "head" {
				clear(table[8:12])
			}
			if offset%4 != 0 || binary.BigEndian.Uint32(entry[4:]) != checksum(table) {
				t.Errorf("%s: the table %q is at %d or its words add up to something else", face.File(), name, offset)
			}
		}
	}
}

func TestParseCutFont_refusesWhatIsNoFont(t *testing.T) {
	whole := assets.Font(layout.Sans.File())
	for name, file := range map[string][]byte{"nothing": nil, "a head": whole[:100], "half": whole[:len(whole)/2]} {
		if _, err := parseCutFont(file); !errors.Is(err, errShort) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzParseCutFont gives damaged fonts: an error or a font, never a panic.
func FuzzParseCutFont(f *testing.F) {
	small := assets.Font(layout.Hebrew.File())
	f.Add(0, byte(0xFF), uint16(3))
	f.Add(4, byte(0), uint16(1))
	f.Add(len(small)/2, byte(0x80), uint16(30))
	f.Fuzz(func(t *testing.T, at int, value byte, glyph uint16) {
		file := slices.Clone(small)
		if at < 0 {
			at = -(at + 1)
		}
		file[at%len(file)] = value
		cut, err := parseCutFont(file)
		if err != nil {
			return
		}
		cut.measures()
		cut.advance(glyph)
		if len(cut.file()) == 0 {
			t.Error("no font came out")
		}
	})
}
