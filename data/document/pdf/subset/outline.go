package subset

import (
	"encoding/binary"
	"math"
)

// cutting is a font on its way to fewer glyphs.
type cutting struct {
	font  *Font
	order []uint16          // the original's number of each new glyph
	parts map[uint16]uint16 // the new numbers of the glyphs that others are composed of
}

// outline is a glyph's outline with the new numbers of its components and without instructions.
func (c *cutting) outline(glyph uint16) ([]byte, error) {
	outline, err := c.font.outline(glyph)
	if err != nil || len(outline) == 0 {
		return nil, err
	}
	if len(outline) < 10 {
		return nil, errShort
	}
	if contours := int16(binary.BigEndian.Uint16(outline)); contours >= 0 { // #nosec G115 -- the format's number is signed
		return withoutInstructions(outline, int(contours))
	}
	return c.composed(outline)
}

// outline is a glyph's outline as it stands in the font; a glyph without ink has none.
func (f *Font) outline(glyph uint16) ([]byte, error) {
	loca, glyf, at := f.tables["loca"], f.tables["glyf"], int(glyph)
	var from, to int
	switch {
	case at >= f.glyphs:
		return nil, errShort
	case f.longLoca && 4*at+8 <= len(loca):
		from, to = int(binary.BigEndian.Uint32(loca[4*at:])), int(binary.BigEndian.Uint32(loca[4*at+4:]))
	case !f.longLoca && 2*at+4 <= len(loca):
		from, to = 2*int(binary.BigEndian.Uint16(loca[2*at:])), 2*int(binary.BigEndian.Uint16(loca[2*at+2:]))
	default:
		return nil, errShort
	}
	if from > to || to > len(glyf) {
		return nil, errShort
	}
	return glyf[from:to], nil
}

// withoutInstructions leaves the hinting out of an outline: a PDF is drawn large or fine enough.
func withoutInstructions(outline []byte, contours int) ([]byte, error) {
	at := 10 + 2*contours
	if at+2 > len(outline) {
		return nil, errShort
	}
	rest := at + 2 + int(binary.BigEndian.Uint16(outline[at:]))
	if rest > len(outline) {
		return nil, errShort
	}
	kept := append([]byte(nil), outline[:at]...)
	return append(append(kept, 0, 0), outline[rest:]...), nil
}

// What the format's flags say of a component.
const (
	wordArguments   = 1 << 0
	oneScale        = 1 << 3
	moreComponents  = 1 << 5
	twoScales       = 1 << 6
	fourScales      = 1 << 7
	hasInstructions = 1 << 8
)

// composed gives the components of a glyph their new numbers.
func (c *cutting) composed(outline []byte) ([]byte, error) {
	kept := append([]byte(nil), outline...)
	for at := 10; ; {
		if at+4 > len(kept) {
			return nil, errShort
		}
		flags := binary.BigEndian.Uint16(kept[at:])
		number, err := c.component(binary.BigEndian.Uint16(kept[at+2:]))
		if err != nil {
			return nil, err
		}
		binary.BigEndian.PutUint16(kept[at:], flags&^hasInstructions)
		binary.BigEndian.PutUint16(kept[at+2:], number)
		at += 4 + argumentsOf(flags)
		if at > len(kept) {
			return nil, errShort
		}
		if flags&moreComponents == 0 {
			return kept[:at], nil
		}
	}
}

func argumentsOf(flags uint16) int {
	length := 2
	if flags&wordArguments != 0 {
		length = 4
	}
	switch {
	case flags&oneScale != 0:
		length += 2
	case flags&twoScales != 0:
		length += 4
	case flags&fourScales != 0:
		length += 8
	}
	return length
}

// component is the new number of a component; one seen for the first time comes last in the order.
func (c *cutting) component(glyph uint16) (uint16, error) {
	if number, known := c.parts[glyph]; known {
		return number, nil
	}
	if len(c.order) >= math.MaxUint16 {
		return 0, errShort
	}
	number := uint16(len(c.order)) // #nosec G115 -- checked above
	c.order, c.parts[glyph] = append(c.order, glyph), number
	return number, nil
}
