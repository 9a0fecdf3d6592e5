package day_test

import (
	"slices"
	"strings"
	"testing"

	"troskel/data/day"
	"troskel/data/wording"
)

func TestOutlookFor_countsOnSeventyToEightyFiveOfAHundred(t *testing.T) {
	for _, c := range []struct {
		least, group int
		want         day.Outlook
	}{
		{7, 0, day.Never}, {7, 6, day.Never}, {7, 7, day.Unlikely}, {7, 8, day.Unlikely}, {7, 9, day.Uncertain},
		{7, 10, day.Expectable}, {7, 60, day.Expectable}, {5, 5, day.Unlikely}, {5, 6, day.Uncertain}, {5, 8, day.Expectable},
		{20, 23, day.Unlikely}, {20, 24, day.Uncertain}, {20, 29, day.Expectable},
	} {
		if got := day.OutlookFor(c.least, c.group); got != c.want {
			t.Errorf("%d of %d: %s, want %s", c.least, c.group, got, c.want)
		}
	}
}

func TestForecast_saysWhatWillShow(t *testing.T) {
	words := wording.In(wording.Swedish)
	for want, room := range map[string]day.Expected{
		"Med 8 förtroendevalda visas troligen ingen delning.":                     {Officials: 40, Elected: 8},
		"Med 9 tjänstepersoner är det osäkert om en delning visas.":               {Officials: 9, Elected: 12},
		"Med 3 förtroendevalda visas ingen delning. Det krävs minst 7.":           {Officials: 40, Elected: 3},
		"Med 5 i rummet visas ingen bild. Det krävs minst 7.":                     {Officials: 4, Elected: 1},
		"Alla har samma roll, så det finns ingen delning att visa.":               {Officials: 30},
		"Är det 1–6 som inte anger sin roll visas ingen delning alls.":            {Officials: 30, Elected: 20},
		"Rummets bild visas bara om nästan alla 8 lämnar in. Räkna inte med det.": {Officials: 8},
	} {
		if said := day.Forecast(words, 7, room); !slices.Contains(said, want) {
			t.Errorf("%+v: %q, want %q", room, said, want)
		}
	}
}

// TestForecast_alwaysHasWords tries every room a day can have, and every least number.
func TestForecast_alwaysHasWords(t *testing.T) {
	for _, language := range wording.Languages {
		words := wording.In(language)
		for least := day.LeastLow; least <= day.LeastHigh; least++ {
			for officials := range 30 {
				for elected := range 30 {
					said := strings.Join(day.Forecast(words, least, day.Expected{Officials: officials, Elected: elected}), " ")
					if strings.Contains(said, "forecast.") || strings.ContainsAny(said, "{}") || said == "" {
						t.Fatalf("%d, %d and %d: %q", least, officials, elected, said)
					}
				}
			}
		}
	}
}
