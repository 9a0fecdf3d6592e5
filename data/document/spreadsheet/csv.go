package spreadsheet

import (
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"
)

// WriteCSV writes one sheet as CSV, as a Swedish Excel opens it with a double click: UTF-8 with a byte order mark, without
// which å, ä and ö are broken; semicolons between cells and decimal commas, as its country has them; CRLF. It is the same
// in every language, so that whoever reads the file by program has one form to know. Text that could be taken for a
// formula begins with an apostrophe.
func WriteCSV(w io.Writer, sheet Sheet) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	writer := csv.NewWriter(w)
	writer.Comma, writer.UseCRLF = ';', true
	head := make([]string, len(sheet.Columns))
	for i, column := range sheet.Columns {
		head[i] = plainText(column.Head)
	}
	written := writer.Write(head)
	for _, row := range sheet.Rows {
		line := make([]string, len(sheet.Columns))
		for i, cell := range row {
			line[i] = plainCell(cell)
		}
		written = errors.Join(written, writer.Write(line))
	}
	writer.Flush()
	return errors.Join(written, writer.Error())
}

func plainCell(cell Cell) string {
	switch cell := cell.(type) {
	case Text:
		return plainText(string(cell))
	case Whole:
		return strconv.Itoa(int(cell))
	case Decimal:
		return strings.Replace(strconv.FormatFloat(float64(cell), 'f', 2, 64), ".", ",", 1)
	case Date:
		return time.Time(cell).Format(time.DateOnly)
	}
	return ""
}

func plainText(text string) string {
	text = shorten(clean(text), longestText-1)
	if looksLikeFormula(text) {
		return "'" + text
	}
	return text
}
