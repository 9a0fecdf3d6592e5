package pdf

import (
	"strings"

	"github.com/jung-kurt/gofpdf"

	"troskel/data/document/layout"
)

// pen draws on one page. It remembers the font, because gofpdf writes it down at every call.
type pen struct {
	file *gofpdf.Fpdf
	face layout.Face
	size float64 // of the font chosen; 0 before the first
}

func newPen(file *gofpdf.Fpdf) *pen { return &pen{file: file} }

// familyOf is a face's name in the file, and so in its list of fonts.
func familyOf(face layout.Face) string { return strings.TrimSuffix(face.File(), ".ttf") }

func (p *pen) line(line layout.Line) {
	red, green, blue := line.Tone.RGB()
	p.file.SetTextColor(int(red), int(green), int(blue))
	for _, run := range line.Runs {
		if p.size != line.Size || p.face != run.Face {
			p.file.SetFont(familyOf(run.Face), "", line.Size)
			p.size, p.face = line.Size, run.Face
		}
		p.file.Text(run.X, line.Y-run.Rise, run.Text)
	}
}

func (p *pen) shape(shape layout.Shape) {
	how := p.paint(shape)
	if how == "" || len(shape.Points) == 0 {
		return
	}
	points := shape.Points
	switch shape.Form {
	case layout.Circle:
		p.file.Circle(points[0].X, points[0].Y, shape.Radius, how)
		return
	case layout.Curve:
		p.file.MoveTo(points[0].X, points[0].Y)
		for i := 1; i+2 < len(points); i += 3 {
			p.file.CurveBezierCubicTo(points[i].X, points[i].Y, points[i+1].X, points[i+1].Y, points[i+2].X, points[i+2].Y)
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

// paint chooses colours and says what is painted in gofpdf's letters: D the edge, F the inside.
func (p *pen) paint(shape layout.Shape) string {
	how := ""
	if shape.Fill != layout.None {
		red, green, blue := shape.Fill.RGB()
		p.file.SetFillColor(int(red), int(green), int(blue))
		how = "F"
	}
	if shape.Stroke != layout.None && shape.Thickness > 0 {
		red, green, blue := shape.Stroke.RGB()
		p.file.SetDrawColor(int(red), int(green), int(blue))
		p.file.SetLineWidth(shape.Thickness)
		dashes := []float64{}
		if shape.Dashed {
			dashes = []float64{0.1, 2.6 * shape.Thickness} // with round ends: dots
		}
		p.file.SetDashPattern(dashes, 0)
		how += "D"
	}
	return how
}
