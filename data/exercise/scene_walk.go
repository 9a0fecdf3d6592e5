package exercise

import (
	"slices"

	"troskel/data/wording"
)

// SceneVersion is one of the two marked ways through a scene.
type SceneVersion string

// The versions.
const (
	PoorVersion SceneVersion = "poor"
	GoodVersion SceneVersion = "good"
)

// SceneVersions lists the versions in the order they are read.
var SceneVersions = []SceneVersion{PoorVersion, GoodVersion}

// PathOf is a version as a path: the keys of its replies, in order.
func (s *Scene) PathOf(version SceneVersion) []string {
	if version == GoodVersion {
		return s.Good
	}
	return s.Poor
}

// Moment finds a moment by key.
func (s *Scene) Moment(key string) (Moment, bool) {
	at := slices.IndexFunc(s.Moments, func(moment Moment) bool { return moment.Key == key })
	if at < 0 {
		return Moment{}, false
	}
	return s.Moments[at], true
}

// Beginning is the moment that the encounter starts with: the one that Start names, or the first.
func (s *Scene) Beginning() Moment {
	if moment, ok := s.Moment(s.Start); ok || len(s.Moments) == 0 {
		return moment
	}
	return s.Moments[0]
}

// Reply finds one of a moment's replies by key.
func (m Moment) Reply(key string) (Reply, bool) {
	at := slices.IndexFunc(m.Replies, func(reply Reply) bool { return reply.Key == key })
	if at < 0 {
		return Reply{}, false
	}
	return m.Replies[at], true
}

// Ends tells whether the encounter ends here.
func (m Moment) Ends() bool { return len(m.Replies) == 0 }

// Exchange is a moment that one has left, and the reply one left it with.
type Exchange struct {
	Moment Moment
	Reply  Reply
}

// Reached is where a path leads. A path that the scene does not have, since an author has changed it, leads as far as it
// can be followed.
type Reached struct {
	Path      []string   // as much of the path as could be followed
	Exchanges []Exchange // what has been said, in order
	Moment    Moment     // where one stands
}

// Ended tells whether one stands at an end.
func (r Reached) Ended() bool { return r.Moment.Ends() && r.Moment.Key != "" }

// At follows a path of replies from the beginning.
func (s *Scene) At(path []string) Reached {
	at := Reached{Moment: s.Beginning()}
	for _, key := range path {
		reply, ok := at.Moment.Reply(key)
		next, there := s.Moment(reply.Next)
		if !ok || !there {
			break
		}
		at.Path = append(at.Path, key)
		at.Exchanges = append(at.Exchanges, Exchange{at.Moment, reply})
		at.Moment = next
	}
	return at
}

// TurningPoints are the keys of the moments that decide the encounter: those that both versions come to and leave with
// different replies. When the versions share no such moment, they are all the moments with a choice.
func (s *Scene) TurningPoints() []string {
	var points, choices []string
	good := s.chosenOn(s.Good)
	for _, exchange := range s.At(s.Poor).Exchanges {
		if reply, both := good[exchange.Moment.Key]; both && reply != exchange.Reply.Key {
			points = append(points, exchange.Moment.Key)
		}
	}
	for _, moment := range s.reached() {
		if len(moment.Replies) > 1 {
			choices = append(choices, moment.Key)
		}
	}
	if len(points) < 2 {
		return choices // the versions part at once, and go different ways
	}
	return points
}

// chosenOn is a path as replies by moment.
func (s *Scene) chosenOn(path []string) map[string]string {
	chosen := map[string]string{}
	for _, exchange := range s.At(path).Exchanges {
		chosen[exchange.Moment.Key] = exchange.Reply.Key
	}
	return chosen
}

// CueSort is what sort of thing stands in a script.
type CueSort string

// The sorts of cues.
const (
	SpokenCue  CueSort = "spoken"  // a line, by whom it says
	RepliedCue CueSort = "replied" // the reply that was chosen
	TakenCue   CueSort = "taken"   // how it was taken; not said aloud
	OutcomeCue CueSort = "outcome" // how it went; not said aloud
)

// Cue is one piece of a script.
type Cue struct {
	Sort CueSort
	Who  string // of a line; empty otherwise
	Text string
	Key  string // of a reply; empty otherwise
}

// Script is all that is said along a path, in order, with the lines where the path stands and how it went when it has ended.
func (s *Scene) Script(path []string) []Cue {
	at := s.At(path)
	var script []Cue
	for _, exchange := range at.Exchanges {
		script = append(script, exchange.Moment.cues()...)
		script = append(script, Cue{Sort: RepliedCue, Text: exchange.Reply.Text, Key: exchange.Reply.Key})
		if exchange.Reply.Taken != "" {
			script = append(script, Cue{Sort: TakenCue, Text: exchange.Reply.Taken})
		}
	}
	script = append(script, at.Moment.cues()...)
	if at.Ended() && at.Moment.Outcome != "" {
		script = append(script, Cue{Sort: OutcomeCue, Text: at.Moment.Outcome})
	}
	return script
}

func (m Moment) cues() []Cue {
	var cues []Cue
	for _, line := range m.Lines {
		cues = append(cues, Cue{Sort: SpokenCue, Who: line.Who, Text: line.Text})
	}
	return cues
}

// Answer gives a reply where the answer's path stands. It tells whether it could be given there.
func (s *Scene) Answer(a *SceneAnswer, reply string) bool {
	at := s.At(a.Path)
	if _, ok := at.Moment.Reply(reply); !ok {
		return false
	}
	a.Path = append(slices.Clone(at.Path), reply)
	return true
}

// GoBack takes back all replies but the first so many, to try again from there.
func (s *Scene) GoBack(a *SceneAnswer, kept int) {
	path := s.At(a.Path).Path
	if kept = max(0, kept); kept < len(path) {
		a.Path = path[:kept:kept]
		a.Tries++
	}
}

// MarkRead remembers that a version has been read.
func (a *SceneAnswer) MarkRead(version SceneVersion) {
	if !a.HasRead(version) {
		a.Read = append(a.Read, string(version))
	}
}

// HasRead tells whether a version has been read.
func (a *SceneAnswer) HasRead(version SceneVersion) bool {
	return slices.Contains(a.Read, string(version))
}

// Note keeps what was noticed under a service factor.
func (a *SceneAnswer) Note(factor Factor, text string) { a.Notes = written(a.Notes, factor, text) }

// sceneVersionNames are the words for the two versions.
var sceneVersionNames = map[SceneVersion]string{PoorVersion: "scene.poor", GoodVersion: "scene.good"}

// SceneVersionName is what a version is called.
func SceneVersionName(words wording.Words, version SceneVersion) string {
	return words.Text(sceneVersionNames[version])
}

// reached are the moments that can be come to, those nearest the beginning first.
func (s *Scene) reached() []Moment {
	var reached []Moment
	for next := []Moment{s.Beginning()}; len(next) > 0; next = next[1:] {
		here := next[0]
		if slices.ContainsFunc(reached, func(other Moment) bool { return other.Key == here.Key }) {
			continue
		}
		reached = append(reached, here)
		for _, reply := range here.Replies {
			if moment, ok := s.Moment(reply.Next); ok {
				next = append(next, moment)
			}
		}
	}
	return reached
}
