package workshop

import (
	"slices"

	"troskel/data/exercise"
)

// reading is the part of a file that is being read.
type reading struct {
	run     *run
	at      *node // a mapping
	asked   []string
	missing []string       // asked for, needed, and not there
	taken   map[string]int // the keys of the items before this one in its list, with their lines; nil outside of lists
}

var _ part = (*reading)(nil)

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

// Reading is true.
func (r *reading) Reading() bool { return true }

// Leave keeps a field from being unknown, and looks no further.
func (r *reading) Leave(name string) { r.asked = append(r.asked, name) }

// Problem reports at the field, or where the part begins if the field is not there.
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

// Part reads a field that holds a part.
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

// Items reads a list of parts. What is no part is reported and passed over.
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
