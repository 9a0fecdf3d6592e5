package exercise

import (
	"math/rand/v2"

	"troskel/data/document"
	"troskel/data/wording"
)

// Reflection is a task in which one writes freely, in one field or in several, or in the six steps of Gibbs' cycle
// (G. Gibbs, Learning by Doing, 1988).
type Reflection struct {
	Intro   string   // may be empty
	Prompts []Prompt // empty when Gibbs is set
	Gibbs   bool
	Aside   bool // about the day itself: printed with everything else, not as one's own case
}

// Prompt is one question to write under.
type Prompt struct {
	Key  string
	Text string
	Help string // may be empty
}

// ReflectionAnswer is what was written, by prompt key.
type ReflectionAnswer struct {
	Skippable
	Texts map[string]string `json:"texts,omitempty"`
}

// GibbsSteps are the six steps of Gibbs' cycle, in order. Their questions are the program's own: Text and Help are keys
// of the words.
var GibbsSteps = []Prompt{
	{"description", "reflection.gibbs-description", "reflection.gibbs-description-help"},
	{"feelings", "reflection.gibbs-feelings", "reflection.gibbs-feelings-help"},
	{"evaluation", "reflection.gibbs-evaluation", "reflection.gibbs-evaluation-help"},
	{"analysis", "reflection.gibbs-analysis", "reflection.gibbs-analysis-help"},
	{"conclusion", "reflection.gibbs-conclusion", "reflection.gibbs-conclusion-help"},
	{"action", "reflection.gibbs-action", "reflection.gibbs-action-help"},
}

// Form describes a reflection in a workshop file.
func (r *Reflection) Form(part Part) {
	part.OptionalText("intro", &r.Intro)
	part.Choice("aside", &r.Aside)
	part.Choice("gibbs", &r.Gibbs)
	if r.Gibbs {
		return
	}
	List(part, "prompts", 1, &r.Prompts, func(item Part, prompt *Prompt) {
		item.Key(&prompt.Key)
		item.Text("text", &prompt.Text)
		item.OptionalText("help", &prompt.Help)
	})
}

// Questions are the prompts to write under, in order: the task's own, or the six steps of Gibbs' cycle in the program's
// words.
func (r *Reflection) Questions(words wording.Words) []Prompt {
	if !r.Gibbs {
		return r.Prompts
	}
	prompts := make([]Prompt, len(GibbsSteps))
	for i, step := range GibbsSteps {
		prompts[i] = Prompt{Key: step.Key, Text: words.Text(step.Text), Help: words.Text(step.Help)}
	}
	return prompts
}

// Blank returns an answer with nothing written.
func (r *Reflection) Blank() Answer { return &ReflectionAnswer{Texts: map[string]string{}} }

// State is answered when there is something under every prompt.
func (r *Reflection) State(answer Answer) State {
	a, prompts, written := answer.(*ReflectionAnswer), r.Questions(wording.Words{}), 0
	for _, prompt := range prompts {
		if said(a.Texts[prompt.Key]) {
			written++
		}
	}
	return state(a, written > 0 && written == len(prompts), written > 0)
}

// Chapter is one's own case: what is written freely is about that.
func (r *Reflection) Chapter() Chapter {
	if r.Aside {
		return RestChapter
	}
	return CaseChapter
}

// Alone is each prompt with what was written under it; a prompt with nothing under it is left out.
func (r *Reflection) Alone(answer Answer, day Day) []document.Block {
	a := answer.(*ReflectionAnswer)
	if a.Skipped {
		return passed(day.Words)
	}
	var blocks []document.Block
	for _, prompt := range r.Questions(day.Words) {
		blocks = append(blocks, askedShort(prompt.Text, a.Texts[prompt.Key])...)
	}
	return blocks
}

// Together is how many wrote under each prompt, never what they wrote.
func (r *Reflection) Together(answers []Answer, words wording.Words) []document.Block {
	speaking, _ := voices[*ReflectionAnswer](answers)
	var rows []document.Pair
	for _, prompt := range r.Questions(words) {
		wrote := 0
		for _, answer := range speaking {
			if said(answer.Texts[prompt.Key]) {
				wrote++
			}
		}
		if wrote > 0 {
			rows = append(rows, document.Pair{Label: prompt.Text, Text: words.Text("reflection.wrote", "count", wrote)})
		}
	}
	if rows == nil {
		return nil
	}
	return []document.Block{document.Pairs{Rows: rows}}
}

// Cells are which prompts were written under, never what was written.
func (r *Reflection) Cells(answer Answer) []Cell {
	a := answer.(*ReflectionAnswer)
	cells := []Cell{yesCell("passed", a.Skipped)}
	for _, prompt := range r.Questions(wording.Words{}) {
		cells = append(cells, yesCell("wrote:"+prompt.Key, !a.Skipped && said(a.Texts[prompt.Key])))
	}
	return cells
}

// FollowUps are none.
func (r *Reflection) FollowUps(Answer) []FollowUp { return nil }

// Fields is a text under each prompt.
func (r *Reflection) Fields(answer Answer, words wording.Words) []Field {
	return fields(r.questions(answer.(*ReflectionAnswer), words))
}

// Apply takes them.
func (r *Reflection) Apply(answer Answer, given []Field) error {
	return apply(r.questions(answer.(*ReflectionAnswer), wording.Words{}), given)
}

func (r *Reflection) questions(a *ReflectionAnswer, words wording.Words) []question {
	var questions []question
	for _, prompt := range r.Questions(words) {
		asked := write("text:"+prompt.Key, prompt.Text, a.Texts[prompt.Key], func(text string) {
			a.Texts = written(a.Texts, prompt.Key, text)
		})
		questions = append(questions, takingLines(5, asked))
	}
	return questions
}

// Invent writes under most prompts.
func (r *Reflection) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, &ReflectionAnswer{Texts: map[string]string{}}
	passes, answers := i.attitude()
	a.Pass(passes)
	for _, prompt := range r.Questions(wording.Words{}) {
		if i.inHundred(answers) {
			a.Texts = written(a.Texts, prompt.Key, i.text(thoughts))
		}
	}
	return a
}
