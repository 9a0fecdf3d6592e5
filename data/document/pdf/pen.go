package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf16"

	"troskel/data/document/layout"
)

// pen writes what one page draws. It remembers what it last chose, because a page says it again only when it changes.
type pen struct {
	book      *booklet
	page      int
	content   []byte
	pieces    []piece
	inside    *mark // what is being marked; nil when nothing is
	fill      layout.Tone
	stroke    layout.Tone
	thickness float64
	dashed    bool
}

// piece is a stretch of a page that belongs to one part of the document.
type piece struct {
	mark
	page   int
	number int // on its page
	line   int // in the book's order of lines; below 0 for shapes
}

// mark says what is drawn: a paragraph of a part, or decoration of some kind.
type mark struct {
	part, paragraph int
	decoration      string
}

// The kinds of decoration: what stands again on each page, and what only pleases the eye or parts things.
const (
	pagination = "/Artifact<</Type/Pagination>>BDC\n"
	ornament   = "/Artifact<</Type/Layout>>BDC\n"
)

// draw writes a page and returns its pieces. Strokes end round.
func (b *booklet) draw(page int) (content []byte, pieces []piece, err error) {
	p := pen{book: b, page: page, content: []byte("1 J\n")}
	for _, shape := range b.Pages[page].Shapes {
		p.shape(shape)
	}
	for _, line := range b.Pages[page].Lines {
		if err := p.line(line); err != nil {
			return nil, nil, err
		}
	}
	p.leave()
	return p.content, p.pieces, nil
}

// enter marks what is drawn from here on.
func (p *pen) enter(next mark, line int) {
	if p.book.speaks[next.part] {
		next.decoration = ""
	} else {
		next.part, next.paragraph = 0, 0
	}
	if p.inside != nil && *p.inside == next {
		return
	}
	p.leave()
	p.inside = &next
	if next.part == 0 {
		p.content = append(p.content, next.decoration...)
		return
	}
	number := len(p.pieces)
	p.pieces = append(p.pieces, piece{mark: next, page: p.page, number: number, line: line})
	p.content = append(p.content, tagOf(p.book.Parts[next.part].Role)...)
	p.content = append(p.content, "<</MCID "...)
	p.content = strconv.AppendInt(p.content, int64(number), 10)
	p.content = append(p.content, ">>BDC\n"...)
}

func (p *pen) leave() {
	if p.inside != nil {
		p.content = append(p.content, "EMC\n"...)
	}
	p.inside = nil
}

// line writes a line of text. Where the signs that are drawn do not read as the line does (Arabic and Hebrew, a hyphen at a
// line's end, the mark for what cannot be drawn), the text that is read goes with them.
func (p *pen) line(line layout.Line) error {
	p.book.lines++
	p.enter(mark{line.Part, line.Paragraph, pagination}, p.book.lines)
	drawn, parted, err := p.book.compose(line)
	if err != nil {
		return err
	}
	read := strings.ReplaceAll(line.Text, "\u00AD", "")
	told := p.inside.part != 0 && (drawn != read || parted != line.Parted)
	if told {
		if line.Parted {
			read += " "
		}
		p.content = append(p.content, "/Span<</ActualText<FEFF"...)
		for _, unit := range utf16.Encode([]rune(read)) {
			p.content = appendHex(p.content, unit)
		}
		p.content = append(p.content, ">>>BDC\n"...)
	}
	p.paint(line.Tone, &p.fill, " rg\n")
	p.content = append(p.content, "BT\n"...)
	p.content = append(p.content, p.book.text...)
	p.content = append(p.content, "ET\n"...)
	if told {
		p.content = append(p.content, "EMC\n"...)
	}
	return nil
}

func appendHex(to []byte, unit uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(to, digits[unit>>12], digits[unit>>8&15], digits[unit>>4&15], digits[unit&15])
}

// paint chooses a colour.
func (p *pen) paint(tone layout.Tone, now *layout.Tone, operator string) {
	if *now == tone {
		return
	}
	*now = tone
	red, green, blue := tone.RGB()
	p.content = fmt.Appendf(p.content, "%s %s %s%s", share(red), share(green), share(blue), operator)
}

// share is a byte of a colour as a share of the whole.
func share(value uint8) string {
	return strconv.FormatFloat(math.Round(float64(value)/255*1000)/1000, 'f', -1, 64)
}

func (p *pen) shape(shape layout.Shape) {
	filled, stroked := shape.Fill != layout.None, shape.Stroke != layout.None && shape.Thickness > 0
	if len(shape.Points) == 0 || !filled && !stroked {
		return
	}
	p.enter(mark{part: shape.Part, decoration: ornament}, -1)
	if filled {
		p.paint(shape.Fill, &p.fill, " rg\n")
	}
	if stroked {
		p.paint(shape.Stroke, &p.stroke, " RG\n")
		p.edge(shape.Thickness, shape.Dashed)
	}
	p.path(shape)
	p.content = append(p.content, painting(filled, stroked)...)
}

// painting is the operator that paints a path.
func painting(filled, stroked bool) string {
	switch {
	case filled && stroked:
		return "B\n"
	case filled:
		return "f\n"
	}
	return "S\n"
}

// edge chooses how wide strokes are, and whether they are dots.
func (p *pen) edge(thickness float64, dashed bool) {
	if thickness == p.thickness && dashed == p.dashed {
		return
	}
	p.thickness, p.dashed = thickness, dashed
	p.content = appendNumber(p.content, thickness)
	p.content = append(p.content, " w ["...)
	if dashed {
		p.content = append(p.content, "0.1 "...)
		p.content = appendNumber(p.content, 2.6*thickness)
	}
	p.content = append(p.content, "] 0 d\n"...)
}

func (p *pen) path(shape layout.Shape) {
	points := shape.Points
	switch shape.Form {
	case layout.Circle:
		p.circle(points[0], shape.Radius)
	case layout.Curve:
		p.to(points[:1], "m ")
		for rest := points[1:]; len(rest) >= 3; rest = rest[3:] {
			p.to(rest[:3], "c ")
		}
	default:
		p.to(points[:1], "m ")
		for i := range points[1:] {
			p.to(points[i+1:i+2], "l ")
		}
	}
	if shape.Closed && shape.Form != layout.Circle {
		p.content = append(p.content, "h "...)
	}
}

// circle is four curves; this share of the radius makes them round to the eye.
func (p *pen) circle(c layout.Point, r float64) {
	const round = 0.5523
	b := r * round
	p.to([]layout.Point{{X: c.X + r, Y: c.Y}}, "m ")
	p.to([]layout.Point{{X: c.X + r, Y: c.Y + b}, {X: c.X + b, Y: c.Y + r}, {X: c.X, Y: c.Y + r}}, "c ")
	p.to([]layout.Point{{X: c.X - b, Y: c.Y + r}, {X: c.X - r, Y: c.Y + b}, {X: c.X - r, Y: c.Y}}, "c ")
	p.to([]layout.Point{{X: c.X - r, Y: c.Y - b}, {X: c.X - b, Y: c.Y - r}, {X: c.X, Y: c.Y - r}}, "c ")
	p.to([]layout.Point{{X: c.X + b, Y: c.Y - r}, {X: c.X + r, Y: c.Y - b}, {X: c.X + r, Y: c.Y}}, "c h ")
}

func (p *pen) to(points []layout.Point, operator string) {
	for _, point := range points {
		p.content = appendPoint(p.content, point.X, point.Y)
	}
	p.content = append(p.content, operator...)
}

// appendPoint writes a place of the layout as a place of a PDF, whose heights grow upwards from the foot of the page.
func appendPoint(to []byte, x, y float64) []byte {
	to = append(appendNumber(to, x), ' ')
	return append(appendNumber(to, layout.PageHeight-y), ' ')
}
