package layout

import (
	"math"
	"strings"

	"troskel/data/chart"
	"troskel/data/document"
)

const (
	chartPitch   = 1.25 // from one line of a chart's label to the next, as part of its size
	leastLabel   = 20.0 // a chart's label is never broken narrower
	roomForWords = 90.0 // what a chart as tall as a page leaves for its caption and what introduces it
	mostInChart  = 6    // lines of a label; a longer one stands in full under the chart
)

// figure sets a chart with its caption under it.
func (s *setter) figure(figure document.Figure) {
	s.inside(Figure, func() {
		s.book.Parts[s.parent].Says = unbroken(figure.Chart.Says)
		if len(figure.Chart.Shapes)+len(figure.Chart.Labels) > 0 {
			s.picture(figure)
		}
		s.add(s.stacked(figure.Caption, s.styles.quiet, s.main, Caption), 5, gapOfFigure)
	})
}

// picture adds the chart, near to its caption, and what does not fit into it.
func (s *setter) picture(figure document.Figure) {
	drawn := figure.Chart
	if s.narrow && figure.Narrow.Width > 0 {
		drawn = figure.Narrow
	}
	picture, long := s.chart(drawn)
	if oneLine(figure.Caption)+strings.Join(long, "") == "" {
		s.add([]strip{picture}, gapOfFigure, gapOfFigure)
		return
	}
	s.addNaming([]strip{picture}, gapOfFigure, 5, costOfOrphan)
	for _, label := range long {
		s.add(s.stacked(label, s.styles.quiet, s.main, Note), 5, 5)
	}
}

// easel is where a chart stands on the page, and how large.
type easel struct{ x, height, scale float64 }

// point is where a chart's point stands. One outside the chart, a fault, stands at its edge, so that it draws over nothing.
func (e easel) point(p chart.Point) Point {
	x, y := e.x+finite(p.X)*e.scale, finite(p.Y)*e.scale
	return Point{max(marginLeft, min(x, marginLeft+fullWidth)), max(0, min(y, e.height))}
}

// easelFor finds the place for a chart: its own size in the column that is read, or across the page, or else smaller.
func (s *setter) easelFor(c chart.Chart) easel {
	width, height := max(1, finite(c.Width)), max(1, finite(c.Height))
	most := fullWidth
	if s.narrow {
		most = s.main.width
	}
	scale := min(s.styles.charts, most/width, (bodyHeight-roomForWords)/height)
	if width*scale <= s.main.width {
		return easel{s.main.x, height * scale, scale}
	}
	return easel{marginLeft, height * scale, scale}
}

// chart makes one strip of a chart. It grows where labels reach over or under the chart's own height. Labels too long for a
// chart are returned.
func (s *setter) chart(c chart.Chart) (drawn strip, long []string) {
	place := s.easelFor(c)
	drawn.height = place.height
	for _, shape := range c.Shapes {
		drawn.shapes = append(drawn.shapes, place.shape(shape, s.parent))
	}
	top := 0.0
	for _, label := range c.Labels {
		lines, whole := s.chartLabel(place, label)
		if !whole {
			long = append(long, label.Text)
		}
		for _, line := range lines {
			drawn.lines = append(drawn.lines, line)
			top, drawn.height = min(top, line.Top()), max(drawn.height, line.Bottom())
		}
	}
	return drawn.lowered(-top), long
}

// lowered is the strip with room added over what it holds.
func (s strip) lowered(by float64) strip {
	if by == 0 {
		return s
	}
	for i := range s.lines {
		s.lines[i] = s.lines[i].moved(0, by)
	}
	for i := range s.shapes {
		s.shapes[i] = s.shapes[i].moved(by)
	}
	s.height += by
	return s
}

func (e easel) shape(shape chart.Shape, part int) Shape {
	drawn := Shape{Part: part, Closed: shape.Closed, Dashed: shape.Dashed,
		Stroke: toneOf(shape.Stroke), Fill: toneOf(shape.Fill),
		Radius:    max(0, min(finite(shape.Radius)*e.scale, e.height/2)),
		Thickness: max(0, min(finite(shape.Thickness), 12)) * e.scale}
	if shape.Form == chart.Dot {
		drawn.Form = Circle
	}
	for _, point := range shape.Points {
		drawn.Points = append(drawn.Points, e.point(point))
	}
	return drawn
}

// chartLabel breaks a label into lines, as the chart leaves to who draws it, and keeps them inside the margins.
func (s *setter) chartLabel(place easel, label chart.Label) (lines []Line, whole bool) {
	style := s.enlarged(setting{face: Sans, size: min(40, max(5, finite(label.Size)*place.scale)), tone: toneOf(label.Tone)})
	if label.Strong {
		style.face = SansStrong
	}
	if style.tone == None {
		style.tone = Ink
	}
	at := column{marginLeft, fullWidth}
	if s.narrow {
		at = s.main
	}
	if width := finite(label.Width) * place.scale; width > 0 {
		at.width = min(at.width, max(leastLabel, width))
	}
	lines, whole = s.setFlat(label.Text, style, at, s.parent), true
	if len(lines) > mostInChart {
		lines, whole = lines[:mostInChart], false
		last := &lines[mostInChart-1]
		*last = s.setOne(last.Text+"…", style, at, s.parent)
	}
	anchor, edges := place.point(label.At), fullText
	if s.narrow {
		edges = s.main
	}
	for i, line := range lines {
		left := anchor.X
		switch label.Anchor {
		case chart.Middle:
			left -= line.Width / 2
		case chart.End:
			left -= line.Width
		}
		left = max(edges.x, min(left, edges.x+edges.width-line.Width))
		lines[i] = line.moved(left-line.X, anchor.Y+float64(i)*chartPitch*style.size-line.Y)
	}
	return lines, whole
}

// finite keeps a chart's numbers such that a page can hold them.
func finite(value float64) float64 {
	const most = 5000
	if math.IsNaN(value) {
		return 0
	}
	return max(-most, min(most, value))
}
