package roomreport

import (
	"slices"

	"troskel/data/document/spreadsheet"
	"troskel/data/exercise"
	"troskel/data/room"
)

// exerciseSheet has a row per question when all of them have the same answers, and a row per answer otherwise.
func (r Report) exerciseSheet(picture room.Picture) spreadsheet.Sheet {
	sheet := spreadsheet.Sheet{Name: picture.Title, Above: append(r.above(picture.Title), r.turnout(picture))}
	if steps, ok := sameSteps(picture.Rows); ok {
		r.wide(&sheet, picture, steps)
	} else {
		r.long(&sheet, picture)
	}
	return sheet
}

// turnout is how many an exercise's picture rests on.
func (r Report) turnout(picture room.Picture) string {
	w := r.words
	text := w.Text("roomreport.turnout", "people", picture.Handed.People)
	if picture.Handed.Tables > 0 {
		text = w.Text("roomreport.turnout-tables", "people", picture.Handed.People, "tables", picture.Handed.Tables)
	}
	if picture.Passed > 0 {
		text += " " + w.Text("roomreport.turnout-passed", "passed", picture.Passed)
	}
	return text
}

// longestHead is how long an answer is that still stands well at the head of a column, in bytes.
const longestHead = 32

// sameSteps are the answers that all questions with numbers have in common, when they do, are short, and are plain counts.
func sameSteps(rows []room.Row) ([]room.Step, bool) {
	var common []room.Step
	for _, row := range rows {
		if row.Reason != "" {
			continue
		}
		if row.Kind == exercise.SharesField || row.Kind == exercise.OrderField {
			return nil, false
		}
		if common == nil {
			common = row.Steps
		}
		same := slices.EqualFunc(common, row.Steps, func(a, b room.Step) bool { return a.Label == b.Label })
		long := slices.ContainsFunc(row.Steps, func(step room.Step) bool { return len(step.Label) > longestHead })
		if !same || long {
			return nil, false
		}
	}
	return common, len(common) > 0
}

// group is one group's numbers for a question.
type group struct {
	name   string
	people int
	steps  []room.Step
}

// groupsOf are everybody, then each role, then the first picture.
func (r Report) groupsOf(row room.Row) []group {
	groups := []group{{r.words.Text("roomreport.all"), row.People, row.Steps}}
	for _, role := range row.Roles {
		groups = append(groups, group{r.roleName(role.Role), role.People, role.Steps})
	}
	if len(row.Before) > 0 {
		before := 0
		for _, step := range row.Before {
			before += step.Count
		}
		groups = append(groups, group{r.words.Text("roomreport.first"), before, row.Before})
	}
	return groups
}

func (r Report) wide(sheet *spreadsheet.Sheet, picture room.Picture, steps []room.Step) {
	w := r.words
	sheet.Columns = []spreadsheet.Column{column(w.Text("roomreport.question"), 60), column(w.Text("roomreport.who"), 18)}
	for _, step := range steps {
		sheet.Columns = append(sheet.Columns, column(step.Label, min(max(float64(len(step.Label)), 7), 18)))
	}
	sheet.Columns = append(sheet.Columns, column(w.Text("roomreport.answered"), 10), column(w.Text("roomreport.passed"), 10),
		column(w.Text("roomreport.disagreement"), 12))
	r.note(sheet, picture)
	for _, row := range picture.Rows {
		if row.Reason != "" {
			sheet.Rows = append(sheet.Rows, r.unanswered(row, len(sheet.Columns)))
			continue
		}
		for i, group := range r.groupsOf(row) {
			cells := []spreadsheet.Cell{text(row.Label), text(group.name)}
			for _, step := range group.steps {
				cells = append(cells, spreadsheet.Whole(step.Count))
			}
			cells = append(cells, spreadsheet.Whole(group.people))
			if i == 0 {
				cells = append(cells, some(row.Passed), spreadsheet.Decimal(row.Disagreement))
			}
			sheet.Rows = append(sheet.Rows, cells)
		}
	}
}

// note adds a column for why a question has no numbers, when any has none.
func (r Report) note(sheet *spreadsheet.Sheet, picture room.Picture) {
	if slices.ContainsFunc(picture.Rows, func(row room.Row) bool { return row.Reason != "" }) {
		sheet.Columns = append(sheet.Columns, column(r.words.Text("roomreport.note"), 40))
	}
}

// long has a row per answer.
func (r Report) long(sheet *spreadsheet.Sheet, picture room.Picture) {
	w, kinds := r.words, answerKinds(picture)
	sheet.Columns = []spreadsheet.Column{
		column(w.Text("roomreport.question"), 46), column(w.Text("roomreport.who"), 18),
		column(w.Text("roomreport.answer"), 46), column(w.Text("roomreport.count"), 10),
	}
	if kinds.points {
		sheet.Columns = append(sheet.Columns, column(w.Text("roomreport.points"), 10))
	}
	for place := range kinds.places {
		sheet.Columns = append(sheet.Columns, column(w.Text("roomreport.place", "number", place+1), 9))
	}
	sheet.Columns = append(sheet.Columns, column(w.Text("roomreport.answered"), 10))
	r.note(sheet, picture)
	for _, row := range picture.Rows {
		if row.Reason != "" {
			sheet.Rows = append(sheet.Rows, r.unanswered(row, len(sheet.Columns)))
			continue
		}
		for _, group := range r.groupsOf(row) {
			for _, step := range group.steps {
				cells := append([]spreadsheet.Cell{text(row.Label), text(group.name), text(step.Label)}, kinds.cells(step)...)
				sheet.Rows = append(sheet.Rows, append(cells, spreadsheet.Whole(group.people)))
			}
		}
	}
}

// kindsOfAnswers is what the answers of an exercise have besides a count: points, and places in an order.
type kindsOfAnswers struct {
	points bool
	places int
}

func answerKinds(picture room.Picture) kindsOfAnswers {
	var kinds kindsOfAnswers
	for _, row := range picture.Rows {
		kinds.points = kinds.points || row.Kind == exercise.SharesField
		for _, step := range row.Steps {
			kinds.places = max(kinds.places, len(step.Places))
		}
	}
	return kinds
}

// cells are one answer's numbers.
func (k kindsOfAnswers) cells(step room.Step) []spreadsheet.Cell {
	cells := []spreadsheet.Cell{spreadsheet.Whole(step.Count)}
	if k.points {
		cells = append(cells, spreadsheet.Whole(step.Points))
	}
	for place := range k.places {
		var count spreadsheet.Cell
		if place < len(step.Places) {
			count = spreadsheet.Whole(step.Places[place])
		}
		cells = append(cells, count)
	}
	return cells
}

// unanswered is the row of a question that has no numbers: only why, in the last of so many columns.
func (r Report) unanswered(row room.Row, columns int) []spreadsheet.Cell {
	cells := make([]spreadsheet.Cell, columns)
	cells[0], cells[columns-1] = text(row.Label), text(row.Why(r.words))
	return cells
}
