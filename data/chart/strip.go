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
	stripEnds   = 80.0  // how wide an end's label may be
	stripNarrow = 168.0 // the width of the narrow form, whose ends are named under the line
	stripUnder  = 17.0  // and how far under it
	stripPlain  = 12.0  // where the line is when nothing stands over it
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
	chart := s.drawn(stripWidth, stripBelow, stripLine{stripFirst, stripLast, s.middle()})
	base := s.middle() + endSize*toBaseLine
	chart.label(Point{stripEnds, base}, End, stripEnds, endSize, s.Low)
	chart.label(Point{stripWidth - stripEnds, base}, Start, stripEnds, endSize, s.High)
	return chart
}

// Narrow draws the strip so that two stand side by side in a column.
func (s Strip) Narrow() Chart {
	line := stripLine{stripRing, stripNarrow - stripRing, s.middle()}
	chart := s.drawn(stripNarrow, stripUnder+4, line)
	base := s.middle() + stripUnder
	chart.label(Point{0, base}, Start, stripEnds, nameSize, s.Low)
	chart.label(Point{stripNarrow, base}, End, stripEnds, nameSize, s.High)
	return chart
}

func (s Strip) drawn(width, below float64, line stripLine) Chart {
	chart := Chart{Width: width, Height: line.middle + below, Says: s.Says}
	chart.line(Quiet, 1, Point{line.first, line.middle}, Point{line.last, line.middle})
	for step := 1; step <= s.Steps; step++ {
		chart.dot(Point{line.across(step, s.Steps), line.middle}, 2, Clear, Quiet)
	}
	switch {
	case s.moves() && s.Now == s.Before:
		s.drawSame(&chart, line)
	case s.moves():
		s.drawMove(&chart, line)
	case s.Now > 0:
		chart.dot(Point{line.across(s.Now, s.Steps), line.middle}, stripDot, Clear, Accent)
	}
	return chart
}

func (s Strip) moves() bool { return s.Now > 0 && s.Before > 0 }

// middle is where the line is, down the strip.
func (s Strip) middle() float64 {
	if s.moves() {
		return stripNamed
	}
	return stripPlain
}

// stripLine is where the line of steps is.
type stripLine struct{ first, last, middle float64 }

func (l stripLine) across(step, steps int) float64 {
	if steps < 2 {
		return l.first
	}
	return l.first + float64(step-1)*(l.last-l.first)/float64(steps-1)
}

func (s Strip) drawSame(chart *Chart, line stripLine) {
	middle := line.middle
	at := Point{line.across(s.Now, s.Steps), middle}
	chart.ring(at, stripRing)
	chart.dot(at, stripDot, Clear, Now)
	chart.label(Point{at.X, middle - 13}, Middle, stripEnds, nameSize, s.SameName)
}

func (s Strip) drawMove(chart *Chart, line stripLine) {
	from, to, middle := line.across(s.Before, s.Steps), line.across(s.Now, s.Steps), line.middle
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
	if s.NowName != "" {
		chart.strong(Ink)
	}
}
