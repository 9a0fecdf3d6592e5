package pdf

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf16"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"

	"troskel/assets"
	"troskel/data/document/layout"
)

// typeface is one face of a booklet, with the codes that are drawn in it. A code is a rune of a run, so that each reads as
// exactly one text, even where several share a glyph.
type typeface struct {
	face   layout.Face
	font   *sfnt.Font
	buffer sfnt.Buffer
	holds  map[rune]bool // the runes asked about
	used   map[rune]bool
	widths map[rune]int
}

func newTypeface(face layout.Face) (*typeface, error) {
	parsed, err := sfnt.Parse(assets.Font(face.File()))
	if err != nil {
		return nil, fmt.Errorf("face %q: %w", face.File(), err)
	}
	return &typeface{face: face, font: parsed, holds: map[rune]bool{}, used: map[rune]bool{}, widths: map[rune]int{}}, nil
}

// has tells whether a face can draw a code. gofpdf knows 16 bits only.
func (t *typeface) has(code rune) bool {
	holds, known := t.holds[code]
	if !known {
		glyph, err := t.font.GlyphIndex(&t.buffer, code)
		holds = err == nil && glyph != 0 && code <= 0xFFFF
		t.holds[code] = holds
	}
	return holds
}

// use notes that a code is drawn; false when the face cannot.
func (t *typeface) use(code rune) bool {
	if !t.has(code) {
		return false
	}
	t.used[code] = true
	return true
}

// advance is how far a code moves on, in thousandths of the size, rounded as a PDF says it.
func (t *typeface) advance(code rune) int {
	width, known := t.widths[code]
	if !known {
		units := int(t.font.UnitsPerEm())
		glyph, err := t.font.GlyphIndex(&t.buffer, code)
		if err == nil {
			var advance fixed.Int26_6
			advance, err = t.font.GlyphAdvance(&t.buffer, glyph, fixed.I(units), font.HintingNone)
			width = int(math.Round(float64(advance) / 64 * 1000 / float64(units)))
		}
		if err != nil {
			width = 0 // gofpdf could not have drawn it
		}
		t.widths[code] = width
	}
	return width
}

// family is the face's name in a drawing.
func (t *typeface) family() string { return fmt.Sprintf("face%d", t.face) }

// embed writes a face into the file, as gofpdf cut it, and returns the font that pages draw with.
func (t *typeface) embed(file *objects, drawn drawnFont) (ref, error) {
	cut, err := parseCutFont(drawn.program)
	if err != nil {
		return 0, fmt.Errorf("face %q: %w", t.face.File(), err)
	}
	codes := slices.Sorted(maps.Keys(t.used))
	glyphs, err := glyphsOf(codes, drawn.glyphs, cut)
	if err != nil {
		return 0, fmt.Errorf("face %q: %w", t.face.File(), err)
	}
	program := cut.file()
	named := name(subsetTag(program) + "+" + strings.TrimSuffix(t.face.File(), ".ttf"))
	embedded := file.packedStream(fmt.Sprintf("/Length1 %d", len(program)), program)
	descriptor := file.add(describe(named, cut.measures(), embedded))
	descendant := file.add(fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont%s"+
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %s/CIDToGIDMap %s/DW %d/W[%s]>>",
		named, descriptor, file.packedStream("", glyphTable(codes, glyphs)), cut.advance(0), widths(codes, glyphs, cut)))
	return file.add(fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont%s/Encoding/Identity-H/DescendantFonts[%s]/ToUnicode %s>>",
		named, descendant, file.packedStream("", readingTable(codes)))), nil
}

// describe writes what a PDF says of a font as a whole.
func describe(named string, m measures, program ref) string {
	const symbolic, italic = 1 << 2, 1 << 6
	flags := symbolic
	if m.angle != 0 {
		flags |= italic
	}
	return fmt.Sprintf("<</Type/FontDescriptor/FontName%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d"+
		"/CapHeight %d/StemV %d/FontFile2 %s>>", named, flags, m.box[0], m.box[1], m.box[2], m.box[3], m.angle,
		m.ascent, m.descent, m.capHeight, m.weight/5, program)
}

// subsetTag is six letters that say which glyphs are in a font, as the name of one that lacks some must begin.
func subsetTag(program []byte) string {
	sum := sha256.Sum256(program)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// glyphsOf looks up the glyph of each code in gofpdf's table. A code without one would be an empty box.
func glyphsOf(codes []rune, table []byte, cut cutFont) ([]uint16, error) {
	glyphs := make([]uint16, len(codes))
	for i, code := range codes {
		if 2*int(code)+2 > len(table) {
			return nil, fmt.Errorf("%U: %w", code, errShort)
		}
		glyph := binary.BigEndian.Uint16(table[2*code:])
		if glyph == 0 || int(glyph) >= cut.glyphs {
			return nil, fmt.Errorf("%U has no glyph", code)
		}
		glyphs[i] = glyph
	}
	return glyphs, nil
}

// glyphTable says which glyph each code is, up to the last code that is drawn.
func glyphTable(codes []rune, glyphs []uint16) []byte {
	if len(codes) == 0 {
		return []byte{0, 0}
	}
	table := make([]byte, 2*codes[len(codes)-1]+2)
	for i, code := range codes {
		binary.BigEndian.PutUint16(table[2*code:], glyphs[i])
	}
	return table
}

// widths says how far each code moves on, as the font has it. Codes that follow each other share a list.
func widths(codes []rune, glyphs []uint16, cut cutFont) string {
	var written strings.Builder
	for i, code := range codes {
		switch {
		case i == 0:
			fmt.Fprintf(&written, "%d[", code)
		case code != codes[i-1]+1:
			fmt.Fprintf(&written, "]%d[", code)
		default:
			written.WriteByte(' ')
		}
		fmt.Fprint(&written, cut.advance(glyphs[i]))
	}
	if len(codes) > 0 {
		written.WriteByte(']')
	}
	return written.String()
}

// readingTable says what each code reads as when text is copied, searched or read aloud.
func readingTable(codes []rune) []byte {
	var table strings.Builder
	table.WriteString("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n" +
		"/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	const mostAtOnce = 100 // says the format
	for chunk := range slices.Chunk(codes, mostAtOnce) {
		fmt.Fprintf(&table, "%d beginbfchar\n", len(chunk))
		for _, code := range chunk {
			fmt.Fprintf(&table, "<%04X><", code)
			for _, unit := range utf16.Encode([]rune(reading(code))) {
				fmt.Fprintf(&table, "%04X", unit)
			}
			table.WriteString(">\n")
		}
		table.WriteString("endbfchar\n")
	}
	table.WriteString("endcmap\nCMapName currentdict/CMap defineresource pop\nend\n")
	table.WriteString("end\n")
	return []byte(table.String())
}

// reading is what a rune of a run reads as: moved pictographs as themselves, the joined shapes of Arabic letters as the
// letters.
func reading(code rune) string {
	r := layout.Rune(code)
	if r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC {
		return norm.NFKC.String(string(r))
	}
	return string(r)
}
