package chart_test

import (
	"math"
	"strings"
	"testing"

	"troskel/data/chart"
)

func long(bar chart.Shape) float64 { return bar.Points[1].X - bar.Points[0].X }

func TestBars_areInProportionAndNumbered(t *testing.T) {
	drawn := chart.Bars{Bars: []chart.Bar{{"Jag väntar", 3}, {"Jag ringer", 6}, {"Jag skriver", 0}}, Says: "sagt"}.Chart()
	within(t, drawn, "sagt")
	bars := areas(drawn, chart.Now)
	if len(bars) != 2 || math.Abs(long(bars[1])-2*long(bars[0])) > 1e-9 {
		t.Fatalf("got bars %+v, want two, one twice the other", bars)
	}
	for _, text := range []string{"Jag väntar", "Jag skriver", "3", "6", "0"} {
		if _, there := labelled(drawn, text); !there {
			t.Errorf("no label %q", text)
		}
	}
}

func TestBars_leaveRoomForATextThatBreaks(t *testing.T) {
	short := chart.Bars{Bars: []chart.Bar{{"kort", 1}}}.Chart()
	broken := chart.Bars{Bars: []chart.Bar{{strings.Repeat("lång text ", 30), 1}}}.Chart()
	within(t, broken, "")
	if extra := broken.Height - short.Height; extra < 2*10 {
		t.Errorf("a text of 300 letters gets %g more than one of four", extra)
	}
}

func TestBars_withoutAnyoneStillStand(t *testing.T) {
	within(t, chart.Bars{Bars: []chart.Bar{{"ingen", 0}}}.Chart(), "")
	within(t, chart.Bars{}.Chart(), "")
}
