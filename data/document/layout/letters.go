package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letter is one thing on a line that nothing divides: a rune's picture with the marks on it. Widths are in thousandths of
// the size.
type letter struct {
	rune    rune // as it is read
	code    rune // as it is drawn; 0 when nothing is
	face    Face
	advance int // how far the picture moves on by itself
	after   int // what the next letter stands farther (or nearer, below 0)
	marks   []mark
	level   uint8 // of direction
}

// mark is drawn on a letter, so far to the right of the letter's left end, and so much higher than by itself.
type mark struct {
	rune   rune
	code   rune
	face   Face
	across int
	rise   int
}

func (l letter) width() int { return l.advance + l.after }

// passage is a text ready for being broken into lines.
type passage struct {
	letters []letter
	before  []int // the width of all letters before each, and of all at the end
	toLeft  bool
	hyphen  letter // what a soft hyphen at the end of a line is drawn as
}

// passage gives every rune of a safe paragraph its picture.
func (f *faces) passage(face Face, text string) passage {
	runes := joined([]rune(text))
	levels, toLeft := levels(runes)
	letters := make([]letter, 0, len(runes))
	for i, r := range runes {
		var level uint8
		if levels != nil {
			level = levels[i]
		}
		letters = f.addRune(letters, face, r, level)
	}
	f.kern(letters)
	p := passage{letters: letters, before: widths(letters), toLeft: toLeft}
	if strings.ContainsRune(text, softHyphen) {
		p.hyphen = f.addDrawing(nil, f.drawing(face, softHyphen), softHyphen, 0)[0]
	}
	return p
}

func (f *faces) addRune(letters []letter, face Face, r rune, level uint8) []letter {
	if r == zeroWidthSpace || r == softHyphen {
		return append(letters, letter{rune: r, level: level})
	}
	shown := r
	if level%2 == 1 {
		shown = mirrored(r)
	}
	drawn := f.drawing(face, shown)
	if drawn.more != nil {
		for _, same := range drawn.more {
			letters = f.addDrawing(letters, f.drawing(face, same), same, level)
		}
		return letters
	}
	return f.addDrawing(letters, drawn, r, level)
}

func (f *faces) addDrawing(letters []letter, drawn drawing, r rune, level uint8) []letter {
	if last := len(letters) - 1; last >= 0 && carries(letters[last], r, drawn) {
		letters[last].marks = append(letters[last].marks, f.placed(drawn, r, letters[last]))
		return letters
	}
	next := letter{rune: r, code: drawn.code, face: drawn.face, advance: drawn.glyph.advance, level: level}
	if isMark(r) && next.advance == 0 { // a mark with no letter under it needs a place of its own
		next.after = drawn.glyph.right - drawn.glyph.left
	}
	return append(letters, next)
}

// carries tells whether a rune is drawn on a letter. A space carries none, since it goes where a line ends; and several
// signs of absence on one letter would be a blot.
func carries(letter letter, r rune, drawn drawing) bool {
	return isMark(r) && drawn.code != utf8.RuneError && letter.code != 0 && letter.rune != ' '
}

// placed centres a mark over or under a letter's ink, and raises one that would run into a tall letter.
func (f *faces) placed(drawn drawing, r rune, under letter) mark {
	const gap = 30
	base := f.open(under.face).glyph(under.code)
	across := (base.left + base.right - drawn.glyph.left - drawn.glyph.right) / 2
	rise := 0
	if over := drawn.glyph.bottom > 250; over && base.top+gap > drawn.glyph.bottom {
		rise = base.top + gap - drawn.glyph.bottom
	}
	return mark{rune: r, code: drawn.code, face: drawn.face, across: across, rise: rise}
}

// kern sets letters of one face nearer or farther, as the face says of the pair.
func (f *faces) kern(letters []letter) {
	for i := range len(letters) - 1 {
		one, two := &letters[i], letters[i+1]
		if one.kerned() && two.kerned() && one.face == two.face {
			face := f.open(one.face)
			one.after += face.kern(face.glyph(one.code), face.glyph(two.code))
		}
	}
}

// on is what stands on a line: the letters, with a hyphen when the line ends with a soft one.
func (p passage) on(line span) []letter {
	letters := p.letters[line.from:line.to]
	if p.hyphened(line) {
		letters = append(slices.Clone(letters[:len(letters)-1]), p.hyphen)
	}
	return letters
}

func (p passage) hyphened(line span) bool {
	return line.to > line.from && p.letters[line.to-1].rune == softHyphen && line.to < len(p.letters)
}

// width is how wide a line is.
func (p passage) width(line span) int {
	width := p.before[line.to] - p.before[line.from]
	if p.hyphened(line) {
		width += p.hyphen.width()
	}
	return width
}

// kerned tells the letters that are kerned: those of the text faces, in text to the right.
func (l letter) kerned() bool { return l.face <= SansItalic && l.level == 0 && l.code != 0 }

func widths(letters []letter) []int {
	before := make([]int, len(letters)+1)
	for i, letter := range letters {
		before[i+1] = before[i] + letter.width()
	}
	return before
}

// text is what the letters from one place to another read. Joined Arabic letters read as the letters that they are shapes
// of. A soft hyphen is read at the end only, where it says that the word goes on in the next line.
func (p passage) text(from, to int) string {
	runes := make([]rune, 0, to-from)
	for i, letter := range p.letters[from:to] {
		switch {
		case letter.rune == softHyphen && from+i < to-1:
		case isArabicShape(letter.rune):
			runes = append(runes, []rune(norm.NFKC.String(string(letter.rune)))...)
		case letter.rune != zeroWidthSpace:
			runes = append(runes, letter.rune)
		}
		for _, mark := range letter.marks {
			runes = append(runes, mark.rune)
		}
	}
	return string(runes)
}
