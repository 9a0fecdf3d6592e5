package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"troskel/data/document/layout"
)

// pen draws on one page. It remembers what it last chose, because gofpdf writes a choice down at every call.
type pen struct {
	book      *booklet
	file      *gofpdf.Fpdf
	page      int
	pieces    []piece
	inside    *mark // what is being marked; nil when nothing is
	fill      layout.Tone
	stroke    layout.Tone
	thickness float64
	dashed    bool
	face      *typeface
	size      float64 // of the face chosen
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
	pagination = "/Artifact<</Type/Pagination>>BDC"
	ornament   = "/Artifact<</Type/Layout>>BDC"
)

// drawPage draws a page and returns its pieces.
func (b *booklet) drawPage(file *gofpdf.Fpdf, page int) ([]piece, error) {
	file.SetPage(page + 1)
	p := pen{book: b, file: file, page: page}
	for _, shape := range b.Pages[page].Shapes {
		p.shape(shape)
	}
	for _, line := range b.Pages[page].Lines {
		if err := p.line(line); err != nil {
			return nil, err
		}
	}
	p.leave()
	return p.pieces, nil
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
		p.file.RawWriteStr(next.decoration)
		return
	}
	number := len(p.pieces)
	p.pieces = append(p.pieces, piece{mark: next, page: p.page, number: number, line: line})
	p.file.RawWriteStr(fmt.Sprintf("%s<</MCID %d>>BDC", tagOf(p.book.Parts[next.part].Role), number))
}

func (p *pen) leave() {
	if p.inside != nil {
		p.file.RawWriteStr("EMC")
	}
	p.inside = nil
}

// line draws a line of text. Where the signs that are drawn do not read as the line does (Arabic and Hebrew, a hyphen at a
// line's end, the mark for what cannot be drawn), the text that is read goes with them.
func (p *pen) line(line layout.Line) error {
	p.book.lines++
	p.enter(mark{line.Part, line.Paragraph, pagination}, p.book.lines)
	runs, parted := p.book.parted(line)
	read := strings.ReplaceAll(line.Text, "\u00AD", "")
	told := p.inside.part != 0 && (readingOf(line.Runs) != read || parted != line.Parted)
	if told {
		if line.Parted {
			read += " "
		}
		p.file.RawWriteStr(actualText(read))
	}
	p.paint(line.Tone)
	for _, run := range runs {
		if err := p.run(run, line); err != nil {
			return err
		}
	}
	if told {
		p.file.RawWriteStr("EMC")
	}
	return nil
}

// parted is the runs of a line with a space after the last one where it is parted from the next line, for those who read
// the words of the next line right after. A face without a space cannot; then it says no.
func (b *booklet) parted(line layout.Line) ([]layout.Run, bool) {
	last := len(line.Runs) - 1
	if last < 0 || !line.Parted || !b.faces[line.Runs[last].Face].has(' ') {
		return line.Runs, false
	}
	runs := slices.Clone(line.Runs)
	runs[last].Text += " "
	return runs, true
}

// readingOf is what drawn runs read as by themselves.
func readingOf(runs []layout.Run) string {
	var read strings.Builder
	for _, run := range runs {
		for _, code := range run.Text {
			read.WriteString(reading(code))
		}
	}
	return read.String()
}

// actualText begins a stretch of a page that reads as a text says, whatever is drawn.
func actualText(read string) string {
	var written strings.Builder
	written.WriteString("/Span<</ActualText<FEFF")
	for _, unit := range utf16.Encode([]rune(read)) {
		fmt.Fprintf(&written, "%04X", unit)
	}
	written.WriteString(">>>BDC")
	return written.String()
}

// run draws a run of a line. What its face lacks is an error, since gofpdf would draw an empty box without a word.
func (p *pen) run(run layout.Run, line layout.Line) error {
	face := p.book.faces[run.Face]
	for _, code := range run.Text {
		if !face.use(code) {
			return fmt.Errorf("face %q: no %U", run.Face.File(), code)
		}
	}
	if p.face != face || p.size != line.Size {
		p.file.SetFont(face.family(), "", line.Size)
		p.face, p.size = face, line.Size
	}
	p.file.Text(run.X, line.Y-run.Rise, run.Text)
	return nil
}

// paint chooses the colour of insides and of text. They are always the same, so that gofpdf need not change between them
// at each text.
func (p *pen) paint(tone layout.Tone) {
	if p.fill == tone {
		return
	}
	p.fill = tone
	red, green, blue := tone.RGB()
	p.file.SetFillColor(int(red), int(green), int(blue))
	p.file.SetTextColor(int(red), int(green), int(blue))
}

func (p *pen) shape(shape layout.Shape) {
	how := painted(shape)
	if len(shape.Points) == 0 || how == "" {
		return
	}
	p.enter(mark{part: shape.Part, decoration: ornament}, -1)
	if shape.Fill != layout.None {
		p.paint(shape.Fill)
	}
	if how != "F" {
		p.edge(shape)
	}
	p.path(shape, how)
}

// painted says what of a shape is painted in gofpdf's letters: D the edge, F the inside.
func painted(shape layout.Shape) string {
	how := ""
	if shape.Fill != layout.None {
		how = "F"
	}
	if shape.Stroke != layout.None && shape.Thickness > 0 {
		how += "D"
	}
	return how
}

// edge chooses what colour strokes have, how wide they are, and whether they are dots.
func (p *pen) edge(shape layout.Shape) {
	if p.stroke != shape.Stroke {
		p.stroke = shape.Stroke
		red, green, blue := shape.Stroke.RGB()
		p.file.SetDrawColor(int(red), int(green), int(blue))
	}
	if p.thickness == shape.Thickness && p.dashed == shape.Dashed {
		return
	}
	p.thickness, p.dashed = shape.Thickness, shape.Dashed
	p.file.SetLineWidth(shape.Thickness)
	dashes := []float64{}
	if shape.Dashed {
		dashes = []float64{0.1, 2.6 * shape.Thickness} // with round ends: dots
	}
	p.file.SetDashPattern(dashes, 0)
}

func (p *pen) path(shape layout.Shape, how string) {
	points := shape.Points
	switch shape.Form {
	case layout.Circle:
		p.circle(points[0], shape.Radius)
	case layout.Curve:
		p.file.MoveTo(points[0].X, points[0].Y)
		for rest := points[1:]; len(rest) >= 3; rest = rest[3:] {
			p.file.CurveBezierCubicTo(rest[0].X, rest[0].Y, rest[1].X, rest[1].Y, rest[2].X, rest[2].Y)
		}
	default:
		p.file.MoveTo(points[0].X, points[0].Y)
		for _, point := range points[1:] {
			p.file.LineTo(point.X, point.Y)
		}
	}
	if shape.Closed {
		p.file.ClosePath()
	}
	p.file.DrawPath(how)
}

// circle is four curves; this share of the radius makes them round to the eye. gofpdf's own has eight, for dots that nobody
// sees so near.
func (p *pen) circle(c layout.Point, r float64) {
	const round = 0.5523
	b := r * round
	p.file.MoveTo(c.X+r, c.Y)
	p.file.CurveBezierCubicTo(c.X+r, c.Y+b, c.X+b, c.Y+r, c.X, c.Y+r)
	p.file.CurveBezierCubicTo(c.X-b, c.Y+r, c.X-r, c.Y+b, c.X-r, c.Y)
	p.file.CurveBezierCubicTo(c.X-r, c.Y-b, c.X-b, c.Y-r, c.X, c.Y-r)
	p.file.CurveBezierCubicTo(c.X+b, c.Y-r, c.X+r, c.Y-b, c.X+r, c.Y)
}
