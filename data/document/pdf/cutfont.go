package pdf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// cutFont is a TrueType font cut down by gofpdf to the glyphs that a booklet draws. It never changes.
type cutFont struct {
	tables  map[string][]byte
	glyphs  int
	metrics int // how many glyphs have a width of their own; the rest share the last one's
}

// errShort says that a table ends before what it promises.
var errShort = errors.New("a table is too short")

func parseCutFont(file []byte) (cutFont, error) {
	if len(file) < 12 {
		return cutFont{}, errShort
	}
	c := cutFont{tables: map[string][]byte{}}
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		entry := 12 + 16*i
		if entry+16 > len(file) {
			return cutFont{}, errShort
		}
		offset, length := binary.BigEndian.Uint32(file[entry+8:]), binary.BigEndian.Uint32(file[entry+12:])
		if uint64(offset)+uint64(length) > uint64(len(file)) {
			return cutFont{}, errShort
		}
		c.tables[string(file[entry:entry+4])] = file[offset : offset+length]
	}
	err := c.check()
	return c, err
}

func (c *cutFont) check() error {
	lengths := map[string]int{"head": 54, "hhea": 36, "maxp": 32, "hmtx": 4, "loca": 4, "glyf": 0, "OS/2": 90, "post": 8}
	for name, least := range lengths {
		if table, there := c.tables[name]; !there || len(table) < least {
			return fmt.Errorf("table %q: %w", name, errShort)
		}
	}
	c.glyphs = int(binary.BigEndian.Uint16(c.tables["maxp"][4:]))
	c.metrics = int(binary.BigEndian.Uint16(c.tables["hhea"][34:]))
	if c.metrics < 1 || len(c.tables["hmtx"]) < 4*c.metrics {
		return fmt.Errorf("table %q: %w", "hmtx", errShort)
	}
	return nil
}

// advance is a glyph's width in thousandths of the size, rounded.
func (c cutFont) advance(glyph uint16) int {
	at := min(int(glyph), c.metrics-1)
	return c.perMille(int(binary.BigEndian.Uint16(c.tables["hmtx"][4*at:])))
}

// perMille turns the font's units into thousandths of its size.
func (c cutFont) perMille(units int) int {
	em := int(binary.BigEndian.Uint16(c.tables["head"][18:]))
	if em == 0 {
		return 0
	}
	if units < 0 {
		return -((-units*1000 + em/2) / em)
	}
	return (units*1000 + em/2) / em
}

// measures are what a PDF says of a font as a whole, in thousandths of its size.
type measures struct {
	box                        [4]int // around all glyphs: left, bottom, right, top
	ascent, descent, capHeight int
	angle                      int // of italics, in degrees
	weight                     int // 400 is regular
}

func (c cutFont) measures() measures {
	signed := func(table string, at int) int {
		return int(int16(binary.BigEndian.Uint16(c.tables[table][at:]))) // #nosec G115 -- the format's numbers are signed
	}
	var m measures
	for i := range m.box {
		m.box[i] = c.perMille(signed("head", 36+2*i))
	}
	m.ascent, m.descent = c.perMille(signed("hhea", 4)), c.perMille(signed("hhea", 6))
	m.capHeight, m.angle, m.weight = c.perMille(signed("OS/2", 88)), signed("post", 4), signed("OS/2", 4)
	return m
}

// file writes the font with the tables that a PDF needs and no others: gofpdf gives false lengths in the table of
// characters, and which glyph a code is stands in the PDF itself.
func (c cutFont) file() []byte {
	kept := map[string][]byte{}
	for _, name := range []string{"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"} {
		if table, there := c.tables[name]; there {
			kept[name] = table
		}
	}
	return joined(kept)
}

// joined writes tables as a font file.
func joined(tables map[string][]byte) []byte {
	names := slices.Sorted(maps.Keys(tables))
	power, log := 1, 0 // the largest power of two among the number of tables, as the format wants it said
	for power*2 <= len(names) {
		power, log = power*2, log+1
	}
	file := []byte{0, 1, 0, 0, 0, byte(len(names)), 0, byte(16 * power), 0, byte(log), 0, byte(16 * (len(names) - power))}
	body := 12 + 16*len(names)
	var data []byte
	headAt := 0
	for _, name := range names {
		table := tables[name]
		if name == "head" {
			headAt = body + len(data)
			table = slices.Clone(table)
			binary.BigEndian.PutUint32(table[8:], 0)
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
