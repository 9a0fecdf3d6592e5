package exercise

import (
	"strconv"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/wording"
)

// Chapter is where one moved.
func (s *SelfRating) Chapter() Chapter { return MovesChapter }

// Radar is the ratings as a picture, as they stand: it can be drawn again after each rating.
func (s *SelfRating) Radar(a *SelfRatingAnswer, words wording.Words) chart.Radar {
	radar := emptyRadar(words)
	var says []string
	for i, factor := range Factors {
		now, before := a.Rating(factor)
		radar.Spokes[i].Now, radar.Spokes[i].Before = float64(now), float64(before)
		if now > 0 || before > 0 {
			name := radar.Spokes[i].Name
			says = append(says, words.Text("selfrating.says-factor",
				"factor", name, "before", stepText(words, before), "now", stepText(words, now)))
		}
	}
	radar.Says = words.Text("selfrating.says", "ratings", joined(says), "steps", ScaleSteps)
	return radar
}

func emptyRadar(words wording.Words) chart.Radar {
	radar := chart.Radar{
		Steps: ScaleSteps, NowName: words.Text("selfrating.now"), BeforeName: words.Text("selfrating.before"),
	}
	for _, factor := range Factors {
		radar.Spokes = append(radar.Spokes, chart.Spoke{Name: FactorName(words, factor)})
	}
	return radar
}

// stepText is a step as it is written; what is not rated has a word of its own.
func stepText(words wording.Words, step int) string {
	if step == 0 {
		return words.Text("selfrating.not-rated")
	}
	return strconv.Itoa(step)
}

// Alone is the radar, named for what it is, beside it what was rated in the role's words, and what moved most.
func (s *SelfRating) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*SelfRatingAnswer)
	if s.State(a) == Passed && (a.Skipped || !said(a.Why)) {
		return passed(day.Words)
	}
	words := day.Words
	var blocks []document.Block
	if a.anyRated() {
		radar, caption := s.Radar(a, words), words.Text("selfrating.caption", "steps", ScaleSteps)
		blocks = beside([]document.Block{document.Figure{Chart: radar.Chart(), Narrow: radar.Narrow(), Caption: caption}})
	}
	if table := s.table(a, day); len(table.Rows) > 0 {
		blocks = append(blocks, beside([]document.Block{table})...)
	}
	return append(blocks, asked(words.Text("selfrating.why"), a.Why)...)
}

func (s *SelfRating) table(a *SelfRatingAnswer, day Day) document.Table {
	words := day.Words
	table := document.Table{Head: []string{
		words.Text("selfrating.rated"), words.Text("selfrating.before"), words.Text("selfrating.now"),
	}}
	for _, factor := range Factors {
		rating, asked := s.rating(factor)
		now, before := a.Rating(factor)
		switch {
		case !asked:
		case a.Passes[factor]:
			pass := words.Text("selfrating.pass")
			table.Rows = append(table.Rows, []string{rating.Text(day.Role), pass, pass})
		case now > 0 || before > 0:
			table.Rows = append(table.Rows, []string{rating.Text(day.Role), stepText(words, before), stepText(words, now)})
		}
	}
	return table
}

// Together is the means now and before, and how all the ratings spread. Only those who rated a factor both times count in
// it, so that both times rest on the same people.
func (s *SelfRating) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, passed := voices[*SelfRatingAnswer](answers)
	radar, says, people := emptyRadar(words), []string{}, 0
	table := document.Table{Head: []string{words.Text("selfrating.factor")}}
	for step := 1; step <= ScaleSteps; step++ {
		table.Head = append(table.Head, strconv.Itoa(step))
	}
	for _, answer := range speaking {
		people += one(answer.bothTimes())
	}
	if people == 0 {
		return nil
	}
	for i, factor := range Factors {
		now, before := spreadOf(speaking, factor)
		if now.mean() == 0 {
			continue // nobody rated it both times
		}
		radar.Spokes[i].Now, radar.Spokes[i].Before = now.mean(), before.mean()
		name := radar.Spokes[i].Name
		says = append(says, words.Text("selfrating.says-factor",
			"factor", name, "before", decimal(words, before.mean()), "now", decimal(words, now.mean())))
		table.Rows = append(table.Rows,
			before.row(words.Text("selfrating.row-before", "factor", name)),
			now.row(words.Text("selfrating.row-now", "factor", name)))
	}
	radar.Says = words.Text("selfrating.says-room", "ratings", joined(says), "steps", ScaleSteps)
	caption := words.Text("selfrating.caption-room", "steps", ScaleSteps) + " " + turnout(words, people, passed)
	return []document.Block{document.Figure{Chart: radar.Chart(), Caption: caption}, table}
}

func (a *SelfRatingAnswer) anyRated() bool {
	for _, factor := range Factors {
		if now, before := a.Rating(factor); now > 0 || before > 0 {
			return true
		}
	}
	return false
}

func (a *SelfRatingAnswer) bothTimes() bool {
	for _, factor := range Factors {
		if now, before := a.Rating(factor); now > 0 && before > 0 {
			return true
		}
	}
	return false
}

// steps is how many people rated each step of a line, the first step first.
type steps [ScaleSteps]int

// spreadOf is how a factor's ratings spread now and before, among those who rated both.
func spreadOf(answers []*SelfRatingAnswer, factor Factor) (now, before steps) {
	for _, answer := range answers {
		if n, b := answer.Rating(factor); n > 0 && b > 0 {
			now[n-1]++
			before[b-1]++
		}
	}
	return now, before
}

// mean is the mean step; 0 when there are none.
func (s steps) mean() float64 {
	sum, people := 0, 0
	for i, count := range s {
		sum, people = sum+(i+1)*count, people+count
	}
	return float64(sum) / float64(max(1, people))
}

func (s steps) row(name string) []string {
	row := []string{name}
	for _, count := range s {
		row = append(row, strconv.Itoa(count))
	}
	return row
}

// Cells are each factor's rating now and before, "passed", or empty. Words are not for tables.
func (s *SelfRating) Cells(answer Answer) []Cell {
	a := answer.(*SelfRatingAnswer)
	from := a
	if a.Skipped {
		from = &SelfRatingAnswer{}
	}
	cells := []Cell{yesCell("passed", a.Skipped)}
	for _, factor := range Factors {
		now, before := from.Rating(factor)
		pair := []Cell{stepCell("now:"+string(factor), now), stepCell("before:"+string(factor), before)}
		if from.Passes[factor] {
			pair[0].Text, pair[1].Text = "passed", "passed"
		}
		cells = append(cells, pair...)
	}
	return cells
}
