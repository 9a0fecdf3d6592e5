package paper

import (
	"slices"
	"strconv"
	"strings"

	"troskel/data/exercise"
)

// Row is one line of marks on paper.
type Row struct {
	Text  string   // what is asked
	Signs []string // what can be marked, such as "1" or "P"; none where a number is written
	Means []string // what each sign stands for, where it stands for something
	Says  string   // what is marked, as signs; empty when nothing is
	Open  bool     // it is asked as things stand; one that is not is passed over
}

// Rows are the rows as they stand.
func (e *Entry) Rows() []Row {
	now, asked := e.values()
	rows := make([]Row, len(e.rows))
	for i, row := range e.rows {
		field := now[row.printed.Key]
		shown, open := asked[row.printed.Key]
		rows[i] = Row{Text: row.text, Says: e.says(row, field), Open: open}
		if open && row.printed.Kind == exercise.ChoiceField && !row.printed.IsTick() {
			field.Options = shown.Options
		}
		rows[i].Signs, rows[i].Means = e.signs(row, field)
	}
	return rows
}

// values are the fields as they stand, and those of them that are asked.
func (e *Entry) values() (now map[string]exercise.Field, asked map[string]exercise.Asked) {
	now, asked = map[string]exercise.Field{}, map[string]exercise.Asked{}
	for _, field := range e.task.Fields(e.answer, e.day.Words) {
		now[field.Key] = field
	}
	_, fields := exercise.Ask(e.task, e.answer, e.day)
	for _, field := range fields {
		tick := field.IsTick() && len(field.Chosen) > 0 // it has opened what it opens
		if field.When != exercise.Never || tick {
			asked[field.Key] = field
		}
	}
	return now, asked
}

func (e *Entry) signs(row row, field exercise.Field) (signs, means []string) {
	switch row.printed.Kind {
	case exercise.ScaleField:
		for step := field.Least; step <= field.Most; step++ {
			signs = append(signs, strconv.Itoa(step-field.Least+1))
		}
		means = slices.Clone(row.printed.Steps)
		for len(means) < len(signs) {
			means = append(means, "")
		}
		if field.CanPass {
			signs, means = append(signs, PassSign), append(means, e.day.Words.Text("paper.pass"))
		}
	case exercise.ChoiceField:
		if row.printed.IsTick() {
			return []string{Sign(0)}, []string{""} // its text says it
		}
		for i, option := range field.Options {
			signs, means = append(signs, Sign(i)), append(means, option.Text)
		}
	case exercise.OrderField:
		for i := range field.Options {
			signs, means = append(signs, Sign(i)), append(means, "")
		}
	}
	return signs, means
}

// PassSign is the key for passing. Nought does the same.
const PassSign = "P"

func (e *Entry) says(row row, field exercise.Field) string {
	switch {
	case field.Passed:
		return PassSign
	case field.Empty && field.Kind != exercise.OrderField:
		return ""
	}
	switch field.Kind {
	case exercise.OrderField:
		if rank := e.ranksOf(field)[row.option]; rank > 0 {
			return strconv.Itoa(rank)
		}
	case exercise.ScaleField:
		return strconv.Itoa(field.Number - field.Least + 1)
	case exercise.NumberField:
		return strconv.Itoa(field.Number)
	case exercise.DateField:
		return field.Date.Format("2006-01-02")
	case exercise.SharesField:
		if points, given := field.Shares[row.option]; given {
			return strconv.Itoa(points)
		}
	case exercise.ChoiceField:
		return chosenSigns(field)
	}
	return ""
}

// chosenSigns are the signs of what is chosen.
func chosenSigns(field exercise.Field) string {
	var chosen []string
	for i, option := range field.Options {
		if slices.Contains(field.Chosen, option.Key) {
			chosen = append(chosen, Sign(i))
		}
	}
	return strings.Join(chosen, " ")
}

// ranksOf are the ranks as they are written on paper, which may have gaps while one enters them.
func (e *Entry) ranksOf(field exercise.Field) map[string]int {
	if e.ranks[field.Key] == nil {
		e.ranks[field.Key] = map[string]int{}
		for i, key := range field.Chosen {
			e.ranks[field.Key][key] = i + 1
		}
	}
	return e.ranks[field.Key]
}
