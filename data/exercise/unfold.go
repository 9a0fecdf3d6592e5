package exercise

import (
	"slices"
	"strings"

	"troskel/data/document"
)

// Printed is a field as it stands on paper, where nothing can be hidden and nothing comes later.
type Printed struct {
	Asked
	Back  []document.Block // what one reads before it, but not before one has ticked that one may: it stands at the back
	Below []document.Block // what one reads when it is answered
}

// Unfold is an exercise as nobody has begun it, with everything that Ask shows sooner or later, in the order one fills it
// in. What only the program can know is not there.
func Unfold(task Task, day Day) (intro []document.Block, fields []Printed) {
	if kind, ok := task.(interface {
		unfold(Day) ([]document.Block, []Printed)
	}); ok {
		return kind.unfold(day)
	}
	return unfolded(task, day)
}

func unfolded(task Task, day Day) (intro []document.Block, fields []Printed) {
	intro, now := Ask(task, task.Blank(), day)
	later := afterwards(task, now, day)
	for _, field := range now {
		switch after := later[field.Key]; {
		case field.When != Never:
			printed := Printed{Asked: field}
			printed.Label = labelled(task, field, day)
			fields = append(fields, printed)
		case after.Key != "" && after.When != Never:
			back := after.Above
			after.Above = nil
			fields = append(fields, Printed{Asked: after, Back: back})
		}
	}
	return intro, fields
}

// afterwards is how the fields are asked when all that opens others is ticked, and the own items have names.
func afterwards(task Task, now []Asked, day Day) map[string]Asked {
	opened := task.Blank()
	var given []Field
	for _, field := range now {
		switch {
		case field.IsTick() && (field.When == Early || field.When == Opens):
			field.Empty, field.Chosen = false, []string{field.Options[0].Key}
			given = append(given, field.Field)
		case field.Kind == OwnField:
			field.Empty, field.Text = false, field.Label
			given = append(given, field.Field)
		}
	}
	later := map[string]Asked{}
	if err := task.Apply(opened, given); err != nil {
		return later // nothing opens anything
	}
	_, fields := Ask(task, opened, day)
	for _, field := range fields {
		later[field.Key] = field
	}
	return later
}

// labelled is a field's label on paper. What is a button on a screen, to see what comes, is the tick that one has seen it.
func labelled(task Task, field Asked, day Day) string {
	if !field.IsTick() {
		return field.Label
	}
	for _, plain := range task.Fields(task.Blank(), day.Words) {
		if plain.Key == field.Key {
			return plain.Label
		}
	}
	return field.Label
}

// unfold sends one back to the first answers, which lie there on paper.
func (s *Statements) unfold(day Day) ([]document.Block, []Printed) {
	intro, fields := unfolded(s, day)
	if s.Again == nil || day.Find == nil {
		return intro, fields
	}
	first, _ := day.Find(s.Again.Of)
	for i := range fields {
		fields[i].Back = nil
		if fields[i].Key == "shown" {
			compare := day.Words.Text("statements.compare", "title", first.Title)
			fields[i].Above = []document.Block{document.Text{Voice: document.Plain, Text: compare}}
		}
	}
	return intro, fields
}

// unfold gives every moment a number, so that one goes from moment to moment as in a book of ways: under the replies stands
// how each is taken, and which number to go to.
func (s *Scene) unfold(day Day) ([]document.Block, []Printed) {
	intro, asked := Ask(s, s.Blank(), day)
	numbers := map[string]int{}
	moments := s.forwards()
	for i, moment := range moments {
		numbers[moment.Key] = i + 1
	}
	var fields []Printed
	var above []document.Block
	for i, moment := range moments {
		above = append(above, document.Heading{Text: day.Words.Text("scene.place", "number", i+1)})
		above = append(above, linesOf(moment.Lines)...)
		if moment.Ends() {
			above = append(above, document.Pairs{Rows: []document.Pair{
				{Label: day.Words.Text("scene.outcome"), Text: moment.Outcome}}})
			continue
		}
		field := moment.question(nil, day.Words).Field
		field.Label = day.Words.Text("scene.reply-at", "number", i+1)
		fields = append(fields, Printed{Asked: Asked{Field: field, When: Opens, Above: above}, Below: moment.leads(numbers, day)})
		above = nil
	}
	for _, field := range asked {
		if field.When == Never || strings.HasPrefix(field.Key, "moment:") {
			continue
		}
		field.Above = append(above, field.Above...)
		fields, above = append(fields, Printed{Asked: field}), nil
	}
	return intro, fields
}

// leads is how each reply of a moment is taken, and where it leads.
func (m Moment) leads(numbers map[string]int, day Day) []document.Block {
	var rows []document.Pair
	for i, reply := range m.Replies {
		text := day.Words.Text("scene.go-to", "number", numbers[reply.Next])
		if said(reply.Taken) {
			text = strings.TrimSpace(reply.Taken) + " " + text
		}
		rows = append(rows, document.Pair{Label: day.Words.Text("scene.after-reply", "number", i+1), Text: text})
	}
	return []document.Block{document.Pairs{Rows: rows}}
}

// forwards are the moments that can be come to, in an order in which every reply leads to a later one.
func (s *Scene) forwards() []Moment {
	var ordered []Moment
	seen := map[string]bool{}
	var visit func(Moment)
	visit = func(moment Moment) {
		if seen[moment.Key] {
			return
		}
		seen[moment.Key] = true
		for i := len(moment.Replies) - 1; i >= 0; i-- { // the last first, since all of it is turned round
			if next, ok := s.Moment(moment.Replies[i].Next); ok {
				visit(next)
			}
		}
		ordered = append(ordered, moment)
	}
	visit(s.Beginning())
	slices.Reverse(ordered)
	return ordered
}
