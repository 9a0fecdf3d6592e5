package chart

import "math"

// Radar is a rating in several things at once, now and before, each on a spoke of its own. Now is a solid line around a
// hatched field, with filled dots; before is a dashed line with rings, so that they are told apart without colour. A spoke
// that is not rated breaks the line, and there is no field until all are.
type Radar struct {
	Steps      int // how many steps each spoke has; the first is nearest the middle
	Spokes     []Spoke
	NowName    string
	BeforeName string
	Says       string
	narrow     bool
}

// Spoke is one thing that is rated. Spokes go round from the top, as a clock does. 0 is not rated.
type Spoke struct {
	Name        string
	Now, Before float64
}

const (
	radarTop    = 30.0 // room for the name at the top
	radarUnder  = 30.0 // and for the one at the bottom
	radarLegend = 16.0
	radarDot    = 3.5
	radarRing   = 3.5
	radarBoth   = 6.5 // a ring around a dot in the same place
	radarHatch  = 6.0 // from one line of the field to the next
	radarSample = 24.0
	radarInward = 28.0 // from a spoke's end to where the narrow form's name begins, towards the middle
	radarBeyond = 23.0 // and how far over or under the end it stands
)

// measures are how wide a radar is and how long its spokes are.
func (r Radar) measures() (width, radius float64) {
	if r.narrow {
		return 188, 54
	}
	return 360, 78
}

// Narrow draws the radar to stand beside what it shows in words; the names stand over and under the ends of the spokes.
func (r Radar) Narrow() Chart {
	r.narrow = true
	return r.Chart()
}

// Chart draws the radar.
func (r Radar) Chart() Chart {
	width, radius := r.measures()
	chart := Chart{Width: width, Height: radarTop + 2*radius + radarUnder + radarLegend, Says: r.Says}
	if field, closed := r.outline(now); closed {
		chart.hatch(Now, field, radarHatch)
	}
	r.drawGround(&chart)
	r.drawLine(&chart, before, Shape{Stroke: Paper, Thickness: 4}) // parts the dashes from the field
	r.drawLine(&chart, before, Shape{Stroke: Before, Thickness: 2, Dashed: true})
	r.drawLine(&chart, now, Shape{Stroke: Now, Thickness: 2})
	for i, spoke := range r.Spokes {
		r.drawMarks(&chart, i, spoke)
		r.drawName(&chart, i, spoke.Name)
	}
	r.drawLegend(&chart)
	return chart
}

func now(spoke Spoke) float64    { return spoke.Now }
func before(spoke Spoke) float64 { return spoke.Before }

// at is where a step lies on a spoke.
func (r Radar) at(spoke int, step float64) Point {
	width, radius := r.measures()
	out := radius * min(1, max(0, step/float64(max(1, r.Steps))))
	turn := r.turn(spoke)
	return Point{width/2 + out*math.Cos(turn), radarTop + radius + out*math.Sin(turn)}
}

// turn is the direction of a spoke, from the way to the right, as a clock turns.
func (r Radar) turn(spoke int) float64 {
	return 2*math.Pi*float64(spoke)/float64(max(1, len(r.Spokes))) - math.Pi/2
}

// outline is the points of the rated spokes, and whether all are rated.
func (r Radar) outline(value func(Spoke) float64) (points []Point, closed bool) {
	for i, spoke := range r.Spokes {
		if value(spoke) > 0 {
			points = append(points, r.at(i, value(spoke)))
		}
	}
	return points, len(points) > 2 && len(points) == len(r.Spokes)
}

func (r Radar) drawGround(chart *Chart) {
	for step := 1; step <= r.Steps; step++ {
		var ring []Point
		for i := range r.Spokes {
			ring = append(ring, r.at(i, float64(step)))
		}
		thick := 0.5
		if step == r.Steps {
			thick = 1
		}
		chart.Shapes = append(chart.Shapes, Shape{Form: Path, Points: ring, Closed: true, Stroke: Quiet, Thickness: thick})
	}
	for i := range r.Spokes {
		chart.line(Quiet, 0.5, r.at(i, 0), r.at(i, float64(r.Steps)))
	}
}

// drawLine joins the spokes beside each other that are both rated.
func (r Radar) drawLine(chart *Chart, value func(Spoke) float64, as Shape) {
	as.Form = Path
	if points, closed := r.outline(value); closed {
		as.Points, as.Closed = points, true
		chart.Shapes = append(chart.Shapes, as)
		return
	}
	for i, spoke := range r.Spokes {
		next := (i + 1) % len(r.Spokes)
		if to := r.Spokes[next]; next != i && value(spoke) > 0 && value(to) > 0 {
			side := as
			side.Points = []Point{r.at(i, value(spoke)), r.at(next, value(to))}
			chart.Shapes = append(chart.Shapes, side)
		}
	}
}

func (r Radar) drawMarks(chart *Chart, at int, spoke Spoke) {
	if spoke.Before > 0 {
		radius := radarRing
		if spoke.Before == spoke.Now {
			radius = radarBoth
		}
		chart.ring(r.at(at, spoke.Before), radius)
	}
	if spoke.Now > 0 {
		chart.dot(r.at(at, spoke.Now), radarDot, Clear, Now)
	}
}

// drawName writes what a spoke is about, outside its end.
func (r Radar) drawName(chart *Chart, spoke int, name string) {
	turn, end := r.turn(spoke), r.at(spoke, float64(r.Steps))
	across, down := math.Cos(turn), math.Sin(turn)
	width, _ := r.measures()
	at := Point{end.X + 10*across, end.Y + 10*down + endSize*toBaseLine}
	switch {
	case r.narrow && math.Abs(across) >= 0.1:
		side, anchor := math.Copysign(radarInward, across), Start
		if across < 0 {
			anchor = End
		}
		beyond := Point{end.X - side, end.Y + math.Copysign(radarBeyond, down) + endSize*toBaseLine}
		chart.label(beyond, anchor, width/2, endSize, name)
	case math.Abs(across) < 0.1 && down < 0: // over a ring that may stand at the end
		more := float64(lines(name, width/2, endSize)-1) * endSize * linePitch
		chart.label(Point{at.X, max(endSize, at.Y-radarRing-more)}, Middle, width/2, endSize, name)
	case math.Abs(across) < 0.1:
		chart.label(Point{at.X, at.Y + 4}, Middle, width/2, endSize, name)
	case across > 0:
		chart.label(at, Start, width-at.X, endSize, name)
	default:
		chart.label(at, End, at.X, endSize, name)
	}
}

// drawLegend says which line is which, for those that are drawn.
func (r Radar) drawLegend(chart *Chart) {
	y, half := chart.Height-6, chart.Width/2
	draw := func(x float64, anyone bool, name string, line, mark func(from, to Point)) {
		if !anyone || name == "" {
			return
		}
		from, to := Point{x, y}, Point{x + radarSample, y}
		line(from, to)
		mark(from, to)
		chart.label(Point{to.X + 6, y + endSize*toBaseLine}, Start, half-radarSample-14, endSize, name)
	}
	points, _ := r.outline(before)
	draw(8, len(points) > 0, r.BeforeName,
		func(from, to Point) { chart.dashed(Before, 2, from, to) },
		func(from, to Point) { chart.ring(Point{(from.X + to.X) / 2, y}, radarRing) })
	points, _ = r.outline(now)
	draw(half+8, len(points) > 0, r.NowName,
		func(from, to Point) { chart.line(Now, 2, from, to) },
		func(from, to Point) { chart.dot(Point{(from.X + to.X) / 2, y}, radarDot, Clear, Now) })
}
