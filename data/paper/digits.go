package paper

import (
	"maps"
	"strconv"
	"time"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// digit adds a digit to the number or the date of a row, and goes on where no digit more can belong to it.
func (e *Entry) digit(field exercise.Field, option, sign string) (bool, error) {
	switch {
	case sign == PassSign:
		return e.skip()
	case sign < "0" || sign > "9":
		return false, nil
	case field.Kind == exercise.DateField:
		return e.date(field, e.typed+sign)
	}
	typed := e.typed + sign
	number, err := strconv.Atoi(typed)
	if err != nil || number > field.Most {
		return false, wording.NewProblem("paper.too-much", err, "most", field.Most)
	}
	changed := false
	if number >= field.Least {
		if changed, err = e.number(field, option, number); err != nil {
			return false, err
		}
	}
	e.typed = typed
	if number == 0 || number*10 > field.Most {
		if number < field.Least {
			e.typed = ""
			return false, wording.NewProblem("paper.too-little", nil, "least", field.Least)
		}
		e.next()
	}
	return changed, nil
}

// skip takes away what a row says and goes on.
func (e *Entry) skip() (bool, error) {
	changed, err := e.Erase()
	if err == nil {
		e.next()
	}
	return changed, err
}

func (e *Entry) number(field exercise.Field, option string, number int) (bool, error) {
	if field.Kind == exercise.SharesField {
		return e.share(field, option, number)
	}
	field.Empty, field.Passed, field.Number = false, false, number
	return e.keep(field)
}

// share gives an option points; fewer than none takes them away.
func (e *Entry) share(field exercise.Field, option string, points int) (bool, error) {
	shares := maps.Clone(field.Shares)
	if shares == nil {
		shares = map[string]int{}
	}
	if shares[option] = points; points < 0 {
		delete(shares, option)
	}
	sum := 0
	for _, given := range shares {
		sum += given
	}
	if sum > field.Most {
		e.typed = ""
		return false, wording.NewProblem("paper.shared", nil, "sum", sum, "most", field.Most)
	}
	field.Empty, field.Shares = len(shares) == 0, shares
	return e.keep(field)
}

// date takes the digits of a year, a month and a day.
func (e *Entry) date(field exercise.Field, typed string) (bool, error) {
	const digits = "20060102"
	if len(typed) < len(digits) {
		e.typed = typed
		return false, nil
	}
	date, err := time.Parse(digits, typed)
	if err != nil {
		e.typed = ""
		return false, wording.NewProblem("paper.no-date", err, "typed", typed)
	}
	field.Empty, field.Date = false, date
	return e.put(field)
}
