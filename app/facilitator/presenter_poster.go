package facilitator

import (
	"strings"

	"fyne.io/fyne/v2"

	"troskel/app/look"
)

// poster is a slide laid out at a size: everything that is drawn, and where. It is made for a projector and drawn smaller
// when it is only looked at beside the notes.
type poster struct {
	size  fyne.Size
	unit  float32 // how much larger things are than on the smallest projector
	marks []mark
	more  int // pages after this one
	// answers is where each answer stands that can be pressed, while the room guesses.
	answers map[int]patch
}

// patch is a part of a poster.
type patch struct{ x, y, w, h float32 }

// mark is one thing on a poster.
type mark struct {
	form       form
	x, y, w, h float32
	text       string
	size       float32
	style      fyne.TextStyle
	ink        fyne.ThemeColorName // of the text, or of the fill
	edge       fyne.ThemeColorName // empty is none
	thick      float32
	round      float32
}

type form int

const (
	textForm form = iota
	boxForm
	dotForm
	lineForm // from x, y by w, h
	doorForm
)

// The projector that type is set for, in units, and the sizes of type on it. Nothing that the room reads is smaller than
// smallType: that can be read at ten metres.
const (
	projectorWidth  = 1024
	projectorHeight = 768
	smallType       = 28
	noteType        = 32
	leastQuestion   = 34
	mostQuestion    = 58
	clockType       = 190
	lineSpace       = 1.22
)

// posterSize is the size that a slide is laid out at for a window: the window's own, but never smaller than leaves room
// for the type.
func posterSize(window fyne.Size) fyne.Size {
	if window.Width <= 0 || window.Height <= 0 {
		return fyne.NewSize(projectorWidth, projectorHeight)
	}
	scale := max(projectorWidth/window.Width, 560/window.Height, 1)
	return fyne.NewSize(window.Width*scale, window.Height*scale)
}

func newPoster(size fyne.Size) *poster {
	unit := min(size.Width/projectorWidth, size.Height/projectorHeight)
	return &poster{size: size, unit: min(max(unit, 1), 2.6), answers: map[int]patch{}}
}

// u is a length of the smallest projector on this one.
func (p *poster) u(length float32) float32 { return length * p.unit }

func (p *poster) add(m mark) { p.marks = append(p.marks, m) }

// lettering is how text is set.
type lettering struct {
	size  float32
	style fyne.TextStyle
	ink   fyne.ThemeColorName
}

func (p *poster) small() lettering { return lettering{p.u(smallType), fyne.TextStyle{}, look.Quiet} }

func (p *poster) strong() lettering {
	return lettering{p.u(smallType), fyne.TextStyle{Bold: true}, look.Ink}
}

func (p *poster) note() lettering { return lettering{p.u(noteType), fyne.TextStyle{}, look.Ink} }

func (l lettering) width(text string) float32 { return fyne.MeasureText(text, l.size, l.style).Width }

func (l lettering) high() float32 { return l.size * lineSpace }

// lines breaks a text into lines of a width; an empty line parts paragraphs.
func (l lettering) lines(text string, width float32) []string {
	var lines []string
	for _, paragraph := range strings.Split(strings.TrimSpace(text), "\n") {
		if paragraph = strings.TrimSpace(paragraph); paragraph == "" {
			lines = append(lines, "")
			continue
		}
		lines = append(lines, l.paragraph(paragraph, width)...)
	}
	return lines
}

func (l lettering) paragraph(text string, width float32) []string {
	var lines []string
	line := ""
	for _, word := range words(text) {
		longer := strings.TrimSpace(line + " " + word)
		if l.width(longer) <= width {
			line = longer
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for l.width(word) > width {
			head := l.head(word, width)
			lines, word = append(lines, head), word[len(head):]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// words parts a text at its spaces, but not at the hard ones.
func words(text string) []string {
	return strings.FieldsFunc(text, func(letter rune) bool { return letter == ' ' || letter == '\t' })
}

// head is as many letters of a word as fit a width, and at least one.
func (l lettering) head(word string, width float32) string {
	fits := 0
	for end := range word {
		if end > 0 && fits > 0 && l.width(word[:end]) > width {
			break
		}
		fits = end
	}
	if fits == 0 {
		return word
	}
	return word[:fits]
}

// cut keeps so many lines of a text that stands in full elsewhere, and says that there is more.
func cut(lines []string, most int) []string {
	if len(lines) <= most {
		return lines
	}
	kept := append([]string{}, lines[:max(most, 1)]...)
	for len(kept) > 1 && kept[len(kept)-1] == "" {
		kept = kept[:len(kept)-1]
	}
	last := strings.TrimRight(kept[len(kept)-1], " .,;:–")
	if at := strings.LastIndex(last, " "); at > len(last)/2 {
		last = last[:at]
	}
	kept[len(kept)-1] = last + " …"
	return kept
}

// write sets lines from a place down and tells where they end.
func (p *poster) write(lines []string, l lettering, x, y, width float32, align fyne.TextAlign) float32 {
	for _, line := range lines {
		if line == "" {
			y += l.high() / 2
			continue
		}
		own := l.width(line)
		at := x
		switch align {
		case fyne.TextAlignCenter:
			at = x + (width-own)/2
		case fyne.TextAlignTrailing:
			at = x + width - own
		}
		p.add(mark{form: textForm, x: at, y: y, w: own, h: l.high(), text: line, size: l.size, style: l.style, ink: l.ink})
		y += l.high()
	}
	return y
}

// heightOf is how high lines are set.
func heightOf(lines []string, l lettering) float32 {
	high := float32(0)
	for _, line := range lines {
		if line == "" {
			high += l.high() / 2
		} else {
			high += l.high()
		}
	}
	return high
}

// fit is a text as large as it can be between two sizes in a width and a height; what does not fit at the smaller size is
// more lines than there is room for.
func fit(text string, style fyne.TextStyle, from, to float32, room fyne.Size) ([]string, lettering) {
	l := lettering{size: from, style: style, ink: look.Ink}
	for {
		lines := l.lines(text, room.Width)
		if heightOf(lines, l) <= room.Height || l.size <= to {
			return lines, l
		}
		l.size = max(to, l.size*0.94)
	}
}

func (p *poster) box(x, y, w, h, round float32, ink fyne.ThemeColorName) {
	p.add(mark{form: boxForm, x: x, y: y, w: w, h: h, ink: ink, round: round})
}

func (p *poster) frame(x, y, w, h, round, thick float32, edge fyne.ThemeColorName) {
	p.add(mark{form: boxForm, x: x, y: y, w: w, h: h, edge: edge, thick: thick, round: round})
}

func (p *poster) line(x, y, w, h, thick float32, ink fyne.ThemeColorName) {
	p.add(mark{form: lineForm, x: x, y: y, w: w, h: h, thick: thick, ink: ink})
}

// person is one who answered: a dot; a ring for an earlier answer; a square for a raised hand.
func (p *poster) person(x, y, wide float32, panel Panel) {
	m := mark{form: dotForm, x: x, y: y, w: wide, h: wide, ink: look.Now}
	switch {
	case panel.Before:
		m.ink, m.edge, m.thick = "", look.Before, max(wide*0.16, 2)
	case panel.Hands:
		m.form, m.ink, m.round = boxForm, look.Fern, wide*0.15
	}
	p.add(m)
}

// text is all that can be read, in the order it is set.
func (p *poster) text() string {
	var lines []string
	for _, m := range p.marks {
		if m.form == textForm {
			lines = append(lines, m.text)
		}
	}
	return strings.Join(lines, "\n")
}
