package exercise

import (
	"slices"
	"strconv"
	"strings"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/wording"
)

// Chapter is the replies to borrow.
func (s *Scene) Chapter() Chapter { return RepliesChapter }

// Alone is the own reply and rule, which are what one takes along, and then how the talk went: where it was, the turning
// points of one's own path with how each reply was taken, how it ended, and what one noticed.
func (s *Scene) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*SceneAnswer)
	switch s.State(a) {
	case Passed:
		return passed(day.Words)
	case Unanswered:
		return nil
	}
	blocks := asked(s.Own, a.Own)
	blocks = append(blocks, asked(s.Rule, a.Rule)...)
	blocks = append(blocks, document.Text{Voice: document.Question, Text: day.Words.Text("scene.path")},
		document.Text{Voice: document.Quote, Text: s.Place})
	blocks = append(blocks, s.path(a, day.Words)...)
	if notes := a.noted(day.Words); notes != nil {
		blocks = append(blocks,
			document.Text{Voice: document.Question, Text: day.Words.Text("scene.notes")}, document.Pairs{Rows: notes})
	}
	return blocks
}

func (s *Scene) path(a *SceneAnswer, words wording.Words) []document.Block {
	at := s.At(a.Path)
	var blocks, turning []document.Block
	points := s.TurningPoints()
	for _, exchange := range at.Exchanges {
		blocks = append(blocks, exchange.block(words))
		if slices.Contains(points, exchange.Moment.Key) {
			turning = append(turning, exchange.block(words))
		}
	}
	if turning != nil {
		blocks = turning
	}
	if len(at.Path) > 0 && at.Ended() {
		end := document.Pair{Label: words.Text("scene.outcome"), Text: at.Moment.Outcome}
		blocks = append(blocks, document.Pairs{Rows: []document.Pair{end}})
	}
	if a.Tries > 0 {
		blocks = append(blocks, quiet(words.Text("scene.tried", "count", a.Tries)))
	}
	return blocks
}

// block is the last thing that was said, the reply under it, and how it was taken.
func (e Exchange) block(words wording.Words) document.Block {
	blocks := asked(e.Moment.lastLine(words), e.Reply.Text)
	if e.Reply.Taken != "" {
		blocks = append(blocks, document.Text{Voice: document.Plain, Text: e.Reply.Taken})
	}
	return document.Together{Blocks: blocks}
}

func (a *SceneAnswer) noted(words wording.Words) []document.Pair {
	var rows []document.Pair
	for _, factor := range Factors {
		rows = append(rows, document.Pair{Label: FactorName(words, factor), Text: a.Notes[factor]})
	}
	return saidRows(rows...)
}

// Together is how many gave each reply at the turning points, how it ended, and how many wrote; never what they wrote.
// All of it is out of everybody who walked, not out of those who came to a moment: they could be very few.
func (s *Scene) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, passed := voices[*SceneAnswer](answers)
	people, walked, own, rule := 0, 0, 0, 0
	for _, answer := range speaking {
		people += one(s.State(answer) != Unanswered)
		walked += one(len(s.At(answer.Path).Path) > 0)
		own += one(said(answer.Own))
		rule += one(said(answer.Rule))
	}
	if people == 0 {
		return nil
	}
	blocks := []document.Block{document.Text{Voice: document.Quote, Text: s.Place}}
	if walked > 0 {
		blocks = append(blocks,
			figureOf(s.replyBars(speaking), words.Text("scene.replies-room"), words),
			figureOf(s.endBars(speaking), words.Text("scene.ends-room"), words))
	}
	return append(blocks,
		document.Pairs{Rows: []document.Pair{
			{Label: words.Text("scene.count-own"), Text: strconv.Itoa(own)},
			{Label: words.Text("scene.count-rule"), Text: strconv.Itoa(rule)},
		}},
		quiet(turnout(words, people, passed)))
}

func figureOf(bars []chart.Bar, caption string, words wording.Words) document.Block {
	says := words.Text("scene.says", "caption", caption, "counts", barCounts(bars))
	return document.Figure{Chart: chart.Bars{Bars: bars, Says: says}.Chart(), Caption: caption}
}

func (s *Scene) replyBars(answers []*SceneAnswer) []chart.Bar {
	var bars []chart.Bar
	for _, key := range s.TurningPoints() {
		moment, _ := s.Moment(key)
		for _, reply := range moment.Replies {
			bar := chart.Bar{Text: reply.Text}
			for _, answer := range answers {
				bar.Count += one(slices.Contains(s.At(answer.Path).Path, reply.Key))
			}
			bars = append(bars, bar)
		}
	}
	return bars
}

func (s *Scene) endBars(answers []*SceneAnswer) []chart.Bar {
	var bars []chart.Bar
	for _, moment := range s.reached() {
		if !moment.Ends() {
			continue
		}
		bar := chart.Bar{Text: moment.Outcome}
		for _, answer := range answers {
			at := s.At(answer.Path)
			bar.Count += one(len(at.Path) > 0 && at.Moment.Key == moment.Key)
		}
		bars = append(bars, bar)
	}
	return bars
}

// Cells are the replies in order, the end, how often one tried again, and where one wrote; never what.
func (s *Scene) Cells(answer Answer) []Cell {
	a := answer.(*SceneAnswer)
	from := a
	if a.Skipped {
		from = &SceneAnswer{}
	}
	at, end := s.At(from.Path), ""
	if len(at.Path) > 0 && at.Ended() {
		end = at.Moment.Key
	}
	cells := []Cell{
		yesCell("passed", a.Skipped), textCell("path", strings.Join(at.Path, " ")), textCell("end", end),
		numberCell("tries", from.Tries),
		yesCell("read:poor", from.HasRead(PoorVersion)), yesCell("read:good", from.HasRead(GoodVersion)),
	}
	for _, factor := range Factors {
		cells = append(cells, yesCell("noted:"+string(factor), said(from.Notes[factor])))
	}
	return append(cells, yesCell("own", said(from.Own)), yesCell("rule", said(from.Rule)))
}
