package chart

import (
	"math"
	"strconv"
)

// Columns is how many people chose each of some values that have an order, such as the steps of a line or a guess.
type Columns struct {
	Columns   []Column
	Low, High string // what stands under the first and the last column; may be empty
	Says      string
}

// Column is one value and how many chose it. A column with a note is the one to look at, and the note stands over it.
type Column struct {
	Name  string
	Count int
	Note  string
}

const (
	columnsWidth  = 360.0
	columnsHigh   = 88.0 // the tallest bar
	columnsLow    = 56.0 // and of the narrow form
	columnsAbove  = 16.0 // room for the number over it
	columnsNote   = 14.0 // and for a note over the number
	columnsUnder  = 16.0 // room for the names under the base line
	columnsEnds   = 14.0 // and for the words under the names
	columnMost    = 44.0 // no bar is wider; few columns stand close together in the middle
	columnsApart  = 4.0  // half of what lies between the words at the ends
	columnPart    = 0.72 // how much of its place a bar takes
	columnNumbers = 10.0
)

// Chart draws the columns. Bars are in proportion to their counts, and each has its number, nought too.
func (c Columns) Chart() Chart { return c.drawn(columnsWidth, columnsHigh, endSize) }

// Narrow draws the columns so that two pictures stand side by side in a column of text.
func (c Columns) Narrow() Chart { return c.drawn(stripNarrow, columnsLow, nameSize) }

func (c Columns) drawn(width, high, ends float64) Chart {
	base := c.tallest(high)
	chart := Chart{Width: width, Height: base + columnsUnder, Says: c.Says}
	place := math.Min(columnMost/columnPart, width/math.Max(1, float64(len(c.Columns))))
	left := math.Max(0, (width-place*float64(len(c.Columns)))/2)
	for i, column := range c.Columns {
		c.draw(&chart, column, columnPlace{left + place*(float64(i)+0.5), place, base, high})
	}
	chart.line(Ink, 1, Point{left, base}, Point{width - left, base})
	if c.Low != "" || c.High != "" {
		chart.Height += columnsEnds
		at := base + columnsUnder + ends
		chart.label(Point{left, at}, Start, width/2-left-columnsApart, ends, c.Low)
		chart.label(Point{width - left, at}, End, width/2-left-columnsApart, ends, c.High)
	}
	return chart
}

// columnPlace is where a column stands: its middle, how wide its place is, the line it stands on, and how high the tallest
// one is.
type columnPlace struct{ middle, wide, base, high float64 }

func (c Columns) draw(chart *Chart, column Column, at columnPlace) {
	tall := c.high(column, at.high)
	half, over := at.wide*columnPart/2, at.base-tall-4
	fill := Now
	if column.Note != "" {
		fill = Accent
	}
	if column.Count > 0 {
		chart.bar(fill, at.middle-half, at.base-tall, at.middle+half, at.base)
	}
	chart.label(Point{at.middle, over}, Middle, at.wide, columnNumbers, strconv.Itoa(column.Count))
	if column.Count > 0 {
		chart.Labels[len(chart.Labels)-1].Strong = true
	}
	chart.label(Point{at.middle, over - columnsNote}, Middle, columnsWidth/4, endSize, column.Note)
	chart.label(Point{at.middle, at.base + 12}, Middle, at.wide, endSize, column.Name)
}

// high is how high a column's bar is.
func (c Columns) high(column Column, tallest float64) float64 {
	most := 1
	for _, other := range c.Columns {
		most = max(most, other.Count)
	}
	return tallest * float64(column.Count) / float64(most)
}

// tallest is how much room the tallest bar takes with what stands over it.
func (c Columns) tallest(high float64) float64 {
	tallest := columnsAbove
	for _, column := range c.Columns {
		over := columnsAbove
		if column.Note != "" {
			over += columnsNote
		}
		tallest = max(tallest, c.high(column, high)+over)
	}
	return tallest
}
