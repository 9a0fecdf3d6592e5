package layout

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// faces is the faces of one book, opened when first needed. It is not safe for use by several goroutines.
type faces struct {
	opened [faceCount]*openFace
	found  map[wish]drawing
}

// wish is a rune in the face that a style asks for.
type wish struct {
	face Face
	rune rune
}

// drawing is how a wish comes true: a code in a face that has it. More is set instead when a rune can only be drawn as
// others that mean the same.
type drawing struct {
	face  Face
	code  rune
	glyph glyph
	more  []rune
}

func newFaces() *faces { return &faces{found: map[wish]drawing{}} }

func (f *faces) open(face Face) *openFace {
	if f.opened[face] == nil {
		f.opened[face] = open(face)
	}
	return f.opened[face]
}

// drawing finds out how to draw a rune: in the face wished for, in another that has it, as runes that mean the same (a
// full-width letter as a letter), or as the mark U+FFFD.
func (f *faces) drawing(face Face, r rune) drawing {
	w := wish{face, r}
	drawn, ok := f.found[w]
	if !ok {
		drawn = f.find(w)
		f.found[w] = drawn
	}
	return drawn
}

func (f *faces) find(w wish) drawing {
	if drawn, ok := f.inSomeFace(w); ok {
		return drawn
	}
	if same := []rune(norm.NFKD.String(string(w.rune))); len(same) > 1 || same[0] != w.rune {
		if f.allInSomeFace(w.face, same) {
			return drawing{more: same}
		}
	}
	return drawing{face: Signs, code: utf8.RuneError, glyph: f.open(Signs).glyph(utf8.RuneError)}
}

func (f *faces) allInSomeFace(face Face, runes []rune) bool {
	for _, r := range runes {
		if _, ok := f.inSomeFace(wish{face, r}); !ok {
			return false
		}
	}
	return true
}

func (f *faces) inSomeFace(w wish) (drawing, bool) {
	if w.rune == utf8.RuneError {
		return drawing{}, false
	}
	code, short := PrivateCode(drawnAs(w.rune))
	if !short {
		return drawing{}, false
	}
	candidates := []Face{w.face, sansOf(w.face), Sans, Emoji, Hebrew, Arabic, Signs}
	if code != drawnAs(w.rune) {
		candidates = []Face{Emoji, Signs}
	}
	for _, face := range candidates {
		if glyph := f.open(face).glyph(code); glyph.index != 0 {
			return drawing{face: face, code: code, glyph: glyph}, true
		}
	}
	return drawing{}, false
}

// drawnAs is another rune with the same picture, for those that not all text faces have. How lines may break is decided
// by the original.
func drawnAs(r rune) rune {
	switch r {
	case '\u2010', '\u2011': // hyphen, hyphen that holds together
		return '-'
	}
	return r
}

// sansOf is the face of the larger family that resembles a face most.
func sansOf(face Face) Face {
	switch face {
	case Serif:
		return Sans
	case SerifStrong:
		return SansStrong
	case SerifItalic:
		return SansItalic
	}
	return face
}

// isMark tells the runes that are drawn on the letter before them.
func isMark(r rune) bool {
	return r >= 0x0300 && (unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r))
}
