package chart

// Plane is a choice weighed in two ways at once: how far to the right, and how far up. Both ways have as many steps.
type Plane struct {
	Steps       int
	Marks       []PlaneMark
	Left, Right string // the two ends of the way across
	Down, Up    string // the two ends of the way up
	Says        string
}

// PlaneMark is a place in the plane, in steps from 1. Count is how many people stand there and is written in the mark;
// 0 is one's own mark, which needs no number.
type PlaneMark struct {
	Across, Up int
	Count      int
}

const (
	planeSide   = 132.0
	planeMargin = 18.0 // from the frame to the first step
	planeLabels = 104.0
	planeLeft   = planeLabels + 10
	planeTop    = 4.0
	planeUnder  = 30.0
	planeDot    = 7.0
	planeSmall  = 100.0 // the side of the narrow form
	planeNarrow = 168.0
)

// Chart draws the plane.
func (p Plane) Chart() Chart {
	field := planeField{planeLeft, planeTop, planeSide}
	chart := Chart{Width: field.right() + planeTop, Height: field.bottom() + planeUnder, Says: p.Says}
	p.drawField(&chart, field)
	chart.label(Point{planeLabels, planeTop + endSize}, End, planeLabels, endSize, p.Up)
	chart.label(Point{planeLabels, field.bottom()}, End, planeLabels, endSize, p.Down)
	return chart
}

// Narrow draws the plane smaller, for half a column; what names the way up stands at the right.
func (p Plane) Narrow() Chart {
	field := planeField{1, planeTop, planeSmall}
	chart := Chart{Width: planeNarrow, Height: field.bottom() + planeUnder, Says: p.Says}
	p.drawField(&chart, field)
	x := field.right() + 6
	wide := planeNarrow - x
	last := float64(lines(p.Down, wide, nameSize)-1) * nameSize * linePitch
	chart.label(Point{x, planeTop + nameSize}, Start, wide, nameSize, p.Up)
	chart.label(Point{x, field.bottom() - last}, Start, wide, nameSize, p.Down)
	return chart
}

// planeField is where the field is, a square.
type planeField struct{ left, top, side float64 }

func (f planeField) right() float64  { return f.left + f.side }
func (f planeField) bottom() float64 { return f.top + f.side }

// at is where the middle of a step lies; up is up.
func (f planeField) at(across, up, steps int) Point {
	step, margin := 0.0, planeMargin*f.side/planeSide
	if steps > 1 {
		step = (f.side - 2*margin) / float64(steps-1)
	}
	return Point{X: f.left + margin + float64(across-1)*step, Y: f.bottom() - margin - float64(up-1)*step}
}

// drawField draws all but what names the way up.
func (p Plane) drawField(chart *Chart, field planeField) {
	right, bottom := field.right(), field.bottom()
	middle := Point{field.left + field.side/2, field.top + field.side/2}
	chart.dashed(Quiet, 0.75, Point{field.left, middle.Y}, Point{right, middle.Y})
	chart.dashed(Quiet, 0.75, Point{middle.X, field.top}, Point{middle.X, bottom})
	chart.line(Ink, 1, Point{field.left, field.top}, Point{field.left, bottom}, Point{right, bottom})
	for across := 1; across <= p.Steps; across++ {
		for up := 1; up <= p.Steps; up++ {
			chart.dot(field.at(across, up, p.Steps), 1.25, Clear, Quiet)
		}
	}
	for _, mark := range p.Marks {
		p.draw(chart, field.at(mark.Across, mark.Up, p.Steps), mark)
	}
	chart.label(Point{field.left, bottom + 4 + endSize}, Start, field.side/2-4, endSize, p.Left)
	chart.label(Point{right, bottom + 4 + endSize}, End, field.side/2-4, endSize, p.Right)
}

func (p Plane) draw(chart *Chart, at Point, mark PlaneMark) {
	if mark.Count == 0 {
		chart.dot(at, planeDot, Clear, Accent)
		return
	}
	chart.counted(at, mark.Count, p.most(), largestCounted)
}

func (p Plane) most() int {
	most := 1
	for _, mark := range p.Marks {
		most = max(most, mark.Count)
	}
	return most
}
