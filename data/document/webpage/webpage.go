// Package webpage writes documents as web pages: one HTML file each, complete in itself, for who reads on a phone, with a
// screen reader or in large type. It is built of the elements that mean what stands in them, holds no script, asks for
// nothing from anywhere, and takes its type from the machine that shows it, in light or dark as that is set.
//
// The same document gives the same bytes, and no text can break the page.
package webpage

import (
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"troskel/data/document"
)

//go:embed style.css
var style string

// Write writes a document as a web page. Errors are the writer's: no text makes it fail.
func Write(w io.Writer, doc document.Document) error {
	if _, err := w.Write(Render(doc)); err != nil {
		return fmt.Errorf("write web page: %w", err)
	}
	return nil
}

// Render returns a document as a web page.
func Render(doc document.Document) []byte {
	p := &page{lost: doc.Captions.Missing}
	p.line(`<!DOCTYPE html>`)
	p.open(`<html lang="` + languageOf(doc) + `">`)
	p.head(doc)
	p.open(`<body>`)
	p.cover(doc)
	p.contents(doc)
	p.open(`<main>`)
	for i, section := range doc.Sections {
		p.section(i, section)
	}
	p.close(`</main>`)
	p.foot(doc)
	p.close(`</body>`)
	p.close(`</html>`)
	return []byte(p.text.String())
}

// page is a web page under way.
type page struct {
	text   strings.Builder
	lost   string // the note for when a sign could not be kept
	isLost bool
	cards  int // how many cards have been named

	fragment string // of a part of another page: what its names begin with; empty for a page of its own
}

func (p *page) line(html string)  { p.text.WriteString(html + "\n") }
func (p *page) open(html string)  { p.line(html) }
func (p *page) close(html string) { p.line(html) }

// word is a text as one line of HTML.
func (p *page) word(text string) string {
	kept := oneLine(text)
	p.isLost = p.isLost || strings.ContainsRune(kept, lostSign)
	return escape(kept)
}

// paragraph writes a text as an element for each of its lines; nothing when there are no words. The tag may bring
// attributes.
func (p *page) paragraph(tag, class, text string) {
	name, _, _ := strings.Cut(tag, " ")
	if class != "" {
		class = ` class="` + class + `"`
	}
	for _, line := range lines(text) {
		p.line(`<` + tag + class + direction(line) + `>` + p.word(line) + `</` + name + `>`)
	}
}

// undetermined is the code of a language that nobody has told.
const undetermined = "und"

func languageOf(doc document.Document) string {
	if document.IsLanguage(doc.Language) {
		return doc.Language
	}
	return undetermined
}

// head tells what the page is and that it wants nothing: a browser asked so would refuse to fetch or run anything.
func (p *page) head(doc document.Document) {
	p.open(`<head>`)
	p.line(`<meta charset="utf-8">`)
	p.line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	p.line(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`)
	p.line(`<meta name="referrer" content="no-referrer">`)
	p.line(`<meta name="color-scheme" content="light dark">`)
	p.line(`<meta name="generator" content="` + program + `">`)
	if author := p.word(doc.Author); author != "" {
		p.line(`<meta name="author" content="` + author + `">`)
	}
	if year := doc.Date.Year(); !doc.Date.IsZero() && year > 0 && year < 10000 {
		p.line(`<meta name="date" content="` + doc.Date.Format(time.DateOnly) + `">`)
	}
	p.line(`<title>` + p.title(doc) + `</title>`)
	p.line(`<style>`)
	p.text.WriteString(style)
	p.line(`</style>`)
	p.close(`</head>`)
}

const program = "Tröskel"

// title is what the page is called; a page without a name would not be found again among others.
func (p *page) title(doc document.Document) string {
	for _, name := range []string{doc.Title, doc.Cover.Title, program} {
		if title := p.word(name); title != "" {
			return title
		}
	}
	return program
}

func (p *page) cover(doc document.Document) {
	cover := doc.Cover
	p.open(`<header>`)
	p.line(doorway)
	title := p.word(cover.Title)
	if title == "" {
		title = p.title(doc)
	}
	p.line(`<h1` + direction(cover.Title) + `>` + title + `</h1>`)
	p.paragraph("p", "lead", cover.Subtitle)
	p.paragraph("p", "name", cover.Name)
	p.paragraph("p", "date", cover.Date)
	if len(lines(cover.Own)) > 0 {
		p.open(`<figure class="mine">`)
		p.open(`<blockquote>`)
		p.paragraph("p", "", cover.Own)
		p.close(`</blockquote>`)
		if from := p.word(cover.OwnFrom); from != "" {
			p.line(`<figcaption>` + from + `</figcaption>`)
		}
		p.close(`</figure>`)
	}
	for _, text := range cover.Lines {
		p.paragraph("p", "quiet", text)
	}
	p.close(`</header>`)
}

// contents lists the sections that have a title, when there is more than one to choose from.
func (p *page) contents(doc document.Document) {
	var rows []string
	for i, section := range doc.Sections {
		if title := p.word(section.Title); title != "" {
			rows = append(rows, `<li`+direction(section.Title)+`><a href="#`+sectionID(i)+`">`+title+`</a></li>`)
		}
	}
	if len(rows) < 2 {
		return
	}
	heading := p.word(doc.Captions.Contents)
	named := ` aria-labelledby="contents"`
	if heading == "" {
		named = ` aria-label="` + p.title(doc) + `"`
	}
	p.open(`<nav` + named + `>`)
	if heading != "" {
		p.line(`<h2 id="contents">` + heading + `</h2>`)
	}
	p.open(`<ol>`)
	for _, row := range rows {
		p.line(row)
	}
	p.close(`</ol>`)
	p.close(`</nav>`)
}

func sectionID(number int) string { return "part-" + strconv.Itoa(number+1) }

// section writes one part of the report. One without a title has no heading of its own, and then no smaller ones either:
// a reader who goes from heading to heading must not fall through a step.
func (p *page) section(number int, section document.Section) {
	class := classOf(section)
	id, title := sectionID(number), p.word(section.Title)
	if title == "" {
		p.open(`<div` + class + `>`)
		p.blocks(section.Blocks, 2)
		p.close(`</div>`)
		return
	}
	p.open(`<section` + class + ` aria-labelledby="` + id + `">`)
	p.line(`<h2 id="` + id + `"` + direction(section.Title) + `>` + title + `</h2>`)
	p.blocks(section.Blocks, 3)
	p.close(`</section>`)
}

// classOf names how a section is set: small, and on a new sheet when it is printed.
func classOf(section document.Section) string {
	switch {
	case section.Small && section.NewPage:
		return ` class="small later"`
	case section.Small:
		return ` class="small"`
	case section.NewPage:
		return ` class="later"`
	}
	return ""
}

func (p *page) foot(doc document.Document) {
	footer := lines(doc.Captions.Footer)
	if len(footer) == 0 && !p.isLost {
		return
	}
	p.open(`<footer>`)
	if p.isLost {
		p.paragraph("p", "quiet", p.lost)
	}
	p.paragraph("p", "quiet", doc.Captions.Footer)
	p.close(`</footer>`)
}
