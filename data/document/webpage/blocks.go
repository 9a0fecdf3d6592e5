package webpage

import (
	"slices"
	"strconv"
	"strings"

	"troskel/data/document"
)

// mostLines is how many lines to write on one place gets; more would be paper for its own sake.
const mostLines = 20

// blocks writes what a section holds. Its headings are of a level, 2 or 3.
func (p *page) blocks(blocks []document.Block, level int) {
	for _, block := range blocks {
		p.block(block, level)
	}
}

func (p *page) block(block document.Block, level int) {
	switch block := block.(type) {
	case document.Heading:
		if title := p.word(block.Text); title != "" {
			tag := "h" + strconv.Itoa(level)
			p.line(`<` + tag + direction(block.Text) + `>` + title + `</` + tag + `>`)
		}
	case document.Text:
		p.voice(block)
	case document.Items:
		p.items(block)
	case document.Pairs:
		p.pairs(block.Rows)
	case document.Card:
		p.card(block)
	case document.Figure:
		p.figure(block)
	case document.Table:
		p.table(block)
	case document.Lines:
		p.open(`<div class="write">`)
		p.paragraph("p", "question", block.Label)
		p.ruled(block.Count)
		p.close(`</div>`)
	case document.Boxes:
		p.boxes(block)
	case document.Together:
		p.together(block.Blocks, level)
	}
}

// boxes writes questions with boxes to mark on paper, each with the signs that stand in its boxes.
func (p *page) boxes(boxes document.Boxes) {
	if len(boxes.Rows) == 0 {
		return
	}
	if boxes.Low+boxes.High != "" {
		p.paragraph("p", "quiet", boxes.Low+" – "+boxes.High)
	}
	p.open(`<ul class="boxes">`)
	for _, row := range boxes.Rows {
		signs := row.Boxes
		if row.Apart != "" {
			signs = append(slices.Clone(signs), row.Apart)
		}
		p.paragraph("li", "", strings.TrimSpace(oneLine(row.Text)+" "+strings.Join(signs, " ")))
	}
	p.close(`</ul>`)
}

// together writes a group. One with cards to cut out is for paper, with what is said about cutting.
func (p *page) together(blocks []document.Block, level int) {
	if slices.ContainsFunc(blocks, isToCut) {
		return
	}
	p.open(`<div class="together">`)
	p.blocks(blocks, level)
	p.close(`</div>`)
}

func isToCut(block document.Block) bool {
	card, ok := block.(document.Card)
	return ok && card.Cut
}

// voice writes a text in the manner of who speaks. The person's own words and those of others are set apart as quotations
// are; the program and its questions speak plainly.
func (p *page) voice(text document.Text) {
	switch text.Voice {
	case document.Own, document.Quote:
		if len(lines(text.Text)) == 0 {
			return
		}
		p.open(`<blockquote class="` + string(text.Voice) + `"` + language(text.Language) + `>`)
		p.paragraph("p", "", text.Text)
		p.close(`</blockquote>`)
	case document.Question, document.Quiet:
		p.paragraph("p"+language(text.Language), string(text.Voice), text.Text)
	default:
		p.paragraph("p"+language(text.Language), "", text.Text)
	}
}

// language is the attribute of an element in another language than the page's.
func language(code string) string {
	if !document.IsLanguage(code) {
		return ""
	}
	return ` lang="` + code + `"`
}

func (p *page) items(items document.Items) {
	tag := "ul"
	if items.Ordered {
		tag = "ol"
	}
	if strings.TrimSpace(oneLine(strings.Join(items.Texts, " "))) == "" {
		return
	}
	p.open(`<` + tag + `>`)
	for _, text := range items.Texts {
		p.paragraph("li", "", oneLine(text))
	}
	p.close(`</` + tag + `>`)
}

// pairs writes labelled texts as a list of terms. Where a label is missing there is no term, and they become paragraphs.
func (p *page) pairs(rows []document.Pair) {
	if !everyLabelled(rows) {
		for _, row := range rows {
			p.paragraph("p", "label", row.Label)
			p.paragraph("p", ownClass(row.Own), row.Text)
		}
		return
	}
	p.open(`<dl>`)
	for _, row := range rows {
		p.open(`<div>`)
		p.line(`<dt` + direction(row.Label) + `>` + p.word(row.Label) + `</dt>`)
		class := ""
		if row.Own {
			class = ` class="mine"`
		}
		p.open(`<dd` + class + `>`)
		p.paragraph("p", "", row.Text)
		p.close(`</dd>`)
		p.close(`</div>`)
	}
	p.close(`</dl>`)
}

func everyLabelled(rows []document.Pair) bool {
	for _, row := range rows {
		if oneLine(row.Label) == "" {
			return false
		}
	}
	return len(rows) > 0
}

func ownClass(own bool) string {
	if own {
		return "mine"
	}
	return ""
}

// card writes a plan to keep, as a group with its title for a name. One to cut out of paper is for paper.
func (p *page) card(card document.Card) {
	if card.Cut {
		return
	}
	title, named := p.word(card.Title), ""
	if title != "" {
		p.cards++
		named = ` role="group" aria-labelledby="` + p.cardID() + `"`
	}
	p.open(`<div class="card"` + named + `>`)
	if title != "" || card.Tick {
		p.open(`<div class="top">`)
		if card.Tick {
			p.line(`<span class="box" aria-hidden="true"></span>`)
		}
		if title != "" {
			p.line(`<p class="title" id="` + p.cardID() + `"` + direction(card.Title) + `>` + title + `</p>`)
		}
		p.paragraph("p", "date", oneLine(card.Date))
		p.close(`</div>`)
	} else {
		p.paragraph("p", "date", oneLine(card.Date))
	}
	p.pairs(card.Rows)
	p.ruled(card.Lines)
	p.close(`</div>`)
}

// cardID is the name of the card that was named last.
func (p *page) cardID() string { return p.fragment + "card-" + strconv.Itoa(p.cards) }

// ruled is room to write by hand, which only a printed page has use for.
func (p *page) ruled(count int) {
	if count = min(count, mostLines); count > 0 {
		p.line(`<div class="ruled" aria-hidden="true">` + strings.Repeat(`<span></span>`, count) + `</div>`)
	}
}
