package exercise

import (
	"math/rand/v2"
	"slices"

	"troskel/data/wording"
)

// The limits of a feeling in a journey.
const (
	WorstFeeling = -2
	BestFeeling  = 2
)

// Journey is a task in which one walks a company's case before, during and after: how it feels at each step, what hurts,
// and what we could do. About a fictive company it is our assumption, so it ends with whom we should ask.
type Journey struct {
	Case  string
	Stops []JourneyStop
	Ask   string // the closing question: vem frågar vi?
	Own   string // the prompt for walking a case of one's own the same way; may be empty
}

// JourneyStop is one step of the case.
type JourneyStop struct {
	Key   string
	Phase string // one of JourneyPhases
	Title string
	Text  string
}

// JourneyPhases lists the parts of a journey in order.
var JourneyPhases = []string{"before", "during", "after"}

// JourneyAnswer is what was felt and seen, by stop key.
type JourneyAnswer struct {
	Skippable
	Feelings map[string]int    `json:"feelings,omitempty"` // WorstFeeling to BestFeeling; missing is not rated
	Hurts    map[string]string `json:"hurts,omitempty"`
	Could    map[string]string `json:"could,omitempty"`
	Asked    string            `json:"asked,omitempty"` // whom we should ask
	Own      string            `json:"own,omitempty"`   // the own case, in a few lines
}

// Form describes a journey in a workshop file.
func (j *Journey) Form(part Part) {
	part.Text("case", &j.Case)
	last := 0 // the phase of the stop before
	List(part, "stops", 3, &j.Stops, func(item Part, stop *JourneyStop) {
		item.Key(&stop.Key)
		item.Word("phase", &stop.Phase, JourneyPhases)
		item.Text("title", &stop.Title)
		item.Text("text", &stop.Text)
		phase := slices.Index(JourneyPhases, stop.Phase)
		if item.Reading() && phase >= 0 && phase < last {
			item.Problem("phase", "journey.order", "phase", stop.Phase, "before", JourneyPhases[last])
		}
		last = max(last, phase)
	})
	part.Text("ask", &j.Ask)
	part.OptionalText("own", &j.Own)
}

// Blank returns an answer in which nothing is rated.
func (j *Journey) Blank() Answer {
	return &JourneyAnswer{Feelings: map[string]int{}, Hurts: map[string]string{}, Could: map[string]string{}}
}

// feelingNames are the words for the feelings, the worst first.
var feelingNames = []string{
	"journey.feeling-worst", "journey.feeling-bad", "journey.feeling-even", "journey.feeling-good", "journey.feeling-best",
}

// phaseNames are the words for the phases.
var phaseNames = map[string]string{
	"before": "journey.phase-before", "during": "journey.phase-during", "after": "journey.phase-after",
}

// FeelingName is what a feeling is called, such as "+1 lätt".
func FeelingName(words wording.Words, feeling int) string {
	return words.Text(feelingNames[max(WorstFeeling, min(feeling, BestFeeling))-WorstFeeling])
}

// PhaseName is what a part of the journey is called.
func PhaseName(words wording.Words, phase string) string { return words.Text(phaseNames[phase]) }

// Feeling is how it feels at a stop. It is not ok when the stop is not rated.
func (a *JourneyAnswer) Feeling(stop string) (feeling int, ok bool) {
	feeling, ok = a.Feelings[stop]
	if !ok || feeling < WorstFeeling || feeling > BestFeeling {
		return 0, false
	}
	return feeling, true
}

// Rate says how it feels at a stop.
func (a *JourneyAnswer) Rate(stop string, feeling int) {
	if a.Feelings == nil {
		a.Feelings = map[string]int{}
	}
	a.Feelings[stop] = feeling
}

// Unrate takes that back.
func (a *JourneyAnswer) Unrate(stop string) { delete(a.Feelings, stop) }

// State is answered when every stop is rated. The words are worth having, but nobody is held up by them.
func (j *Journey) State(answer Answer) State {
	a := answer.(*JourneyAnswer)
	rated, wrote := 0, said(a.Asked) || said(a.Own)
	for _, stop := range j.Stops {
		_, ok := a.Feeling(stop.Key)
		rated += one(ok)
		wrote = wrote || said(a.Hurts[stop.Key]) || said(a.Could[stop.Key])
	}
	return state(a, rated > 0 && rated == len(j.Stops), rated > 0 || wrote)
}

// FollowUps are none.
func (j *Journey) FollowUps(Answer) []FollowUp { return nil }

// Fields is, for each stop, how it feels, what hurts and what we could do; then whom we should ask, and the own case.
func (j *Journey) Fields(answer Answer, words wording.Words) []Field {
	return fields(j.questions(answer.(*JourneyAnswer), words))
}

// Apply takes them.
func (j *Journey) Apply(answer Answer, given []Field) error {
	return apply(j.questions(answer.(*JourneyAnswer), wording.Words{}), given)
}

func (j *Journey) questions(a *JourneyAnswer, words wording.Words) []question {
	var questions []question
	for _, stop := range j.Stops {
		label := func(asked string) string {
			return words.Text("journey.field", "stop", stop.Title, "label", asked)
		}
		questions = append(questions,
			j.rating(a, stop, label(words.Text("journey.feels"))),
			write("hurts:"+stop.Key, label(words.Text("journey.hurts")), a.Hurts[stop.Key], func(text string) {
				a.Hurts = written(a.Hurts, stop.Key, text)
			}),
			write("could:"+stop.Key, label(words.Text("journey.could")), a.Could[stop.Key], func(text string) {
				a.Could = written(a.Could, stop.Key, text)
			}))
	}
	questions = append(questions, write("asked", j.Ask, a.Asked, into(&a.Asked)))
	if j.Own != "" {
		questions = append(questions, takingLines(4, write("own", j.Own, a.Own, into(&a.Own))))
	}
	return questions
}

// rating asks how it feels. Nought is a feeling, so it is not the absence of one.
func (j *Journey) rating(a *JourneyAnswer, stop JourneyStop, label string) question {
	feeling, ok := a.Feelings[stop.Key]
	return question{
		Field: Field{Key: "feels:" + stop.Key, Kind: ScaleField, Label: label, Least: WorstFeeling, Most: BestFeeling,
			Empty: !ok, Number: feeling},
		put: func(given Field) {
			if given.Empty {
				a.Unrate(stop.Key)
				return
			}
			a.Rate(stop.Key, given.Number)
		},
	}
}

// Invent walks the journey: lighter at its ends than in the middle.
func (j *Journey) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, j.Blank().(*JourneyAnswer)
	passes, answers := i.attitude()
	a.Pass(passes)
	for _, stop := range j.Stops {
		if i.inHundred(answers) || answers > 90 {
			feeling := i.IntN(4) - 1
			if stop.Phase == "during" {
				feeling = i.IntN(4) - 2
			}
			a.Rate(stop.Key, feeling)
		}
		if i.inHundred(answers / 2) {
			a.Hurts = written(a.Hurts, stop.Key, i.text(hurts))
		}
		if i.inHundred(answers / 2) {
			a.Could = written(a.Could, stop.Key, i.text(joint))
		}
	}
	if i.inHundred(answers / 2) {
		a.Asked = i.text(asking)
	}
	if j.Own != "" && i.inHundred(answers/4) {
		a.Own = i.text(thoughts)
	}
	return a
}
