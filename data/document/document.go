// Package document is a report as plain values: sections of blocks, charts included. Whoever writes a report fills one;
// whoever prints or shows it reads one; neither knows the other. Every word on the pages, captions too, is a field here,
// so the printers need no language.
package document

import (
	"time"

	"troskel/data/chart"
)

// Document is a whole report.
type Document struct {
	Language string    // ISO 639, such as "sv"
	Title    string    // the document's title in its metadata
	Author   string    // may be empty
	Date     time.Time // the day's date; never the time of printing
	Cover    Cover
	Captions Captions
	Large    bool // for who reads large print: nothing is smaller than 18 points
	Sections []Section
	Files    []File // lie in a PDF of the document; other printers leave them out
}

// File is a file that goes with a document, such as the answers that its pages show.
type File struct {
	Name     string // a file's name, such as "svar.json"; never a path
	Type     string // its media type, such as "application/json"
	Says     string // what it is, in the document's language
	Relation Relation
	Content  []byte
}

// Relation says what a file is to the document that it lies in.
type Relation string

// The relations of a file to its document.
const (
	Data       Relation = "data"       // what the pages show, in a form that programs read
	Source     Relation = "source"     // what the document was made from
	Supplement Relation = "supplement" // something more
)

// Cover is the first page.
type Cover struct {
	Title    string   // what this is
	Subtitle string   // the day it comes from
	Name     string   // whose it is; may be empty
	Date     string   // the date as it is written in the document's language
	Own      string   // a sentence of the person's own; may be empty
	OwnFrom  string   // the caption of that sentence
	Lines    []string // a few quiet lines at the foot
}

// Captions are the words that the printer itself puts on the pages.
type Captions struct {
	Contents string // heading of the contents; a document without one has none
	Page     string // with {page} and {pages}
	Footer   string // whose it is, on every page but the cover
	Missing  string // the note when something could not be drawn; printed once, at the end
}

// Section is one part of the report, listed in the contents. A small section is set in small type; a section whose
// NewPage is set begins one.
type Section struct {
	Title   string
	Small   bool
	NewPage bool
	Blocks  []Block
}

// Block is one thing on the page. The set is closed: Heading, Text, Items, Pairs, Card, Figure, Table, Lines, Boxes,
// Together.
type Block interface{ block() }

// Heading stands above what it names, in a section; the printer never leaves it alone at the foot of a page.
type Heading struct{ Text string }

// Voice says who speaks in a text, which decides how it is set.
type Voice string

// The voices of a text.
const (
	Plain    Voice = "plain"    // the program tells
	Question Voice = "question" // the exercise asks; kept with what follows
	Own      Voice = "own"      // the person's own words, the most important thing on the page
	Quiet    Voice = "quiet"    // a note, a source, a passed or missing answer
	Quote    Voice = "quote"    // somebody else's words in the exercise
)

// Text is a paragraph or several, parted by line breaks. Language is set when it is not the document's, for who reads the
// page aloud.
type Text struct {
	Voice    Voice
	Text     string
	Language string // ISO 639, such as "en"
}

// Items is a list of short texts.
type Items struct {
	Ordered bool
	Texts   []string
}

// Pair is a label with what it stands for. Own marks the person's own words.
type Pair struct {
	Label string
	Text  string
	Own   bool
}

// Pairs is a set of labelled texts.
type Pairs struct{ Rows []Pair }

// Card is a plan to keep: a title with a tick box, labelled rows and room to write. One to cut out is small and says again
// what stands elsewhere; who shows a report on a screen leaves it out.
type Card struct {
	Title string
	Tick  bool
	Date  string // the follow-up date as written; may be empty
	Rows  []Pair
	Lines int // empty lines to write on
	Cut   bool
}

// Figure is a chart with its caption. Narrow is the same chart in a form for half a column; one without width is none.
type Figure struct {
	Chart   chart.Chart
	Narrow  chart.Chart
	Caption string
}

// Table has a head and rows of equally many cells.
type Table struct {
	Head []string
	Rows [][]string
}

// Lines is room to write by hand under a label.
type Lines struct {
	Label string
	Count int
}

// Boxes is questions that are answered by hand: with a mark in one of the boxes beside a text, or with something written in
// an empty one.
type Boxes struct {
	Low, High string // the words over the first box of each row and over its last; both may be empty
	First     bool   // the boxes stand before the texts, as in a list to choose from
	Rows      []BoxRow
}

// BoxRow is a text with its boxes.
type BoxRow struct {
	Text  string
	Boxes []string // what stands in each, such as "1"; an empty one is to write in
	Apart string   // what stands in one more box, apart from the others; may be empty
	Wide  bool     // the boxes hold a number or a date
}

// Together is a group that the printer keeps on one page when it fits on one. Groups of texts and narrow pictures that
// follow each other and say Beside may stand side by side.
type Together struct {
	Beside bool
	Blocks []Block
}

func (Heading) block()  {}
func (Text) block()     {}
func (Items) block()    {}
func (Pairs) block()    {}
func (Card) block()     {}
func (Figure) block()   {}
func (Table) block()    {}
func (Lines) block()    {}
func (Boxes) block()    {}
func (Together) block() {}
