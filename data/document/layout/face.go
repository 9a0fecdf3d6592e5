package layout

import (
	"fmt"
	"iter"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"troskel/assets"
)

// Face is one of the faces that pages are set in.
type Face uint8

// The faces. The first six are chosen by a style; the rest draw what those lack.
const (
	Serif Face = iota
	SerifStrong
	SerifItalic
	Sans
	SansStrong
	SansItalic
	Emoji
	Hebrew
	Arabic
	Signs // holds U+FFFD too, the mark for what no face can draw
	faceCount
)

// File is the face's file in the fonts of assets.
func (f Face) File() string {
	return [faceCount]string{
		"SourceSerif4-Regular.ttf", "SourceSerif4-SemiBold.ttf", "SourceSerif4-Italic.ttf",
		"SourceSans3-Regular.ttf", "SourceSans3-SemiBold.ttf", "SourceSans3-Italic.ttf",
		"NotoEmoji-Private.ttf", "NotoSansHebrew-Letters.ttf", "NotoSansArabic-Letters.ttf", "NotoSansSymbols2-Private.ttf",
	}[f]
}

// The pictographs, and where the faces Emoji and Signs hold them: printers draw 16-bit codes only.
const (
	firstPictograph = 0x1F000
	lastPictograph  = 0x1FFFF
	firstPrivate    = 0xE000
)

// PrivateCode is the code under which Emoji and Signs hold a rune, and false for a rune beyond 16 bits that no face holds.
func PrivateCode(r rune) (rune, bool) {
	if r >= firstPictograph && r <= lastPictograph {
		return r - firstPictograph + firstPrivate, true
	}
	return r, r <= 0xFFFF
}

// Rune is the rune that a code of a run stands for: PrivateCode's inverse.
func Rune(code rune) rune {
	if code >= firstPrivate && code <= firstPrivate+lastPictograph-firstPictograph {
		return code - firstPrivate + firstPictograph
	}
	return code
}

// font is an opened face. Its widths are in thousandths of the size and rounded to whole ones, as in a PDF.
type openFace struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
	glyphs map[rune]glyph
	kerns  map[[2]sfnt.GlyphIndex]int
}

// glyph is what the layout knows of a rune's picture. Left, right, top and bottom bound its ink; Y grows upwards here.
type glyph struct {
	index                    sfnt.GlyphIndex // 0 when the face lacks the rune
	advance                  int
	left, right, top, bottom int
}

const perMille = 1000

func open(face Face) *openFace {
	parsed, err := sfnt.Parse(assets.Font(face.File()))
	if err != nil {
		panic(fmt.Sprintf("layout: face %q: %v", face.File(), err)) // a fault in the program, found by any test
	}
	return &openFace{font: parsed, glyphs: map[rune]glyph{}, kerns: map[[2]sfnt.GlyphIndex]int{}}
}

// glyph looks a code up. A face of the wrong shape counts as one that lacks the rune.
func (f *openFace) glyph(code rune) glyph {
	if known, ok := f.glyphs[code]; ok {
		return known
	}
	found := f.look(code)
	f.glyphs[code] = found
	return found
}

func (f *openFace) look(code rune) glyph {
	index, err := f.font.GlyphIndex(&f.buffer, code)
	if err != nil || index == 0 {
		return glyph{}
	}
	units := f.font.UnitsPerEm()
	bounds, advance, err := f.font.GlyphBounds(&f.buffer, index, fixed.I(int(units)), font.HintingNone)
	if err != nil {
		return glyph{}
	}
	scale := func(value fixed.Int26_6) int {
		return int(math.Round(float64(value) / 64 * perMille / float64(units)))
	}
	return glyph{index: index, advance: scale(advance),
		left: scale(bounds.Min.X), right: scale(bounds.Max.X), top: scale(-bounds.Min.Y), bottom: scale(-bounds.Max.Y)}
}

// kern is how much nearer (below 0) or farther the second glyph stands. Differences that nobody sees are none: each costs a
// run of its own.
func (f *openFace) kern(first, second glyph) int {
	const seen = 6
	pair := [2]sfnt.GlyphIndex{first.index, second.index}
	if known, ok := f.kerns[pair]; ok {
		return known
	}
	kern := 0
	if value, err := f.font.Kern(&f.buffer, pair[0], pair[1], fixed.I(perMille), font.HintingNone); err == nil {
		kern = value.Round()
	}
	if kern > -seen && kern < seen {
		kern = 0
	}
	f.kerns[pair] = kern
	return kern
}

// Faces goes through all faces.
func Faces() iter.Seq[Face] {
	return func(yield func(Face) bool) {
		for face := range faceCount {
			if !yield(face) {
				return
			}
		}
	}
}
