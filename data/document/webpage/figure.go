package webpage

import (
	"math"
	"strconv"
	"strings"

	"troskel/data/chart"
	"troskel/data/document"
)

const (
	pitch         = 1.25 // from one line of a label to the next, as part of its size
	mostInChart   = 6    // lines of a label; a longer one stands in full under the chart
	mostLength    = 2000 // of a chart's side; more is a fault
	pixelsPerUnit = 1.3  // a chart's unit is a point; type on screens is larger than on paper
)

// figure writes a chart as a drawing in the page, with what it says for who does not see it.
func (p *page) figure(figure document.Figure) {
	says, caption := p.word(figure.Chart.Says), lines(figure.Caption)
	if len(figure.Chart.Shapes)+len(figure.Chart.Labels) == 0 {
		p.paragraph("p", "quiet", figure.Chart.Says)
		p.paragraph("p", "quiet", figure.Caption)
		return
	}
	if says == "" {
		says = p.word(figure.Caption)
	}
	p.open(`<figure>`)
	hasNarrow := figure.Narrow.Width > 0
	if hasNarrow {
		p.drawing(figure.Narrow, says, "narrow")
	}
	long := p.drawing(figure.Chart, says, broad(hasNarrow))
	if !hasNarrow && oneLine(figure.Chart.Says) != "" { // its type is small on a phone, so it says it in words as well
		p.line(`<p class="says" aria-hidden="true"` + direction(figure.Chart.Says) + `>` + says + `</p>`)
	}
	if len(caption)+len(long) > 0 {
		p.open(`<figcaption>`)
		p.paragraph("p", "", figure.Caption)
		for _, label := range long {
			p.paragraph("p", "", label)
		}
		p.close(`</figcaption>`)
	}
	p.close(`</figure>`)
}

// broad names the class of a chart when a phone shows a narrow one in its place.
func broad(hasNarrow bool) string {
	if hasNarrow {
		return "broad"
	}
	return ""
}

// drawing writes the chart itself, and returns the labels that were too long for it.
func (p *page) drawing(c chart.Chart, says, class string) (long []string) {
	var inside strings.Builder
	e := easel{width: length(c.Width), height: length(c.Height)}
	for _, shape := range c.Shapes {
		inside.WriteString(e.shape(shape))
	}
	for _, label := range c.Labels {
		drawn, whole := e.label(label)
		inside.WriteString(drawn)
		if !whole {
			long = append(long, label.Text)
		}
	}
	spoken := ` aria-hidden="true"`
	if says != "" {
		spoken = ` role="img" aria-label="` + says + `"`
	}
	if class != "" {
		spoken += ` class="` + class + `"`
	}
	across := e.right - e.left
	p.line(`<svg` + spoken + ` viewBox="` + numbers(e.left, e.top, across, e.bottom-e.top) + `" width="` +
		number(across*pixelsPerUnit) + `"` + p.least(math.Floor(min(across, phone))) + `>`)
	p.text.WriteString(inside.String())
	p.close(`</svg>`)
	return long
}

// least says how wide a drawing is at least, in a page whose own style may.
func (p *page) least(width float64) string {
	if p.fragment != "" {
		return ""
	}
	return ` style="min-width:` + number(width) + `px"`
}

// phone is how wide a column of a small phone is, in pixels. A chart does not get smaller than that, or than its own size.
const phone = 320

// easel is a chart being drawn: its own size, and how far what is drawn reaches.
type easel struct {
	width, height            float64
	left, top, right, bottom float64
}

// reach makes the drawing large enough for a place in it.
func (e *easel) reach(x, y float64) {
	if e.right == 0 && e.bottom == 0 {
		e.right, e.bottom = e.width, e.height
	}
	e.left, e.right = min(e.left, x), max(e.right, x)
	e.top, e.bottom = min(e.top, y), max(e.bottom, y)
}

// at keeps a point within the chart: one outside, a fault, stands at its edge.
func (e *easel) at(point chart.Point) chart.Point {
	return chart.Point{X: max(0, min(finite(point.X), e.width)), Y: max(0, min(finite(point.Y), e.height))}
}

func (e *easel) shape(shape chart.Shape) string {
	if len(shape.Points) == 0 {
		return ""
	}
	look := paint("fill", shape.Fill) + paint("stroke", shape.Stroke)
	thickness := max(0, min(finite(shape.Thickness), 12))
	if thickness > 0 {
		look += ` stroke-width="` + number(thickness) + `"`
	}
	if shape.Dashed {
		look += ` stroke-dasharray="3 3"`
	}
	first := e.at(shape.Points[0])
	if shape.Form == chart.Dot {
		radius := max(0, min(finite(shape.Radius), e.height/2))
		edge := radius + thickness/2
		e.reach(first.X-edge, first.Y-edge)
		e.reach(first.X+edge, first.Y+edge)
		return `<circle cx="` + number(first.X) + `" cy="` + number(first.Y) + `" r="` + number(radius) + `"` + look + `/>` + "\n"
	}
	var path strings.Builder
	for i, point := range shape.Points {
		at := e.at(point)
		e.reach(at.X-thickness/2, at.Y-thickness/2)
		e.reach(at.X+thickness/2, at.Y+thickness/2)
		if i == 0 {
			path.WriteString("M" + numbers(at.X, at.Y))
		} else {
			path.WriteString("L" + numbers(at.X, at.Y))
		}
	}
	if shape.Closed {
		path.WriteString("Z")
	}
	return `<path d="` + path.String() + `"` + look + `/>` + "\n"
}

// paint names the class that gives a part of a shape its colour, so that dark pages have other colours than light ones.
func paint(part string, tone chart.Tone) string {
	switch tone {
	case chart.Clear:
		if part == "fill" {
			return ` fill="none"`
		}
		return ""
	case chart.Quiet, chart.Accent, chart.Now, chart.Before, chart.Paper:
		return ` ` + part + `="var(--` + string(tone) + `)"`
	default:
		return ` ` + part + `="var(--ink)"`
	}
}

func (e *easel) label(label chart.Label) (drawn string, whole bool) {
	size := max(5, min(finite(label.Size), 40))
	room := finite(label.Width)
	if room <= 0 {
		room = e.width
	}
	texts := broken(oneLine(label.Text), max(20, room)/size)
	if len(texts) == 0 {
		return "", true
	}
	whole = len(texts) <= mostInChart
	if !whole {
		texts = texts[:mostInChart]
		texts[mostInChart-1] += "…"
	}
	at := e.at(label.At)
	look := ` font-size="` + number(size) + `"` + paint("fill", inked(label.Tone))
	if label.Strong {
		look += ` font-weight="600"`
	}
	from := 0.0 // how much of a line lies to the left of its point
	switch label.Anchor {
	case chart.Middle:
		look, from = look+` text-anchor="middle"`, 0.5
	case chart.End:
		look, from = look+` text-anchor="end"`, 1
	}
	var text strings.Builder
	text.WriteString(`<text` + look + direction(texts[0]) + `>`)
	for i, line := range texts {
		y, wide := at.Y+float64(i)*pitch*size, breadth(line)*size
		e.reach(at.X-wide*from, y-size)
		e.reach(at.X+wide*(1-from), y+size/3)
		text.WriteString(`<tspan x="` + number(at.X) + `" y="` + number(y) + `">` + escape(line) + `</tspan>`)
	}
	return text.String() + `</text>` + "\n", whole
}

func inked(tone chart.Tone) chart.Tone {
	if tone == chart.Clear {
		return chart.Ink
	}
	return tone
}

// length is a chart's side as a page can hold it.
func length(value float64) float64 { return max(1, min(finite(value), mostLength)) }

func finite(value float64) float64 {
	if math.IsNaN(value) {
		return 0
	}
	return max(-mostLength, min(mostLength, value))
}

// number writes a length with as many decimals as one can see.
func number(value float64) string {
	return strconv.FormatFloat(math.Round(value*100)/100+0, 'f', -1, 64)
}

func numbers(values ...float64) string {
	texts := make([]string, len(values))
	for i, value := range values {
		texts[i] = number(value)
	}
	return strings.Join(texts, " ")
}
