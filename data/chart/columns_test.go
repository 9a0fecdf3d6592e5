package chart_test

import (
	"math"
	"strconv"
	"testing"

	"troskel/data/chart"
)

func columns(counts ...int) []chart.Column {
	made := make([]chart.Column, len(counts))
	for i, count := range counts {
		made[i] = chart.Column{Name: "steg " + strconv.Itoa(i+1), Count: count}
	}
	return made
}

func height(bar chart.Shape) float64 { return bar.Points[2].Y - bar.Points[0].Y }

func TestColumns_areInProportionAndNumbered(t *testing.T) {
	drawn := chart.Columns{Columns: columns(4, 0, 12), Low: "inte alls", High: "helt", Says: "sagt"}.Chart()
	within(t, drawn, "sagt")
	bars := areas(drawn, chart.Now)
	if len(bars) != 2 || math.Abs(height(bars[1])-3*height(bars[0])) > 1e-9 {
		t.Fatalf("got bars %+v, want two, one three times the other", bars)
	}
	for _, number := range []string{"4", "0", "12", "steg 1", "steg 3", "inte alls", "helt"} {
		if _, there := labelled(drawn, number); !there {
			t.Errorf("no label %q", number)
		}
	}
}

func TestColumns_theNotedOneDiffersAndIsNamed(t *testing.T) {
	asked := chart.Columns{Columns: columns(9, 2, 9), Says: "sagt"}
	asked.Columns[2].Note = "källans tal"
	drawn := asked.Chart()
	within(t, drawn, "sagt")
	noted := areas(drawn, chart.Accent)
	note, named := labelled(drawn, "källans tal")
	if len(noted) != 1 || !named || note.At.Y >= noted[0].Points[0].Y {
		t.Errorf("got %+v and note %+v, want the third column with its note over it", noted, note)
	}
}

func TestColumns_manyFitAndDoNotTouch(t *testing.T) {
	drawn := chart.Columns{Columns: columns(make([]int, 40)...)}
	for i := range drawn.Columns {
		drawn.Columns[i].Count = i
	}
	made := drawn.Chart()
	within(t, made, "")
	bars := areas(made, chart.Now)
	for i := 1; i < len(bars); i++ {
		if bars[i].Points[0].X <= bars[i-1].Points[1].X {
			t.Fatalf("bars %d and %d touch", i-1, i)
		}
	}
}

func TestColumns_withoutAnyoneStillStands(t *testing.T) {
	within(t, chart.Columns{Columns: columns(0, 0)}.Chart(), "")
	within(t, chart.Columns{}.Chart(), "")
}

func TestColumns_theNarrowFormIsTheSameInHalfAColumn(t *testing.T) {
	asked := chart.Columns{Columns: columns(4, 0, 12, 0, 30, 7), Low: "instämmer inte alls", High: "instämmer helt", Says: "sagt"}
	for i := range asked.Columns {
		asked.Columns[i].Name = strconv.Itoa(i + 1)
	}
	wide, narrow := asked.Chart(), asked.Narrow()
	within(t, narrow, "sagt")
	apart(t, narrow)
	if narrow.Width > wide.Width/2 || narrow.Height >= wide.Height || len(narrow.Labels) != len(wide.Labels) {
		t.Errorf("the narrow form is %v by %v with %d labels", narrow.Width, narrow.Height, len(narrow.Labels))
	}
}
