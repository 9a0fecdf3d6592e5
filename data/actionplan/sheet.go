package actionplan

import (
	"strings"

	"troskel/data/day"
	"troskel/data/document/spreadsheet"
	"troskel/data/wording"
)

// widths are the columns' widths in characters.
var widths = map[Column]float64{
	Area: 15, Hinder: 26, Aim: 26, Action: 34, Turn: 9, Responsible: 17, DecidedBy: 13, With: 13, Resource: 11, When: 15,
	FollowUp: 19, Status: 11,
}

// Sheets are the plan for a spreadsheet: the plan, the bank of ideas, and every proposal as it was handed in. A row is a
// measure.
func Sheets(plan Plan, head day.Head, words wording.Words) []spreadsheet.Sheet {
	above := []string{words.Text("actionplan.not-decided"), subtitle(head, words) + ", " + words.Date(head.When())}
	sheets := []spreadsheet.Sheet{rowSheet(words.Text("actionplan.sheet"), above, plan.Rows, words)}
	if len(plan.Bank) > 0 {
		sheets = append(sheets, rowSheet(words.Text("actionplan.bank"), above, plan.Bank, words))
	}
	return append(sheets, originalSheet(plan, above, words))
}

// Sheet is plan and bank as one table, for a CSV.
func Sheet(plan Plan, words wording.Words) spreadsheet.Sheet {
	return rowSheet(words.Text("actionplan.sheet"), nil, plan.all(), words)
}

func rowSheet(name string, above []string, rows []Row, words wording.Words) spreadsheet.Sheet {
	first := spreadsheet.Column{Head: words.Text("actionplan.number"), Width: 5}
	sheet := spreadsheet.Sheet{Name: name, Above: above, Columns: []spreadsheet.Column{first}}
	for _, column := range Columns {
		if column != Reason {
			sheet.Columns = append(sheet.Columns, spreadsheet.Column{Head: ColumnName(words, column), Width: widths[column]})
		}
	}
	sheet.Columns = append(sheet.Columns,
		spreadsheet.Column{Head: words.Text("actionplan.points-column"), Width: 9},
		spreadsheet.Column{Head: words.Text("actionplan.proposals-column"), Width: 9},
		spreadsheet.Column{Head: words.Text("actionplan.source-column"), Width: 20},
	)
	for _, row := range rows {
		sheet.Rows = append(sheet.Rows, cells(row, words))
	}
	return sheet
}

func cells(row Row, words wording.Words) []spreadsheet.Cell {
	line := []spreadsheet.Cell{spreadsheet.Whole(row.Number)}
	for _, column := range Columns {
		text := row.Say(words, column)
		if reason := row.Words[Reason]; column == Status && reason != "" {
			text += ": " + reason
		}
		if column != Reason {
			line = append(line, said(text))
		}
	}
	var points spreadsheet.Cell
	if row.Support.Points > 0 || row.Support.People > 0 {
		points = spreadsheet.Whole(row.Support.Points)
	}
	source := []string{words.Text("actionplan.source-originals", "numbers", numbers(row.Originals, words))}
	if from := supportSaid(Row{Tables: row.Tables, FromTables: row.FromTables, Alone: row.Alone}, words); from != "" {
		source = append(source, from)
	}
	return append(line, points, spreadsheet.Whole(row.Proposals()), said(strings.Join(source, "\n")))
}

func originalSheet(plan Plan, above []string, words wording.Words) spreadsheet.Sheet {
	columns := []Column{Area, Hinder, Aim, Action, Turn, Responsible, When, FollowUp}
	sheet := spreadsheet.Sheet{Name: words.Text("actionplan.originals"), Above: above, Columns: []spreadsheet.Column{
		{Head: words.Text("actionplan.original-number"), Width: 9}, {Head: words.Text("actionplan.row-number"), Width: 9},
		{Head: words.Text("actionplan.source-column"), Width: 16}, {Head: words.Text("actionplan.exercise"), Width: 16},
		{Head: words.Text("proposal.sentence"), Width: 34},
	}}
	for _, column := range columns {
		sheet.Columns = append(sheet.Columns, spreadsheet.Column{Head: ColumnName(words, column), Width: widths[column]})
	}
	for _, original := range plan.Originals {
		line := []spreadsheet.Cell{
			spreadsheet.Whole(original.Number), spreadsheet.Whole(original.Row), said(sourceOf(original, words)),
			said(original.Title), said(original.Answer.Sentence),
		}
		own := Row{Words: original.words()}
		own.Words[Action] = original.Answer.Action
		for _, column := range columns {
			line = append(line, said(own.Say(words, column)))
		}
		sheet.Rows = append(sheet.Rows, line)
	}
	return sheet
}

// said is a cell with a text, or an empty one.
func said(text string) spreadsheet.Cell {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	return spreadsheet.Text(text)
}
