package chart_test

import (
	"math"
	"testing"

	"troskel/data/chart"
)

var factors = []string{"Information", "Tillgänglighet", "Bemötande", "Kompetens", "Rättssäkerhet", "Effektivitet"}

func radar(now, before []float64) chart.Radar {
	made := chart.Radar{Steps: 6, NowName: "nu", BeforeName: "före dagen", Says: "sagt"}
	for i, name := range factors {
		made.Spokes = append(made.Spokes, chart.Spoke{Name: name, Now: now[i], Before: before[i]})
	}
	return made
}

var none = make([]float64, 6)

func TestRadar_nowIsAHatchedFieldAndBeforeADashedLine(t *testing.T) {
	drawn := radar([]float64{4, 5, 6, 3, 4, 5}, []float64{2, 5, 3, 3, 1, 4}).Chart()
	within(t, drawn, "sagt")
	apart(t, drawn)
	var closed []chart.Shape
	for _, shape := range append(ways(drawn, chart.Now, false), ways(drawn, chart.Before, true)...) {
		if shape.Closed {
			closed = append(closed, shape)
		}
	}
	if len(closed) != 2 || closed[0].Dashed || !closed[1].Dashed || len(closed[0].Points) != 6 {
		t.Errorf("got lines %+v, want one solid and one dashed", closed)
	}
	if hatches := len(ways(drawn, chart.Now, false)) - 2; hatches < 10 { // the outline and the legend
		t.Errorf("the field has %d lines", hatches)
	}
	if rings, marks := dots(drawn, chart.Paper), dots(drawn, chart.Now); len(rings) != 7 || len(marks) != 7 {
		t.Errorf("got %d rings and %d dots, want six and one in the legend", len(rings), len(marks))
	}
}

func TestRadar_hatchStaysInsideTheField(t *testing.T) {
	drawn := radar([]float64{6, 1, 6, 1, 6, 1}, none).Chart()
	var field []chart.Point
	for _, shape := range drawn.Shapes {
		if shape.Closed && shape.Stroke == chart.Now {
			field = shape.Points
		}
	}
	seen := 0
	for _, shape := range drawn.Shapes {
		if shape.Closed || shape.Stroke != chart.Now || shape.Thickness > 1 {
			continue
		}
		seen++
		a, b := shape.Points[0], shape.Points[1]
		if middle := (chart.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}); !holds(field, middle) {
			t.Errorf("the line through %+v lies outside the field", middle)
		}
	}
	if seen == 0 {
		t.Error("there is no field")
	}
}

// holds tells whether a polygon holds a point, by how often a ray crosses its sides.
func holds(corners []chart.Point, at chart.Point) bool {
	inside := false
	for i, a := range corners {
		b := corners[(i+1)%len(corners)]
		if (a.Y > at.Y) != (b.Y > at.Y) && at.X < a.X+(b.X-a.X)*(at.Y-a.Y)/(b.Y-a.Y) {
			inside = !inside
		}
	}
	return inside
}

func TestRadar_moreIsFartherFromTheMiddle(t *testing.T) {
	drawn := radar([]float64{1, 2, 3, 4, 5, 6}, none).Chart()
	middle := chart.Point{X: 180, Y: 108}
	last := 0.0
	for _, mark := range dots(drawn, chart.Now)[:6] {
		out := math.Hypot(mark.Points[0].X-middle.X, mark.Points[0].Y-middle.Y)
		if math.Abs(out-last-13) > 1e-9 {
			t.Errorf("a step is %g long, want 13", out-last)
		}
		last = out
	}
}

func TestRadar_firstSpokeStandsUpAndTheNextIsToTheRight(t *testing.T) {
	drawn := radar(none, none).Chart()
	top, _ := labelled(drawn, "Information")
	right, _ := labelled(drawn, "Tillgänglighet")
	left, _ := labelled(drawn, "Effektivitet")
	if top.At.X != 180 || top.Anchor != chart.Middle || right.Anchor != chart.Start || left.Anchor != chart.End || right.At.X <= left.At.X {
		t.Errorf("got %+v, %+v and %+v", top, right, left)
	}
}

func TestRadar_whatIsNotRatedBreaksTheLineAndLeavesNoField(t *testing.T) {
	drawn := radar([]float64{4, 5, 0, 3, 0, 5}, none).Chart()
	within(t, drawn, "sagt")
	lines := ways(drawn, chart.Now, false)
	if len(lines) != 3 { // between the sixth, first and second, and in the legend
		t.Errorf("got %d lines, want 3", len(lines))
	}
	if _, named := labelled(drawn, "före dagen"); named {
		t.Error("before is named, though nothing of it is drawn")
	}
}

func TestRadar_theSamePlaceIsADotInARing(t *testing.T) {
	drawn := radar([]float64{4, 4, 4, 4, 4, 4}, []float64{4, 3, 3, 3, 3, 3}).Chart()
	rings, marks := dots(drawn, chart.Paper), dots(drawn, chart.Now)
	if rings[0].Points[0] != marks[0].Points[0] || rings[0].Radius < marks[0].Radius+2 {
		t.Errorf("got %+v around %+v", rings[0], marks[0])
	}
}

func TestRadar_longNamesStayInTheFrame(t *testing.T) {
	made := radar(none, none)
	for i := range made.Spokes {
		made.Spokes[i].Name = "Hur jag bidrar till " + factors[i]
	}
	drawn := made.Chart()
	within(t, drawn, "sagt")
	apart(t, drawn)
}

func TestRadar_narrowKeepsItsNamesOffTheRim(t *testing.T) {
	made := radar([]float64{4, 4, 4, 4, 4, 4}, []float64{4, 3, 3, 3, 3, 3})
	drawn := made.Narrow()
	within(t, drawn, "sagt")
	apart(t, drawn)
	if drawn.Width >= made.Chart().Width/2+20 {
		t.Errorf("the narrow form is %.0f wide", drawn.Width)
	}
	middle := drawn.Width / 2
	for _, label := range drawn.Labels[1:3] { // the two at the right: above the one's end, under the other's
		if label.Anchor != chart.Start || label.At.X <= middle {
			t.Errorf("%q begins at %.0f, anchored %v", label.Text, label.At.X, label.Anchor)
		}
	}
}

func TestRadar_standsWithoutSpokesAndBeyondItsSteps(t *testing.T) {
	within(t, chart.Radar{}.Chart(), "")
	within(t, radar([]float64{99, 99, 99, 99, 99, 99}, []float64{-1, 0, 1, 2, 3, 99}).Chart(), "sagt")
}
