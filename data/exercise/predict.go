package exercise

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/wording"
)

// Predict is a task in which one guesses a number, or which of several weigh most and least, before one sees the fact, and
// then thinks about the gap.
type Predict struct {
	Question string
	Unit     string // what the number counts, such as "av 10 företag"
	Least    int
	Most     int
	Fact     int    // the number that the source gives
	Weigh    *Weigh // set when what is guessed is no number
	Tells    string // the fact in words
	Source   string
	Gap      string // the question about the gap; may be empty
}

// PredictAnswer is a guess; when the fact has been shown, the guess stands.
type PredictAnswer struct {
	Skippable
	Guess *int     `json:"guess,omitempty"` // a number
	Most  []string `json:"most,omitempty"`  // or the keys of what weighs most
	Least []string `json:"least,omitempty"` // and least
	Shown bool     `json:"shown,omitempty"`
	Gap   string   `json:"gap,omitempty"`
}

// refused is what a number holds that a file gave and that could not be read; it has been reported already.
const refused = -1

// Form describes a prediction in a workshop file.
func (p *Predict) Form(part Part) {
	part.Text("question", &p.Question)
	part.Part("weigh", true, p.Weigh != nil, p.formWeigh)
	if p.Weigh == nil {
		p.formNumber(part)
	}
	part.Text("tells", &p.Tells)
	part.Text("source", &p.Source)
	part.OptionalText("gap", &p.Gap)
}

func (p *Predict) formNumber(part Part) {
	if part.Reading() {
		p.Least, p.Most, p.Fact = refused, refused, refused
	}
	part.OptionalText("unit", &p.Unit)
	part.Number("least", &p.Least, 0, 1_000)
	part.Number("most", &p.Most, 1, 1_000)
	part.Number("fact", &p.Fact, 0, 1_000)
	known := p.Least != refused && p.Most != refused && p.Fact != refused
	if part.Reading() && known && (p.Most <= p.Least || p.Fact < p.Least || p.Fact > p.Most) {
		part.Problem("fact", "predict.range", "least", p.Least, "most", p.Most, "fact", p.Fact)
	}
}

// Blank returns an answer without a guess.
func (p *Predict) Blank() Answer { return &PredictAnswer{} }

// State is answered when one has guessed and seen the fact; the words about the gap are free.
func (p *Predict) State(answer Answer) State {
	a := answer.(*PredictAnswer)
	begun, whole := a.Guess != nil, a.Guess != nil
	if p.Weigh != nil {
		begun, whole = p.Weigh.guessed(a)
	}
	return state(a, whole && a.Shown, begun || a.Shown || said(a.Gap))
}

// Chapter is the last one: a guess is not what one wants to read again first.
func (p *Predict) Chapter() Chapter { return RestChapter }

// Alone is the question, the guess, the fact once it was shown, and what the gap says.
func (p *Predict) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*PredictAnswer)
	switch p.State(a) {
	case Passed:
		return passed(day.Words)
	case Unanswered:
		return nil
	}
	blocks := []document.Block{document.Text{Voice: document.Question, Text: p.Question}}
	if rows := p.guess(a, day.Words); rows != nil {
		blocks = append(blocks, document.Pairs{Rows: rows})
	}
	if a.Shown {
		blocks = append(blocks, p.fact(day.Words)...)
	}
	return append(blocks, asked(p.gap(day.Words), a.Gap)...)
}

// guess is the guess as it is printed; nothing when there is none.
func (p *Predict) guess(a *PredictAnswer, words wording.Words) []document.Pair {
	switch {
	case p.Weigh != nil:
		return p.Weigh.alone(a, words)
	case a.Guess != nil:
		return []document.Pair{{Label: words.Text("predict.guess"), Text: p.number(*a.Guess), Own: true}}
	}
	return nil
}

// Together is how the guesses spread, with the source's number among them.
func (p *Predict) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, passed := voices[*PredictAnswer](answers)
	if p.Weigh != nil {
		return p.weighTogether(speaking, passed, words)
	}
	columns := p.columns(words)
	guesses := 0
	for _, answer := range speaking {
		if answer.Guess == nil || *answer.Guess < p.Least || *answer.Guess > p.Most {
			continue
		}
		columns[(*answer.Guess-p.Least)/p.span()].Count++
		guesses++
	}
	if guesses == 0 {
		return nil
	}
	names, numbers := make([]string, len(columns)), make([]int, len(columns))
	for i, column := range columns {
		names[i], numbers[i] = column.Name, column.Count
	}
	says := words.Text("predict.says", "counts", counts(names, numbers))
	blocks := []document.Block{document.Together{Blocks: []document.Block{
		document.Text{Voice: document.Question, Text: p.Question},
		document.Figure{
			Chart:   chart.Columns{Columns: columns, Says: says}.Chart(),
			Caption: turnout(words, guesses, passed),
		},
	}}}
	return append(blocks, p.fact(words)...)
}

// span is how many numbers share one column, so that there are at most a dozen columns.
func (p *Predict) span() int {
	for _, span := range []int{1, 2, 5, 10, 20, 50} {
		if p.Most-p.Least < 12*span {
			return span
		}
	}
	return 100
}

func (p *Predict) columns(words wording.Words) []chart.Column {
	var columns []chart.Column
	for from := p.Least; from <= p.Most; from += p.span() {
		to := min(from+p.span()-1, p.Most)
		column := chart.Column{Name: strconv.Itoa(from)}
		if to > from {
			column.Name = fmt.Sprintf("%d–%d", from, to)
		}
		if p.Fact >= from && p.Fact <= to {
			column.Note = words.Text("predict.note")
		}
		columns = append(columns, column)
	}
	return columns
}

// number writes a number with its unit, on one line.
func (p *Predict) number(number int) string {
	return strings.TrimSpace(strconv.Itoa(number) + "\u00A0" + p.Unit)
}

func (p *Predict) fact(words wording.Words) []document.Block {
	return []document.Block{
		document.Text{Voice: document.Plain, Text: p.Tells},
		quiet(words.Text("exercise.source", "source", p.Source)),
	}
}

func (p *Predict) gap(words wording.Words) string {
	if p.Gap != "" {
		return p.Gap
	}
	return words.Text("predict.gap")
}

// Cells are the guess, or what was thought to weigh most and least; words about the gap are not for tables.
func (p *Predict) Cells(answer Answer) []Cell {
	a := answer.(*PredictAnswer)
	if p.Weigh != nil {
		return p.Weigh.cells(a)
	}
	guess := textCell("guess", "")
	if a.Guess != nil && !a.Skipped {
		guess = numberCell("guess", *a.Guess)
	}
	return []Cell{yesCell("passed", a.Skipped), guess}
}

// FollowUps are none.
func (p *Predict) FollowUps(Answer) []FollowUp { return nil }

// Fields is the guess or the two choices, the tick for having seen the fact, and the words about the gap.
func (p *Predict) Fields(answer Answer, words wording.Words) []Field {
	return fields(p.questions(answer.(*PredictAnswer), words))
}

// Apply takes them. A guess cannot be changed when the fact has been shown.
func (p *Predict) Apply(answer Answer, given []Field) error {
	return apply(p.questions(answer.(*PredictAnswer), wording.Words{}), given)
}

func (p *Predict) questions(a *PredictAnswer, words wording.Words) []question {
	guesses := []question{p.numberQuestion(a)}
	if p.Weigh != nil {
		guesses = p.Weigh.questions(a, words)
	}
	shown := tick("shown", words.Text("predict.shown"), a.Shown, into(&a.Shown))
	if a.Shown {
		shown.refuse = stands(shown.Field)
		for i := range guesses {
			guesses[i].refuse = stands(guesses[i].Field)
		}
	}
	return append(guesses, shown, write("gap", p.gap(words), a.Gap, into(&a.Gap)))
}

func (p *Predict) numberQuestion(a *PredictAnswer) question {
	guess := question{
		Field: Field{Key: "guess", Kind: NumberField, Label: p.Question, Least: p.Least, Most: p.Most,
			Empty: a.Guess == nil},
		put: func(given Field) {
			a.Guess = nil
			if !given.Empty {
				a.Guess = &given.Number
			}
		},
	}
	if a.Guess != nil {
		guess.Number = *a.Guess
	}
	return guess
}

// stands refuses any value but the one that a field has.
func stands(has Field) func(Field) error {
	return func(given Field) error {
		same := slices.Equal(slices.Sorted(slices.Values(given.Chosen)), slices.Sorted(slices.Values(has.Chosen)))
		if given.Empty == has.Empty && given.Number == has.Number && same {
			return nil
		}
		return wording.NewProblem("predict.frozen", nil)
	}
}

// Invent guesses around the middle, not around the fact.
func (p *Predict) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, &PredictAnswer{}
	passes, answers := i.attitude()
	a.Pass(passes)
	switch {
	case !i.inHundred(answers):
	case p.Weigh != nil:
		p.Weigh.invent(i, a)
		a.Shown = i.inHundred(answers)
	default:
		guess := p.Least + (i.IntN(p.Most-p.Least+1)+i.IntN(p.Most-p.Least+1))/2
		a.Guess, a.Shown = &guess, i.inHundred(answers)
	}
	if a.Shown && i.inHundred(70) {
		a.Gap = i.text(thoughts)
	}
	return a
}
