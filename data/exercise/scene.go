package exercise

// Scene is a task in which one steps through an encounter: lines are said, one chooses a reply, sees how the business
// owner takes it, and may go back and try again. Two paths through it are marked, a poor one, polite and still failing,
// and a good one that differs in a few replies; they are also the scripts that are read aloud.
type Scene struct {
	Place   string   // where, who, what is at stake
	Notice  string   // what to notice, said before
	Start   string   // the key of the first moment
	Moments []Moment // the encounter, branching by replies
	Poor    []string // keys of the replies of the poor version, in order
	Good    []string // keys of the replies of the good version, in order
	Own     string   // the prompt for a reply of one's own, said aloud
	Rule    string   // the prompt for a rule of one's own
}

// Moment is a point of the encounter: what is said there, and what one can reply. A moment without replies ends it.
type Moment struct {
	Key     string
	Lines   []Line
	Replies []Reply
	Outcome string // on an ending: how it went, in plain words
}

// Line is something said. Who is a name or a function, as it stands in the script.
type Line struct {
	Who  string
	Text string
}

// Reply is something one can say. Its key is unique within the scene.
type Reply struct {
	Key   string
	Text  string
	Taken string // how the business owner takes it
	Next  string // the moment it leads to
}

// SceneAnswer is the path taken and what one noticed.
type SceneAnswer struct {
	Skippable
	Path  []string          `json:"path,omitempty"`  // keys of the replies chosen, in order
	Tries int               `json:"tries,omitempty"` // how often one went back and tried again
	Read  []string          `json:"read,omitempty"`  // which of the versions "poor" and "good" one has read
	Notes map[Factor]string `json:"notes,omitempty"` // what was noticed, by service factor
	Own   string            `json:"own,omitempty"`   // a reply of one's own
	Rule  string            `json:"rule,omitempty"`  // a rule of one's own
}

// Form describes a scene in a workshop file.
func (s *Scene) Form(part Part) {
	part.Text("place", &s.Place)
	part.Text("notice", &s.Notice)
	var places scenePlaces
	List(part, "moments", 2, &s.Moments, func(item Part, moment *Moment) { formMoment(item, moment, &places) })
	part.OptionalName("start", &s.Start)
	part.Names("poor", &s.Poor, 1)
	part.Names("good", &s.Good, 1)
	part.Text("own", &s.Own)
	part.Text("rule", &s.Rule)
	if part.Reading() {
		sceneCheck{s, part, places}.run()
	}
}

func formMoment(item Part, moment *Moment, places *scenePlaces) {
	item.Key(&moment.Key)
	List(item, "lines", 0, &moment.Lines, func(item Part, line *Line) {
		item.Text("who", &line.Who)
		item.Text("text", &line.Text)
	})
	var replies []Part
	List(item, "replies", 0, &moment.Replies, func(item Part, reply *Reply) {
		item.Key(&reply.Key)
		item.Text("text", &reply.Text)
		item.OptionalText("taken", &reply.Taken)
		item.Name("next", &reply.Next)
		replies = append(replies, item)
	})
	places.moments, places.replies = append(places.moments, item), append(places.replies, replies)
	if len(moment.Replies) == 0 {
		item.Text("outcome", &moment.Outcome)
		return
	}
	item.OptionalText("outcome", &moment.Outcome)
	if item.Reading() && moment.Outcome != "" {
		item.Problem("outcome", "scene.outcome-early", "key", moment.Key)
	}
}

// Blank returns an answer in which nothing has been said.
func (s *Scene) Blank() Answer { return &SceneAnswer{Notes: map[Factor]string{}} }
