package spreadsheet

import (
	"errors"

	"github.com/xuri/excelize/v2"
)

// The colours of head and rule, those of the program's paper and ink; both read well in black and white.
const (
	headFill = "E9E4D8"
	rule     = "24433A"
)

// Number formats that every spreadsheet program knows by number, and one by its pattern.
const (
	wholeFormat   = 1  // 0
	decimalFormat = 2  // 0.00
	textFormat    = 49 // @
	dateFormat    = "yyyy-mm-dd"
)

// styles are a book's styles by number.
type styles struct{ title, above, head, text, guarded, whole, decimal, date int }

func newStyles(file *excelize.File) (styles, error) {
	top := &excelize.Alignment{Vertical: "top"}
	// A text stands clear of the number in the column before it.
	wrapped := &excelize.Alignment{Horizontal: "left", Indent: 1, Vertical: "top", WrapText: true}
	date := dateFormat
	var all styles
	var failed error
	add := func(to *int, style excelize.Style) {
		number, err := file.NewStyle(&style)
		*to, failed = number, errors.Join(failed, err)
	}
	add(&all.title, excelize.Style{Font: &excelize.Font{Bold: true, Size: 14}})
	add(&all.above, excelize.Style{Alignment: top})
	add(&all.head, excelize.Style{
		Font: &excelize.Font{Bold: true}, Alignment: wrapped,
		Fill:   excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{headFill}},
		Border: []excelize.Border{{Type: "bottom", Color: rule, Style: 1}},
	})
	add(&all.text, excelize.Style{Alignment: wrapped})
	add(&all.whole, excelize.Style{Alignment: top, NumFmt: wholeFormat})
	add(&all.decimal, excelize.Style{Alignment: top, NumFmt: decimalFormat})
	add(&all.date, excelize.Style{Alignment: top, CustomNumFmt: &date})
	if failed != nil {
		return all, failed
	}
	return all, guard(file, &all)
}

// guard makes the style of texts that look like a formula: the same as the others, and the program keeps such a cell a
// text when somebody edits it, too.
func guard(file *excelize.File, all *styles) error {
	wrapped := excelize.Alignment{Horizontal: "left", Indent: 1, Vertical: "top", WrapText: true}
	number, err := file.NewStyle(&excelize.Style{Alignment: &wrapped, NumFmt: textFormat})
	if err != nil {
		return err
	}
	quoted := true
	file.Styles.CellXfs.Xf[number].QuotePrefix = &quoted
	all.guarded = number
	return nil
}
