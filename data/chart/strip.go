package chart

// Strip is one statement's place on a line of steps. With an earlier place beside the later one it shows the move: a
// ring where one stood, an arrow, and a dot where one stands, so that it reads without colour too.
type Strip struct {
	Steps       int
	Now, Before int    // steps from 1; 0 means no place
	Low, High   string // what stands at the line's ends
	NowName     string // over the dot; only drawn when there is something before to tell it from
	BeforeName  string // over the ring
	SameName    string // over both, when they are in the same place
	Says        string
}

const (
	stripWidth  = 360.0
	stripFirst  = 96.0 // where the first step is
	stripLast   = 264.0
	stripEnds   = 80.0 // how wide an end's label may be
	stripPlain  = 12.0 // where the line is when nothing stands over it
	stripNamed  = 24.0
	stripBelow  = 14.0 // room under the line, for an end label that breaks
	stripDot    = 6.0
	stripRing   = 9.5 // around the dot, when both are in one place
	stripArrow  = 5.0
	endSize     = 9.0
	nameSize    = 8.0
	toBaseLine  = 0.35 // from the middle of a line of text down to its base line, as part of its size
	linePitch   = 1.25 // from one base line to the next, as part of the size
	letterWidth = 0.52 // a generous mean width of a letter, as part of the size
)

// Chart draws the strip.
func (s Strip) Chart() Chart {
	middle := stripPlain
	if s.moves() {
		middle = stripNamed
	}
	chart := Chart{Width: stripWidth, Height: middle + stripBelow, Says: s.Says}
	chart.line(Quiet, 1, Point{stripFirst, middle}, Point{stripLast, middle})
	for step := 1; step <= s.Steps; step++ {
		chart.dot(Point{s.across(step), middle}, 2, Clear, Quiet)
	}
	chart.label(Point{stripEnds, middle + endSize*toBaseLine}, End, stripEnds, endSize, s.Low)
	chart.label(Point{stripWidth - stripEnds, middle + endSize*toBaseLine}, Start, stripEnds, endSize, s.High)
	switch {
	case s.moves() && s.Now == s.Before:
		s.drawSame(&chart, middle)
	case s.moves():
		s.drawMove(&chart, middle)
	case s.Now > 0:
		chart.dot(Point{s.across(s.Now), middle}, stripDot, Clear, Accent)
	}
	return chart
}

func (s Strip) moves() bool { return s.Now > 0 && s.Before > 0 }

func (s Strip) across(step int) float64 {
	if s.Steps < 2 {
		return stripFirst
	}
	return stripFirst + float64(step-1)*(stripLast-stripFirst)/float64(s.Steps-1)
}

func (s Strip) drawSame(chart *Chart, middle float64) {
	at := Point{s.across(s.Now), middle}
	chart.ring(at, stripRing)
	chart.dot(at, stripDot, Clear, Now)
	chart.label(Point{at.X, middle - 13}, Middle, stripEnds, nameSize, s.SameName)
}

func (s Strip) drawMove(chart *Chart, middle float64) {
	from, to := s.across(s.Before), s.across(s.Now)
	way := 1.0
	if to < from {
		way = -1
	}
	chart.ring(Point{from, middle}, stripDot)
	tip := to - way*(stripDot+2)
	chart.line(Ink, 1.5, Point{from + way*stripDot, middle}, Point{tip - way*stripArrow, middle})
	chart.area(Ink, Point{tip, middle},
		Point{tip - way*stripArrow, middle - stripArrow*0.7}, Point{tip - way*stripArrow, middle + stripArrow*0.7})
	chart.dot(Point{to, middle}, stripDot, Clear, Now)
	chart.label(Point{from, middle - 11}, Middle, stripEnds, nameSize, s.BeforeName)
	chart.label(Point{to, middle - 11}, Middle, stripEnds, nameSize, s.NowName)
	chart.Labels[len(chart.Labels)-1].Strong = true
}
