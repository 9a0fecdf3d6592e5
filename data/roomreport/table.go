package roomreport

import (
	"maps"
	"slices"
	"strings"

	"troskel/data/document/spreadsheet"
	"troskel/data/room"
)

// The sorts of rows in the one table, and the groups whose numbers they are; the same in every language.
const (
	sortNumber  = "number"
	sortMissing = "missing"
	sortText    = "text"
	sortHand    = "hand"

	groupAll    = "all"
	groupFirst  = "first" // the frozen first picture of a question that is asked again
	groupUnsaid = "unsaid"
)

// Table is everything that is shown as one table with a row per number, for programs that count on. What is withheld has a
// row that says so. Its heads and codes are the same in every language; its labels are not.
func (r Report) Table() spreadsheet.Sheet {
	sheet := spreadsheet.Sheet{Name: r.words.Text("roomreport.title")}
	for _, head := range []string{
		"exercise", "kind", "title", "state", "sort", "field", "question", "group", "people", "passed",
		"step", "answer", "count", "points", "place", "reason", "text",
	} {
		sheet.Columns = append(sheet.Columns, spreadsheet.Column{Head: head})
	}
	for _, picture := range r.result.Pictures {
		for _, line := range r.lines(picture) {
			sheet.Rows = append(sheet.Rows, line.cells(picture))
		}
	}
	return sheet
}

// line is one row of the table.
type line struct {
	sort, field, question, group, step, answer, reason, text string
	people, passed, count, points, place                     spreadsheet.Cell
}

func (l line) cells(picture room.Picture) []spreadsheet.Cell {
	cells := []spreadsheet.Cell{
		text(picture.Key), text(picture.Kind), text(picture.Title), text(string(picture.State)),
		text(l.sort), text(l.field), text(l.question), text(l.group), l.people, l.passed,
		text(l.step), text(l.answer), l.count, l.points, l.place, text(l.reason), text(l.text),
	}
	return cells
}

// lines are the rows of one exercise: how many handed in first, then its numbers, what is missing, its texts and the
// raised hands.
func (r Report) lines(picture room.Picture) []line {
	lines := []line{{
		sort: sortNumber, group: groupAll, people: spreadsheet.Whole(picture.Handed.People), reason: string(picture.Reason),
		passed: some(picture.Passed),
	}}
	for _, row := range picture.Rows {
		lines = append(lines, numbersOf(row)...)
	}
	for _, missing := range picture.Missing {
		if missing.Field == "" && missing.Reason != picture.Reason || missing.Reason == room.NotAlone {
			lines = append(lines, line{
				sort: sortMissing, field: missing.Field, question: missing.Label, reason: string(missing.Reason),
			})
		}
	}
	names := r.fieldNames(picture.Key)
	for _, shown := range picture.Texts {
		for _, field := range slices.Sorted(maps.Keys(shown.Fields)) {
			said := line{sort: sortText, field: field, question: names[field].Label, step: shown.Digest, text: shown.Fields[field]}
			said.place = some(shown.Table)
			lines = append(lines, said)
		}
	}
	for _, hand := range picture.Hands {
		question, answer := r.handNames(hand)
		lines = append(lines, line{
			sort: sortHand, field: hand.Field, question: question, step: hand.Step, answer: answer,
			count: spreadsheet.Whole(hand.Count),
		})
	}
	return lines
}

// numbersOf are a question's numbers: everybody's, each role's and the first picture's.
func numbersOf(row room.Row) []line {
	if row.Reason != "" {
		return []line{{sort: sortMissing, field: row.Field, question: row.Label, reason: string(row.Reason), text: row.Alike}}
	}
	lines := stepsOf(row, groupAll, row.People, row.Steps)
	for i := range lines {
		lines[i].passed = some(row.Passed)
	}
	for _, role := range row.Roles {
		group := string(role.Role)
		if group == "" {
			group = groupUnsaid
		}
		lines = append(lines, stepsOf(row, group, role.People, role.Steps)...)
	}
	return append(lines, stepsOf(row, groupFirst, 0, row.Before)...)
}

func stepsOf(row room.Row, group string, people int, steps []room.Step) []line {
	var lines []line
	for _, step := range steps {
		one := line{
			sort: sortNumber, field: row.Field, question: row.Label, group: group, people: some(people),
			step: step.Key, answer: step.Label, count: spreadsheet.Whole(step.Count),
		}
		if row.Kind == "shares" {
			one.points = spreadsheet.Whole(step.Points)
		}
		if len(step.Places) == 0 {
			lines = append(lines, one)
			continue
		}
		for place, count := range step.Places {
			one.place, one.count = spreadsheet.Whole(place+1), spreadsheet.Whole(count)
			lines = append(lines, one)
		}
	}
	return lines
}

// some is a number, or an empty cell for none.
func some(number int) spreadsheet.Cell {
	if number == 0 {
		return nil
	}
	return spreadsheet.Whole(number)
}

// text is a text, or an empty cell for none.
func text(said string) spreadsheet.Cell {
	if strings.TrimSpace(said) == "" {
		return nil
	}
	return spreadsheet.Text(said)
}
