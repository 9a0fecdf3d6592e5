package wording

import (
	"strconv"
	"strings"
	"time"
)

// months are the keys of the months' names, January first.
var months = [12]string{
	"date.january", "date.february", "date.march", "date.april", "date.may", "date.june",
	"date.july", "date.august", "date.september", "date.october", "date.november", "date.december",
}

// Date writes a date as people read it, "7 juni 2018". The place and the hour of the clock do not change it: it is the
// date that the time itself carries.
func (w Words) Date(t time.Time) string {
	return w.Text("date.long",
		"day", strconv.Itoa(t.Day()), "month", w.Text(months[t.Month()-1]), "year", strconv.Itoa(t.Year()))
}

// Clock writes a time of day, "09:05", as the language does: 9.05 in Swedish, 9:05 in English.
func (w Words) Clock(hhmm string) string {
	hhmm = strings.TrimPrefix(hhmm, "0")
	if w.language == Swedish {
		return strings.Replace(hhmm, ":", ".", 1)
	}
	return hhmm
}
