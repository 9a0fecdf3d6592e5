package exerciseview

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/chart"
	"troskel/data/exercise"
)

// predict is a guess, and then the fact beside it.
type predict struct {
	Setting
	task   *exercise.Predict
	answer *exercise.PredictAnswer

	guess   guesser
	readout *widget.RichText
	reveal  *widgets.Button
	asking  *fyne.Container // until the fact is shown
	told    *fyne.Container // from then on
}

// guesser is one of the two ways to choose a number.
type guesser interface {
	fyne.CanvasObject
	Set(value int, chosen bool)
}

// mostFigures is how wide a range can be and still be shown as figures one can count.
const mostFigures = 12

func newPredict(s Setting) fyne.CanvasObject {
	p := &predict{Setting: s, task: s.Exercise.Task.(*exercise.Predict), answer: s.Answer.(*exercise.PredictAnswer)}
	p.guess = p.newGuesser()
	p.readout = lead("")
	p.reveal = widgets.NewButton(s.Day.Words.Text("view.predict-reveal"), widgets.Plain, p.show)
	p.reveal.Trail = "↓"
	p.asking = widgets.Stack(look.Gap, p.guess, p.readout, p.reveal)
	p.told = parts()
	if p.answer.Guess != nil {
		p.guess.Set(*p.answer.Guess, true)
	}
	p.refresh()
	return passable(s, parts(look.QuestionText(p.task.Question), p.asking, p.told))
}

func (p *predict) newGuesser() guesser {
	if p.countable() {
		return widgets.NewNumberFigures(p.task.Least, p.task.Most, p.says, p.guessed)
	}
	return widgets.NewNumberPick(p.task.Least, p.task.Most, p.says, p.guessed)
}

func (p *predict) countable() bool { return p.task.Most <= mostFigures }

func (p *predict) guessed(value int, chosen bool) {
	p.answer.Guess = nil
	if chosen {
		p.answer.Guess = &value
	}
	p.refresh()
	p.Changed()
}

// show shows the fact; from then on the guess stands.
func (p *predict) show() {
	if p.answer.Guess == nil {
		return
	}
	p.answer.Shown = true
	p.refresh()
	p.Changed()
	land(p.told)
}

func (p *predict) refresh() {
	words := p.Day.Words
	if p.answer.Guess == nil {
		p.reveal.Disable()
		reword(p.readout, words.Text("view.predict-none"))
	} else {
		p.reveal.Enable()
		reword(p.readout, p.withUnit(*p.answer.Guess))
	}
	show(p.asking, !p.answer.Shown)
	if p.answer.Shown && len(p.told.Objects) == 0 {
		p.tell()
	}
	show(p.told, p.answer.Shown)
}

// tell puts the guess beside the fact, with the source and the question about the gap.
func (p *predict) tell() {
	words := p.Day.Words
	p.told.Add(widgets.NewLanding(widgets.NewPanel(widgets.Stack(look.Gap,
		p.comparison(),
		lead(p.task.Tells),
		look.SmallText(words.Text("view.source", "source", p.task.Source)),
	)), p.task.Tells))
	gap := p.task.Gap
	if gap == "" {
		gap = words.Text("predict.gap")
	}
	p.told.Add(p.write(gap, gap, &p.answer.Gap))
}

func (p *predict) comparison() fyne.CanvasObject {
	words := p.Day.Words
	mine, source := words.Text("view.predict-mine"), words.Text("view.predict-source")
	if p.answer.Guess == nil {
		return look.StrongText(source + ": " + p.withUnit(p.task.Fact))
	}
	guess := *p.answer.Guess
	if !p.countable() {
		return widgets.NewChartView(chart.Bars{
			Bars: []chart.Bar{{Text: mine, Count: guess}, {Text: source, Count: p.task.Fact}},
			Says: mine + ": " + p.withUnit(guess) + ". " + source + ": " + p.withUnit(p.task.Fact) + ".",
		}.Chart())
	}
	row := func(label string, value int, tone fyne.ThemeColorName) fyne.CanvasObject {
		says := label + ": " + p.withUnit(value)
		return together(look.StrongText(label), widgets.NewFigureRow(value, p.task.Most, tone, says))
	}
	return widgets.Stack(look.Gap, row(mine, guess, look.Now), row(source, p.task.Fact, look.Ink))
}

func (p *predict) withUnit(value int) string {
	if p.task.Unit == "" {
		return strconv.Itoa(value)
	}
	return strconv.Itoa(value) + " " + p.task.Unit
}

func (p *predict) says(value int, chosen bool) string {
	words := p.Day.Words
	if !chosen {
		return words.Text("view.predict-says-none", "question", p.task.Question, "least", p.task.Least, "most", p.task.Most)
	}
	return words.Text("view.predict-says", "question", p.task.Question, "guess", p.withUnit(value))
}
