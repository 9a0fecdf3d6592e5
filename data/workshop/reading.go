package workshop

import (
	"slices"
	"strconv"
	"strings"

	"troskel/data/exercise"
)

// run is one reading of one file.
type run struct {
	file     string
	day      *Workshop // being read; what stands before the part that is being read is complete
	facts    []string  // the keys of the file's local facts
	fill     func(text string) string
	problems Problems
}

func (r *run) report(line int, key string, args ...any) {
	r.problems = append(r.problems, problemAt(r.file, line, key, args...))
}

// earlier finds an exercise that stands before the one that is being read, which is the last one so far.
func (r *run) earlier(key string) (exercise.Exercise, bool) {
	known := r.day.Exercises()
	for _, e := range known[:max(0, len(known)-1)] {
		if e.Key == key {
			return e, true
		}
	}
	return exercise.Exercise{}, false
}

// reading is the part of a file that is being read.
type reading struct {
	run     *run
	at      *node // a mapping
	asked   []string
	missing []string       // asked for, needed, and not there
	taken   map[string]int // the keys of the items before this one in its list, with their lines; nil outside of lists
}

var _ part = (*reading)(nil)

// read calls the description of a part, and reports each field that it never asked for and each that it asked for in
// vain. A misspelt field is both, and reported once.
func (r *run) read(at *node, taken map[string]int, each func(*reading)) {
	inner := &reading{run: r, at: at, taken: taken}
	each(inner)
	known := strings.Join(inner.asked, ", ")
	for _, field := range at.fields {
		if slices.Contains(inner.asked, field.name) {
			continue
		}
		near := nearest(field.name, inner.missing)
		if near == "" {
			near = nearest(field.name, inner.asked)
		}
		if near == "" {
			r.report(field.line, "workshop.unknown-field", "name", clip(field.name), "known", known)
			continue
		}
		r.report(field.line, "workshop.unknown-field-near", "name", clip(field.name), "near", near, "known", known)
		inner.missing = slices.DeleteFunc(inner.missing, func(name string) bool { return name == near })
	}
	if at.partial {
		return // what is missing may be what was left out
	}
	for _, name := range inner.missing {
		r.report(at.line, "workshop.missing", "name", name)
	}
}

// field returns a field that has something in it; nil when there is nothing to read, or nothing more to say about it.
func (r *reading) field(name string, optional bool) *field {
	if !slices.Contains(r.asked, name) {
		r.asked = append(r.asked, name)
	}
	found := r.at.find(name)
	switch {
	case found == nil:
		if !optional && !slices.Contains(r.missing, name) {
			r.missing = append(r.missing, name)
		}
		return nil
	case found.value.shape == nothing:
		if !optional {
			r.run.report(found.line, "workshop.empty", "name", name)
		}
		return nil
	case found.value.shape == broken:
		return nil
	}
	return found
}

// scalar returns a field that holds one value and no list or part.
func (r *reading) scalar(name string, optional bool) *field {
	found := r.field(name, optional)
	if found != nil && found.value.shape != scalar {
		r.run.report(found.line, "workshop.want-text", "name", name)
		return nil
	}
	return found
}

func (r *reading) Reading() bool { return true }

func (r *reading) Leave(name string) { r.asked = append(r.asked, name) }

func (r *reading) Problem(name, key string, args ...any) {
	line := r.at.line
	if found := r.at.find(name); found != nil {
		line = found.line
	}
	said := slices.Clone(args)
	for i := 1; i < len(said); i += 2 {
		if text, ok := said[i].(string); ok {
			said[i] = oneLine(text, 5*mostShown) // a kind may say what it read, whatever that was
		}
	}
	r.run.report(line, key, said...)
}

// Later runs the check at once: a file is read from its beginning to its end.
func (r *reading) Later(check func(earlier exercise.Find)) { check(r.run.earlier) }

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

func (r *reading) Name(name string, into *string)         { r.name(name, into, false) }
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

func (r *reading) Word(name string, into *string, allowed []string) {
	r.word(name, into, allowed, false)
}
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

func (r *reading) Part(name string, optional, _ bool, each func(exercise.Part)) {
	found := r.field(name, optional)
	if found == nil {
		return
	}
	if found.value.shape != mapping {
		r.run.report(found.line, "workshop.want-part", "name", name)
		return
	}
	r.run.read(found.value, nil, func(inner *reading) { each(inner) })
}

func (r *reading) Items(name string, least, _ int, each func(index int, item exercise.Part)) {
	taken := map[string]int{}
	index := 0
	for _, item := range r.list(name, least) {
		switch item.shape {
		case broken:
		case nothing:
			r.run.report(item.line, "workshop.empty-item", "name", name)
		case mapping:
			r.run.read(item, taken, func(inner *reading) { each(index, inner) })
			index++
		default:
			r.run.report(item.line, "workshop.item-part", "name", name)
		}
	}
}

// isTextItem tells whether a list's item is a text with something in it, and reports it otherwise.
func (r *reading) isTextItem(name string, item *node) bool {
	switch {
	case item.shape == broken:
		return false
	case strings.TrimSpace(item.text) != "":
		return true
	case item.shape == nothing || item.shape == scalar:
		r.run.report(item.line, "workshop.empty-item", "name", name)
	default:
		r.run.report(item.line, "workshop.item-text", "name", name)
	}
	return false
}

// list returns the items of a field that holds a list.
func (r *reading) list(name string, least int) []*node {
	found := r.field(name, least == 0)
	if found == nil {
		return nil
	}
	if found.value.shape != list {
		r.run.report(found.line, "workshop.want-list", "name", name)
		return nil
	}
	if len(found.value.items) < least {
		r.run.report(found.line, "workshop.too-few", "name", name, "least", least, "count", len(found.value.items))
	}
	return found.value.items
}
