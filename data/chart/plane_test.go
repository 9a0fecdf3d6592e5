package chart_test

import (
	"math"
	"testing"

	"troskel/data/chart"
)

func plane(marks ...chart.PlaneMark) chart.Chart {
	return chart.Plane{
		Steps: 5, Marks: marks, Left: "mindre service", Right: "mer service", Down: "mindre säkert", Up: "mer säkert", Says: "sagt",
	}.Chart()
}

func TestPlane_upIsUpAndMoreIsToTheRight(t *testing.T) {
	drawn := plane(chart.PlaneMark{Across: 1, Up: 1}, chart.PlaneMark{Across: 5, Up: 5})
	within(t, drawn, "sagt")
	marks := dots(drawn, chart.Accent)
	if len(marks) != 2 {
		t.Fatalf("got %d marks, want 2", len(marks))
	}
	low, high := marks[0].Points[0], marks[1].Points[0]
	if high.X <= low.X || high.Y >= low.Y {
		t.Errorf("the low mark is at %+v and the high at %+v", low, high)
	}
	for _, end := range []string{"mindre service", "mer service", "mindre säkert", "mer säkert"} {
		if _, there := labelled(drawn, end); !there {
			t.Errorf("no label %q", end)
		}
	}
	up, _ := labelled(drawn, "mer säkert")
	down, _ := labelled(drawn, "mindre säkert")
	if up.At.Y >= down.At.Y {
		t.Error("the label for up stands under the one for down")
	}
}

func TestPlane_countedMarksAreInProportionAndNumbered(t *testing.T) {
	drawn := plane(chart.PlaneMark{Across: 2, Up: 3, Count: 16}, chart.PlaneMark{Across: 3, Up: 3, Count: 9})
	within(t, drawn, "sagt")
	marks := dots(drawn, chart.Now)
	if len(marks) != 2 {
		t.Fatalf("got %d marks, want 2", len(marks))
	}
	if ratio := marks[0].Radius / marks[1].Radius; math.Abs(ratio-4.0/3) > 1e-9 {
		t.Errorf("the radii stand as %g, want 4 to 3", ratio)
	}
	if _, there := labelled(drawn, "16"); !there {
		t.Error("the mark has no number")
	}
}

func TestPlane_neighboursDoNotTouch(t *testing.T) {
	drawn := plane(chart.PlaneMark{Across: 4, Up: 5, Count: 90}, chart.PlaneMark{Across: 5, Up: 5, Count: 90})
	marks := dots(drawn, chart.Now)
	if gap := marks[1].Points[0].X - marks[0].Points[0].X; gap <= marks[0].Radius+marks[1].Radius {
		t.Errorf("%g apart with radii %g and %g", gap, marks[0].Radius, marks[1].Radius)
	}
}

func TestPlane_theNarrowFormIsTheSameInHalfAColumn(t *testing.T) {
	plane := chart.Plane{Steps: 5, Marks: []chart.PlaneMark{{Across: 5, Up: 5}}, Left: "mindre", Right: "mer",
		Down: "lägre", Up: "högre", Says: "sagt"}
	wide, narrow := plane.Chart(), plane.Narrow()
	within(t, narrow, "sagt")
	if narrow.Width > wide.Width*0.7 || len(narrow.Shapes) != len(wide.Shapes) || len(narrow.Labels) != len(wide.Labels) {
		t.Errorf("%.0f wide with %d shapes and %d labels; the wide one has %d and %d",
			narrow.Width, len(narrow.Shapes), len(narrow.Labels), len(wide.Shapes), len(wide.Labels))
	}
	upper, _ := labelled(narrow, "högre")
	lower, _ := labelled(narrow, "lägre")
	if upper.At.Y >= lower.At.Y {
		t.Errorf("the upper end is named at %.0f, the lower at %.0f", upper.At.Y, lower.At.Y)
	}
}
