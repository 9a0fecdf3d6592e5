package exercise

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/wording"
)

// Shares is the points as a picture: what has most stands first, and what has none is left out.
func (b *Budget) Shares(a *BudgetAnswer, words wording.Words) chart.Shares {
	var rows []chart.Share
	for _, thing := range b.Things(a, words) {
		if points := a.Given(thing.Key); points > 0 {
			row := chart.Share{Text: clipped(thing.Text), Points: float64(points), Number: strconv.Itoa(points)}
			rows = append(rows, row)
		}
	}
	mostFirst(rows)
	picture := chart.Shares{Total: BudgetPoints, Rows: rows, Says: words.Text("budget.says", "shares", sharesSay(rows))}
	if left := b.Left(a); left > 0 {
		picture.Left = chart.Share{Text: words.Text("budget.left"), Points: float64(left), Number: strconv.Itoa(left)}
		picture.Says = words.Text("budget.says-left", "shares", sharesSay(rows), "left", left)
	}
	return picture
}

func mostFirst(rows []chart.Share) {
	slices.SortStableFunc(rows, func(a, b chart.Share) int { return cmp.Compare(b.Points, a.Points) })
}

func sharesSay(rows []chart.Share) string {
	says := make([]string, len(rows))
	for i, row := range rows {
		says[i] = trimmed(row.Text) + " – " + row.Number
	}
	return joined(says)
}

// mostOnBar is how many letters of a text stand over a bar.
const mostOnBar = 120

// clipped is a text as it stands over a bar: on one line, and no longer than one reads there.
func clipped(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= mostOnBar {
		return text
	}
	return string([]rune(text)[:mostOnBar-1]) + "…"
}

// Alone is the shares, the texts that are too long to stand over a bar, and why.
func (b *Budget) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*BudgetAnswer)
	if a.Skipped {
		return passed(day.Words)
	}
	var blocks []document.Block
	if b.shared(a) > 0 {
		blocks = []document.Block{document.Together{Blocks: []document.Block{
			document.Text{Voice: document.Question, Text: b.Question},
			document.Figure{Chart: b.Shares(a, day.Words).Chart(), Caption: day.Words.Text("budget.caption")},
		}}}
	}
	if rows := b.added(a, day.Words); rows != nil {
		blocks = append(blocks, document.Pairs{Rows: rows})
	}
	return append(blocks, asked(day.Words.Text("budget.why"), a.Why)...)
}

// added are the texts of what was added that do not stand in full over a bar.
func (b *Budget) added(a *BudgetAnswer, words wording.Words) []document.Pair {
	var rows []document.Pair
	for i, item := range ownPlaces(a.Own, b.Own) {
		if said(item.Text) && (a.Given(item.Key) == 0 || clipped(item.Text) != item.Text) {
			label := words.Text("budget.own-number", "number", i+1)
			rows = append(rows, document.Pair{Label: label, Text: strings.TrimSpace(item.Text), Own: true})
		}
	}
	return rows
}

// Together is the mean points of each thing and how many gave it any. Only budgets that are shared out count, so that the
// means add up to a hundred. What was added goes by its number.
func (b *Budget) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, passed := voices[*BudgetAnswer](answers)
	speaking = slices.DeleteFunc(speaking, func(answer *BudgetAnswer) bool { return b.shared(answer) != BudgetPoints })
	if len(speaking) == 0 {
		return nil
	}
	var rows []chart.Share
	for _, thing := range b.Things(&BudgetAnswer{}, words) {
		points, givers := 0, 0
		for _, answer := range speaking {
			points += answer.Given(thing.Key)
			givers += one(answer.Given(thing.Key) > 0)
		}
		mean := float64(points) / float64(len(speaking))
		text := words.Text("budget.givers", "thing", trimmed(thing.Text), "count", givers)
		rows = append(rows, chart.Share{Text: text, Points: mean, Number: decimal(words, mean)})
	}
	mostFirst(rows)
	picture := chart.Shares{Total: BudgetPoints, Rows: rows, Says: words.Text("budget.says-room", "shares", sharesSay(rows))}
	return []document.Block{
		document.Text{Voice: document.Question, Text: b.Question},
		document.Figure{Chart: picture.Chart(), Caption: turnout(words, len(speaking), passed)},
	}
}

// Cells are the points of each thing. Texts are not for tables.
func (b *Budget) Cells(answer Answer) []Cell {
	a := answer.(*BudgetAnswer)
	from := a
	if a.Skipped {
		from = &BudgetAnswer{}
	}
	cells := []Cell{yesCell("passed", a.Skipped)}
	for _, thing := range b.Things(from, wording.Words{}) {
		cells = append(cells, stepCell("points:"+thing.Key, from.Given(thing.Key)))
	}
	return append(cells, numberCell("left", b.Left(from)))
}
