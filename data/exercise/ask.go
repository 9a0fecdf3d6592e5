package exercise

import (
	"slices"
	"strings"

	"troskel/data/document"
	"troskel/data/wording"
)

// When says when a field of an answer is filled in.
type When string

// The times to fill in a field.
const (
	Now       When = ""        // at once
	Aside     When = "aside"   // when somebody wants to; it may be folded away until then
	Opens     When = "opens"   // before one reads on: what comes after depends on it
	Early     When = "early"   // opens what comes after, but something before it must be answered first
	Settled   When = "settled" // it has opened what comes after: what was said shows, and can be changed
	OnLeaving When = "leaving" // a tick for having read; it may set itself when one goes on
	Never     When = "never"   // not as things stand: it is the program's, or nothing has led there
)

// Asked is a field as a participant meets it. Its label and its options are those of the participant's role and place in the
// exercise; its key and its value are the field's.
type Asked struct {
	Field
	When  When
	Above []document.Block // what one reads before it
	Group string           // fields that follow each other with the same name of a group belong together
	Help  string           // a line for who wonders; may be empty
	Steps []string         // what the steps of a scale are called, the lowest first; some may have no name
}

// Ask is the neutral form as somebody fills it in: what one reads first, and the fields of an answer in order, each with
// what stands above it. What may be seen only after an answer is not there before it. Apply takes the fields.
func Ask(task Task, answer Answer, day Day) (intro []document.Block, fields []Asked) {
	asked := &inquiry{Day: day}
	for _, field := range task.Fields(answer, day.Words) {
		asked.fields = append(asked.fields, Asked{Field: field})
	}
	if kind, ok := task.(interface{ ask(Answer, *inquiry) }); ok {
		kind.ask(answer, asked)
	}
	return asked.intro, asked.fields
}

// inquiry is what is asked while a kind says how.
type inquiry struct {
	Day
	intro  []document.Block
	fields []Asked
}

// of is the field with a key, to be changed. One that is not there changes nothing.
func (f *inquiry) of(key string) *Asked {
	at := slices.IndexFunc(f.fields, func(field Asked) bool { return field.Key == key })
	if at < 0 {
		return &Asked{}
	}
	return &f.fields[at]
}

// first says what is read before everything, paragraph by paragraph.
func (f *inquiry) first(voice document.Voice, text string) {
	f.intro = append(f.intro, reading(voice, text)...)
}

// opening makes a tick what opens the rest: a button rather than a box.
func (f *inquiry) opening(key, label string, ready, done bool) *Asked {
	tick := f.of(key)
	tick.Label = label
	switch {
	case done:
		tick.When = Never
	case ready:
		tick.When = Opens
	default:
		tick.When = Early
	}
	return tick
}

// hide leaves out fields for now.
func (f *inquiry) hide(on bool, keys ...string) {
	for _, key := range keys {
		if on {
			f.of(key).When = Never
		}
	}
}

// reading is a text to read; nothing when it says nothing.
func reading(voice document.Voice, text string) []document.Block {
	if !said(text) {
		return nil
	}
	return []document.Block{document.Text{Voice: voice, Text: strings.TrimSpace(text)}}
}

// ends are the names of a scale's two ends, with the steps between them unnamed.
func ends(words wording.Words, steps int, low, high string) []string {
	names := make([]string, steps)
	names[0], names[steps-1] = words.Text(low), words.Text(high)
	return names
}
