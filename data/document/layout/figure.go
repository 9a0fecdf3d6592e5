package layout

import (
	"math"

	"troskel/data/chart"
	"troskel/data/document"
)

const (
	chartPitch   = 1.25 // from one line of a chart's label to the next, as part of its size
	leastLabel   = 20.0 // a chart's label is never broken narrower
	roomForWords = 90.0 // what a chart as tall as a page leaves for its caption and what introduces it
)

// figure sets a chart with its caption under it.
func (s *setter) figure(figure document.Figure) {
	s.inside(Figure, func() {
		s.book.Parts[s.parent].Says = oneLine(figure.Chart.Says)
		since := len(s.flow.strips)
		if len(figure.Chart.Shapes)+len(figure.Chart.Labels) > 0 {
			s.flow.add([]strip{s.chart(figure.Chart)}, gapOfFigure, gapOfFigure)
		}
		caption := s.stacked(figure.Caption, s.styles.quiet, mainText, Caption)
		s.flow.keep = len(caption) > 0 && len(s.flow.strips) > since
		s.flow.after = min(s.flow.after, 5)
		s.flow.add(caption, 5, gapOfFigure)
		s.flow.after = max(s.flow.after, gapOfFigure)
	})
}

// easel is where a chart stands on the page, and how large.
type easel struct{ x, y, scale float64 }

func (e easel) point(p chart.Point) Point {
	return Point{e.x + finite(p.X)*e.scale, e.y + finite(p.Y)*e.scale}
}

// easelFor finds the place for a chart: its own size in the column that is read, or across both, or else smaller.
func easelFor(c chart.Chart) easel {
	width, height := max(1, finite(c.Width)), max(1, finite(c.Height))
	scale := min(1, fullWidth/width, (bodyHeight-roomForWords)/height)
	if width*scale <= mainWidth {
		return easel{x: mainLeft, scale: scale}
	}
	return easel{x: marginLeft, scale: scale}
}

// chart makes one strip of a chart. It grows where labels reach over or under the chart's own height.
func (s *setter) chart(c chart.Chart) strip {
	place := easelFor(c)
	drawn := strip{height: max(0, finite(c.Height)) * place.scale}
	for _, shape := range c.Shapes {
		drawn.shapes = append(drawn.shapes, place.shape(shape, s.parent))
	}
	top := 0.0
	for _, label := range c.Labels {
		for _, line := range s.chartLabel(place, label) {
			drawn.lines = append(drawn.lines, line)
			top, drawn.height = min(top, line.Top()), max(drawn.height, line.Bottom())
		}
	}
	return drawn.lowered(-top)
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
		s.shapes[i] = s.shapes[i].moved(0, by)
	}
	s.height += by
	return s
}

func (e easel) shape(shape chart.Shape, part int) Shape {
	drawn := Shape{Part: part, Closed: shape.Closed, Radius: max(0, finite(shape.Radius)) * e.scale,
		Stroke: toneOf(shape.Stroke), Fill: toneOf(shape.Fill), Thickness: max(0, finite(shape.Thickness)) * e.scale,
		Dashed: shape.Dashed}
	if shape.Form == chart.Dot {
		drawn.Form = Circle
	}
	for _, point := range shape.Points {
		drawn.Points = append(drawn.Points, e.point(point))
	}
	return drawn
}

// chartLabel breaks a label into lines, as the chart leaves to who draws it, and keeps them inside the margins.
func (s *setter) chartLabel(place easel, label chart.Label) []Line {
	style := setting{face: Sans, size: min(40, max(5, finite(label.Size)*place.scale)), tone: toneOf(label.Tone)}
	if label.Strong {
		style.face = SansStrong
	}
	if style.tone == None {
		style.tone = Ink
	}
	at := column{marginLeft, fullWidth}
	if width := finite(label.Width) * place.scale; width > 0 {
		at.width = min(fullWidth, max(leastLabel, width))
	}
	lines := s.setFlat(label.Text, style, at, s.parent)
	anchor := place.point(label.At)
	for i, line := range lines {
		left := anchor.X
		switch label.Anchor {
		case chart.Middle:
			left -= line.Width / 2
		case chart.End:
			left -= line.Width
		}
		left = max(marginLeft, min(left, marginLeft+fullWidth-line.Width))
		lines[i] = line.moved(left-line.X, anchor.Y+float64(i)*chartPitch*style.size-line.Y)
	}
	return lines
}

// finite keeps a chart's numbers such that a page can hold them.
func finite(value float64) float64 {
	const most = 5000
	if math.IsNaN(value) {
		return 0
	}
	return max(-most, min(most, value))
}
