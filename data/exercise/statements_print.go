package exercise

import (
	"strconv"
	"strings"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/wording"
)

// Chapter is where one moved when the statements are asked again, and the last one otherwise.
func (s *Statements) Chapter() Chapter {
	if s.Again != nil {
		return MovesChapter
	}
	return RestChapter
}

// Alone is each statement that has something to say, with its place on the line and the reasons. When the statements are
// asked again it is those that moved or got a reason, with both places; one that was never placed before is shown as it
// stands, since it stands nowhere else.
func (s *Statements) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*StatementsAnswer)
	switch {
	case s.State(a) == Passed && (a.Skipped || !a.reasoned()):
		return passed(day.Words)
	case s.Again != nil:
		return s.again(a, day)
	}
	var blocks []document.Block
	for _, statement := range s.Statements {
		mark := a.Marks[statement.Key]
		switch {
		case mark.Placed():
			blocks = append(blocks, placed(statement, oneStrip(mark, day.Words), own(mark.Why)))
			continue
		case mark.Passed:
			blocks = append(blocks, document.Together{Beside: true, Blocks: append([]document.Block{
				document.Text{Voice: document.Question, Text: statement.Text}, quiet(day.Words.Text("statements.passed")),
			}, own(mark.Why)...)})
			continue
		case said(mark.Why):
			blocks = append(blocks, document.Text{Voice: document.Question, Text: statement.Text})
		}
		blocks = append(blocks, own(mark.Why)...)
	}
	return blocks
}

// reasoned tells whether there are words anywhere in the answer.
func (a *StatementsAnswer) reasoned() bool {
	for _, mark := range a.Marks {
		if said(mark.Why) {
			return true
		}
	}
	return said(a.Moved)
}

func (s *Statements) again(a *StatementsAnswer, day Day) []document.Block {
	var blocks []document.Block
	compared := false
	for _, move := range s.Moves(a, day) {
		compared = compared || move.Compared()
		if move.Moved() || said(move.Now.Why) || move.Now.Placed() && !move.Before.Placed() {
			blocks = append(blocks, moved(move, day.Words)...)
		}
	}
	if len(blocks) == 0 && compared && a.Shown {
		blocks = append(blocks, quiet(day.Words.Text("statements.stayed")))
	}
	return append(blocks, asked(s.Again.Question, a.Moved)...)
}

func moved(move Move, words wording.Words) []document.Block {
	switch {
	case move.Compared():
		return []document.Block{placed(move.Statement, twoStrip(move, words), move.whys(words))}
	case move.Now.Placed():
		return []document.Block{placed(move.Statement, oneStrip(move.Now, words), move.whys(words))}
	}
	return append([]document.Block{document.Text{Voice: document.Question, Text: move.Text}}, move.whys(words)...)
}

// whys are the reasons then and now; a reason that has none to be told from needs no label.
func (m Move) whys(words wording.Words) []document.Block {
	if !said(m.Before.Why) {
		return own(m.Now.Why)
	}
	whys := document.Pairs{Rows: []document.Pair{because(words.Text("statements.why-before"), m.Before.Why)}}
	if said(m.Now.Why) {
		whys.Rows = append(whys.Rows, because(words.Text("statements.why-now"), m.Now.Why))
	}
	return []document.Block{whys}
}

func because(label, why string) document.Pair {
	return document.Pair{Label: label, Text: strings.TrimSpace(why), Own: true}
}

// placed is a statement with its place on the line and the reasons for it.
func placed(statement Statement, strip chart.Strip, whys []document.Block) document.Block {
	return document.Together{Beside: true, Blocks: append([]document.Block{
		document.Text{Voice: document.Question, Text: statement.Text},
		document.Figure{Chart: strip.Chart(), Narrow: strip.Narrow()},
	}, whys...)}
}

func own(why string) []document.Block {
	if !said(why) {
		return nil
	}
	return []document.Block{document.Text{Voice: document.Own, Text: strings.TrimSpace(why)}}
}

func oneStrip(mark Mark, words wording.Words) chart.Strip {
	strip := emptyStrip(words)
	strip.Now = mark.Value
	strip.Says = words.Text("statements.says", "value", mark.Value,
		"steps", ScaleSteps, "low", strip.Low, "high", strip.High)
	return strip
}

func twoStrip(move Move, words wording.Words) chart.Strip {
	strip := emptyStrip(words)
	strip.Now, strip.Before = move.Now.Value, move.Before.Value
	strip.Says = words.Text("statements.says-move", "before", move.Before.Value, "now", move.Now.Value,
		"steps", ScaleSteps, "low", strip.Low, "high", strip.High)
	return strip
}

func emptyStrip(words wording.Words) chart.Strip {
	return chart.Strip{
		Steps: ScaleSteps, Low: words.Text("statements.low"), High: words.Text("statements.high"),
		NowName: words.Text("statements.now"), BeforeName: words.Text("statements.before"),
		SameName: words.Text("statements.same"),
	}
}

// Together is how each statement's places spread. Reasons are never shown.
func (s *Statements) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, skipped := voices[*StatementsAnswer](answers)
	var blocks []document.Block
	for _, statement := range s.Statements {
		columns, places, passes := make([]chart.Column, ScaleSteps), 0, skipped
		for _, answer := range speaking {
			mark := answer.Marks[statement.Key]
			switch {
			case mark.Placed():
				columns[mark.Value-1].Count++
				places++
			case mark.Passed:
				passes++
			}
		}
		if places > 0 {
			picture := spread(columns, words)
			blocks = append(blocks, document.Together{Beside: true, Blocks: []document.Block{
				document.Text{Voice: document.Question, Text: statement.Text},
				document.Figure{Chart: picture.Chart(), Narrow: picture.Narrow(), Caption: turnout(words, places, passes)},
			}})
		}
	}
	return blocks
}

func spread(columns []chart.Column, words wording.Words) chart.Columns {
	names, numbers := make([]string, len(columns)), make([]int, len(columns))
	for i := range columns {
		columns[i].Name = strconv.Itoa(i + 1)
		names[i], numbers[i] = columns[i].Name, columns[i].Count
	}
	low, high := words.Text("statements.low"), words.Text("statements.high")
	says := words.Text("statements.says-spread", "counts", counts(names, numbers),
		"steps", len(columns), "low", low, "high", high)
	return chart.Columns{Columns: columns, Low: low, High: high, Says: says}
}

// Cells are each statement's place, "passed", or empty. Reasons are not for tables.
func (s *Statements) Cells(answer Answer) []Cell {
	a := answer.(*StatementsAnswer)
	marks := a.Marks
	if a.Skipped {
		marks = nil
	}
	cells := []Cell{yesCell("passed", a.Skipped)}
	for _, statement := range s.Statements {
		name, mark := "mark:"+statement.Key, marks[statement.Key]
		switch {
		case mark.Placed():
			cells = append(cells, numberCell(name, mark.Value))
		case mark.Passed:
			cells = append(cells, textCell(name, "passed"))
		default:
			cells = append(cells, textCell(name, ""))
		}
	}
	return cells
}
