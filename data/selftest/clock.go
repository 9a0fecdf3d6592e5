package selftest

import (
	"fmt"
	"time"

	"troskel/data/wording"
)

// begun is a day before which there was no program. A clock that shows an earlier one has most often lost its battery.
func begun() time.Time { return time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC) }

// yearsOfUse is how long after that the program is thought to be in use.
const yearsOfUse = 20

// clock judges the date, and whether the time is the one that goes in Sweden: the day's times are.
func clock(now time.Time) Check {
	zone := zoneOf(now)
	check := Check{Name: Clock, Result: Bad, Do: say("selftest.clock-do")}
	_, offset := now.Zone()
	switch {
	case now.Before(begun()):
		check.Says = say("selftest.clock-early", "time", now)
	case now.After(begun().AddDate(yearsOfUse, 0, 0)):
		check.Says = say("selftest.clock-late", "time", now)
	case offset != swedishOffset(now):
		check.Result = Warning
		check.Says, check.Do = say("selftest.clock-zone", "time", now, "zone", zone), say("selftest.clock-zone-do")
	default:
		check.Result, check.Do = Good, Sentence{}
		check.Says = say("selftest.clock-good", "time", now, "zone", zone)
	}
	return check
}

// zoneOf is the time's distance from UTC, as it is written: "UTC+1".
func zoneOf(now time.Time) string {
	_, offset := now.Zone()
	zone := fmt.Sprintf("UTC%+d", offset/3600)
	if minutes := offset % 3600 / 60; minutes != 0 {
		zone += fmt.Sprintf(":%02d", max(minutes, -minutes))
	}
	if offset == 0 {
		return "UTC"
	}
	return zone
}

// swedishOffset is Sweden's distance from UTC at a moment, in seconds: summer time is from the last Sunday of March to the
// last Sunday of October, at 01:00 UTC (directive 2000/84/EC). Not every Windows tells a program the rules of other places.
func swedishOffset(at time.Time) int {
	year := at.UTC().Year()
	if !at.Before(lastSunday(year, time.March)) && at.Before(lastSunday(year, time.October)) {
		return 2 * 3600
	}
	return 3600
}

func lastSunday(year int, month time.Month) time.Time {
	last := time.Date(year, month+1, 0, 1, 0, 0, 0, time.UTC)
	return last.AddDate(0, 0, -int(last.Weekday()))
}

// written is a moment as people write it.
func written(words wording.Words, at time.Time) string {
	return words.Date(at) + " " + words.Clock(at.Format("15:04"))
}
