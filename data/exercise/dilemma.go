package exercise

import "slices"

// AxisSteps is how many steps each of a dilemma's two axes has.
const AxisSteps = 5

// Dilemma is a task in which one chooses between actions that each cost something. It has no answer key: nothing in it
// says which choice is right.
type Dilemma struct {
	Versions     []Version
	Perspectives []Perspective
}

// Version is the case as one role meets it. Both roles may read both.
type Version struct {
	Role    Role
	Case    string
	Ask     string // the question, such as "Vad gör du?"
	Choices []Choice
}

// Choice is one thing that one could do. Its key is unique within the dilemma.
type Choice struct {
	Key  string
	Text string
}

// Perspective is how somebody else sees the case, shown when the choice is made.
type Perspective struct {
	Key    string
	Who    string // one of Whos
	Text   string
	Source string // where a statement about the law comes from; may be empty
}

// Whos lists whose perspectives a dilemma can hold; the first three must all be there.
var Whos = []string{"owner", "colleague", "law", "neighbour", "elected"}

// DilemmaAnswer is a choice with its reasons, and what became of it when the perspectives were read.
type DilemmaAnswer struct {
	Skippable
	Version  Role   `json:"version,omitempty"`  // whose version was answered
	Choice   string `json:"choice,omitempty"`   // a choice's key
	Motive   string `json:"motive,omitempty"`   // why
	Service  int    `json:"service,omitempty"`  // 1 to AxisSteps; 0 when not placed
	Security int    `json:"security,omitempty"` // rättssäkerhet, likewise
	Against  string `json:"against,omitempty"`  // the strongest argument against one's own choice
	Seen     bool   `json:"seen,omitempty"`     // the perspectives have been shown
	Revised  string `json:"revised,omitempty"`  // the choice after them; empty when not asked anew
	Learned  string `json:"learned,omitempty"`  // what made one stay or change
}

// Changed tells whether the perspectives led to another choice.
func (a *DilemmaAnswer) Changed() bool {
	return a.Choice != "" && a.Revised != "" && a.Revised != a.Choice
}

// Form describes a dilemma in a workshop file.
func (d *Dilemma) Form(part Part) {
	List(part, "versions", 1, &d.Versions, formVersion)
	List(part, "perspectives", 3, &d.Perspectives, func(item Part, perspective *Perspective) {
		item.Key(&perspective.Key)
		item.Word("who", &perspective.Who, Whos)
		item.Text("text", &perspective.Text)
		item.OptionalText("source", &perspective.Source)
	})
	if part.Reading() {
		d.checkVersions(part)
		d.checkPerspectives(part)
	}
}

func formVersion(item Part, version *Version) {
	role := string(version.Role)
	item.Word("role", &role, []string{string(Official), string(Elected)})
	version.Role = Role(role)
	item.Text("case", &version.Case)
	item.Text("ask", &version.Ask)
	List(item, "choices", 2, &version.Choices, func(item Part, choice *Choice) {
		item.Key(&choice.Key)
		item.Text("text", &choice.Text)
	})
}

// checkVersions reports what no version can tell of itself: a role or a choice's key that another version has too.
func (d *Dilemma) checkVersions(part Part) {
	roles, choices := map[Role]bool{}, map[string]bool{}
	for _, version := range d.Versions {
		if version.Role != Unsaid && roles[version.Role] {
			part.Problem("versions", "dilemma.same-role", "role", version.Role)
		}
		roles[version.Role] = true
		for _, choice := range version.Choices {
			if choice.Key != "" && choices[choice.Key] {
				part.Problem("versions", "dilemma.same-choice", "key", choice.Key)
			}
		}
		for _, choice := range version.Choices {
			choices[choice.Key] = true
		}
	}
}

// checkPerspectives reports which of the needed perspectives is missing. A list with fewer than three, or with one whose
// who could not be read, has been reported already.
func (d *Dilemma) checkPerspectives(part Part) {
	whos := map[string]bool{}
	for _, perspective := range d.Perspectives {
		whos[perspective.Who] = true
	}
	if len(d.Perspectives) < 3 || whos[""] {
		return
	}
	for _, who := range Whos[:3] {
		if !whos[who] {
			part.Problem("perspectives", "dilemma.no-perspective", "who", who)
		}
	}
}

// VersionFor is the version that a role meets first. Who has not said a role, or has one that no version is written for,
// meets the first one. It is not found when there are no versions at all.
func (d *Dilemma) VersionFor(role Role) (Version, bool) {
	if len(d.Versions) == 0 {
		return Version{}, false
	}
	at := slices.IndexFunc(d.Versions, func(version Version) bool { return version.Role == role })
	return d.Versions[max(at, 0)], true
}

// answered is the version that an answer is about: the one its choice stands in, or else the one it names.
func (d *Dilemma) answered(a *DilemmaAnswer) (Version, bool) {
	if version, ok := d.holding(a.Choice); ok {
		return version, true
	}
	return d.VersionFor(a.Version)
}

func (d *Dilemma) holding(choice string) (Version, bool) {
	for _, version := range d.Versions {
		if _, ok := version.choice(choice); ok {
			return version, true
		}
	}
	return Version{}, false
}

func (v Version) choice(key string) (Choice, bool) {
	at := slices.IndexFunc(v.Choices, func(choice Choice) bool { return choice.Key == key })
	if at < 0 {
		return Choice{}, false
	}
	return v.Choices[at], true
}

// Blank returns an answer with nothing chosen.
func (d *Dilemma) Blank() Answer { return &DilemmaAnswer{} }
