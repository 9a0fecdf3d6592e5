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
	columnsAbove  = 16.0 // room for the number over it
	columnsNote   = 14.0 // and for a note over the number
	columnsUnder  = 16.0 // room for the names under the base line
	columnsEnds   = 14.0 // and for the words under the names
	columnMost    = 44.0 // no bar is wider; few columns stand close together in the middle
	columnPart    = 0.72 // how much of its place a bar takes
	columnNumbers = 10.0
)

// Chart draws the columns. Bars are in proportion to their counts, and each has its number, nought too.
func (c Columns) Chart() Chart {
	base := c.tallest()
	chart := Chart{Width: columnsWidth, Height: base + columnsUnder, Says: c.Says}
	place := math.Min(columnMost/columnPart, columnsWidth/math.Max(1, float64(len(c.Columns))))
	left := math.Max(0, (columnsWidth-place*float64(len(c.Columns)))/2)
	for i, column := range c.Columns {
		c.draw(&chart, column, left+place*(float64(i)+0.5), place, base)
	}
	chart.line(Ink, 1, Point{left, base}, Point{columnsWidth - left, base})
	if c.Low != "" || c.High != "" {
		chart.Height += columnsEnds
		at := base + columnsUnder + endSize
		chart.label(Point{left, at}, Start, columnsWidth/2-left-8, endSize, c.Low)
		chart.label(Point{columnsWidth - left, at}, End, columnsWidth/2-left-8, endSize, c.High)
	}
	return chart
}

func (c Columns) draw(chart *Chart, column Column, middle, place, base float64) {
	half, over := place*columnPart/2, base-c.high(column)-4
	fill := Now
	if column.Note != "" {
		fill = Accent
	}
	if column.Count > 0 {
		chart.bar(fill, middle-half, base-c.high(column), middle+half, base)
	}
	chart.label(Point{middle, over}, Middle, place, columnNumbers, strconv.Itoa(column.Count))
	if column.Count > 0 {
		chart.Labels[len(chart.Labels)-1].Strong = true
	}
	chart.label(Point{middle, over - columnsNote}, Middle, columnsWidth/4, endSize, column.Note)
	chart.label(Point{middle, base + 12}, Middle, place, endSize, column.Name)
}

// high is how high a column's bar is.
func (c Columns) high(column Column) float64 {
	most := 1
	for _, other := range c.Columns {
		most = max(most, other.Count)
	}
	return columnsHigh * float64(column.Count) / float64(most)
}

// tallest is how much room the tallest bar takes with what stands over it.
func (c Columns) tallest() float64 {
	tallest := columnsAbove
	for _, column := range c.Columns {
		over := columnsAbove
		if column.Note != "" {
			over += columnsNote
		}
		tallest = max(tallest, c.high(column)+over)
	}
	return tallest
}
