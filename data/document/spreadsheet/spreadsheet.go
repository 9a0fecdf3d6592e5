// Package spreadsheet writes tables for spreadsheet programs: a book of sheets as XLSX, and one sheet as CSV. Cells keep
// their types, and a text never becomes a formula, whatever somebody wrote. The same book gives the same bytes.
package spreadsheet

import "time"

// Book is a whole file.
type Book struct {
	Language string    // ISO 639, such as "sv"
	Title    string    // the title in its metadata
	Maker    string    // the program that made it; never a person
	Date     time.Time // the day's date; never the time of writing
	Sheets   []Sheet   // at least one
}

// Sheet is one table. Names are made safe and unlike each other when the book is written.
type Sheet struct {
	Name    string
	Above   []string // lines above the head, the first one large; a CSV has none of them
	Columns []Column
	Rows    [][]Cell // each with as many cells as there are columns, or fewer
}

// Column is a column's head and how it is set.
type Column struct {
	Head  string
	Width float64 // in characters; 0 leaves it to the program
}

// Cell is one value; nil is an empty cell. The set is closed: Text, Whole, Decimal, Date.
type Cell interface{ cell() }

// Text is a text, several lines perhaps. It stays one even when it looks like a number or a formula.
type Text string

// Whole is a whole number.
type Whole int

// Decimal is a number with decimals; two of them are shown.
type Decimal float64

// Date is a day.
type Date time.Time

func (Text) cell()    {}
func (Whole) cell()   {}
func (Decimal) cell() {}
func (Date) cell()    {}
