package exercise

import (
	"strings"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/wording"
)

// Chapter is the last one: what is talked about is what it depends on.
func (s *Sort) Chapter() Chapter { return RestChapter }

// Alone is the cards in each pile, and what it depends on.
func (s *Sort) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*SortAnswer)
	if a.Skipped {
		return passed(day.Words)
	}
	var rows []document.Pair
	for _, pile := range Piles {
		if lying := s.Lying(a, pile); len(lying) > 0 {
			text := strings.Join(optionTexts(lying), "\n")
			rows = append(rows, document.Pair{Label: PileName(day.Words, pile), Text: text, Own: true})
		}
	}
	if written := s.unplaced(a); len(written) > 0 {
		text := strings.Join(optionTexts(written), "\n")
		rows = append(rows, document.Pair{Label: day.Words.Text("sort.stack"), Text: text, Own: true})
	}
	var blocks []document.Block
	if rows != nil {
		blocks = []document.Block{
			document.Text{Voice: document.Question, Text: s.Question}, document.Pairs{Rows: rows},
		}
	}
	return append(blocks, asked(day.Words.Text("sort.on"), a.On)...)
}

// unplaced are the cards of one's own that lie in the stack: what somebody wrote is printed, wherever it lies.
func (s *Sort) unplaced(a *SortAnswer) []Option {
	var own []Option
	for _, card := range s.Stack(a) {
		if ownAt(a.Own, card.Key) >= 0 {
			own = append(own, card)
		}
	}
	return own
}

// Together is how many put each card in each pile. Cards of one's own are counted, not shown.
func (s *Sort) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, passed := voices[*SortAnswer](answers)
	people, own := 0, 0
	for _, answer := range speaking {
		people += one(len(s.Stack(answer)) < len(s.All(answer)))
		own += len(s.All(answer)) - len(s.Cards)
	}
	if people == 0 {
		return nil
	}
	picture, says := chart.Piles{}, []string{}
	names := make([]string, len(Piles))
	for i, pile := range Piles {
		names[i] = PileName(words, pile)
	}
	for _, card := range s.Cards {
		placed := make([]int, len(Piles))
		for i, pile := range Piles {
			for _, answer := range speaking {
				placed[i] += one(answer.Placed[card.Key] == pile)
			}
		}
		picture.Cards = append(picture.Cards, chart.PilesCard{Text: card.Text, Counts: placed})
		says = append(says, words.Text("sort.says-card", "card", trimmed(card.Text), "counts", counts(names, placed)))
	}
	picture.Names, picture.Says = names, strings.Join(says, " ")
	blocks := []document.Block{
		document.Text{Voice: document.Question, Text: s.Question},
		document.Figure{Chart: picture.Chart(), Caption: turnout(words, people, passed)},
	}
	if own > 0 {
		blocks = append(blocks, quiet(words.Text("sort.own-count", "count", own)))
	}
	return blocks
}

// Cells are the pile of each card, and how many cards were added.
func (s *Sort) Cells(answer Answer) []Cell {
	a := answer.(*SortAnswer)
	from := a
	if a.Skipped {
		from = &SortAnswer{}
	}
	cells := []Cell{yesCell("passed", a.Skipped)}
	for _, card := range s.Cards {
		pile, _ := from.In(card.Key)
		cells = append(cells, textCell("pile:"+card.Key, string(pile)))
	}
	return append(cells, numberCell("own", len(s.All(from))-len(s.Cards)))
}
