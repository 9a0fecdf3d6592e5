package roomreport

import (
	"maps"
	"slices"

	"troskel/data/document/spreadsheet"
	"troskel/data/exercise"
	"troskel/data/room"
)

// Book is the result for a spreadsheet: an overview, a sheet for each exercise that shows something, then what is
// withheld, the texts, the raised hands, and the accounts.
func (r Report) Book() spreadsheet.Book {
	book := spreadsheet.Book{
		Language: string(r.words.Language()), Title: r.words.Text("roomreport.title"), Maker: Maker,
		Date: r.result.Day.When(), Sheets: []spreadsheet.Sheet{r.overview()},
	}
	for _, picture := range r.result.Pictures {
		if len(picture.Rows) > 0 {
			book.Sheets = append(book.Sheets, r.exerciseSheet(picture))
		}
	}
	for _, sheet := range []spreadsheet.Sheet{r.missingSheet(), r.textSheet(), r.handSheet()} {
		if len(sheet.Rows) > 0 {
			book.Sheets = append(book.Sheets, sheet)
		}
	}
	book.Sheets = append(book.Sheets, r.accountSheet(), r.sourceSheet())
	return book
}

func column(head string, width float64) spreadsheet.Column {
	return spreadsheet.Column{Head: head, Width: width}
}

// above are the lines that stand over each sheet, so that one printed sheet tells what it is.
func (r Report) above(title string) []string { return []string{title, r.name() + ", " + r.date()} }

func (r Report) overview() spreadsheet.Sheet {
	w := r.words
	sheet := spreadsheet.Sheet{
		Name: w.Text("roomreport.overview"), Above: append(r.above(w.Text("roomreport.title")), r.lead()...),
		Columns: []spreadsheet.Column{
			column(w.Text("roomreport.exercise"), 40), column(w.Text("roomreport.handed"), 12), column(w.Text("roomreport.tables"), 10),
			column(w.Text("roomreport.passed"), 10), column(w.Text("roomreport.state"), 14), column(w.Text("roomreport.missing-count"), 14),
		},
	}
	for _, picture := range r.result.Pictures {
		sheet.Rows = append(sheet.Rows, []spreadsheet.Cell{
			text(picture.Title), spreadsheet.Whole(picture.Handed.People), some(picture.Handed.Tables), some(picture.Passed),
			text(r.stateName(picture.State)), some(len(picture.Missing)),
		})
	}
	return sheet
}

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
			cells := make([]spreadsheet.Cell, len(sheet.Columns))
			cells[0], cells[len(cells)-1] = text(row.Label), text(r.why(row))
			sheet.Rows = append(sheet.Rows, cells)
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

func (r Report) long(sheet *spreadsheet.Sheet, picture room.Picture) {
	w := r.words
	places, shares := 0, false
	for _, row := range picture.Rows {
		shares = shares || row.Kind == exercise.SharesField
		for _, step := range row.Steps {
			places = max(places, len(step.Places))
		}
	}
	sheet.Columns = []spreadsheet.Column{
		column(w.Text("roomreport.question"), 46), column(w.Text("roomreport.who"), 18), column(w.Text("roomreport.answer"), 46),
		column(w.Text("roomreport.count"), 10),
	}
	if shares {
		sheet.Columns = append(sheet.Columns, column(w.Text("roomreport.points"), 10))
	}
	for place := range places {
		sheet.Columns = append(sheet.Columns, column(w.Text("roomreport.place", "number", place+1), 9))
	}
	sheet.Columns = append(sheet.Columns, column(w.Text("roomreport.answered"), 10))
	r.note(sheet, picture)
	for _, row := range picture.Rows {
		if row.Reason != "" {
			cells := make([]spreadsheet.Cell, len(sheet.Columns))
			cells[0], cells[len(cells)-1] = text(row.Label), text(r.why(row))
			sheet.Rows = append(sheet.Rows, cells)
			continue
		}
		for _, group := range r.groupsOf(row) {
			for _, step := range group.steps {
				cells := []spreadsheet.Cell{text(row.Label), text(group.name), text(step.Label), spreadsheet.Whole(step.Count)}
				if shares {
					cells = append(cells, spreadsheet.Whole(step.Points))
				}
				for place := range places {
					var count spreadsheet.Cell
					if place < len(step.Places) {
						count = spreadsheet.Whole(step.Places[place])
					}
					cells = append(cells, count)
				}
				sheet.Rows = append(sheet.Rows, append(cells, spreadsheet.Whole(group.people)))
			}
		}
	}
}

// why is why a question has no numbers, in words.
func (r Report) why(row room.Row) string {
	if row.Alike != "" {
		return r.words.Text("room.alike-answer", "answer", row.Alike)
	}
	return room.Say(row.Reason, r.words)
}

func (r Report) missingSheet() spreadsheet.Sheet {
	w := r.words
	sheet := spreadsheet.Sheet{
		Name: w.Text("roomreport.missing"), Above: r.above(w.Text("roomreport.missing")),
		Columns: []spreadsheet.Column{
			column(w.Text("roomreport.exercise"), 36), column(w.Text("roomreport.question"), 60), column(w.Text("roomreport.why"), 60),
		},
	}
	for _, picture := range r.result.Pictures {
		for _, missing := range picture.Missing {
			sheet.Rows = append(sheet.Rows, []spreadsheet.Cell{
				text(picture.Title), text(missing.Label), text(room.Say(missing.Reason, w)),
			})
		}
	}
	return sheet
}

func (r Report) textSheet() spreadsheet.Sheet {
	w := r.words
	sheet := spreadsheet.Sheet{
		Name: w.Text("roomreport.texts"), Above: r.above(w.Text("roomreport.texts")),
		Columns: []spreadsheet.Column{
			column(w.Text("roomreport.exercise"), 30), column(w.Text("roomreport.number"), 8), column(w.Text("roomreport.question"), 36),
			column(w.Text("roomreport.text"), 70), column(w.Text("roomreport.table"), 8),
		},
	}
	for _, picture := range r.result.Pictures {
		names := r.fieldNames(picture.Key)
		for number, shown := range picture.Texts {
			for _, field := range slices.Sorted(maps.Keys(shown.Fields)) {
				sheet.Rows = append(sheet.Rows, []spreadsheet.Cell{
					text(picture.Title), spreadsheet.Whole(number + 1), text(names[field].Label),
					text(optionName(names[field], shown.Fields[field])), some(shown.Table),
				})
			}
		}
	}
	return sheet
}

// optionName is what stands in a field, in words when it is one of the field's options.
func optionName(field exercise.Field, value string) string {
	for _, option := range field.Options {
		if option.Key == value {
			return option.Text
		}
	}
	return value
}

func (r Report) handSheet() spreadsheet.Sheet {
	w := r.words
	sheet := spreadsheet.Sheet{
		Name: w.Text("roomreport.hands"), Above: append(r.above(w.Text("roomreport.hands")), w.Text("roomreport.hands-lead")),
		Columns: []spreadsheet.Column{
			column(w.Text("roomreport.exercise"), 36), column(w.Text("roomreport.question"), 60), column(w.Text("roomreport.answer"), 40),
			column(w.Text("roomreport.count"), 10),
		},
	}
	for _, picture := range r.result.Pictures {
		for _, hand := range picture.Hands {
			question, answer := r.handNames(hand)
			sheet.Rows = append(sheet.Rows, []spreadsheet.Cell{
				text(picture.Title), text(question), text(answer), spreadsheet.Whole(hand.Count),
			})
		}
	}
	return sheet
}

func (r Report) accountSheet() spreadsheet.Sheet {
	w := r.words
	sheet := spreadsheet.Sheet{
		Name: w.Text("roomreport.accounts"), Above: append(r.above(w.Text("roomreport.accounts")), w.Text("roomreport.accounts-lead")),
		Columns: []spreadsheet.Column{column(w.Text("roomreport.account"), 90), column(w.Text("roomreport.count"), 10)},
	}
	for _, account := range r.accounts() {
		sheet.Rows = append(sheet.Rows, []spreadsheet.Cell{text(account.says), spreadsheet.Whole(account.count)})
	}
	return sheet
}

func (r Report) sourceSheet() spreadsheet.Sheet {
	w := r.words
	sheet := spreadsheet.Sheet{
		Name: w.Text("roomreport.sources"), Above: append(r.above(w.Text("roomreport.sources")), w.Text("roomreport.sources-whole")),
		Columns: []spreadsheet.Column{column(w.Text("roomreport.number"), 8), column("SHA-256", 76)},
	}
	for number, source := range r.result.Sources {
		sheet.Rows = append(sheet.Rows, []spreadsheet.Cell{spreadsheet.Whole(number + 1), text(source)})
	}
	return sheet
}
