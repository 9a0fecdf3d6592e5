package chart_test

import (
	"math"
	"strings"
	"testing"

	"troskel/data/chart"
)

func TestShares_areInProportionToAllThePoints(t *testing.T) {
	drawn := chart.Shares{
		Total: 100, Says: "sagt", Left: chart.Share{Text: "kvar", Points: 25, Number: "25"},
		Rows: []chart.Share{{"En väg in", 50, "50"}, {"Besked samma dag", 25, "25"}, {"Kartan på webben", 0, "0"}},
	}.Chart()
	within(t, drawn, "sagt")
	apart(t, drawn)
	bars := areas(drawn, chart.Now)
	if len(bars) != 2 || math.Abs(long(bars[0])-2*long(bars[1])) > 1e-9 {
		t.Fatalf("got bars %+v, want two, one twice the other", bars)
	}
	left := ways(drawn, chart.Ink, true)
	if len(left) != 1 || !left[0].Closed || left[0].Fill != chart.Clear || math.Abs(long(left[0])-long(bars[1])) > 1e-9 {
		t.Errorf("got %+v for what is left, want an empty bar", left)
	}
	whole := ways(drawn, chart.Quiet, false)
	if math.Abs(long(whole[0])-2*long(bars[0])) > 1e-9 {
		t.Errorf("the line of all points is %g long, half of them %g", long(whole[0]), long(bars[0]))
	}
}

func TestShares_nothingLeftIsNotDrawn(t *testing.T) {
	drawn := chart.Shares{Total: 100, Rows: []chart.Share{{"Allt", 100, "100"}}, Left: chart.Share{Text: "kvar"}, Says: "sagt"}.Chart()
	within(t, drawn, "sagt")
	apart(t, drawn)
	if _, there := labelled(drawn, "kvar"); there {
		t.Error("nothing is left, yet it has a row")
	}
}

func TestShares_standWithoutPointsAndBeyondThem(t *testing.T) {
	within(t, chart.Shares{}.Chart(), "")
	within(t, chart.Shares{Total: 100, Rows: []chart.Share{{strings.Repeat("lång text ", 30), 990, "990"}, {"fel", -5, ""}}}.Chart(), "")
}
