package widgets

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/data/chart"
)

// ChartView draws a chart in the look's colours. It grows with the text size as far as its width allows; its labels never
// become smaller than the chart has them, and are broken into lines by the width the chart gives them.
type ChartView struct {
	widget.BaseWidget
	chart chart.Chart
}

// NewChartView makes a view of a chart.
func NewChartView(shown chart.Chart) *ChartView {
	view := &ChartView{chart: shown}
	view.ExtendBaseWidget(view)
	return view
}

// SetChart shows another chart.
func (v *ChartView) SetChart(shown chart.Chart) {
	v.chart = shown
	v.Refresh()
}

// AccessibilityLabel tells in words what the picture shows.
func (v *ChartView) AccessibilityLabel() string { return v.chart.Says }

// AccessibilityRole is a text's, since it is read and not worked.
func (v *ChartView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the chart.
func (v *ChartView) CreateRenderer() fyne.WidgetRenderer {
	r := &chartRenderer{view: v}
	r.Refresh()
	return r
}

// NaturalWidth is the chart's own width at the present text size.
func (v *ChartView) NaturalWidth() float32 { return float32(v.chart.Width) * textFactor() }

// textFactor is how much larger the type is than at 100 %.
func textFactor() float32 { return look.Length(look.Body) / 16 }

var toneColours = map[chart.Tone]fyne.ThemeColorName{
	chart.Ink: look.Ink, chart.Quiet: look.Line, chart.Accent: look.Accent, chart.Now: look.Now,
	chart.Before: look.Before, chart.Paper: look.Paper,
}

type chartRenderer struct {
	view    *ChartView
	objects []fyne.CanvasObject
	scale   float32
	height  float32
}

func (r *chartRenderer) Layout(size fyne.Size) {
	scale := r.view.scaleFor(size.Width)
	if scale != r.scale || r.objects == nil {
		r.draw(scale)
	}
}

func (r *chartRenderer) MinSize() fyne.Size {
	const least = 160 // below that its labels are only letters under each other
	return fyne.NewSize(min(r.view.NaturalWidth(), least), r.height)
}

func (r *chartRenderer) Refresh() {
	r.draw(r.view.scaleFor(r.view.Size().Width))
	canvas.Refresh(r.view)
}

func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *chartRenderer) Destroy() {}

func (v *ChartView) scaleFor(width float32) float32 {
	if width <= 0 || v.chart.Width <= 0 {
		return textFactor()
	}
	return min(textFactor(), width/float32(v.chart.Width))
}

func (r *chartRenderer) draw(scale float32) {
	r.scale, r.objects = scale, []fyne.CanvasObject{}
	for _, shape := range r.view.chart.Shapes {
		r.drawShape(shape)
	}
	lowest := float32(r.view.chart.Height) * scale
	for _, label := range r.view.chart.Labels {
		lowest = max(lowest, r.drawLabel(label))
	}
	r.height = lowest
}

func (r *chartRenderer) at(point chart.Point) fyne.Position {
	return fyne.NewPos(float32(point.X)*r.scale, float32(point.Y)*r.scale)
}

func (r *chartRenderer) drawShape(shape chart.Shape) {
	if shape.Form == chart.Dot {
		r.drawDot(shape)
		return
	}
	if shape.Closed && shape.Fill != chart.Clear {
		r.fill(shape)
	}
	if shape.Stroke == chart.Clear {
		return
	}
	points := shape.Points
	if shape.Closed && len(points) > 2 {
		points = append(append([]chart.Point{}, points...), points[0])
	}
	for i := 1; i < len(points); i++ {
		r.stroke(points[i-1], points[i], shape)
	}
}

func (r *chartRenderer) drawDot(shape chart.Shape) {
	if len(shape.Points) == 0 {
		return
	}
	dot := canvas.NewCircle(toneColour(shape.Fill))
	dot.StrokeColor, dot.StrokeWidth = toneColour(shape.Stroke), float32(shape.Thickness)*r.scale
	if shape.Stroke == chart.Clear {
		dot.StrokeWidth = 0
	}
	centre, radius := r.at(shape.Points[0]), float32(shape.Radius)*r.scale+dot.StrokeWidth/2
	put(dot, centre.X-radius, centre.Y-radius, 2*radius, 2*radius)
	r.objects = append(r.objects, dot)
}

// fill paints the inside in pieces from the first corner, since the toolkit paints no more than sixteen corners at once.
func (r *chartRenderer) fill(shape chart.Shape) {
	const most = 15
	corners := shape.Points
	for from := 1; from+1 < len(corners); from += most - 2 {
		to := min(from+most-1, len(corners))
		piece := []fyne.Position{r.at(corners[0])}
		for _, corner := range corners[from:to] {
			piece = append(piece, r.at(corner))
		}
		drawn := canvas.NewArbitraryPolygon(piece, toneColour(shape.Fill))
		put(drawn, 0, 0, float32(r.view.chart.Width)*r.scale, float32(r.view.chart.Height)*r.scale)
		r.objects = append(r.objects, drawn)
	}
}

func (r *chartRenderer) stroke(from, to chart.Point, shape chart.Shape) {
	if !shape.Dashed {
		r.line(r.at(from), r.at(to), shape)
		return
	}
	const dash, gap = 4.0, 3.0
	dx, dy := to.X-from.X, to.Y-from.Y
	long := math.Hypot(dx, dy)
	for done := 0.0; done < long; done += dash + gap {
		end := math.Min(done+dash, long)
		a := chart.Point{X: from.X + dx*done/long, Y: from.Y + dy*done/long}
		b := chart.Point{X: from.X + dx*end/long, Y: from.Y + dy*end/long}
		r.line(r.at(a), r.at(b), shape)
	}
}

func (r *chartRenderer) line(from, to fyne.Position, shape chart.Shape) {
	drawn := canvas.NewLine(toneColour(shape.Stroke))
	drawn.StrokeWidth = max(1, float32(shape.Thickness)*r.scale)
	drawn.Position1, drawn.Position2 = from, to
	r.objects = append(r.objects, drawn)
}

// drawLabel writes a label and tells how far down it reaches.
func (r *chartRenderer) drawLabel(label chart.Label) float32 {
	size := float32(label.Size) * max(r.scale, 1)
	style := fyne.TextStyle{Bold: label.Strong}
	width := float32(label.Width) * r.scale
	at := r.at(label.At)
	measure := func(words string) float32 { return fyne.MeasureText(words, size, style).Width }
	line := fyne.MeasureText("M", size, style).Height
	y := at.Y - line*baseline
	for _, words := range breakLines(label.Text, width, measure) {
		written := canvas.NewText(words, toneColour(label.Tone))
		written.TextSize, written.TextStyle = size, style
		own := measure(words)
		x := at.X
		switch label.Anchor {
		case chart.Middle:
			x -= own / 2
		case chart.End:
			x -= own
		}
		put(written, x, y, own, line)
		r.objects = append(r.objects, written)
		y += line
	}
	return y
}

// baseline is where a line of type stands in the height of its line, for the families that the program uses.
const baseline = 0.78

func toneColour(tone chart.Tone) color.Color {
	if name, ok := toneColours[tone]; ok {
		return colour(name)
	}
	return nothing()
}
