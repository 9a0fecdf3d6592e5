package chart

import (
	"math"
	"strings"
	"unicode/utf8"
)

// smoothPieces is how many straight pieces the way between two points is drawn with.
const smoothPieces = 12

// Smooth is a way through points, from left to right, that bends and never rises or falls beyond them: a cubic whose slopes
// are held back where the points turn (F.N. Fritsch and R.E. Carlson, Monotone Piecewise Cubic Interpolation, SIAM Journal
// on Numerical Analysis 17, 1980).
func Smooth(points []Point) []Point {
	slopes := slopesOf(points)
	way := []Point{points[0]}
	for i := 1; i < len(points); i++ {
		from, to := points[i-1], points[i]
		wide := to.X - from.X
		for piece := 1; piece <= smoothPieces; piece++ {
			t := float64(piece) / smoothPieces
			y := (1+2*t)*(1-t)*(1-t)*from.Y + t*(1-t)*(1-t)*wide*slopes[i-1] +
				t*t*(3-2*t)*to.Y + t*t*(t-1)*wide*slopes[i]
			way = append(way, Point{from.X + t*wide, within(y, from.Y, to.Y)})
		}
	}
	return way
}

// slopesOf is how steep the way is at each point: level where it turns and at its ends, else the harmonic mean of the ways
// before and after.
func slopesOf(points []Point) []float64 {
	slopes := make([]float64, len(points))
	for i := 1; i+1 < len(points); i++ {
		before := (points[i].Y - points[i-1].Y) / (points[i].X - points[i-1].X)
		after := (points[i+1].Y - points[i].Y) / (points[i+1].X - points[i].X)
		if before*after > 0 {
			slopes[i] = 2 * before * after / (before + after)
		}
	}
	return slopes
}

// within keeps a value between two others.
func within(value, a, b float64) float64 {
	return math.Max(math.Min(a, b), math.Min(math.Max(a, b), value))
}

func longestWord(text string) string {
	longest := ""
	for word := range strings.FieldsSeq(text) {
		if utf8.RuneCountInString(word) > utf8.RuneCountInString(longest) {
			longest = word
		}
	}
	return longest
}
