package workshop

import (
	"slices"
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
	alone    bool // what is read is no workshop, so braces in its texts are no places for local facts
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
