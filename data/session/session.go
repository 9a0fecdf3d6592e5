// Package session is one participant's day on one laptop: where in the day they are, what they have answered and noted,
// and the workshop they began with. Every change is handed to the autosave at once.
//
// A session belongs to one thread, the window's. It never waits for the disk.
package session

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"troskel/data/exercise"
	"troskel/data/reflection"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// Place is where in the program the participant is: a page, and the exercise it shows when it shows one.
type Place struct {
	Page     string `json:"page"`
	Exercise string `json:"exercise,omitempty"`
}

// Head is what is kept of the session itself.
type Head struct {
	Workshop string           `json:"workshop"`           // the hash of the workshop it was begun with
	Source   string           `json:"source"`             // a file's path, or BuiltIn and a name
	Title    string           `json:"title"`              // the day's title, for the start page
	Day      string           `json:"day"`                // the day's date, "2018-04-26"
	Language wording.Language `json:"language"`           // the language of the last visit
	Name     string           `json:"name,omitempty"`     // only for the own PDF
	Role     exercise.Role    `json:"role,omitempty"`     // decides which version of a text comes first
	Place    Place            `json:"place"`              // where the participant was
	Opened   []string         `json:"opened,omitempty"`   // keys of the stops that were passed
	Own      string           `json:"own,omitempty"`      // the sentence for the cover
	LeaveOut []string         `json:"out,omitempty"`      // chapters to leave out of the reflection
	Answered bool             `json:"answered,omitempty"` // something was answered
	Late     string           `json:"late,omitempty"`     // the block in which one arrived; earlier ones are optional
	FollowUp string           `json:"followUp,omitempty"` // a date to look back, chosen when leaving early
	Origin   string           `json:"origin,omitempty"`   // of a day that came from a PDF: the one it was there
	Aside    []string         `json:"aside,omitempty"`    // exercises of such a day that are told with everything else
	Handing  Handing          `json:"handing,omitzero"`   // the day file, and what is handed in
}

// BuiltIn begins the source of a workshop that comes with the program.
const BuiltIn = "built-in:"

// Session is a participant's day. Make one with New or Restore.
type Session struct {
	ID string

	head     Head
	set      workshop.Set
	answers  map[string]exercise.Answer
	notes    map[string]string
	outcomes map[string]reflection.Outcome
	filled   map[wording.Language]workshop.Workshop
	strays   map[string]json.RawMessage // answers to exercises that the workshop no longer has; kept, never shown
	put      func(Record)
}

// stored is an answer's body: with its kind, so that an answer never moves to an exercise of another kind.
type stored struct {
	Kind   string          `json:"kind"`
	Answer json.RawMessage `json:"answer"`
}

// New begins a day. Every change will be handed to put.
func New(id string, set workshop.Set, source string, now time.Time, put func(Record)) *Session {
	s := empty(id, set, put)
	s.head = Head{Workshop: set.Hash(), Source: source, Day: now.Format(time.DateOnly)}
	return s
}

// Restore opens a day again from what was kept. Records that cannot be read make no trouble for the others; they are
// counted in damaged, and stay where they are.
func Restore(id string, set workshop.Set, records []Record, put func(Record)) (s *Session, damaged int) {
	s = empty(id, set, put)
	for _, record := range records {
		if err := s.take(record); err != nil {
			damaged++
		}
	}
	return s, damaged
}

func empty(id string, set workshop.Set, put func(Record)) *Session {
	return &Session{
		ID: id, set: set, put: put,
		answers: map[string]exercise.Answer{}, notes: map[string]string{}, outcomes: map[string]reflection.Outcome{},
		strays: map[string]json.RawMessage{},
		filled: map[wording.Language]workshop.Workshop{},
	}
}

func (s *Session) take(record Record) error {
	switch record.Part {
	case HeadPart:
		return json.Unmarshal(record.Body, &s.head)
	case NotePart:
		var note string
		if err := json.Unmarshal(record.Body, &note); err != nil {
			return err
		}
		s.notes[record.Key] = note
	case AnswerPart:
		return s.takeAnswer(record.Key, record.Body)
	case OutcomePart:
		return s.takeOutcome(record.Key, record.Body)
	}
	return nil
}

func (s *Session) takeAnswer(key string, body []byte) error {
	var kept stored
	if err := json.Unmarshal(body, &kept); err != nil {
		return fmt.Errorf("read answer %q: %w", key, err)
	}
	found, ok := s.set.Find(key)
	if !ok || found.Kind != kept.Kind {
		s.strays[key] = bytes.Clone(body)
		return nil
	}
	answer := found.Task.Blank()
	if err := json.Unmarshal(kept.Answer, answer); err != nil {
		return fmt.Errorf("read answer %q: %w", key, err)
	}
	s.answers[key] = answer
	return nil
}

// Head returns what is kept of the session itself.
func (s *Session) Head() Head { return s.head }

// Workshop returns the day in the session's language, or in the one it has, with its places for local facts filled.
func (s *Session) Workshop() workshop.Workshop {
	if filled, ok := s.filled[s.head.Language]; ok {
		return filled
	}
	s.filled[s.head.Language] = s.set.In(s.head.Language).WithLocal(s.head.Handing.Day.Local)
	return s.filled[s.head.Language]
}

// Set returns the day in all its languages.
func (s *Session) Set() workshop.Set { return s.set }

// Change changes what is kept of the session itself and saves it.
func (s *Session) Change(change func(*Head)) {
	change(&s.head)
	s.head.Name = strings.ToValidUTF8(s.head.Name, "\uFFFD")
	s.head.Own = strings.ToValidUTF8(s.head.Own, "\uFFFD")
	s.save(HeadPart, "", s.head)
}

// Answer returns the answer to an exercise, a blank one when nothing was said. The window's views write into it and
// then call Changed. It is nil when the workshop has no such exercise.
func (s *Session) Answer(key string) exercise.Answer {
	if answer, ok := s.answers[key]; ok {
		return answer
	}
	found, ok := s.set.Find(key)
	if !ok {
		return nil
	}
	s.answers[key] = found.Task.Blank()
	return s.answers[key]
}

// Changed saves the answer to an exercise as it is now.
func (s *Session) Changed(key string) {
	found, ok := s.set.Find(key)
	answer := s.answers[key]
	if !ok || answer == nil {
		return
	}
	body, err := json.Marshal(answer)
	if err != nil {
		panic(fmt.Sprintf("session: an answer of kind %s cannot be written: %v", found.Kind, err)) // plain data always can
	}
	s.save(AnswerPart, key, stored{Kind: found.Kind, Answer: body})
	if !s.head.Answered && found.Task.State(answer) != exercise.Unanswered {
		s.Change(func(head *Head) { head.Answered = true })
	}
}

// State tells how far the participant has come with an exercise.
func (s *Session) State(key string) exercise.State {
	found, ok := s.set.Find(key)
	answer, said := s.answers[key]
	if !ok || !said {
		return exercise.Unanswered
	}
	return found.Task.State(answer)
}

// Note returns the private note beside an exercise.
func (s *Session) Note(key string) string { return s.notes[key] }

// SetNote changes the private note beside an exercise and saves it.
func (s *Session) SetNote(key, text string) {
	s.notes[key] = strings.ToValidUTF8(text, "\uFFFD")
	s.save(NotePart, key, s.notes[key])
}

// The notes that do not stand beside an exercise.
const parkingNote = "@parking"

// Parking returns what the participant parked for later.
func (s *Session) Parking() string { return s.notes[parkingNote] }

// Park changes what is parked for later and saves it.
func (s *Session) Park(text string) { s.SetNote(parkingNote, text) }

// takenNote is the key of the line that one takes with oneself from an exercise done at the table.
func takenNote(key string) string { return "@taken/" + key }

// Taken returns what the participant takes along from an exercise that was done at the table.
func (s *Session) Taken(key string) string { return s.notes[takenNote(key)] }

// Take changes that line and saves it.
func (s *Session) Take(key, text string) { s.SetNote(takenNote(key), text) }

// Day is what a task may know of this day.
func (s *Session) Day() exercise.Day {
	return exercise.Day{
		Words:    wording.In(s.head.Language),
		Role:     s.head.Role,
		Find:     s.Workshop().Find,
		AnswerTo: s.said,
	}
}

// said returns the answer to an exercise only when something was said, so that nobody takes a blank for an answer.
func (s *Session) said(key string) exercise.Answer {
	if s.State(key) == exercise.Unanswered {
		return nil
	}
	return s.answers[key]
}

// MoveTo takes the day over to a changed workshop. Answers follow keys; those whose exercise is gone are kept unseen,
// and come back if the exercise does.
func (s *Session) MoveTo(set workshop.Set) {
	bodies := map[string]json.RawMessage{}
	for key, answer := range s.answers {
		found, _ := s.set.Find(key)
		body, err := json.Marshal(answer)
		if err == nil {
			body, err = json.Marshal(stored{Kind: found.Kind, Answer: body})
		}
		if err == nil {
			bodies[key] = body
		}
	}
	for key, body := range s.strays {
		bodies[key] = body
	}
	s.set, s.answers, s.strays = set, map[string]exercise.Answer{}, map[string]json.RawMessage{}
	s.filled = map[wording.Language]workshop.Workshop{}
	for key, body := range bodies {
		if err := s.takeAnswer(key, body); err != nil {
			s.strays[key] = body
		}
	}
	s.Change(func(head *Head) { head.Workshop = set.Hash() })
}

func (s *Session) save(part, key string, value any) {
	body, err := json.Marshal(value)
	if err != nil {
		panic(fmt.Sprintf("session: %s %q cannot be written: %v", part, key, err)) // plain data always can
	}
	record := Record{Session: s.ID, Part: part, Key: key, Body: body}
	if part == HeadPart {
		record.Workshop = s.head.Workshop
	}
	s.put(record)
}

// ReadHead finds the session itself among its records, which is needed to know which workshop the others belong to.
func ReadHead(records []Record) (Head, error) {
	for _, record := range records {
		if record.Part == HeadPart {
			return ParseHead(record.Body)
		}
	}
	return Head{}, wording.NewProblem("session.no-head", nil)
}

// ParseHead reads the body of a session's own record.
func ParseHead(body []byte) (Head, error) {
	var head Head
	if err := json.Unmarshal(body, &head); err != nil {
		return Head{}, wording.NewProblem("session.no-head", err)
	}
	return head, nil
}
