package room

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"troskel/data/exercise"
)

// question is a row before it has numbers: a field of a unit, as it is asked in a language.
type question struct {
	unit  unit
	field exercise.Field
	key   string // the row's own, when several rows ask for the same field
}

// questions are the rows of an exercise, in the order one answers them.
func (v view) questions() []question {
	fields := map[string]exercise.Field{}
	for _, field := range v.shown.Task.Fields(v.shown.Task.Blank(), v.words) {
		fields[field.Key] = field
	}
	var questions []question
	for _, unit := range v.asked.units {
		switch task := v.shown.Task.(type) {
		case *exercise.Dilemma:
			if role, ok := strings.CutPrefix(unit.key, "choice@"); ok {
				questions = append(questions, choiceQuestions(task, unit, exercise.Role(role), fields)...)
				continue
			}
		case *exercise.Scene:
			questions = append(questions, turningPoints(task, unit, fields)...)
			continue
		}
		for _, key := range unit.fields {
			if field, ok := fields[key]; ok {
				questions = append(questions, question{unit, field, key})
			}
		}
	}
	return questions
}

// choiceQuestions are the choice and the choice after the perspectives in one version of a dilemma.
func choiceQuestions(task *exercise.Dilemma, of unit, role exercise.Role, fields map[string]exercise.Field) []question {
	var questions []question
	for _, version := range task.Versions {
		if version.Role != role {
			continue
		}
		for _, name := range []string{"choice", "revised"} {
			field := fields[name]
			if name == "choice" {
				field.Label = version.Ask
			}
			field.Options = nil
			for _, choice := range version.Choices {
				field.Options = append(field.Options, exercise.Option(choice))
			}
			questions = append(questions, question{of, field, name + "@" + string(role)})
		}
	}
	return questions
}

// turningPoints are the moments that decide a scene; the others are the way to them.
func turningPoints(task *exercise.Scene, of unit, fields map[string]exercise.Field) []question {
	var questions []question
	for _, moment := range task.TurningPoints() {
		key := "moment:" + moment
		if field, ok := fields[key]; ok {
			questions = append(questions, question{of, field, key})
		}
	}
	return questions
}

// rows are the questions with their numbers.
func (v view) rows() []Row {
	var rows []Row
	for _, asked := range v.questions() {
		row := Row{Field: asked.key, Label: asked.field.Label, Kind: asked.field.Kind}
		state := v.states[asked.unit.key]
		if !state.counted() {
			row.Reason = reasons[state]
			if row.Alike = v.commonTo(asked); row.Alike == "" && len(v.common[asked.unit.key]) > 0 { // another question's
				row.Reason = Beside
			}
			rows = append(rows, row)
			continue
		}
		row.People, row.Passed = v.people(asked.unit, v.answers), v.passes(asked.unit, v.answers)
		row.Steps = steps(asked, v.answers)
		row.Disagreement = Disagreement(row.Kind, heights(row))
		if state == unitSplit {
			row.Roles = v.roleRows(asked)
		}
		rows = append(rows, row)
	}
	return rows
}

// reasons are why a unit has no numbers. What nothing is known of is too few.
var reasons = map[unitState]Reason{"": TooFew, unitFew: TooFew, unitAlike: TooAlike, unitNear: TooNear}

func (v view) roleRows(asked question) []RoleRow {
	var rows []RoleRow
	for _, role := range roleOrder {
		if people := v.people(asked.unit, v.roles[role]); people > 0 {
			rows = append(rows, RoleRow{Role: role, People: people, Steps: steps(asked, v.roles[role])})
		}
	}
	return rows
}

// heights are the numbers that disagreement is measured by.
func heights(row Row) []int {
	numbers := make([]int, len(row.Steps))
	for i, step := range row.Steps {
		numbers[i] = step.Count
		if row.Kind == exercise.SharesField {
			numbers[i] = step.Points
		}
	}
	return numbers
}

// steps counts the answers to a question, of those who said all of its unit.
func steps(asked question, answers []closed) []Step {
	steps := emptySteps(asked.field)
	for _, answer := range answers {
		if value := answer.Values[asked.field.Key]; !answer.Passed && value != "" && asked.unit.has(answer.Values) {
			count1(asked.field, steps, value)
		}
	}
	return steps
}

// mostNumbers is how many numbers get a step each; more are counted by the dozen or so.
const mostNumbers = 24

func emptySteps(field exercise.Field) []Step {
	var steps []Step
	switch field.Kind {
	case exercise.ScaleField, exercise.NumberField:
		span := spanOf(field)
		for from := field.Least; from <= field.Most; from += span {
			step := Step{Key: strconv.Itoa(from), Label: strconv.Itoa(from)}
			if to := min(from+span-1, field.Most); to > from {
				step.Label = fmt.Sprintf("%d–%d", from, to)
			}
			steps = append(steps, step)
		}
		return steps
	}
	for _, option := range field.Options {
		step := Step{Key: option.Key, Label: option.Text}
		if field.Kind == exercise.OrderField {
			step.Places = make([]int, len(field.Options))
		}
		steps = append(steps, step)
	}
	return steps
}

// spanOf is how many numbers share a step.
func spanOf(field exercise.Field) int {
	for _, span := range []int{1, 2, 5, 10, 20, 50} {
		if field.Most-field.Least < mostNumbers*span {
			return span
		}
	}
	return 100
}

// count1 counts one answer.
func count1(field exercise.Field, steps []Step, value string) {
	switch field.Kind {
	case exercise.ScaleField, exercise.NumberField:
		if number, err := strconv.Atoi(value); err == nil && number >= field.Least && number <= field.Most {
			steps[(number-field.Least)/spanOf(field)].Count++
		}
	case exercise.SharesField:
		shares := sharesIn(value)
		for i := range steps {
			if points := shares[steps[i].Key]; points > 0 {
				steps[i].Count++
				steps[i].Points += points
			}
		}
	default:
		for place, key := range strings.Fields(value) {
			at := slices.IndexFunc(steps, func(step Step) bool { return step.Key == key })
			if at >= 0 {
				steps[at].put(place, field.Kind == exercise.OrderField)
			}
		}
	}
}

// put counts a step that was chosen, or ordered in a place.
func (s *Step) put(place int, ordered bool) {
	if ordered {
		s.Places[place]++
	}
	if !ordered || place == 0 {
		s.Count++
	}
}

// commonTo is what all or nearly all answered to a question, in words.
func (v view) commonTo(asked question) string {
	var says []string
	for _, part := range v.common[asked.unit.key] {
		field, value, _ := strings.Cut(part, "=")
		if field != asked.field.Key {
			continue
		}
		key, place, ordered := strings.Cut(value, "@")
		key, points, shared := strings.Cut(key, "=")
		label := key
		for _, option := range asked.field.Options {
			if option.Key == key {
				label = strings.TrimRight(option.Text, ".")
			}
		}
		switch {
		case ordered:
			at, _ := strconv.Atoi(place)
			label = v.words.Text("room.alike-place", "thing", label, "place", at+1)
		case shared:
			label = v.words.Text("room.alike-points", "thing", label, "points", points)
		}
		says = append(says, label)
	}
	return strings.Join(says, ", ")
}
