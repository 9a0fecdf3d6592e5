// Package exercise is what a training day is made of: exercises, what a participant answers in them, and what each kind
// of exercise knows about its answers. It knows no screen, no file format and no database.
//
// A kind is one file here (its task and its answer) and one in app/exerciseview (its control). ADDING.md says how a new
// one is made.
package exercise

// Exercise is one exercise of a day: what all kinds have in common, and its kind's own part, the task.
type Exercise struct {
	Key     string // its name for ever; answers follow keys
	Kind    string // one of Kinds
	Title   string
	Use     Use
	Group   string   // the key of the group it can be chosen from; may be empty
	From    string   // an earlier exercise whose answer is shown beside this one; may be empty
	Steps   []Step   // how it is done in the room, in order
	Factors []Factor // the service factors it touches
	Notes   string   // for the facilitator, Markdown
	Stop    *Stop    // set on a page that ends a block
	Sources []string // where its facts come from
	Task    Task
}

// Minutes is how long the exercise takes in the room: the sum of its steps.
func (e Exercise) Minutes() int {
	minutes := 0
	for _, step := range e.Steps {
		minutes += step.Minutes
	}
	return minutes
}

// Use tells whether an exercise belongs to the day's core or is there for who has time.
type Use string

// The uses. Only core counts in the day's times, and only core is missed when it is not done.
const (
	Core  Use = "core"
	Spare Use = "spare"
	Home  Use = "home"
)

// Uses lists the uses that a workshop file may say.
var Uses = []Use{Core, Spare, Home}

// Form is how people work in one step.
type Form string

// The forms of work.
const (
	Alone   Form = "alone"
	InPairs Form = "pair"
	InGroup Form = "group"
	Plenary Form = "plenary"
)

// Forms lists the forms that a workshop file may say.
var Forms = []Form{Alone, InPairs, InGroup, Plenary}

// Step is one part of an exercise in the room. Say tells the participants what to do or talk about; it may be empty.
type Step struct {
	Form    Form
	Minutes int
	Say     string
}

// Stop ends a block: people gather at a time of day, and the next block is opened by a spoken word.
type Stop struct {
	Gather string // "10:25"
	Word   string // the opening word, compared without case
}

// Factor is one of the six service factors of the Insikt survey (SKR), in the survey's order.
type Factor string

// The six service factors.
const (
	Information   Factor = "information"
	Availability  Factor = "availability"
	Treatment     Factor = "treatment" // bemötande
	Competence    Factor = "competence"
	LegalSecurity Factor = "legal-security" // rättssäkerhet
	Efficiency    Factor = "efficiency"
)

// Factors lists the service factors in the survey's order.
var Factors = []Factor{Information, Availability, Treatment, Competence, LegalSecurity, Efficiency}

// Role is what a participant is in the municipality. It decides which version of a text comes first, never which may be
// read.
type Role string

// The roles; Unsaid is a choice too.
const (
	Unsaid   Role = ""
	Official Role = "official" // tjänsteperson
	Elected  Role = "elected"  // förtroendevald
)

// Roles lists the roles that a workshop file may say.
var Roles = []Role{Official, Elected}

// Find looks up an exercise of the day by key.
type Find func(key string) (Exercise, bool)
