package chart

// Shares is how a number of points is shared out on some things: a bar for each, on a line as long as all the points, and
// an empty bar for what is left.
type Shares struct {
	Total float64 // all the points
	Rows  []Share
	Left  Share // what is not shared out; left out when it is nothing
	Says  string
}

// Share is the points of one thing.
type Share struct {
	Text   string
	Points float64
	Number string // the points as they are written
}

const (
	sharesWidth = 360.0
	sharesLong  = 318.0 // a bar of all the points; what is left holds the number
)

// Chart draws the shares, in the order they are given.
func (s Shares) Chart() Chart {
	chart := Chart{Width: sharesWidth, Says: s.Says}
	y := 0.0
	for _, row := range s.Rows {
		y = s.draw(&chart, row, y, func(long, y float64) { chart.bar(Now, 0, y, long, y+barThick) })
	}
	if s.Left.Points > 0 {
		y = s.draw(&chart, s.Left, y, func(long, y float64) {
			chart.Shapes = append(chart.Shapes, Shape{Form: Path, Closed: true, Stroke: Ink, Thickness: 1, Dashed: true,
				Points: []Point{{0, y}, {long, y}, {long, y + barThick}, {0, y + barThick}}})
		})
	}
	chart.Height = max(0, y-barGap+2)
	return chart
}

// draw draws one row from y on and tells where the next begins.
func (s Shares) draw(chart *Chart, row Share, y float64, bar func(long, y float64)) float64 {
	chart.label(Point{0, y + barText}, Start, sharesWidth, barText, row.Text)
	y += float64(lines(row.Text, sharesWidth, barText))*barText*linePitch + barToLabel
	long := 0.0
	if s.Total > 0 {
		long = sharesLong * min(1, max(0, row.Points/s.Total))
	}
	chart.line(Quiet, 1, Point{0, y + barThick}, Point{sharesLong, y + barThick})
	if long > 0 {
		bar(long, y)
	}
	chart.label(Point{long + 6, y + barThick - 1}, Start, sharesWidth-sharesLong-6, columnNumbers, row.Number)
	if row.Number != "" {
		chart.strong(Ink)
	}
	return y + barThick + barGap
}
