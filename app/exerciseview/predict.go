package exerciseview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// predict is a guess, and then the fact beside it.
type predict struct {
	Setting
	task   *exercise.Predict
	answer *exercise.PredictAnswer

	guess   guess
	readout *widget.RichText
	reveal  *widgets.Button
	asking  *fyne.Container // until the fact is shown
	told    *fyne.Container // from then on
}

// guess is one of the ways to guess: a number, or what weighs most.
type guess interface {
	control() fyne.CanvasObject
	whole() bool                   // all is guessed that is asked for
	readout() string               // what is guessed, or what is left to guess
	comparison() fyne.CanvasObject // what is guessed beside what the source says
}

func newPredict(s Setting) fyne.CanvasObject {
	p := &predict{Setting: s, task: s.Exercise.Task.(*exercise.Predict), answer: s.Answer.(*exercise.PredictAnswer)}
	if p.task.Weigh != nil {
		p.guess = newWeighGuess(p)
	} else {
		p.guess = newNumberGuess(p)
	}
	p.readout = lead("")
	p.reveal = widgets.NewButton(s.Day.Words.Text("view.predict-reveal"), widgets.Plain, p.show)
	p.reveal.Trail = "↓"
	p.asking = widgets.Stack(look.Gap, p.guess.control(), p.readout, p.reveal)
	p.told = parts()
	p.refresh()
	return passable(s, parts(look.QuestionText(p.task.Question), p.asking, p.told))
}

// guessed is told of each change of the guess.
func (p *predict) guessed() {
	p.refresh()
	p.Changed()
}

// show shows the fact; from then on the guess stands.
func (p *predict) show() {
	if !p.guess.whole() {
		return
	}
	p.answer.Shown = true
	p.refresh()
	p.Changed()
	land(p.told)
}

func (p *predict) refresh() {
	enable(p.reveal, p.guess.whole())
	reword(p.readout, p.guess.readout())
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
		p.guess.comparison(),
		lead(p.task.Tells),
		look.SmallText(words.Text("view.source", "source", p.task.Source)),
	)), p.task.Tells))
	gap := p.task.Gap
	if gap == "" {
		gap = words.Text("predict.gap")
	}
	p.told.Add(p.write(gap, gap, &p.answer.Gap))
}
