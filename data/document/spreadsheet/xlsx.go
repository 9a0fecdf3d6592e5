package spreadsheet

import (
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// The paper that a sheet is printed on, by the numbers that the format has for it.
const (
	paperA3    = 8
	paperA4    = 9
	widestOnA4 = 160 // characters
)

// firstName is the sheet that a new book is born with.
const firstName = "Sheet1"

// WriteXLSX writes the book as XLSX. Every text is typed as one, so no program takes it for a formula; the head stays in
// view, can be filtered by, and is repeated on every printed page.
func WriteXLSX(w io.Writer, book Book) (err error) {
	file := excelize.NewFile()
	defer func() { err = errors.Join(err, file.Close()) }()
	if err := describe(file, book); err != nil {
		return err
	}
	styles, err := newStyles(file)
	if err != nil {
		return err
	}
	for i, name := range safeNames(book.Sheets) {
		if i == 0 {
			err = file.SetSheetName(firstName, name)
		} else {
			_, err = file.NewSheet(name)
		}
		if err != nil {
			return err
		}
		page := sheetWriter{file: file, name: name, sheet: book.Sheets[i], styles: styles}
		if err := page.write(); err != nil {
			return err
		}
	}
	return file.Write(w)
}

// describe puts the book's own metadata in place of the library's.
func describe(file *excelize.File, book Book) error {
	date := book.Date.UTC().Format(time.RFC3339)
	return errors.Join(
		file.SetDocProps(&excelize.DocProperties{
			Title: clean(book.Title), Creator: clean(book.Maker), Language: book.Language, Created: date, Modified: date,
		}),
		file.SetAppProps(&excelize.AppProperties{Application: clean(book.Maker)}),
	)
}

// sheetWriter is one sheet under way.
type sheetWriter struct {
	file   *excelize.File
	name   string
	sheet  Sheet
	styles styles
}

func (s sheetWriter) write() error {
	row := 1
	for i, line := range s.sheet.Above {
		style := s.styles.above
		if i == 0 {
			style = s.styles.title
		}
		if err := s.text(1, row, line, style); err != nil {
			return err
		}
		row++
	}
	head := row
	names := heads(s.sheet.Columns)
	if err := s.height(head, asCells(names)); err != nil {
		return err
	}
	for i, name := range names {
		if err := s.text(i+1, head, name, s.styles.head); err != nil {
			return err
		}
	}
	for _, cells := range s.sheet.Rows {
		row++
		if err := s.height(row, cells); err != nil {
			return err
		}
		for i, cell := range cells {
			if err := s.cell(i+1, row, cell); err != nil {
				return err
			}
		}
	}
	return s.set(head, row)
}

// cell writes one value; numbers that no number is become empty cells.
func (s sheetWriter) cell(column, row int, cell Cell) error {
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	switch cell := cell.(type) {
	case Text:
		style := s.styles.text
		if looksLikeFormula(clean(string(cell))) {
			style = s.styles.guarded
		}
		return s.text(column, row, string(cell), style)
	case Whole:
		return errors.Join(s.file.SetCellInt(s.name, at, int64(cell)), s.file.SetCellStyle(s.name, at, at, s.styles.whole))
	case Decimal:
		if math.IsNaN(float64(cell)) || math.IsInf(float64(cell), 0) {
			return nil
		}
		return errors.Join(
			s.file.SetCellFloat(s.name, at, float64(cell), -1, 64), s.file.SetCellStyle(s.name, at, at, s.styles.decimal),
		)
	case Date:
		year, month, day := time.Time(cell).Date()
		date := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
		return errors.Join(s.file.SetCellValue(s.name, at, date), s.file.SetCellStyle(s.name, at, at, s.styles.date))
	}
	return s.file.SetCellStyle(s.name, at, at, s.styles.text)
}

// code is what XLSX reads as a character's number when an underscore stands before it.
// ECMA-376-1, 22.9.2.19 ST_Xstring
var code = regexp.MustCompile(`^x[0-9A-Fa-f]{4}_`)

// escape makes such a text stay the one that somebody wrote.
func escape(text string) string {
	pieces := strings.Split(text, "_")
	var escaped strings.Builder
	for i, piece := range pieces {
		if i > 0 && i < len(pieces)-1 && code.MatchString(piece+"_") {
			escaped.WriteString("_x005F")
		}
		if i > 0 {
			escaped.WriteByte('_')
		}
		escaped.WriteString(piece)
	}
	return escaped.String()
}

func (s sheetWriter) text(column, row int, text string, style int) error {
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	text = escape(shorten(clean(text), longestText))
	return errors.Join(s.file.SetCellStr(s.name, at, text), s.file.SetCellStyle(s.name, at, at, style))
}

// set gives the sheet its widths, its head that stays, its filter and its page.
func (s sheetWriter) set(head, last int) error {
	for i, column := range s.sheet.Columns {
		letter, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if column.Width > 0 {
			if err := s.file.SetColWidth(s.name, letter, letter, column.Width); err != nil {
				return err
			}
		}
	}
	below, err := excelize.CoordinatesToCellName(1, head+1)
	if err != nil {
		return err
	}
	panes := excelize.Panes{Freeze: true, YSplit: head, TopLeftCell: below, ActivePane: "bottomLeft"}
	return errors.Join(s.file.SetPanes(s.name, &panes), s.table(head, last), s.page(head))
}

// table makes a table of head and rows: it can be filtered and sorted, and who listens hears each column's head.
func (s sheetWriter) table(head, last int) error {
	if len(s.sheet.Rows) == 0 || len(s.sheet.Columns) == 0 {
		return nil
	}
	from, err := excelize.CoordinatesToCellName(1, head)
	to, toErr := excelize.CoordinatesToCellName(len(s.sheet.Columns), last)
	if err := errors.Join(err, toErr); err != nil {
		return err
	}
	plain := false
	return errors.Join(
		s.file.AddTable(s.name, &excelize.Table{Range: from + ":" + to, ShowRowStripes: &plain}),
		s.file.SetSheetDimension(s.name, "A1:"+to),
	)
}

// page prints the sheet lying down and as wide as the paper, with the head on each page. A wide one takes A3.
func (s sheetWriter) page(head int) error {
	size, lying, wide, high, fits := paperA4, "landscape", 1, 0, true
	if s.width() > widestOnA4 {
		size = paperA3
	}
	rows := fmt.Sprintf("'%s'!$%d:$%d", strings.ReplaceAll(s.name, "'", "''"), head, head)
	return errors.Join(
		s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fits}),
		s.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{
			Size: &size, Orientation: &lying, FitToWidth: &wide, FitToHeight: &high,
		}),
		s.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: rows, Scope: s.name}),
	)
}
