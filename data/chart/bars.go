package chart

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// Bars is how many people chose each of some things that have no order and are said in words: a line of text, and under
// it a bar with its number.
type Bars struct {
	Bars []Bar
	Says string
}

// Bar is one thing to choose and how many chose it.
type Bar struct {
	Text  string
	Count int
}

const (
	barsWidth  = 360.0
	barsLong   = 324.0 // the longest bar; what is left holds its number
	barThick   = 9.0
	barText    = 10.0
	barGap     = 14.0 // from a bar to the next text
	barToLabel = 6.0  // from a text's last line to its bar
)

// Chart draws the bars, in the order they are given.
func (b Bars) Chart() Chart {
	chart := Chart{Width: barsWidth, Says: b.Says}
	most := 1
	for _, bar := range b.Bars {
		most = max(most, bar.Count)
	}
	y := 0.0
	for i, bar := range b.Bars {
		if i > 0 {
			y += barGap
		}
		chart.label(Point{0, y + barText}, Start, barsWidth, barText, bar.Text)
		y += float64(lines(bar.Text, barsWidth, barText))*barText*linePitch + barToLabel
		long := barsLong * float64(bar.Count) / float64(most)
		chart.line(Quiet, 1, Point{0, y + barThick}, Point{barsLong, y + barThick})
		if bar.Count > 0 {
			chart.bar(Now, 0, y, long, y+barThick)
		}
		number := strconv.Itoa(bar.Count)
		chart.label(Point{long + 6, y + barThick - 2}, Start, barsWidth-barsLong-6, columnNumbers, number)
		chart.Labels[len(chart.Labels)-1].Strong = true
		y += barThick
	}
	chart.Height = y + 2
	return chart
}

// lines says how many lines a text may need. Who draws knows the type and breaks the lines; this leaves room for them by
// a generous mean width of a letter.
func lines(text string, width, size float64) int {
	return max(1, int(math.Ceil(float64(utf8.RuneCountInString(text))*size*letterWidth/width)))
}
