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
			column(w.Text("roomreport.exercise"), 40), column(w.Text("roomreport.handed"), 12),
			column(w.Text("roomreport.tables"), 10),
			column(w.Text("roomreport.passed"), 10), column(w.Text("roomreport.state"), 14),
			column(w.Text("roomreport.missing-count"), 14),
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

func (r Report) missingSheet() spreadsheet.Sheet {
	w := r.words
	sheet := spreadsheet.Sheet{
		Name: w.Text("roomreport.missing"), Above: r.above(w.Text("roomreport.missing")),
		Columns: []spreadsheet.Column{
			column(w.Text("roomreport.exercise"), 36), column(w.Text("roomreport.question"), 60),
			column(w.Text("roomreport.why"), 60),
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
			column(w.Text("roomreport.exercise"), 30), column(w.Text("roomreport.number"), 8),
			column(w.Text("roomreport.question"), 36),
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
			column(w.Text("roomreport.exercise"), 36), column(w.Text("roomreport.question"), 60),
			column(w.Text("roomreport.answer"), 40),
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
		Name:    w.Text("roomreport.accounts"),
		Above:   append(r.above(w.Text("roomreport.accounts")), w.Text("roomreport.accounts-lead")),
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
		Name:    w.Text("roomreport.sources"),
		Above:   append(r.above(w.Text("roomreport.sources")), w.Text("roomreport.sources-whole")),
		Columns: []spreadsheet.Column{column(w.Text("roomreport.number"), 8), column("SHA-256", 76)},
	}
	for number, source := range r.result.Sources {
		sheet.Rows = append(sheet.Rows, []spreadsheet.Cell{spreadsheet.Whole(number + 1), text(source)})
	}
	return sheet
}
