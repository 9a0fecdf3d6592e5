// Package subset cuts a TrueType font down to the glyphs that a document draws, as a PDF embeds it: outlines and widths.
// Names, kerning, instructions and the table of characters stay behind; a PDF says in its own tables what each glyph reads.
package subset

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Font is a font that glyphs can be cut out of. It never changes, so several goroutines may use it.
type Font struct {
	tables   map[string][]byte
	glyphs   int
	metrics  int  // how many glyphs have a width of their own; the rest share the last one's
	longLoca bool // places of outlines are four bytes wide, not two
}

// errShort says that a table ends before what it promises.
var errShort = errors.New("a table is too short")

// Parse reads a font's tables. It takes fonts with TrueType outlines only. The bytes are kept and must not change.
func Parse(font []byte) (*Font, error) {
	tables, err := tablesOf(font)
	if err != nil {
		return nil, err
	}
	f := &Font{tables: tables}
	return f, f.check()
}

func tablesOf(font []byte) (map[string][]byte, error) {
	if len(font) < 12 {
		return nil, errShort
	}
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		entry := 12 + 16*i
		if entry+16 > len(font) {
			return nil, errShort
		}
		offset, length := binary.BigEndian.Uint32(font[entry+8:]), binary.BigEndian.Uint32(font[entry+12:])
		if uint64(offset)+uint64(length) > uint64(len(font)) {
			return nil, errShort
		}
		tables[string(font[entry:entry+4])] = font[offset : offset+length]
	}
	return tables, nil
}

func (f *Font) check() error {
	for name, least := range map[string]int{
		"head": 54, "hhea": 36, "maxp": 32, "hmtx": 4, "loca": 4, "glyf": 0, "OS/2": 90, "post": 8,
	} {
		if table, there := f.tables[name]; !there || len(table) < least {
			return fmt.Errorf("table %q: %w", name, errShort)
		}
	}
	f.glyphs = int(binary.BigEndian.Uint16(f.tables["maxp"][4:]))
	f.metrics = int(binary.BigEndian.Uint16(f.tables["hhea"][34:]))
	f.longLoca = binary.BigEndian.Uint16(f.tables["head"][50:]) != 0
	if f.metrics < 1 || len(f.tables["hmtx"]) < 4*f.metrics {
		return fmt.Errorf("table %q: %w", "hmtx", errShort)
	}
	return nil
}

// Advance is a glyph's width in thousandths of the font's size, rounded.
func (f *Font) Advance(glyph uint16) int {
	advance, _ := f.metric(glyph)
	return f.perMille(int(advance))
}

// metric is a glyph's width and the room at its left, in the font's units.
func (f *Font) metric(glyph uint16) (advance, left uint16) {
	table, at := f.tables["hmtx"], int(glyph)
	if at < f.metrics {
		return binary.BigEndian.Uint16(table[4*at:]), binary.BigEndian.Uint16(table[4*at+2:])
	}
	advance = binary.BigEndian.Uint16(table[4*(f.metrics-1):])
	if at = 4*f.metrics + 2*(at-f.metrics); at+2 <= len(table) {
		left = binary.BigEndian.Uint16(table[at:])
	}
	return advance, left
}

// perMille turns the font's units into thousandths of its size.
func (f *Font) perMille(units int) int {
	em := int(binary.BigEndian.Uint16(f.tables["head"][18:]))
	if em == 0 {
		return 0
	}
	if units < 0 {
		return -((-units*1000 + em/2) / em)
	}
	return (units*1000 + em/2) / em
}

// Measures are what a PDF says of a font as a whole, in thousandths of its size.
type Measures struct {
	Box                        [4]int // around all glyphs: left, bottom, right, top
	Ascent, Descent, CapHeight int
	Angle                      int // of italics, in degrees
	Weight                     int // 400 is regular
}

// Measures reads the font's measures.
func (f *Font) Measures() Measures {
	signed := func(table string, at int) int {
		return int(int16(binary.BigEndian.Uint16(f.tables[table][at:]))) // #nosec G115 -- the format's numbers are signed
	}
	var m Measures
	for i := range m.Box {
		m.Box[i] = f.perMille(signed("head", 36+2*i))
	}
	m.Ascent, m.Descent = f.perMille(signed("hhea", 4)), f.perMille(signed("hhea", 6))
	m.CapHeight, m.Angle, m.Weight = f.perMille(signed("OS/2", 88)), signed("post", 4), signed("OS/2", 4)
	return m
}

// Cut makes a font in which glyph i is the original's glyphs[i]; a glyph may be there several times. The first is to be 0,
// what a reader draws for what is missing. What others are composed of follows after.
func (f *Font) Cut(glyphs []uint16) ([]byte, error) {
	cut := cutting{font: f, order: slices.Clone(glyphs), parts: map[uint16]uint16{}}
	var outlines, places []byte
	i := 0
	for ; i < len(cut.order); i++ { // the order grows while it is gone through
		places = binary.BigEndian.AppendUint32(places, uint32(len(outlines))) // #nosec G115 -- a font is smaller
		outline, err := cut.outline(cut.order[i])
		if err != nil {
			return nil, fmt.Errorf("glyph %d: %w", cut.order[i], err)
		}
		outlines = append(outlines, outline...)
		outlines = append(outlines, make([]byte, -len(outlines)&3)...)
	}
	places = binary.BigEndian.AppendUint32(places, uint32(len(outlines))) // #nosec G115 -- a font is smaller
	var widths []byte
	for _, glyph := range cut.order {
		advance, left := f.metric(glyph)
		widths = binary.BigEndian.AppendUint16(binary.BigEndian.AppendUint16(widths, advance), left)
	}
	count := uint16(len(cut.order)) // #nosec G115 -- cut.component keeps to 16 bits
	head, across, most := slices.Clone(f.tables["head"]), slices.Clone(f.tables["hhea"]), slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1)
	binary.BigEndian.PutUint16(across[34:], count)
	binary.BigEndian.PutUint16(most[4:], count)
	return join(map[string][]byte{
		"head": head, "hhea": across, "maxp": most, "hmtx": widths, "loca": places, "glyf": outlines,
	}), nil
}

// join writes tables as a font file.
func join(tables map[string][]byte) []byte {
	names := slices.Sorted(maps.Keys(tables))
	const six = 4 // the largest power of two among six tables, as the format wants it said
	file := []byte{0, 1, 0, 0, 0, byte(len(names)), 0, six * 16, 0, 2, 0, byte(16 * (len(names) - six))}
	body := 12 + 16*len(names)
	var data []byte
	headAt := 0
	for _, name := range names {
		table := tables[name]
		if name == "head" {
			headAt = body + len(data)
		}
		file = append(file, name...)
		file = binary.BigEndian.AppendUint32(file, checksum(table))
		file = binary.BigEndian.AppendUint32(file, uint32(body+len(data))) // #nosec G115 -- a font is smaller
		file = binary.BigEndian.AppendUint32(file, uint32(len(table)))     // #nosec G115 -- a font is smaller
		data = append(data, table...)
		data = append(data, make([]byte, -len(data)&3)...)
	}
	file = append(file, data...)
	const whole = 0xB1B0AFBA // what the format wants all words to add up to
	binary.BigEndian.PutUint32(file[headAt+8:], whole-checksum(file))
	return file
}

func checksum(data []byte) uint32 {
	var sum uint32
	for len(data) >= 4 {
		sum += binary.BigEndian.Uint32(data)
		data = data[4:]
	}
	var rest [4]byte
	copy(rest[:], data)
	return sum + binary.BigEndian.Uint32(rest[:])
}
