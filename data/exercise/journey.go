package exercise

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
	List(part, "stops", 3, &j.Stops, func(item Part, stop *JourneyStop) {
		item.Key(&stop.Key)
		item.Word("phase", &stop.Phase, JourneyPhases)
		item.Text("title", &stop.Title)
		item.Text("text", &stop.Text)
	})
	part.Text("ask", &j.Ask)
	part.OptionalText("own", &j.Own)
}

// Blank returns an answer in which nothing is rated.
func (j *Journey) Blank() Answer {
	return &JourneyAnswer{Feelings: map[string]int{}, Hurts: map[string]string{}, Could: map[string]string{}}
}
