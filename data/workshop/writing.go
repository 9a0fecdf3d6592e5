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

func (w *writing) Reading() bool                     { return false }
func (w *writing) Leave(string)                      {}
func (w *writing) Problem(string, string, ...any)    {}
func (w *writing) Later(func(earlier exercise.Find)) {}
func (w *writing) Key(into *string)                  { w.Name("key", into) }
func (w *writing) Name(name string, into *string)    { w.data(name, *into) }
func (w *writing) Clock(name string, into *string)   { w.data(name, *into) }
func (w *writing) Text(name string, into *string)    { w.text(name, *into) }
func (w *writing) Choice(name string, into *bool)    { w.optional(name, *into, "true") }
func (w *writing) Number(name string, into *int, _, _ int) {
	w.at.add(name, &node{shape: scalar, text: strconv.Itoa(*into)})
}

func (w *writing) OptionalName(name string, into *string) {
	w.optional(name, *into != "", *into)
}

func (w *writing) OptionalText(name string, into *string) {
	if *into != "" {
		w.text(name, *into)
	}
}

func (w *writing) Word(name string, into *string, _ []string) { w.data(name, *into) }

func (w *writing) OptionalWord(name string, into *string, _ []string) {
	w.optional(name, *into != "", *into)
}

func (w *writing) Words(name string, into *[]string, _ []string) {
	words := &node{shape: list}
	for _, word := range *into {
		words.items = append(words.items, &node{shape: scalar, text: word})
	}
	w.list(name, words)
}

func (w *writing) Texts(name string, into *[]string, _ int) {
	texts := &node{shape: list}
	for _, text := range *into {
		texts.items = append(texts.items, &node{shape: scalar, text: text, quoted: true})
	}
	w.list(name, texts)
}

func (w *writing) Part(name string, _, there bool, each func(exercise.Part)) {
	if !there {
		return
	}
	inner := &node{shape: mapping}
	each(&writing{at: inner})
	w.at.add(name, inner)
}

func (w *writing) Items(name string, _, length int, each func(index int, item exercise.Part)) {
	made := &node{shape: list}
	for i := range length {
		item := &node{shape: mapping}
		each(i, &writing{at: item})
		made.items = append(made.items, item)
	}
	w.list(name, made)
}

func (w *writing) list(name string, made *node) {
	if len(made.items) > 0 {
		w.at.add(name, made)
	}
}

func (w *writing) optional(name string, there bool, value string) {
	if there {
		w.data(name, value)
	}
}

// data writes what is the same in every language, and text what people read.
func (w *writing) data(name, value string) { w.at.add(name, &node{shape: scalar, text: value}) }
func (w *writing) text(name, value string) {
	w.at.add(name, &node{shape: scalar, text: value, quoted: true})
}
