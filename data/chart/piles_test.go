package chart_test

import (
	"math"
	"strings"
	"testing"

	"troskel/data/chart"
)

func piles(cards ...chart.PilesCard) chart.Piles {
	return chart.Piles{Names: []string{"Höjer tröskeln", "Beror på", "Sänker tröskeln"}, Cards: cards, Says: "sagt"}
}

func TestPiles_standInColumnsInProportion(t *testing.T) {
	drawn := piles(chart.PilesCard{"En blankett till", []int{8, 4, 0}}, chart.PilesCard{"Ett samtal", []int{1, 2, 9}}).Chart()
	within(t, drawn, "sagt")
	apart(t, drawn)
	bars := areas(drawn, chart.Now)
	if len(bars) != 5 || math.Abs(long(bars[0])-2*long(bars[1])) > 1e-9 {
		t.Fatalf("got bars %+v, want five, the first twice the second", bars)
	}
	if bars[0].Points[0].X != bars[2].Points[0].X || bars[1].Points[0].X <= bars[0].Points[1].X {
		t.Error("the piles do not stand in columns")
	}
	for _, text := range []string{"Höjer tröskeln", "En blankett till", "8", "0", "9"} {
		if _, there := labelled(drawn, text); !there {
			t.Errorf("no label %q", text)
		}
	}
}

func TestPiles_longTextsAndFullRoomsStayApart(t *testing.T) {
	var cards []chart.PilesCard
	for range 12 {
		cards = append(cards, chart.PilesCard{strings.Repeat("lång text ", 12), []int{100, 100, 100}})
	}
	drawn := piles(cards...).Chart()
	within(t, drawn, "sagt")
	apart(t, drawn)
}

func TestPiles_standWithoutCards(t *testing.T) {
	within(t, chart.Piles{}.Chart(), "")
	within(t, piles(chart.PilesCard{"fel", []int{1, 2, 3, 4}}).Chart(), "sagt")
}
