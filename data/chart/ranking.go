package chart

import "strconv"

// Ranking is where many people put each of some things in an order: a dot for each place, as large as the many who put it
// there, and a mark at their mean. The things stand in the order they are given.
type Ranking struct {
	Rows        []RankingRow
	First, Last string // what the first and the last place are called
	Says        string
}

// RankingRow is one thing.
type RankingRow struct {
	Text   string
	Counts []int   // by place, the first place first
	Mean   float64 // the mean place, from 1; 0 when nobody has placed it
	Note   string  // the mean in words, at the end of the row
}

const (
	rankingWidth = 360.0
	rankingFirst = 16.0
	rankingLast  = 344.0
	rankingNote  = 84.0 // how wide the note may be
	rankingText  = 10.0
	rankingHead  = 24.0 // room for the places' names and numbers
	rankingDots  = 15.0 // from a text's last line to the middle of its dots
	rankingGap   = 22.0 // from the middle of the dots to the next text's top
	rankingMark  = 4.0
)

// Chart draws the ranking.
func (r Ranking) Chart() Chart {
	chart := Chart{Width: rankingWidth, Says: r.Says}
	r.drawHead(&chart)
	y := rankingHead
	for _, row := range r.Rows {
		wide := rankingWidth - rankingNote - 8
		chart.label(Point{0, y + rankingText}, Start, wide, rankingText, row.Text)
		chart.label(Point{rankingWidth, y + rankingText}, End, rankingNote, endSize, row.Note)
		y += float64(lines(row.Text, wide, rankingText))*rankingText*linePitch + rankingDots
		r.draw(&chart, row, y)
		y += rankingGap
	}
	chart.Height = y
	return chart
}

func (r Ranking) places() int {
	places := 0
	for _, row := range r.Rows {
		places = max(places, len(row.Counts))
	}
	return places
}

// across is where a place lies; places are counted from 1.
func (r Ranking) across(place float64) float64 {
	last := float64(max(2, r.places()))
	return rankingFirst + (min(last, max(1, place))-1)*(rankingLast-rankingFirst)/(last-1)
}

func (r Ranking) drawHead(chart *Chart) {
	for place := 1; place <= r.places(); place++ {
		chart.label(Point{r.across(float64(place)), 20}, Middle, 20, nameSize, strconv.Itoa(place))
	}
	chart.label(Point{0, endSize - 1}, Start, rankingWidth/2-8, nameSize, r.First)
	chart.label(Point{rankingWidth, endSize - 1}, End, rankingWidth/2-8, nameSize, r.Last)
}

func (r Ranking) draw(chart *Chart, row RankingRow, y float64) {
	chart.line(Quiet, 1, Point{rankingFirst, y}, Point{rankingLast, y})
	largest := min(largestCounted, max(leastCounted, (rankingLast-rankingFirst)/float64(max(2, r.places())-1)/2-1))
	for i, count := range row.Counts {
		at := Point{r.across(float64(i + 1)), y}
		if count > 0 {
			chart.counted(at, count, r.most(), largest)
		} else {
			chart.dot(at, 1.25, Clear, Quiet)
		}
	}
	if row.Mean > 0 {
		x := r.across(row.Mean)
		chart.area(Accent, Point{x, y + largest}, Point{x - rankingMark, y + largest + rankingMark},
			Point{x + rankingMark, y + largest + rankingMark})
	}
}

func (r Ranking) most() int {
	most := 1
	for _, row := range r.Rows {
		for _, count := range row.Counts {
			most = max(most, count)
		}
	}
	return most
}
