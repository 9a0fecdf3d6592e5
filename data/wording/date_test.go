package wording_test

import (
	"testing"
	"time"

	"troskel/data/wording"
)

func TestDate_isWrittenAsPeopleReadIt(t *testing.T) {
	for _, test := range []struct {
		language wording.Language
		date     time.Time
		want     string
	}{
		{wording.Swedish, time.Date(2018, time.June, 7, 0, 0, 0, 0, time.UTC), "7 juni 2018"},
		{wording.Swedish, time.Date(2026, time.January, 31, 23, 59, 0, 0, time.UTC), "31 januari 2026"},
		{wording.English, time.Date(2018, time.June, 7, 0, 0, 0, 0, time.UTC), "7 June 2018"},
		{wording.English, time.Date(2026, time.December, 1, 0, 0, 0, 0, time.UTC), "1 December 2026"},
	} {
		if got := wording.In(test.language).Date(test.date); got != test.want {
			t.Errorf("%s: got %q, want %q", test.language, got, test.want)
		}
	}
}

func TestDate_hasANameForEveryMonth(t *testing.T) {
	for _, language := range wording.Languages {
		seen := map[string]bool{}
		for month := time.January; month <= time.December; month++ {
			seen[wording.In(language).Date(time.Date(2018, month, 1, 0, 0, 0, 0, time.UTC))] = true
		}
		if len(seen) != 12 || seen["1 date.may 2018"] {
			t.Errorf("%s: the months are not twelve different names: %v", language, seen)
		}
	}
}

func TestClock_isWrittenAsTheLanguageDoes(t *testing.T) {
	for _, c := range []struct {
		language wording.Language
		time     string
		want     string
	}{
		{wording.Swedish, "09:05", "9.05"}, {wording.Swedish, "14:30", "14.30"}, {wording.Swedish, "00:15", "0.15"},
		{wording.English, "09:05", "9:05"}, {wording.English, "14:30", "14:30"},
	} {
		if got := wording.In(c.language).Clock(c.time); got != c.want {
			t.Errorf("%s: %s is %q, want %q", c.language, c.time, got, c.want)
		}
	}
}
