package exercise

// MostPlans is how many plans one answer can hold. More than three are a wish list.
const MostPlans = 3

// Plan is a task in which one makes if–then plans (om–så-planer): in this situation I do that.
type Plan struct {
	Intro   string
	Starter string // how the "om" might begin, shown as an example; may be empty
	Most    int    // how many plans are offered, 1 to MostPlans
	Weeks   int    // how far ahead the follow-up date is suggested
}

// PlanAnswer is the plans made.
type PlanAnswer struct {
	Skippable
	Plans []IfThen `json:"plans,omitempty"`
}

// IfThen is one plan. The colleague's name is for the participant only and leaves the laptop in no other file than the
// personal reflection.
type IfThen struct {
	Key       string `json:"key"`
	If        string `json:"if,omitempty"`
	Then      string `json:"then,omitempty"`
	Obstacle  string `json:"obstacle,omitempty"`  // what could stand in the way, and what I do then
	Colleague string `json:"colleague,omitempty"` // who I ask to hold me to it
	Together  string `json:"together,omitempty"`  // what we need to do together
	Date      string `json:"date,omitempty"`      // follow-up, "2018-06-07"
	Said      bool   `json:"said,omitempty"`      // said aloud to a neighbour
}

// Form describes a plan in a workshop file.
func (p *Plan) Form(part Part) {
	part.Text("intro", &p.Intro)
	part.OptionalText("starter", &p.Starter)
	part.Number("most", &p.Most, 1, MostPlans)
	part.Number("weeks", &p.Weeks, 1, 52)
}

// Blank returns an answer without plans.
func (p *Plan) Blank() Answer { return &PlanAnswer{} }
