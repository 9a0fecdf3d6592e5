package workshop

import (
	"slices"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// comparison holds one language's file against another's. Answers follow keys, and a participant may change language in
// the middle of the day, so everything but the texts must be the same. Problems are reported in the second file.
type comparison struct {
	there, here string // the files' names
	problems    Problems
}

// compare reports what differs in a second language from the first.
func compare(first, second readWorkshop) Problems {
	c := comparison{there: first.file.Name, here: second.file.Name}
	second.root.find("language").value.prose = true
	c.part(first.root, second.root, second.root.line)
	if len(c.problems) == 0 {
		c.questions(first.workshop, second)
	}
	return c.problems.inFileOrder()
}

func (c *comparison) report(line int, key string, args ...any) {
	c.problems = append(c.problems, problemAt(c.here, line, key, append(args, "file", c.there)...))
}

// part compares two parts; line is where the second one begins.
func (c *comparison) part(there, here *node, line int) {
	for _, field := range there.fields {
		if here.find(field.name) == nil && saysSomething(field.value) {
			c.report(line, "workshop.only-there", "name", field.name, "line", field.line)
		}
	}
	for _, field := range here.fields {
		if other := there.find(field.name); other != nil {
			c.value(field.name, other.value, field.value, field.line)
		} else if saysSomething(field.value) {
			c.report(field.line, "workshop.only-here", "name", field.name)
		}
	}
}

// saysSomething tells whether a field means anything else than its absence does.
func saysSomething(value *node) bool {
	return value.shape != nothing && value.text != "false" && (value.shape != list || len(value.items) > 0)
}

func (c *comparison) value(name string, there, here *node, line int) {
	switch {
	case !saysSomething(there) && !saysSomething(here):
	case !saysSomething(there):
		c.report(line, "workshop.only-here", "name", name)
	case !saysSomething(here):
		c.report(line, "workshop.only-there", "name", name, "line", there.line)
	case here.shape == mapping:
		c.part(there, here, line)
	case here.shape == list:
		c.list(name, there, here, line)
	case !here.prose && here.text != there.text:
		c.report(line, "workshop.differs", "name", name, "here", here.text, "there", there.text)
	}
}

// list compares two lists: by their keys if their items have keys, else place by place.
func (c *comparison) list(name string, there, here *node, line int) {
	if here.items[0].find("key") != nil {
		c.keyed(name, there, here, line)
		return
	}
	if len(there.items) != len(here.items) {
		c.report(line, "workshop.other-count", "name", name, "here", len(here.items), "there", len(there.items))
		return
	}
	for i, item := range here.items {
		c.value(name, there.items[i], item, item.line)
	}
}

func (c *comparison) keyed(name string, there, here *node, line int) {
	theirs, ours := keysOf(there), keysOf(here)
	for i, key := range theirs {
		if !slices.Contains(ours, key) {
			c.report(line, "workshop.only-there", "name", key, "line", there.items[i].line)
		}
	}
	moved := sameKeys(theirs, ours)
	for i, item := range here.items {
		at := slices.Index(theirs, ours[i])
		if at < 0 {
			c.report(item.line, "workshop.only-here", "name", ours[i])
			continue
		}
		if moved && at != i {
			c.report(item.line, "workshop.other-order", "name", name, "key", ours[i])
			moved = false // one item in the wrong place moves all the others
		}
		c.part(there.items[at], item, item.line)
	}
}

func keysOf(list *node) []string {
	keys := make([]string, len(list.items))
	for i, item := range list.items {
		keys[i] = item.key()
	}
	return keys
}

func sameKeys(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// questions compares what the exercises ask for. What a task takes from an earlier exercise does not stand in its own
// part of the file, and is only seen here.
func (c *comparison) questions(there Workshop, here readWorkshop) {
	for _, e := range here.workshop.Exercises() {
		other, _ := there.Find(e.Key)
		same := slices.EqualFunc(questions(other), questions(e), func(a, b exercise.Field) bool {
			return a.Key == b.Key && a.Kind == b.Kind && a.Least == b.Least && a.Most == b.Most && a.Many == b.Many &&
				slices.EqualFunc(a.Options, b.Options, func(a, b exercise.Option) bool { return a.Key == b.Key })
		})
		if !same {
			c.report(here.lineOf(e.Key), "workshop.other-questions", "key", e.Key)
		}
	}
}

func questions(e exercise.Exercise) []exercise.Field {
	return e.Task.Fields(e.Task.Blank(), wording.In(wording.Swedish))
}

// lineOf returns the line on which an exercise begins.
func (r readWorkshop) lineOf(key string) int {
	for _, block := range r.root.find("blocks").value.items {
		for _, e := range block.find("exercises").value.items {
			if e.key() == key {
				return e.line
			}
		}
	}
	return 0
}
