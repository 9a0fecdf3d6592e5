package widgets

import (
	"strconv"
	"strings"
	"time"
)

// ParseDate reads a date as people write one: "2018-06-07", "20180607", "7/6", "7.6", "7/6 2018", "7/6-18". Without a year
// it is the next such day, today included. A day that the month does not have is no date.
func ParseDate(written string, today time.Time) (time.Time, bool) {
	numbers, ok := numbersIn(written)
	if !ok {
		return time.Time{}, false
	}
	today = dayOf(today)
	switch {
	case len(numbers) == 1 && len(numbers[0]) == 8:
		return day(numbers[0][:4], numbers[0][4:6], numbers[0][6:])
	case len(numbers) == 3 && len(numbers[0]) == 4:
		return day(numbers[0], numbers[1], numbers[2])
	case len(numbers) == 3 && len(numbers[2]) == 4:
		return day(numbers[2], numbers[1], numbers[0])
	case len(numbers) == 3 && len(numbers[2]) == 2:
		return day("20"+numbers[2], numbers[1], numbers[0])
	case len(numbers) == 2:
		return nextDay(numbers[1], numbers[0], today)
	}
	return time.Time{}, false
}

// numbersIn splits at what people put between the numbers of a date.
func numbersIn(written string) ([]string, bool) {
	numbers := strings.FieldsFunc(written, func(letter rune) bool { return strings.ContainsRune("-/. –", letter) })
	for _, number := range numbers {
		if strings.Trim(number, "0123456789") != "" {
			return nil, false
		}
	}
	return numbers, len(numbers) > 0
}

// nextDay is the next day of that date from today on. A leap day may be some years away.
func nextDay(month, ofMonth string, today time.Time) (time.Time, bool) {
	const years = 8 // between two leap days at the most
	for year := today.Year(); year <= today.Year()+years; year++ {
		if date, ok := day(strconv.Itoa(year), month, ofMonth); ok && !date.Before(today) {
			return date, true
		}
	}
	return time.Time{}, false
}

func day(year, month, ofMonth string) (time.Time, bool) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(ofMonth)
	date := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return date, date.Year() == y && int(date.Month()) == m && date.Day() == d && y >= 1900
}

// dayOf is the day that a time carries, without its hour and place.
func dayOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}
