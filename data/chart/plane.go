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
)

// Chart draws the plane.
func (p Plane) Chart() Chart {
	right, bottom := planeLeft+planeSide, planeTop+planeSide
	chart := Chart{Width: right + planeTop, Height: bottom + planeUnder, Says: p.Says}
	middle := Point{planeLeft + planeSide/2, planeTop + planeSide/2}
	chart.dashed(Quiet, 0.75, Point{planeLeft, middle.Y}, Point{right, middle.Y})
	chart.dashed(Quiet, 0.75, Point{middle.X, planeTop}, Point{middle.X, bottom})
	chart.line(Ink, 1, Point{planeLeft, planeTop}, Point{planeLeft, bottom}, Point{right, bottom})
	for across := 1; across <= p.Steps; across++ {
		for up := 1; up <= p.Steps; up++ {
			chart.dot(p.at(across, up), 1.25, Clear, Quiet)
		}
	}
	for _, mark := range p.Marks {
		p.draw(&chart, mark)
	}
	chart.label(Point{planeLabels, planeTop + endSize}, End, planeLabels, endSize, p.Up)
	chart.label(Point{planeLabels, bottom}, End, planeLabels, endSize, p.Down)
	chart.label(Point{planeLeft, bottom + 4 + endSize}, Start, planeSide/2-4, endSize, p.Left)
	chart.label(Point{right, bottom + 4 + endSize}, End, planeSide/2-4, endSize, p.Right)
	return chart
}

func (p Plane) draw(chart *Chart, mark PlaneMark) {
	at := p.at(mark.Across, mark.Up)
	if mark.Count == 0 {
		chart.dot(at, planeDot, Clear, Accent)
		return
	}
	chart.counted(at, mark.Count, p.most(), largestCounted)
}

// at is where the middle of a step lies; up is up.
func (p Plane) at(across, up int) Point {
	step := 0.0
	if p.Steps > 1 {
		step = (planeSide - 2*planeMargin) / float64(p.Steps-1)
	}
	return Point{
		X: planeLeft + planeMargin + float64(across-1)*step,
		Y: planeTop + planeSide - planeMargin - float64(up-1)*step,
	}
}

func (p Plane) most() int {
	most := 1
	for _, mark := range p.Marks {
		most = max(most, mark.Count)
	}
	return most
}
