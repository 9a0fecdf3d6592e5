package share

import (
	"slices"
	"strings"
	"unicode/utf8"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// Of is what is handed in of an answer: all that is not free text, and the free text only with texts. What the exercise
// keeps private, and every date, stays whatever is ticked; so does what was said before an exercise, or one item of it, was
// passed.
func Of(found exercise.Exercise, answer exercise.Answer, texts bool) Answer {
	given := Answer{Kind: found.Kind, Passed: answer.Passed()}
	if given.Passed {
		return given
	}
	fields := found.Task.Fields(answer, wording.In(wording.Swedish))
	for _, field := range fields {
		switch {
		case !leaves(field):
		case !isText(field.Kind):
			if item := ownOf(fields, field); item == nil || texts && !item.Empty {
				given.Values = append(given.Values, valueOf(field))
			}
		case texts:
			if given.Texts == nil {
				given.Texts = map[string]string{}
			}
			given.Texts[field.Key] = strings.ToValidUTF8(field.Text, "\uFFFD")
		}
	}
	slices.SortFunc(given.Values, func(a, b Value) int { return strings.Compare(a.Field, b.Field) })
	return given
}

// leaves tells whether there is anything in a field that may be handed in.
func leaves(field exercise.Field) bool {
	return !field.Private && field.Kind != exercise.DateField && (!field.Empty || field.Passed)
}

func isText(kind exercise.FieldKind) bool {
	return kind == exercise.TextField || kind == exercise.OwnField
}

// ownOf finds the own item that a field is about: without the item, the field says nothing. Points given to the numbers of
// a common list are about no item of one's own.
func ownOf(fields []exercise.Field, about exercise.Field) *exercise.Field {
	if !strings.Contains(about.Key, ":") {
		return nil
	}
	for i, field := range fields {
		if field.Kind == exercise.OwnField && strings.HasSuffix(about.Key, ":"+field.Key) {
			return &fields[i]
		}
	}
	return nil
}

func valueOf(field exercise.Field) Value {
	value := Value{Field: field.Key}
	switch {
	case field.Passed:
		value.Passed = true
	case field.Kind == exercise.SharesField:
		value.Shares = map[string]int{}
		for key, points := range field.Shares {
			value.Shares[key] = points
		}
	case field.Kind == exercise.ChoiceField || field.Kind == exercise.OrderField:
		value.Chosen = slices.Clone(field.Chosen)
	default:
		value.Number = field.Number
	}
	return value
}

// Into is the answer as the exercise itself speaks of it, for counting. What is about an own item whose text was not handed
// in is left out. The error is a Fault: KindMismatch or OutOfRange.
func (a Answer) Into(found exercise.Exercise) (exercise.Answer, error) {
	if found.Kind != a.Kind {
		return nil, because(KindMismatch, "%s, which is of the kind %s, as %s", found.Key, found.Kind, a.Kind)
	}
	answer := found.Task.Blank()
	if a.Passed {
		answer.Pass(true)
		return answer, nil
	}
	var given []exercise.Field
	fields := found.Task.Fields(answer, wording.In(wording.Swedish))
	met := 0
	for _, field := range fields {
		filled, ok, err := a.fill(field)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		met++
		if item := ownOf(fields, field); item == nil || a.Texts[item.Key] != "" {
			given = append(given, filled)
		}
	}
	if met != len(a.Values)+len(a.Texts) {
		return nil, because(OutOfRange, "%s has not all the fields", found.Key)
	}
	if err := found.Task.Apply(answer, given); err != nil {
		return nil, because(OutOfRange, "%s: %v", found.Key, err)
	}
	return answer, nil
}

// fill puts what was handed in into one field of a form; not ok when nothing was handed in for it.
func (a Answer) fill(field exercise.Field) (filled exercise.Field, ok bool, err error) {
	filled = exercise.Field{Key: field.Key, Kind: field.Kind}
	if isText(field.Kind) {
		filled.Text, ok = a.Texts[field.Key]
		if ok && utf8.RuneCountInString(filled.Text) > MostRunes {
			return filled, false, because(OutOfRange, "%s is too long", field.Key)
		}
	} else {
		at := slices.IndexFunc(a.Values, func(value Value) bool { return value.Field == field.Key })
		if ok = at >= 0; ok {
			value := a.Values[at]
			if !value.shapedFor(field.Kind) {
				return filled, false, because(OutOfRange, "%s has a value of another sort", field.Key)
			}
			filled.Passed, filled.Empty = value.Passed, value.Passed
			filled.Number, filled.Chosen, filled.Shares = value.Number, value.Chosen, value.Shares
		}
	}
	if ok && (field.Private || field.Kind == exercise.DateField) {
		return filled, false, because(OutOfRange, "%s never leaves a laptop", field.Key)
	}
	return filled, ok, nil
}

// shapedFor tells whether a value is written the way that a field's kind is.
func (v Value) shapedFor(kind exercise.FieldKind) bool {
	switch kind {
	case exercise.ChoiceField, exercise.OrderField:
		return v.Passed || v.Chosen != nil
	case exercise.SharesField:
		return v.Passed || v.Shares != nil
	}
	return v.Chosen == nil && v.Shares == nil
}

// Text is one free text that could be handed in, with the question that it answers.
type Text struct {
	Field string
	Label string
	Text  string
}

// TooLong tells whether the text cannot be handed in as it is.
func (t Text) TooLong() bool { return utf8.RuneCountInString(t.Text) > MostRunes }

// TextsOf are the free texts in an answer that could be handed in, in the order one wrote them, in a language.
func TextsOf(found exercise.Exercise, answer exercise.Answer, words wording.Words) []Text {
	if answer.Passed() {
		return nil
	}
	var texts []Text
	for _, field := range found.Task.Fields(answer, words) {
		if leaves(field) && isText(field.Kind) {
			texts = append(texts, Text{field.Key, field.Label, field.Text})
		}
	}
	return texts
}

// Plain tells whether there is anything in an answer, besides free text, to hand in.
func (a Answer) Plain() bool { return a.Passed || len(a.Values) > 0 }
