package exerciseview

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// statements are statements to place on a line each; when they come again, the first places are shown when all are placed.
type statements struct {
	Setting
	task   *exercise.Statements
	answer *exercise.StatementsAnswer

	lines    []*widgets.ScaleLine
	progress *widget.RichText
	compare  *widgets.Button // shows the first places; nil unless again
	asking   *fyne.Container // until they are shown
	moved    *fyne.Container // from then on
}

func newStatements(s Setting) fyne.CanvasObject {
	v := &statements{
		Setting: s, task: s.Exercise.Task.(*exercise.Statements), answer: s.Answer.(*exercise.StatementsAnswer),
		progress: look.SmallText(""),
	}
	if v.answer.Marks == nil {
		v.answer.Marks = map[string]exercise.Mark{}
	}
	words := s.Day.Words
	content := parts(
		look.BodyText(v.task.Instruction),
		widgets.NewEnds(words.Text("statements.low"), words.Text("statements.high"), exercise.ScaleSteps),
	)
	for i, statement := range v.task.Statements {
		content.Add(v.item(i, statement))
	}
	content.Add(v.progress)
	if v.task.Again != nil {
		content.Add(v.again())
	}
	v.refresh()
	return passable(s, content)
}

// item is one statement with its number, its line, and the reasons when one wants to give any.
func (v *statements) item(index int, statement exercise.Statement) fyne.CanvasObject {
	mark := v.answer.Marks[statement.Key]
	line := widgets.NewScaleLine(exercise.ScaleSteps, v.words(index, statement), func(value int, passed bool) {
		v.change(statement.Key, func(mark *exercise.Mark) { mark.Value, mark.Passed = value, passed })
		v.refresh()
		v.Changed()
	})
	line.Set(mark.Value, mark.Passed)
	v.lines = append(v.lines, line)
	item := together(numbered(index+1, statement.Text), line)
	if v.task.Why {
		item.Add(v.reasons(line, statement, mark.Why))
	}
	return item
}

// reasons is the field that opens under a line. What is written there is open from the start.
func (v *statements) reasons(line *widgets.ScaleLine, statement exercise.Statement, why string) fyne.CanvasObject {
	label := v.Day.Words.Text("view.statements-why-label", "statement", statement.Text)
	area := v.area(label, why, func(text string) {
		v.change(statement.Key, func(mark *exercise.Mark) { mark.Why = text })
	})
	open := func(on bool) {
		show(area, on)
		line.SetMoreOpen(on)
	}
	open(why != "")
	line.OnMore = func() {
		open(!area.Visible())
		if area.Visible() {
			area.TakeFocus()
		}
	}
	return area
}

func (v *statements) words(index int, statement exercise.Statement) widgets.ScaleWords {
	words := v.Day.Words
	shown := widgets.ScaleWords{
		Low: words.Text("statements.low"), High: words.Text("statements.high"),
		Pass: words.Text("view.statements-pass"), PassKey: words.Text("view.statements-pass-key"),
		Before: words.Text("statements.before"), Now: words.Text("statements.now"), Same: words.Text("statements.same"),
		Says: func(value, before int, passed bool) string { return v.says(index, statement, value, before, passed) },
	}
	if v.task.Why {
		shown.More, shown.MoreKey = words.Text("statements.why"), words.Text("view.statements-why-key")
	}
	return shown
}

func (v *statements) says(index int, statement exercise.Statement, value, before int, passed bool) string {
	words := v.Day.Words
	said := words.Text("view.statements-number", "number", index+1, "of", len(v.task.Statements)) +
		" " + sentence(statement.Text) + " "
	switch {
	case passed:
		return said + words.Text("statements.passed")
	case value == 0:
		return said + words.Text("view.statements-unplaced")
	case before > 0:
		return said + words.Text("statements.says-move", "before", before, "now", value, "steps", exercise.ScaleSteps,
			"low", words.Text("statements.low"), "high", words.Text("statements.high"))
	}
	return said + words.Text("statements.says", "value", value, "steps", exercise.ScaleSteps,
		"low", words.Text("statements.low"), "high", words.Text("statements.high"))
}

// again is what comes after the last statement when they are asked anew.
func (v *statements) again() fyne.CanvasObject {
	words := v.Day.Words
	v.compare = widgets.NewButton(words.Text("view.statements-compare"), widgets.Plain, v.showFirst)
	v.asking = together(v.compare, look.SmallText(words.Text("view.statements-compare-when")))
	v.moved = v.write(v.task.Again.Question, v.task.Again.Question, &v.answer.Moved)
	return widgets.Stack("", v.asking, v.moved)
}

// showFirst shows where the statements stood the first time, from the top of the list.
func (v *statements) showFirst() {
	v.answer.Shown = true
	v.refresh()
	v.Changed()
	if len(v.lines) > 0 {
		v.lines[0].TakeFocus()
	}
}

func (v *statements) refresh() {
	settled := 0
	for _, statement := range v.task.Statements {
		if mark := v.answer.Marks[statement.Key]; mark.Passed || mark.Placed() {
			settled++
		}
	}
	reword(v.progress, v.Day.Words.Text("view.statements-progress", "settled", settled, "of", len(v.task.Statements)))
	if v.compare == nil {
		return
	}
	if settled == len(v.task.Statements) {
		v.compare.Enable()
	} else {
		v.compare.Disable()
	}
	show(v.asking, !v.answer.Shown)
	show(v.moved, v.answer.Shown)
	for i, move := range v.task.Moves(v.answer, v.Day) {
		before := 0
		if v.answer.Shown && move.Compared() {
			before = move.Before.Value
		}
		if v.lines[i].Before != before {
			v.lines[i].SetBefore(before)
		}
	}
}

// change alters one mark; a mark that says nothing any more is gone.
func (v *statements) change(key string, alter func(*exercise.Mark)) {
	mark := v.answer.Marks[key]
	alter(&mark)
	if mark == (exercise.Mark{}) {
		delete(v.answer.Marks, key)
		return
	}
	v.answer.Marks[key] = mark
}

// numbered is a statement with its number before it, as on paper.
func numbered(number int, statement string) *widget.RichText {
	style := widget.RichTextStyle{Inline: true, SizeName: look.Lead, ColorName: look.Quiet}
	rich := widget.NewRichText(
		&widget.TextSegment{Text: strconv.Itoa(number) + "  ", Style: style},
		&widget.TextSegment{Text: statement, Style: widget.RichTextStyle{
			SizeName: look.Lead, TextStyle: look.Serif, ColorName: look.Ink,
		}},
	)
	rich.Wrapping = fyne.TextWrapWord
	return rich
}
