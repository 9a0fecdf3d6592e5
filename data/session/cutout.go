package session

import (
	"unicode/utf8"

	"troskel/data/document"
	"troskel/data/wording"
)

const (
	cutRows   = 2   // of a plan: if and then
	inRow     = 2   // cards beside each other
	longToCut = 240 // runes; a longer plan has no card to cut out
)

// cutOuts are small cards to cut out for the last short plans among the blocks, which are those one leaves the day with, in
// one row with how to begin above. A first plan that was tried out before lunch needs none when there are later ones. The
// only plan under a heading has that as its title, so that two of them are told apart when they are cut out.
func cutOuts(blocks []document.Block, words wording.Words) []document.Block {
	var cards []document.Block
	heading := ""
	for _, block := range blocks {
		if above, ok := block.(document.Heading); ok {
			heading = above.Text
		}
		card, ok := block.(document.Card)
		if !ok || !card.Tick || len(card.Rows) < cutRows {
			continue
		}
		small := document.Card{Cut: true, Title: card.Title, Date: card.Date, Rows: card.Rows[:cutRows:cutRows]}
		if heading != "" && card.Title == words.Text("plan.card") {
			small.Title = heading
		}
		runes := 0
		for _, row := range small.Rows {
			runes += utf8.RuneCountInString(row.Text)
		}
		if card.Date != "" {
			small.Date = words.Text("report.follow-up", "date", card.Date)
		}
		if runes <= longToCut {
			cards = append(cards, small)
		}
	}
	if cards == nil {
		return nil
	}
	note := document.Text{Voice: document.Quiet, Text: words.Text("report.cut")}
	last := cards[max(0, len(cards)-inRow):]
	return []document.Block{document.Together{Blocks: append([]document.Block{note}, last...)}}
}
