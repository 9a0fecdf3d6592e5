package share

import (
	"slices"

	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// Checker holds contributions against one day. It is made once for many of them, and may be used by many goroutines.
type Checker struct {
	head  day.Head
	asked map[string]asked // by exercise key: those that the day collects
}

// asked is an exercise with what its fields can hold, looked at once.
type asked struct {
	exercise.Exercise
	fields map[string]room
}

// room is a field and the options it has.
type room struct {
	exercise.Field
	options map[string]bool
}

// NewChecker makes a checker of a day.
func NewChecker(of day.Day) Checker {
	checker := Checker{head: of.Head, asked: map[string]asked{}}
	for _, key := range of.Head.Share {
		found, ok := of.Workshop.Find(key)
		if !ok {
			continue
		}
		fields := found.Task.Fields(found.Task.Blank(), wording.In(wording.Swedish))
		one := asked{Exercise: found, fields: map[string]room{}}
		for _, field := range fields {
			options := map[string]bool{}
			for _, option := range field.Options {
				options[option.Key] = true
			}
			one.fields[field.Key] = room{Field: field, options: options}
		}
		checker.asked[key] = one
	}
	return checker
}

// Check tells why a contribution is none of the day's. The error is a Fault.
func (c Checker) Check(given Contribution) error {
	switch {
	case given.Practice != c.head.Practice && given.Day == c.head.ID:
		return PracticeMix
	case given.Day != c.head.ID:
		return OtherDay
	case given.Ticket != c.head.Ticket:
		return WrongTicket
	case given.Table > 0 && given.Role != "":
		return because(Malformed, "a table has no role")
	}
	for key, answer := range given.Answers {
		if err := c.answer(key, answer, given.Table > 0); err != nil {
			return err
		}
	}
	return nil
}

// answer tells why an answer is to none of the exercises that the day shares.
func (c Checker) answer(key string, answer Answer, table bool) error {
	found, ok := c.asked[key]
	switch {
	case !ok:
		return because(NotShared, "%q", key)
	case answer.Kind != found.Kind:
		return because(KindMismatch, "%s is of the kind %s, not %s", key, found.Kind, answer.Kind)
	case table && answer.Kind != TableKind:
		return because(NotShared, "a table hands in proposals, not %s", key)
	case found.holds(answer):
		return nil
	}
	_, err := answer.Into(found.Exercise)
	return err
}

// TableKind is the kind of exercise that a table hands in together.
const TableKind = "proposal"

// holds tells whether all that is in an answer fits the exercise's fields at first sight. What does not is left to Into,
// which is slower and right.
func (a asked) holds(answer Answer) bool {
	for _, value := range answer.Values {
		field, ok := a.fields[value.Field]
		if !ok || field.Private || isText(field.Kind) || field.Kind == exercise.DateField || !field.takes(value) {
			return false
		}
	}
	for key := range answer.Texts {
		if field, ok := a.fields[key]; !ok || field.Private || !isText(field.Kind) {
			return false
		}
	}
	return true
}

func (r room) takes(value Value) bool {
	switch {
	case !value.shapedFor(r.Kind):
		return false
	case value.Passed:
		return r.CanPass
	case r.Kind == exercise.ScaleField || r.Kind == exercise.NumberField:
		return value.Number >= r.Least && value.Number <= r.Most
	case r.Kind == exercise.SharesField:
		return r.shares(value.Shares)
	}
	return r.chosen(value.Chosen)
}

func (r room) shares(shares map[string]int) bool {
	left := r.Most
	for key, points := range shares {
		if points < 0 || points > left || !r.options[key] {
			return false
		}
		left -= points
	}
	return true
}

func (r room) chosen(keys []string) bool {
	for i, key := range keys {
		if !r.options[key] || slices.Contains(keys[:i], key) {
			return false
		}
	}
	switch {
	case r.Kind == exercise.OrderField:
		return len(keys) == len(r.Options) || r.Least > 0 && len(keys) >= r.Least
	case r.Many:
		return len(keys) > 0 && (r.Most == 0 || len(keys) <= r.Most)
	}
	return len(keys) == 1
}
