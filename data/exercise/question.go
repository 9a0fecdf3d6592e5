package exercise

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"troskel/data/wording"
)

// MostRunes is how many characters (runes) one text in an answer may hold.
const MostRunes = 20_000

// question is one field of an answer together with where its value goes. A kind lists the questions of an answer once, in
// the order one fills them in; what Fields shows and what Apply takes both follow from that list.
type question struct {
	Field
	put    func(Field)       // given only a value that fits; an empty field comes with the zero value
	refuse func(Field) error // what the kind itself has against a value; may be nil
}

// ticked is the key of the one option of a question that is answered by a tick.
const ticked = "yes"

func scale(key, label string, most, value int, put func(int)) question {
	return question{
		Field: Field{Key: key, Kind: ScaleField, Label: label, Least: 1, Most: most, Empty: value == 0, Number: value},
		put:   func(given Field) { put(given.Number) },
	}
}

func choose(key, label string, options []Option, value string, put func(string)) question {
	asked := question{
		Field: Field{Key: key, Kind: ChoiceField, Label: label, Options: options, Empty: value == ""},
		put:   func(given Field) { put(strings.Join(given.Chosen, "")) },
	}
	if value != "" {
		asked.Chosen = []string{value}
	}
	return asked
}

// chooseSome is a choice of one or of several; how many, when the kind bounds it, stands in Most.
func chooseSome(key, label string, options []Option, many bool, values []string, put func([]string)) question {
	return question{
		Field: Field{Key: key, Kind: ChoiceField, Label: label, Options: options, Many: many,
			Empty: len(values) == 0, Chosen: values},
		put: func(given Field) { put(slices.Clone(given.Chosen)) },
	}
}

// number is a whole number; nought is not said.
func number(key, label string, most, value int, put func(int)) question {
	return question{
		Field: Field{Key: key, Kind: NumberField, Label: label, Most: most, Empty: value == 0, Number: value},
		put:   func(given Field) { put(given.Number) },
	}
}

func tick(key, label string, value bool, put func(bool)) question {
	asked := question{
		Field: Field{Key: key, Kind: ChoiceField, Label: label, Many: true, Options: []Option{{ticked, label}}},
		put:   func(given Field) { put(len(given.Chosen) > 0) },
	}
	if asked.Empty = !value; value {
		asked.Chosen = []string{ticked}
	}
	return asked
}

func write(key, label, value string, put func(string)) question {
	return question{
		Field: Field{Key: key, Kind: TextField, Label: label, Empty: value == "", Text: value},
		put:   func(given Field) { put(given.Text) },
	}
}

func dated(key, label, value string, put func(string)) question {
	date, err := time.Parse(time.DateOnly, value)
	return question{
		Field: Field{Key: key, Kind: DateField, Label: label, Empty: err != nil, Date: date},
		put: func(given Field) {
			if given.Empty {
				put("")
				return
			}
			put(given.Date.Format(time.DateOnly))
		},
	}
}

// private marks a question whose answer stays on the laptop.
func private(asked question) question {
	asked.Private = true
	return asked
}

// takingLines says how many lines a text takes by hand.
func takingLines(count int, asked question) question {
	asked.Lines = count
	return asked
}

// into puts a value in a variable.
func into[T any](variable *T) func(T) { return func(value T) { *variable = value } }

// fields is the questions without the way back.
func fields(questions []question) []Field {
	shown := make([]Field, len(questions))
	for i, asked := range questions {
		shown[i] = asked.Field
	}
	return shown
}

// apply puts what is given where the questions say. All of it is looked at before any of it is put.
func apply(questions []question, given []Field) error {
	puts := make([]func(), len(given))
	for i, field := range given {
		at := slices.IndexFunc(questions, func(asked question) bool { return asked.Key == field.Key })
		if at < 0 {
			return wording.NewProblem("exercise.unknown-field", nil, "field", field.Key)
		}
		field = field.plain()
		if err := questions[at].takes(field); err != nil {
			return err
		}
		puts[i] = func() { questions[at].put(field) }
	}
	for _, put := range puts {
		put()
	}
	return nil
}

// plain is a field without what cannot be kept: an empty one has no value, and a text is valid UTF-8.
func (f Field) plain() Field {
	if f.Empty {
		return Field{Key: f.Key, Kind: f.Kind, Empty: true, Passed: f.Passed}
	}
	f.Text = strings.ToValidUTF8(f.Text, "\uFFFD")
	return f
}

// takes tells why a question cannot take a value, or nil when it can.
func (q question) takes(given Field) error {
	if given.Kind != q.Kind {
		return wording.NewProblem("exercise.field-kind", nil, "field", q.Key)
	}
	if given.Passed && !q.CanPass {
		return wording.NewProblem("exercise.field-pass", nil, "field", q.Key)
	}
	if !given.Empty {
		if err := q.fits(given); err != nil {
			return err
		}
	}
	if q.refuse != nil {
		return q.refuse(given)
	}
	return nil
}

func (q question) fits(given Field) error {
	switch q.Kind {
	case ScaleField, NumberField:
		if given.Number < q.Least || given.Number > q.Most {
			return wording.NewProblem("exercise.field-range", nil, "field", q.Key, "least", q.Least, "most", q.Most)
		}
	case TextField, OwnField:
		if utf8.RuneCountInString(given.Text) > MostRunes {
			return wording.NewProblem("exercise.too-long", nil, "field", q.Key)
		}
	default:
		if !q.allows(given) {
			return wording.NewProblem("exercise.field-value", nil, "field", q.Key)
		}
	}
	return nil
}

// allows tells whether a value that is neither number nor text is one of those the question has.
func (q question) allows(given Field) bool {
	switch q.Kind {
	case ChoiceField, OrderField:
		return q.wantsAsMany(len(given.Chosen)) && q.offers(given.Chosen)
	case SharesField:
		return q.shares(given.Shares)
	case DateField:
		return given.Date.Year() >= 2000 && given.Date.Year() < 2200
	}
	return false
}

// wantsAsMany tells whether so many keys can be chosen or ordered.
func (q question) wantsAsMany(count int) bool {
	switch {
	case q.Kind == OrderField:
		return count == len(q.Options) || q.Least > 0 && count >= q.Least
	case q.Many:
		return count > 0 && (q.Most == 0 || count <= q.Most)
	}
	return count == 1
}

// offers tells whether all keys are among the options, each once.
func (q question) offers(keys []string) bool {
	seen := map[string]bool{}
	for _, key := range keys {
		if seen[key] || !slices.ContainsFunc(q.Options, func(option Option) bool { return option.Key == key }) {
			return false
		}
		seen[key] = true
	}
	return true
}

// shares tells whether points are given to options only, none below nought and together no more than there are.
func (q question) shares(points map[string]int) bool {
	left := q.Most
	for key, share := range points {
		if share < 0 || share > left || !q.offers([]string{key}) {
			return false
		}
		left -= share
	}
	return true
}
