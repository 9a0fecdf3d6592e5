package exercise

import (
	"strings"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/wording"
)

// Chapter is the journey.
func (j *Journey) Chapter() Chapter { return JourneyChapter }

// Curve is the feelings as a picture, as they stand: it can be drawn again after each rating.
func (j *Journey) Curve(a *JourneyAnswer, words wording.Words) chart.Curve {
	curve := j.emptyCurve(words)
	var says []string
	for i, stop := range j.Stops {
		feeling, ok := a.Feeling(stop.Key)
		name := words.Text("journey.not-rated")
		if ok {
			name = FeelingName(words, feeling)
		}
		curve.Steps[i].Rated, curve.Steps[i].At = ok, float64(feeling)
		says = append(says, trimmed(stop.Title)+" – "+name)
	}
	curve.Says = words.Text("journey.says", "feelings", joined(says))
	return curve
}

func (j *Journey) emptyCurve(words wording.Words) chart.Curve {
	curve := chart.Curve{Least: WorstFeeling}
	for feeling := WorstFeeling; feeling <= BestFeeling; feeling++ {
		curve.Levels = append(curve.Levels, FeelingName(words, feeling))
	}
	for _, stop := range j.Stops {
		step := chart.CurveStep{Name: stop.Title, Phase: PhaseName(words, stop.Phase)}
		curve.Steps = append(curve.Steps, step)
	}
	return curve
}

// Alone is the case, the curve, what hurts and what we could do at each stop where something is written, whom we should
// ask, and the own case.
func (j *Journey) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*JourneyAnswer)
	switch j.State(a) {
	case Passed:
		return passed(day.Words)
	case Unanswered:
		return nil
	}
	blocks := []document.Block{document.Text{Voice: document.Quote, Text: j.Case}}
	if curve := j.Curve(a, day.Words); curve.AnyRated() {
		caption := day.Words.Text("journey.caption")
		blocks = append(blocks, document.Figure{Chart: curve.Chart(), Caption: caption})
	}
	for _, stop := range j.Stops {
		blocks = append(blocks, stop.alone(a, day.Words)...)
	}
	blocks = append(blocks, asked(j.Ask, a.Asked)...)
	if j.Own != "" {
		blocks = append(blocks, asked(j.Own, a.Own)...)
	}
	return blocks
}

func (s JourneyStop) alone(a *JourneyAnswer, words wording.Words) []document.Block {
	rows := saidRows(
		document.Pair{Label: words.Text("journey.hurts"), Text: a.Hurts[s.Key]},
		document.Pair{Label: words.Text("journey.could"), Text: a.Could[s.Key]})
	if rows == nil {
		return nil
	}
	return beside([]document.Block{
		document.Text{Voice: document.Question, Text: s.Title},
		document.Pairs{Rows: rows},
	})
}

// Together is how many felt what at each stop, with a curve through the means. Words are never shown.
func (j *Journey) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, passed := voices[*JourneyAnswer](answers)
	curve, people, says := j.emptyCurve(words), 0, []string{}
	for _, answer := range speaking {
		people += one(j.Curve(answer, words).AnyRated())
	}
	if people == 0 {
		return nil
	}
	for i, stop := range j.Stops {
		step := &curve.Steps[i]
		sum, rated := 0, 0
		step.Counts = make([]int, BestFeeling-WorstFeeling+1)
		for _, answer := range speaking {
			if feeling, ok := answer.Feeling(stop.Key); ok {
				step.Counts[feeling-WorstFeeling]++
				sum, rated = sum+feeling, rated+1
			}
		}
		step.Rated, step.At = rated > 0, float64(sum)/float64(max(1, rated))
		felt := counts(curve.Levels, step.Counts)
		says = append(says, words.Text("journey.says-stop", "stop", trimmed(stop.Title), "counts", felt))
	}
	curve.Says = strings.Join(says, " ")
	return []document.Block{document.Together{Blocks: []document.Block{
		document.Text{Voice: document.Quote, Text: j.Case},
		document.Figure{Chart: curve.Chart(), Caption: turnout(words, people, passed)},
	}}}
}

// Cells are the feelings at each stop. Words are not for tables.
func (j *Journey) Cells(answer Answer) []Cell {
	a := answer.(*JourneyAnswer)
	cells := []Cell{yesCell("passed", a.Skipped)}
	for _, stop := range j.Stops {
		cell := textCell("feels:"+stop.Key, "")
		if feeling, ok := a.Feeling(stop.Key); ok && !a.Skipped {
			cell = numberCell("feels:"+stop.Key, feeling)
		}
		cells = append(cells, cell)
	}
	return cells
}
