package layout

// Role says what a placed thing is in the document, in words that the tags of a PDF have counterparts for.
type Role string

// The roles. A part's children stand in the part whose index they name as parent.
const (
	Decoration Role = "decoration" // decoration, page numbers, repeated heads: not read aloud
	Title      Role = "title"
	Heading    Role = "heading"    // a section's title
	Subhead    Role = "subheading" // a heading in a section
	Paragraph  Role = "paragraph"
	Question   Role = "question"
	Own        Role = "own"
	Note       Role = "note"
	Quote      Role = "quote"
	List       Role = "list"
	Item       Role = "item"
	Mark       Role = "mark" // an item's number or dot
	Pairs      Role = "pairs"
	Label      Role = "label"
	Card       Role = "card"
	Figure     Role = "figure"
	Caption    Role = "caption"
	Table      Role = "table"
	Row        Role = "row"
	HeadCell   Role = "head cell"
	Cell       Role = "cell"
	Contents   Role = "contents"
	Reference  Role = "reference" // a line of the contents
	Group      Role = "section"
	WriteHere  Role = "lines"
)

// Part is a piece of the document that placed things belong to.
type Part struct {
	Role     Role
	Parent   int    // index in Book.Parts; 0 for the document itself
	Section  int    // index in Book.Sections; -1 outside all sections
	Says     string // what a figure shows, in words
	Language string // where it is not the document's
}

// Line is one line of text in one size and tone.
type Line struct {
	Part  int
	X, Y  float64 // the left end of the base line
	Width float64
	Size  float64
	Tone  Tone
	Runs  []Run
	Text  string // what is read, in reading order; Runs hold what is drawn, from left to right

	Paragraph int  // which of its part's paragraphs it belongs to, from 0
	Parted    bool // a space parts it from its paragraph's next line; else a word goes on there, or nothing
}

// Run is a piece of a line in one face, drawn with the face's own advances from X on. Its codes are at most 16 bits:
// Emoji and Signs hold pictographs as PrivateCode gives them.
type Run struct {
	X    float64
	Rise float64 // over the base line; only marks on letters have one
	Face Face
	Text string
}

// Top and Bottom are how far a line reaches over and under its base line, as the design of the faces has it.
func (l Line) Top() float64 { return l.Y - l.Size*0.80 }

// Bottom is where the deepest letters end.
func (l Line) Bottom() float64 { return l.Y + l.Size*0.26 }

// Point is a place on a page.
type Point struct{ X, Y float64 }

// Form is the kind of a shape.
type Form uint8

// The forms.
const (
	Path   Form = iota // straight from point to point
	Curve              // the first point, then three for each cubic Bézier curve
	Circle             // one point and a radius
)

// Shape is one drawn thing. Stroke paints its edge with the width Thickness, Fill its inside; None paints neither.
type Shape struct {
	Part      int
	Form      Form
	Points    []Point
	Closed    bool
	Radius    float64
	Stroke    Tone
	Fill      Tone
	Thickness float64
	Dashed    bool
}

func rectangle(x, y, width, height float64, stroke, fill Tone, thickness float64) Shape {
	return Shape{Points: []Point{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, Closed: true,
		Stroke: stroke, Fill: fill, Thickness: thickness}
}

func stroke(tone Tone, thickness float64, points ...Point) Shape {
	return Shape{Points: points, Stroke: tone, Thickness: thickness}
}

// moved is the shape further down; the points of the original stay.
func (s Shape) moved(dy float64) Shape {
	points := make([]Point, len(s.Points))
	for i, point := range s.Points {
		points[i] = Point{point.X, point.Y + dy}
	}
	s.Points = points
	return s
}

// moved is the line somewhere else; the runs of the original stay.
func (l Line) moved(dx, dy float64) Line {
	l.X, l.Y = l.X+dx, l.Y+dy
	if dx != 0 {
		runs := make([]Run, len(l.Runs))
		for i, run := range l.Runs {
			run.X += dx
			runs[i] = run
		}
		l.Runs = runs
	}
	return l
}
