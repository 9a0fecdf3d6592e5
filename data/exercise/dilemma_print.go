package exercise

import (
	"fmt"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/wording"
)

// Chapter is the choices.
func (d *Dilemma) Chapter() Chapter { return ChoicesChapter }

// Alone is the case, the choice, the reasons for and against it beside where it stands on the two axes, and what the
// perspectives did to it.
func (d *Dilemma) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*DilemmaAnswer)
	switch d.State(a) {
	case Passed:
		return passed(day.Words)
	case Unanswered:
		return nil
	}
	words := day.Words
	var blocks []document.Block
	version, ok := d.answered(a)
	if ok {
		blocks = append(blocks, document.Text{Voice: document.Quote, Text: version.Case})
	}
	if choice, ok := version.choice(a.Choice); ok {
		blocks = append(blocks, asked(version.Ask, choice.Text)...)
	}
	reasons := append(asked(words.Text("dilemma.motive"), a.Motive), asked(words.Text("dilemma.against"), a.Against)...)
	blocks = append(blocks, beside(reasons)...)
	blocks = append(blocks, beside(axes(a, words))...)
	blocks = append(blocks, d.after(a, words)...)
	return append(blocks, asked(words.Text("dilemma.learned"), a.Learned)...)
}

// axes is the dot in the plane; with only one axis said it is a line of text.
func axes(a *DilemmaAnswer, words wording.Words) []document.Block {
	var rows []document.Pair
	if onAxis(a.Service) {
		rows = append(rows, ofSteps(words, words.Text("dilemma.axis-service"), a.Service))
	}
	if onAxis(a.Security) {
		rows = append(rows, ofSteps(words, words.Text("dilemma.axis-security"), a.Security))
	}
	switch len(rows) {
	case 0:
		return nil
	case 1:
		return []document.Block{document.Pairs{Rows: rows}}
	}
	plane := plane(words, words.Text("dilemma.says", "service", a.Service, "security", a.Security, "steps", AxisSteps))
	plane.Marks = []chart.PlaneMark{{Across: a.Service, Up: a.Security}}
	return []document.Block{document.Figure{Chart: plane.Chart(), Narrow: plane.Narrow(), Caption: words.Text("dilemma.plane")}}
}

func onAxis(step int) bool { return step >= 1 && step <= AxisSteps }

func ofSteps(words wording.Words, label string, step int) document.Pair {
	return document.Pair{Label: label, Text: words.Text("dilemma.of-steps", "step", step, "steps", AxisSteps), Own: true}
}

func plane(words wording.Words, says string) chart.Plane {
	return chart.Plane{
		Steps: AxisSteps, Says: says,
		Left: words.Text("dilemma.less-service"), Right: words.Text("dilemma.more-service"),
		Down: words.Text("dilemma.less-security"), Up: words.Text("dilemma.more-security"),
	}
}

// after is the choice when the perspectives were read.
func (d *Dilemma) after(a *DilemmaAnswer, words wording.Words) []document.Block {
	if a.Revised == "" {
		return nil
	}
	if a.Revised == a.Choice {
		return []document.Block{document.Text{Voice: document.Plain, Text: words.Text("dilemma.kept")}}
	}
	version, _ := d.holding(a.Revised)
	choice, _ := version.choice(a.Revised)
	return asked(words.Text("dilemma.changed"), choice.Text)
}

// Together is how the choices spread in each version, where the room placed them, and how many changed theirs. Texts are
// never shown. A version is written for a role, so that to part the room by version is to part it by role: whoever shows
// this must first know that each version's room is large enough.
func (d *Dilemma) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, passed := voices[*DilemmaAnswer](answers)
	var blocks []document.Block
	chose, changed := 0, 0
	for _, version := range d.Versions {
		bars, here := version.bars(speaking)
		if here == 0 {
			continue
		}
		chose += here
		blocks = append(blocks, document.Together{Blocks: []document.Block{
			document.Text{Voice: document.Quote, Text: version.Case},
			document.Text{Voice: document.Question, Text: version.Ask},
			document.Figure{Chart: barChart(bars, words), Caption: words.Text("exercise.answers", "count", here)},
		}})
	}
	for _, answer := range speaking {
		if answer.Changed() {
			changed++
		}
	}
	if chose == 0 {
		return nil
	}
	after := words.Text("dilemma.changed-count", "count", changed)
	blocks = append(blocks, document.Text{Voice: document.Plain, Text: after})
	blocks = append(blocks, roomPlane(speaking, words)...)
	return append(blocks, quiet(turnout(words, chose, passed)))
}

func (v Version) bars(answers []*DilemmaAnswer) (bars []chart.Bar, chose int) {
	for _, choice := range v.Choices {
		bar := chart.Bar{Text: choice.Text}
		for _, answer := range answers {
			if answer.Choice == choice.Key {
				bar.Count++
			}
		}
		chose += bar.Count
		bars = append(bars, bar)
	}
	return bars, chose
}

func barChart(bars []chart.Bar, words wording.Words) chart.Chart {
	return chart.Bars{Bars: bars, Says: words.Text("dilemma.says-choices", "counts", barCounts(bars))}.Chart()
}

// roomPlane is where everybody's choices stand: one mark for each place, as large as the many who stand there.
func roomPlane(answers []*DilemmaAnswer, words wording.Words) []document.Block {
	var marks []chart.PlaneMark
	var names []string
	var numbers []int
	for service := 1; service <= AxisSteps; service++ {
		for security := 1; security <= AxisSteps; security++ {
			count := 0
			for _, answer := range answers {
				if answer.Service == service && answer.Security == security {
					count++
				}
			}
			if count > 0 {
				marks = append(marks, chart.PlaneMark{Across: service, Up: security, Count: count})
				names = append(names, fmt.Sprintf("%d, %d", service, security))
				numbers = append(numbers, count)
			}
		}
	}
	if marks == nil {
		return nil
	}
	plane := plane(words, words.Text("dilemma.says-plane", "counts", counts(names, numbers)))
	plane.Marks = marks
	return []document.Block{document.Figure{Chart: plane.Chart(), Caption: words.Text("dilemma.room-plane")}}
}

// Cells are the version, the choice before and after, and the two axes. Texts are not for tables.
func (d *Dilemma) Cells(answer Answer) []Cell {
	a := answer.(*DilemmaAnswer)
	from := a
	if a.Skipped {
		from = &DilemmaAnswer{}
	}
	return []Cell{
		yesCell("passed", a.Skipped),
		textCell("version", string(from.Version)),
		textCell("choice", from.Choice),
		stepCell("service", from.Service),
		stepCell("security", from.Security),
		textCell("revised", from.Revised),
	}
}
