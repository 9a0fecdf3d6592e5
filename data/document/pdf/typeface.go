package pdf

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"

	"troskel/assets"
	"troskel/data/document/layout"
	"troskel/data/document/pdf/subset"
)

// typeface is one face as the file embeds it. Every rune that is drawn gets a glyph of its own in the order of appearance,
// even where the font shares one among several, so that each code on a page reads as exactly one text.
type typeface struct {
	face   layout.Face
	font   *sfnt.Font
	buffer sfnt.Buffer
	source *subset.Font
	codes  map[rune]uint16 // the glyph in the file of each rune of a run
	runes  []rune          // the other way; the first is none
	glyphs []uint16        // the glyph in the font of each glyph in the file
}

func newTypeface(face layout.Face) (*typeface, error) {
	file := assets.Font(face.File())
	font, err := sfnt.Parse(file)
	if err != nil {
		return nil, fmt.Errorf("face %q: %w", face.File(), err)
	}
	source, err := subset.Parse(file)
	if err != nil {
		return nil, fmt.Errorf("face %q: %w", face.File(), err)
	}
	return &typeface{face: face, font: font, source: source,
		codes: map[rune]uint16{}, runes: []rune{0}, glyphs: []uint16{0}}, nil
}

// code is the glyph that draws a rune of a run; false when the font has none.
func (t *typeface) code(r rune) (uint16, bool) {
	if code, known := t.codes[r]; known {
		return code, code != 0
	}
	glyph, err := t.font.GlyphIndex(&t.buffer, r)
	if err != nil || glyph == 0 {
		t.codes[r] = 0
		return 0, false
	}
	code := uint16(len(t.runes)) // #nosec G115 -- runs hold 16-bit codes, each once
	t.codes[r], t.runes, t.glyphs = code, append(t.runes, r), append(t.glyphs, uint16(glyph))
	return code, true
}

// advance is how far a glyph moves on, in thousandths of the size.
func (t *typeface) advance(code uint16) int { return t.source.Advance(t.glyphs[code]) }

// resource is the face's name among what pages use.
func (t *typeface) resource() string { return fmt.Sprintf("F%d", t.face) }

// embed writes the face into the file and returns the font that pages draw with.
func (t *typeface) embed(file *objects) (ref, error) {
	program, err := t.source.Cut(t.glyphs)
	if err != nil {
		return 0, fmt.Errorf("face %q: %w", t.face.File(), err)
	}
	named := name(subsetTag(program) + "+" + strings.TrimSuffix(t.face.File(), ".ttf"))
	measures := t.source.Measures()
	const symbolic, italic = 1 << 2, 1 << 6
	flags := symbolic
	if measures.Angle != 0 {
		flags |= italic
	}
	descriptor := file.add(fmt.Sprintf("<</Type/FontDescriptor/FontName%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d"+
		"/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %s>>", named, flags,
		measures.Box[0], measures.Box[1], measures.Box[2], measures.Box[3], measures.Angle,
		measures.Ascent, measures.Descent, measures.CapHeight, measures.Weight/5,
		file.packedStream(fmt.Sprintf("/Length1 %d", len(program)), program)))
	descendant := file.add(fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont%s/CIDSystemInfo<</Registry(Adobe)"+
		"/Ordering(Identity)/Supplement 0>>/FontDescriptor %s/CIDToGIDMap/Identity/DW %d/W[0[%s]]>>",
		named, descriptor, t.source.Advance(0), t.widths()))
	return file.add(fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont%s/Encoding/Identity-H/DescendantFonts[%s]/ToUnicode %s>>",
		named, descendant, file.packedStream("", t.readingTable()))), nil
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

func (t *typeface) widths() string {
	var written strings.Builder
	for i, glyph := range t.glyphs {
		if i > 0 {
			written.WriteByte(' ')
		}
		fmt.Fprint(&written, t.source.Advance(glyph))
	}
	return written.String()
}

// readingTable says what each glyph reads as when text is copied, searched or read aloud.
func (t *typeface) readingTable() []byte {
	var table strings.Builder
	table.WriteString("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n" +
		"/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	const mostAtOnce = 100 // says the format
	code := 1
	for runes := range slices.Chunk(t.runes[1:], mostAtOnce) {
		fmt.Fprintf(&table, "%d beginbfchar\n", len(runes))
		for _, r := range runes {
			fmt.Fprintf(&table, "<%04X><", code)
			for _, unit := range utf16.Encode([]rune(reading(r))) {
				fmt.Fprintf(&table, "%04X", unit)
			}
			table.WriteString(">\n")
			code++
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
