package exerciseview

import (
	"strconv"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/chart"
)

// numberGuess is a guess of a number: as figures one can count, or as a place on a long line.
type numberGuess struct {
	*predict
	picker picker
}

// picker is one of the two ways to choose a number.
type picker interface {
	fyne.CanvasObject
	Set(value int, chosen bool)
}

// mostFigures is how wide a range can be and still be shown as figures one can count.
const mostFigures = 12

func newNumberGuess(p *predict) *numberGuess {
	n := &numberGuess{predict: p}
	if n.countable() {
		n.picker = widgets.NewNumberFigures(p.task.Least, p.task.Most, n.says, n.picked)
	} else {
		n.picker = widgets.NewNumberPick(p.task.Least, p.task.Most, n.says, n.picked)
	}
	if p.answer.Guess != nil {
		n.picker.Set(*p.answer.Guess, true)
	}
	return n
}

func (n *numberGuess) countable() bool { return n.task.Most <= mostFigures }

func (n *numberGuess) control() fyne.CanvasObject { return n.picker }

func (n *numberGuess) whole() bool { return n.answer.Guess != nil }

func (n *numberGuess) picked(value int, chosen bool) {
	n.answer.Guess = nil
	if chosen {
		n.answer.Guess = &value
	}
	n.guessed()
}

func (n *numberGuess) readout() string {
	if n.answer.Guess == nil {
		return n.Day.Words.Text("view.predict-none")
	}
	return n.withUnit(*n.answer.Guess)
}

func (n *numberGuess) comparison() fyne.CanvasObject {
	words := n.Day.Words
	mine, source := words.Text("view.predict-mine"), words.Text("view.predict-source")
	if n.answer.Guess == nil {
		return look.StrongText(source + ": " + n.withUnit(n.task.Fact))
	}
	guess := *n.answer.Guess
	if !n.countable() {
		return widgets.NewChartView(chart.Bars{
			Bars: []chart.Bar{{Text: mine, Count: guess}, {Text: source, Count: n.task.Fact}},
			Says: mine + ": " + n.withUnit(guess) + ". " + source + ": " + n.withUnit(n.task.Fact) + ".",
		}.Chart())
	}
	row := func(label string, value int, tone fyne.ThemeColorName) fyne.CanvasObject {
		says := label + ": " + n.withUnit(value)
		return together(look.StrongText(label), widgets.NewFigureRow(value, n.task.Most, tone, says))
	}
	return widgets.Stack(look.Gap, row(mine, guess, look.Now), row(source, n.task.Fact, look.Ink))
}

func (n *numberGuess) withUnit(value int) string {
	if n.task.Unit == "" {
		return strconv.Itoa(value)
	}
	return strconv.Itoa(value) + " " + n.task.Unit
}

func (n *numberGuess) says(value int, chosen bool) string {
	words := n.Day.Words
	if !chosen {
		return words.Text("view.predict-says-none", "question", n.task.Question, "least", n.task.Least, "most", n.task.Most)
	}
	return words.Text("view.predict-says", "question", n.task.Question, "guess", n.withUnit(value))
}
