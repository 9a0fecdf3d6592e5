package chart_test

import (
	"math"
	"strings"
	"testing"

	"troskel/data/chart"
)

func ranking(rows ...chart.RankingRow) chart.Ranking {
	return chart.Ranking{Rows: rows, First: "tyngst", Last: "lättast", Says: "sagt"}
}

func TestRanking_hasADotForEachPlaceAndAMarkAtTheMean(t *testing.T) {
	drawn := ranking(
		chart.RankingRow{Text: "Väntan", Counts: []int{9, 1, 0, 0, 0}, Mean: 1.1, Note: "medel 1,1"},
		chart.RankingRow{Text: "Blanketten", Counts: []int{1, 4, 1, 0, 4}, Mean: 3, Note: "medel 3,0"},
	).Chart()
	within(t, drawn, "sagt")
	apart(t, drawn)
	marks := dots(drawn, chart.Now)
	if len(marks) != 6 {
		t.Fatalf("got %d dots, want 6", len(marks))
	}
	if ratio := marks[0].Radius / marks[3].Radius; math.Abs(ratio-1.5) > 1e-9 {
		t.Errorf("the radii stand as %g, want 3 to 2", ratio)
	}
	means := areas(drawn, chart.Accent)
	if len(means) != 2 || means[0].Points[0].X <= marks[0].Points[0].X || means[0].Points[0].X >= marks[1].Points[0].X ||
		means[1].Points[0].X != marks[4].Points[0].X {
		t.Errorf("got means %+v", means)
	}
	for _, text := range []string{"tyngst", "lättast", "1", "5", "medel 1,1", "Blanketten"} {
		if _, there := labelled(drawn, text); !there {
			t.Errorf("no label %q", text)
		}
	}
}

func TestRanking_ofManyLongThingsKeepsItsLabelsApart(t *testing.T) {
	var rows []chart.RankingRow
	for range 9 {
		rows = append(rows, chart.RankingRow{Text: strings.Repeat("lång text ", 9), Counts: []int{90, 90, 90, 90, 90, 90, 90, 90, 90}, Mean: 9, Note: "medel 9,0"})
	}
	drawn := ranking(rows...).Chart()
	within(t, drawn, "sagt")
	apart(t, drawn)
	marks := dots(drawn, chart.Now)
	if gap := marks[1].Points[0].X - marks[0].Points[0].X; gap <= 2*marks[0].Radius {
		t.Error("neighbours touch")
	}
}

func TestRanking_standsWithoutAnyone(t *testing.T) {
	within(t, chart.Ranking{}.Chart(), "")
	within(t, ranking(chart.RankingRow{Text: "ingen", Counts: []int{0}}, chart.RankingRow{Text: "fel", Mean: 77}).Chart(), "sagt")
}
