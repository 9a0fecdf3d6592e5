package workshop

import (
	"strconv"

	"troskel/data/exercise"
)

// writing is the part of a file that is being written. What is optional and empty is left out.
type writing struct{ at *node }

var _ part = (*writing)(nil)

// nodesOf describes a whole day as nodes, as if it had been read from a file.
func nodesOf(day Workshop) *node {
	root := &node{shape: mapping}
	day.form(&writing{at: root})
	return root
}

// Reading is false.
func (w *writing) Reading() bool { return false }

// Leave writes nothing: what could not be judged was never read.
func (w *writing) Leave(string) {}

// Problem is not heard: what is written has been checked.
func (w *writing) Problem(string, string, ...any) {}

// Later checks nothing.
func (w *writing) Later(func(earlier exercise.Find)) {}

// Key writes the part's own key.
func (w *writing) Key(into *string) { w.data("key", *into) }

// Name writes a key.
func (w *writing) Name(name string, into *string) { w.data(name, *into) }

// OptionalName writes a key if there is one.
func (w *writing) OptionalName(name string, into *string) { w.optional(name, *into) }

// Names writes a list of keys if there are any.
func (w *writing) Names(name string, into *[]string, _ int) { w.list(name, scalars(*into, false)) }

// Clock writes a time of day.
func (w *writing) Clock(name string, into *string) { w.data(name, *into) }

// Text writes a text.
func (w *writing) Text(name string, into *string) { w.text(name, *into) }

// OptionalText writes a text if there is one.
func (w *writing) OptionalText(name string, into *string) {
	if *into != "" {
		w.text(name, *into)
	}
}

// Word writes a word.
func (w *writing) Word(name string, into *string, _ []string) { w.data(name, *into) }

// OptionalWord writes a word if there is one.
func (w *writing) OptionalWord(name string, into *string, _ []string) { w.optional(name, *into) }

// Words writes a list of words if there are any.
func (w *writing) Words(name string, into *[]string, _ []string) {
	w.list(name, scalars(*into, false))
}

// Number writes a whole number.
func (w *writing) Number(name string, into *int, _, _ int) { w.data(name, strconv.Itoa(*into)) }

// Choice writes what is true; what is not said is false.
func (w *writing) Choice(name string, into *bool) {
	if *into {
		w.data(name, "true")
	}
}

// Texts writes a list of texts if there are any.
func (w *writing) Texts(name string, into *[]string, _ int) {
	w.list(name, scalars(*into, true))
}

// Part writes a part if it is there.
func (w *writing) Part(name string, _, there bool, each func(exercise.Part)) {
	if !there {
		return
	}
	inner := &node{shape: mapping}
	each(&writing{at: inner})
	w.at.add(name, inner)
}

// Items writes a list of parts if there are any.
func (w *writing) Items(name string, _, length int, each func(index int, item exercise.Part)) {
	made := make([]*node, length)
	for i := range made {
		made[i] = &node{shape: mapping}
		each(i, &writing{at: made[i]})
	}
	w.list(name, made)
}

func (w *writing) list(name string, items []*node) {
	if len(items) > 0 {
		w.at.add(name, &node{shape: list, items: items})
	}
}

func scalars(texts []string, quoted bool) []*node {
	made := make([]*node, len(texts))
	for i, text := range texts {
		made[i] = &node{shape: scalar, text: text, quoted: quoted}
	}
	return made
}

func (w *writing) optional(name, value string) {
	if value != "" {
		w.data(name, value)
	}
}

// data writes what is the same in every language, and text what people read.
func (w *writing) data(name, value string) { w.at.add(name, &node{shape: scalar, text: value}) }

func (w *writing) text(name, value string) {
	w.at.add(name, &node{shape: scalar, text: value, quoted: true})
}
