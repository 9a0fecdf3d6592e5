package browser

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"troskel/data/exercise"
)

// sheet is something that one fills in: an exercise with its note, the welcome page, the parking. All are filled in the same
// way, saved the same way, and kept from being overwritten by another tab.
type sheet struct {
	name  string                           // tells it from the others of the day
	ask   func() []exercise.Asked          // as it is now
	write func(field exercise.Field) error // puts one value; saved is called after the last
	saved func()
}

// values are the fields as they are now.
func (s sheet) values() []exercise.Field {
	var values []exercise.Field
	for _, asked := range s.ask() {
		values = append(values, asked.Field)
	}
	return values
}

// textSheet is a sheet of one text.
func textSheet(name, label, help string, read func() string, write func(string)) sheet {
	return sheet{
		name: name,
		ask: func() []exercise.Asked {
			text := read()
			return []exercise.Asked{{Help: help, Field: exercise.Field{
				Key: name, Kind: exercise.TextField, Label: label, Text: text, Empty: text == "",
			}}}
		},
		write: func(field exercise.Field) error { write(field.Text); return nil },
		saved: func() {},
	}
}

// The names of what a form sends. A field's values come under its key with this before it.
const (
	fieldName = "f."   // a value
	hasName   = "has"  // the fields that the form asked for, so that an empty one is told from one that is not there
	baseName  = "base" // what the form held when it was shown
	dayName   = "day"  // the day that it belongs to
	doName    = "do"   // what was pressed
	autoName  = "auto" // saved by the script, which wants no page back
	passValue = "pass"
)

// entry is what somebody has put in a form: the fields that could be read, and of the others what was written, and why it
// could not be taken.
type entry struct {
	given  []exercise.Field
	wrote  map[string]url.Values // what was written in a field that could not be taken, by key
	faults map[string]string     // why not: a key of the words
}

// read reads a form. A field that the form did not ask for stays as it is.
func read(form url.Values, asked []exercise.Asked) entry {
	in := entry{wrote: map[string]url.Values{}, faults: map[string]string{}}
	has := form[hasName]
	for _, field := range asked {
		if field.When == exercise.Never || !slices.Contains(has, field.Key) {
			continue
		}
		value, fault := valueIn(form, field.Field)
		if fault != "" {
			in.faults[field.Key], in.wrote[field.Key] = fault, wroteIn(form, field.Key)
			continue
		}
		in.given = append(in.given, value)
	}
	return in
}

// wroteIn is what a form holds of one field.
func wroteIn(form url.Values, key string) url.Values {
	wrote := url.Values{}
	for name, values := range form {
		if name == fieldName+key || strings.HasPrefix(name, fieldName+key+".") {
			wrote[name] = values
		}
	}
	return wrote
}

// valueIn is a field with the value that a form gives it, or the key of the words that say why that is none.
func valueIn(form url.Values, field exercise.Field) (value exercise.Field, fault string) {
	value = exercise.Field{Key: field.Key, Kind: field.Kind, Label: field.Label}
	given := form[fieldName+field.Key]
	first := ""
	if len(given) > 0 {
		first = given[0]
	}
	switch field.Kind {
	case exercise.ScaleField, exercise.NumberField:
		return numberIn(value, field, strings.TrimSpace(first))
	case exercise.TextField, exercise.OwnField:
		value.Text = strings.ToValidUTF8(newlines.Replace(first), "\uFFFD")
		value.Empty = value.Text == ""
	case exercise.ChoiceField, exercise.OrderField:
		value.Chosen = slices.DeleteFunc(slices.Clone(given), func(key string) bool { return key == "" })
		value.Empty = len(value.Chosen) == 0
	case exercise.SharesField:
		return sharesIn(value, field, form)
	case exercise.DateField:
		if value.Empty = strings.TrimSpace(first) == ""; value.Empty {
			return value, ""
		}
		date, err := time.Parse(time.DateOnly, strings.TrimSpace(first))
		if err != nil {
			return value, "browser.bad-date"
		}
		value.Date = date
	}
	return value, ""
}

// newlines writes the ends of lines as the program does, however the browser sends them.
var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func numberIn(value, field exercise.Field, text string) (exercise.Field, string) {
	switch text {
	case "":
		value.Empty = true
		return value, ""
	case passValue: // what was said before the pass stays under it
		value.Empty, value.Number, value.Passed = field.Empty, field.Number, true
		return value, ""
	}
	number, err := strconv.Atoi(text)
	if err != nil {
		return value, "browser.bad-number"
	}
	value.Number = number
	return value, ""
}

func sharesIn(value, field exercise.Field, form url.Values) (exercise.Field, string) {
	value.Shares = map[string]int{}
	for _, option := range field.Options {
		text := strings.TrimSpace(form.Get(fieldName + field.Key + "." + option.Key))
		if text == "" {
			continue
		}
		points, err := strconv.Atoi(text)
		if err != nil || points < 0 {
			return value, "browser.bad-number"
		}
		if points > 0 {
			value.Shares[option.Key] = points
		}
	}
	value.Empty = len(value.Shares) == 0
	return value, ""
}

// valueOf is a field's value without what is asked around it, so that values can be compared.
func valueOf(field exercise.Field) exercise.Field {
	value := exercise.Field{Key: field.Key, Kind: field.Kind, Empty: field.Empty, Passed: field.Passed}
	if field.Empty {
		return value
	}
	value.Number, value.Text, value.Date = field.Number, field.Text, field.Date
	if len(field.Chosen) > 0 {
		value.Chosen = slices.Clone(field.Chosen)
		if field.Kind == exercise.ChoiceField {
			slices.Sort(value.Chosen)
		}
	}
	for key, points := range field.Shares {
		if points > 0 {
			if value.Shares == nil {
				value.Shares = map[string]int{}
			}
			value.Shares[key] = points
		}
	}
	return value
}

// same tells whether two fields have the same value.
func same(one, other exercise.Field) bool {
	return nameOf("", []exercise.Field{one}) == nameOf("", []exercise.Field{other})
}

func withKey(fields []exercise.Field, key string) (exercise.Field, bool) {
	at := slices.IndexFunc(fields, func(field exercise.Field) bool { return field.Key == key })
	if at < 0 {
		return exercise.Field{}, false
	}
	return fields[at], true
}

func askedWith(fields []exercise.Asked, key string) (exercise.Asked, bool) {
	at := slices.IndexFunc(fields, func(field exercise.Asked) bool { return field.Key == key })
	if at < 0 {
		return exercise.Asked{}, false
	}
	return fields[at], true
}
