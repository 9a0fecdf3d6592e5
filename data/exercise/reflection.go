package exercise

// Reflection is a task in which one writes freely, in one field or in several, or in the six steps of Gibbs' cycle
// (G. Gibbs, Learning by Doing, 1988).
type Reflection struct {
	Intro   string   // may be empty
	Prompts []Prompt // empty when Gibbs is set
	Gibbs   bool
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

// GibbsSteps are the keys of the six steps of Gibbs' cycle, in order. Their questions are the program's own words.
var GibbsSteps = []string{"description", "feelings", "evaluation", "analysis", "conclusion", "action"}

// Form describes a reflection in a workshop file.
func (r *Reflection) Form(part Part) {
	part.OptionalText("intro", &r.Intro)
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

// Blank returns an answer with nothing written.
func (r *Reflection) Blank() Answer { return &ReflectionAnswer{Texts: map[string]string{}} }
