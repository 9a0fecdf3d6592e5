package chart

import (
	"slices"
	"strconv"
)

// Curve is how something goes on the way through a row of steps, up and down: one's own way as a line through dots, or how
// many people stand at each level of each step, with a line through their means. Where a step is not rated, the line has a
// gap.
type Curve struct {
	Least  int      // the lowest level
	Levels []string // what stands at each level, the lowest first
	Steps  []CurveStep
	Says   string
}

// CurveStep is one step of the way. Steps beside each other with the same phase belong together under its name.
type CurveStep struct {
	Name   string
	Phase  string
	Rated  bool
	At     float64 // the level where the line goes through
	Counts []int   // how many people stand at each level, the lowest first; nil for one's own way
}

// AnyRated tells whether there is anything to draw but the ground.
func (c Curve) AnyRated() bool {
	return slices.ContainsFunc(c.Steps, func(step CurveStep) bool { return step.Rated })
}

const (
	curveWidth  = 360.0
	curveLeft   = 66.0 // where the first step's place begins; before it stand the levels
	curveLevel  = 21.0 // from one level to the next
	curvePhases = 14.0 // room for the phases' names
	curveTop    = 8.0  // over the highest level
	curveUnder  = 8.0  // under the lowest
	curveDot    = 4.5
	curveNames  = 10.0 // from the plot to the base line of the names under it
)

// Chart draws the curve.
func (c Curve) Chart() Chart {
	chart := Chart{Width: curveWidth, Says: c.Says}
	bottom := c.levelAt(float64(c.Least)) + curveUnder
	c.drawGround(&chart, bottom)
	c.drawPhases(&chart, bottom)
	c.drawLine(&chart)
	for i, step := range c.Steps {
		c.drawStep(&chart, i, step)
	}
	if c.namesFit() {
		chart.Height = c.drawNames(&chart, bottom)
	} else {
		chart.Height = c.drawNumbers(&chart, bottom)
	}
	return chart
}

// levelAt is where a level lies; one beyond the ends lies at the end.
func (c Curve) levelAt(level float64) float64 {
	most := float64(c.Least + max(0, len(c.Levels)-1))
	level = min(most, max(float64(c.Least), level))
	return c.top() + (most-level)*curveLevel
}

func (c Curve) top() float64 {
	for _, step := range c.Steps {
		if step.Phase != "" {
			return curvePhases + curveTop
		}
	}
	return curveTop
}

// place is how wide one step's place is.
func (c Curve) place() float64 { return (curveWidth - curveLeft) / float64(max(1, len(c.Steps))) }

// across is where the middle of a step lies.
func (c Curve) across(step int) float64 { return curveLeft + c.place()*(float64(step)+0.5) }

func (c Curve) drawGround(chart *Chart, bottom float64) {
	for i, name := range c.Levels {
		y := c.levelAt(float64(c.Least + i))
		chart.label(Point{curveLeft - 6, y + nameSize*toBaseLine}, End, curveLeft-8, nameSize, name)
		if c.Least+i == 0 {
			chart.line(Quiet, 1, Point{curveLeft, y}, Point{curveWidth, y})
		}
		for step := range c.Steps {
			chart.dot(Point{c.across(step), y}, 1.25, Clear, Quiet)
		}
	}
	chart.line(Ink, 1, Point{curveLeft, c.top() - curveTop}, Point{curveLeft, bottom})
}

func (c Curve) drawPhases(chart *Chart, bottom float64) {
	for from := 0; from < len(c.Steps); {
		to := from
		for to < len(c.Steps) && c.Steps[to].Phase == c.Steps[from].Phase {
			to++
		}
		left, right := curveLeft+c.place()*float64(from), curveLeft+c.place()*float64(to)
		if from > 0 {
			chart.dashed(Quiet, 0.75, Point{left, c.top() - curveTop}, Point{left, bottom})
		}
		chart.label(Point{(left + right) / 2, curvePhases - 6}, Middle, right-left-2, nameSize, c.Steps[from].Phase)
		if c.Steps[from].Phase != "" {
			chart.strong(Ink)
		}
		from = to
	}
}

// drawLine draws a line through each row of steps that are rated.
func (c Curve) drawLine(chart *Chart) {
	var way []Point
	finish := func() {
		if len(way) > 1 {
			chart.line(Now, 2, Smooth(way)...)
		}
		way = nil
	}
	for i, step := range c.Steps {
		if !step.Rated {
			finish()
			continue
		}
		way = append(way, Point{c.across(i), c.levelAt(step.At)})
	}
	finish()
}

func (c Curve) drawStep(chart *Chart, at int, step CurveStep) {
	if step.Rated && step.Counts == nil {
		chart.dot(Point{c.across(at), c.levelAt(step.At)}, curveDot, Clear, Now)
	}
	largest := min(curveLevel/2-0.5, max(leastCounted, c.place()/2-1))
	for level, count := range step.Counts {
		if count > 0 && level < len(c.Levels) {
			chart.counted(Point{c.across(at), c.levelAt(float64(c.Least + level))}, count, c.most(), largest)
		}
	}
}

func (c Curve) most() int {
	most := 1
	for _, step := range c.Steps {
		for _, count := range step.Counts {
			most = max(most, count)
		}
	}
	return most
}

// mostNameLines is how many lines a step's name may need and still stand under its step.
const mostNameLines = 3

// namesFit tells whether every name can stand under its step.
func (c Curve) namesFit() bool {
	wide := c.place() - 4
	for _, step := range c.Steps {
		if lines(step.Name, wide, nameSize) > mostNameLines || lines(longestWord(step.Name), wide, nameSize) > 1 {
			return false
		}
	}
	return true
}

// drawNames writes the names under the steps and tells how far down they reach.
func (c Curve) drawNames(chart *Chart, bottom float64) float64 {
	most := 0
	for i, step := range c.Steps {
		wide := c.place() - 4
		chart.label(Point{c.across(i), bottom + curveNames}, Middle, wide, nameSize, step.Name)
		most = max(most, lines(step.Name, wide, nameSize))
	}
	return bottom + curveNames + float64(max(0, most-1))*nameSize*linePitch + nameSize*0.3
}

// drawNumbers writes numbers under the steps, and under them what they stand for: in two columns, or in one when a name is
// long.
func (c Curve) drawNumbers(chart *Chart, bottom float64) float64 {
	columns := 2
	for i, step := range c.Steps {
		chart.label(Point{c.across(i), bottom + curveNames}, Middle, c.place(), nameSize, strconv.Itoa(i+1))
		chart.strong(Ink)
		if lines(step.Name, curveWidth/2-legendText-legendGap, nameSize) > 1 {
			columns = 1
		}
	}
	from, rows := bottom+curveNames+legendPitch+4, (len(c.Steps)+columns-1)/columns
	wide := curveWidth / float64(columns)
	y, lowest := from, from
	for i, step := range c.Steps {
		if i%rows == 0 {
			y = from
		}
		x := wide * float64(i/rows)
		chart.label(Point{x + legendText - 4, y}, End, legendText, nameSize, strconv.Itoa(i+1))
		chart.strong(Ink)
		chart.label(Point{x + legendText, y}, Start, wide-legendText-legendGap, nameSize, step.Name)
		y += legendPitch + float64(lines(step.Name, wide-legendText-legendGap, nameSize)-1)*nameSize*linePitch
		lowest = max(lowest, y)
	}
	return lowest
}

const (
	legendPitch = 13.0
	legendText  = 18.0 // where a name begins after its number
	legendGap   = 8.0
)
