package exercise

import (
	"math/rand/v2"
	"slices"
	"strings"

	"troskel/data/chart"
	"troskel/data/document"
	"troskel/data/wording"
)

// Corners is a task in which one goes to a corner: one of two to four alternatives, or the open corner with words of
// one's own (fyra hörn).
type Corners struct {
	Question string
	Corners  []Option
	Many     bool   // more than one may be chosen
	Open     string // what the open corner is called
}

// OpenCorner is the key of the open corner. No corner of a workshop file may have it.
const OpenCorner = "open"

// CornersAnswer is where one went, and why.
type CornersAnswer struct {
	Skippable
	Chosen []string `json:"chosen,omitempty"` // keys of corners; OpenCorner for the open one
	Own    string   `json:"own,omitempty"`    // what one says in the open corner
	Why    string   `json:"why,omitempty"`
}

// Form describes corners in a workshop file.
func (c *Corners) Form(part Part) {
	part.Text("question", &c.Question)
	part.Choice("many", &c.Many)
	List(part, "corners", 2, &c.Corners, formOption)
	part.Text("open", &c.Open)
	if part.Reading() && len(c.Corners) > 4 {
		part.Problem("corners", "corners.too-many", "count", len(c.Corners))
	}
	for _, corner := range c.Corners {
		if part.Reading() && corner.Key == OpenCorner {
			part.Problem("corners", "corners.open-key", "key", OpenCorner)
		}
	}
}

// Blank returns an answer in no corner.
func (c *Corners) Blank() Answer { return &CornersAnswer{} }

// Options are the corners in order, the open one last.
func (c *Corners) Options() []Option {
	return append(slices.Clone(c.Corners), Option{OpenCorner, c.Open})
}

// In tells whether one stands in a corner.
func (a *CornersAnswer) In(key string) bool { return slices.Contains(a.Chosen, key) }

// Choose goes to a corner, or out of it when one stands there. Where only one may be chosen the others are left.
func (c *Corners) Choose(a *CornersAnswer, key string) {
	var chosen []string
	switch {
	case a.In(key):
		chosen = without(a.Chosen, key)
	case c.Many:
		chosen = append(slices.Clone(a.Chosen), key)
	default:
		chosen = []string{key}
	}
	a.Chosen = optionKeys(optionsNamed(c.Options(), chosen))
}

// chosen are the corners where one stands; those that the workshop no longer has are not among them.
func (c *Corners) chosen(a *CornersAnswer) []Option {
	return optionsNamed(c.Options(), a.Chosen)
}

// State is answered when one stands in a corner; the open one needs words. The reasons are free.
func (c *Corners) State(answer Answer) State {
	a := answer.(*CornersAnswer)
	stands := len(c.chosen(a)) > 0
	done := stands && (!a.In(OpenCorner) || said(a.Own))
	return state(a, done, stands || said(a.Own) || said(a.Why))
}

// Chapter is the last one: where one stood to begin the talk is not the choice that one thought through.
func (c *Corners) Chapter() Chapter { return RestChapter }

// Alone is the question, the corners where one stands, and the reasons.
func (c *Corners) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*CornersAnswer)
	if a.Skipped {
		return passed(day.Words)
	}
	var texts []string
	for _, corner := range c.chosen(a) {
		texts = append(texts, corner.Text)
	}
	blocks := asked(c.Question, strings.Join(texts, "\n"))
	if said(a.Own) {
		if blocks == nil {
			blocks = append(blocks, document.Text{Voice: document.Question, Text: c.Question})
		}
		blocks = append(blocks, own(a.Own)...)
	}
	return append(blocks, asked(day.Words.Text("corners.why"), a.Why)...)
}

// Together is how many stand in each corner, never their words.
func (c *Corners) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, passed := voices[*CornersAnswer](answers)
	people := 0
	for _, answer := range speaking {
		people += one(len(c.chosen(answer)) > 0)
	}
	if people == 0 {
		return nil
	}
	var bars []chart.Bar
	for _, corner := range c.Options() {
		bar := chart.Bar{Text: corner.Text}
		for _, answer := range speaking {
			bar.Count += one(answer.In(corner.Key))
		}
		bars = append(bars, bar)
	}
	says := words.Text("corners.says", "counts", barCounts(bars))
	return []document.Block{document.Together{Blocks: []document.Block{
		document.Text{Voice: document.Question, Text: c.Question},
		document.Figure{Chart: chart.Bars{Bars: bars, Says: says}.Chart(), Caption: turnout(words, people, passed)},
	}}}
}

// Cells are in which corners one stands. Words are not for tables.
func (c *Corners) Cells(answer Answer) []Cell {
	a := answer.(*CornersAnswer)
	cells := []Cell{yesCell("passed", a.Skipped)}
	for _, corner := range c.Options() {
		cells = append(cells, yesCell("corner:"+corner.Key, !a.Skipped && a.In(corner.Key)))
	}
	return cells
}

// FollowUps are none.
func (c *Corners) FollowUps(Answer) []FollowUp { return nil }

// Fields is the corner, the words for the open one, and the reasons.
func (c *Corners) Fields(answer Answer, words wording.Words) []Field {
	return fields(c.questions(answer.(*CornersAnswer), words))
}

// Apply takes them.
func (c *Corners) Apply(answer Answer, given []Field) error {
	return apply(c.questions(answer.(*CornersAnswer), wording.Words{}), given)
}

func (c *Corners) questions(a *CornersAnswer, words wording.Words) []question {
	return []question{
		chooseSome("corner", c.Question, c.Options(), c.Many, optionKeys(c.chosen(a)), func(keys []string) {
			a.Chosen = optionKeys(optionsNamed(c.Options(), keys))
		}),
		write("own", c.Open, a.Own, into(&a.Own)),
		write("why", words.Text("corners.why"), a.Why, into(&a.Why)),
	}
}

// Invent goes to a corner, now and then to the open one.
func (c *Corners) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, &CornersAnswer{}
	passes, answers := i.attitude()
	a.Pass(passes)
	if answers == 0 {
		return a
	}
	options := c.Options()
	for range 1 + one(c.Many && i.inHundred(50)) {
		if key := options[i.IntN(len(options))].Key; !a.In(key) {
			c.Choose(a, key)
		}
	}
	if a.In(OpenCorner) && i.inHundred(answers) {
		a.Own = i.text(thoughts)
	}
	if i.inHundred(answers / 2) {
		a.Why = i.text(motives)
	}
	return a
}
