package workshop

import (
	"slices"
	"strconv"
	"strings"
)

// Key reads the part's own key, and wants it to be the first of its name in the list.
func (r *reading) Key(into *string) {
	r.Name("key", into)
	if r.taken == nil || *into == "" {
		return
	}
	line := r.at.find("key").line
	if first, taken := r.taken[*into]; taken {
		r.run.report(line, "workshop.same-key", "key", clip(*into), "line", first)
		return
	}
	r.taken[*into] = line
}

// Name reads a field that holds a key.
func (r *reading) Name(name string, into *string) { r.name(name, into, false) }

// OptionalName reads one that may be missing.
func (r *reading) OptionalName(name string, into *string) { r.name(name, into, true) }

func (r *reading) name(name string, into *string, optional bool) {
	found := r.scalar(name, optional)
	switch {
	case found == nil:
	case found.value.text == "":
		r.run.report(found.line, "workshop.empty", "name", name)
	case !isKey(found.value.text):
		r.run.report(found.line, "workshop.key-form", "name", name, "value", clip(found.value.text))
		*into = found.value.text // so that those who refer to it are not reported too
	default:
		*into = found.value.text
	}
}

// Names reads a list of keys. Whether each is the key of something is for the kind to say.
func (r *reading) Names(name string, into *[]string, least int) {
	*into = nil
	for _, item := range r.list(name, least) {
		if r.isTextItem(name, item) {
			*into = append(*into, item.text)
		}
	}
}

const mostKeyLetters = 60

// isKey tells whether a text can be a key: letters a to z, digits and hyphens, beginning with a letter or digit.
func isKey(text string) bool {
	for at, letter := range text {
		small := letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9'
		if !small && (letter != '-' || at == 0) {
			return false
		}
	}
	return text != "" && len(text) <= mostKeyLetters
}

// Clock reads a time of day.
func (r *reading) Clock(name string, into *string) {
	found := r.scalar(name, false)
	if found == nil {
		return
	}
	if _, ok := minuteOfDay(found.value.text); !ok {
		r.run.report(found.line, "workshop.clock", "name", name, "value", clip(found.value.text))
		return
	}
	*into = found.value.text
}

// Word reads a field that holds one of the words allowed.
func (r *reading) Word(name string, into *string, allowed []string) {
	r.word(name, into, allowed, false)
}

// OptionalWord reads one that may be missing.
func (r *reading) OptionalWord(name string, into *string, allowed []string) {
	r.word(name, into, allowed, true)
}

func (r *reading) word(name string, into *string, allowed []string, optional bool) {
	if found := r.scalar(name, optional); found != nil && r.allowed(name, found.line, found.value.text, allowed) {
		*into = found.value.text
	}
}

func (r *reading) allowed(name string, line int, written string, allowed []string) bool {
	if slices.Contains(allowed, written) {
		return true
	}
	known := strings.Join(allowed, ", ")
	if near := nearest(written, allowed); near != "" {
		r.run.report(line, "workshop.unknown-word-near", "name", name, "value", clip(written), "near", near, "known", known)
	} else {
		r.run.report(line, "workshop.unknown-word", "name", name, "value", clip(written), "known", known)
	}
	return false
}

// Words reads a list of words of which each comes once.
func (r *reading) Words(name string, into *[]string, allowed []string) {
	*into = nil
	for _, item := range r.list(name, 0) {
		switch {
		case !r.isTextItem(name, item):
		case slices.Contains(*into, item.text):
			r.run.report(item.line, "workshop.word-twice", "name", name, "value", item.text)
		case r.allowed(name, item.line, item.text, allowed):
			*into = append(*into, item.text)
		}
	}
}

// Number reads a whole number in decimal digits, written without quotes.
func (r *reading) Number(name string, into *int, least, most int) {
	found := r.field(name, false)
	if found == nil {
		return
	}
	number, err := strconv.Atoi(found.value.text)
	switch {
	case found.value.shape != scalar || found.value.quoted || err != nil:
		r.run.report(found.line, "workshop.want-number", "name", name, "least", least, "most", most)
	case number < least || number > most:
		r.run.report(found.line, "workshop.range", "name", name, "value", number, "least", least, "most", most)
	default:
		*into = number
	}
}

// Choice reads true or false.
func (r *reading) Choice(name string, into *bool) {
	found := r.field(name, true)
	if found == nil {
		return
	}
	if found.value.shape != scalar || found.value.text != "true" && found.value.text != "false" {
		r.run.report(found.line, "workshop.want-choice", "name", name)
		return
	}
	*into = found.value.text == "true"
}
