package session

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"troskel/data/day"
	"troskel/data/document"
	"troskel/data/reflection"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// Opened is a day that was read from a personal PDF: its answers, and the workshop and the day file that they belong to.
type Opened struct {
	Reflection reflection.Reflection
	Set        workshop.Set
	Day        day.Head // without an id when the day had no day file
}

// Reopen begins a session with the answers of a personal PDF. It has an id of its own, so what it hands in counts as a new
// contribution. Everything is handed to put. An answer that does not fit its exercise refuses the whole: nobody would see
// that it is gone.
func Reopen(id string, opened Opened, put func(Record)) (*Session, error) {
	given := opened.Reflection
	s := empty(id, opened.Set, put)
	s.head = Head{
		Workshop: opened.Set.Hash(), Day: given.Day, Language: given.Language, Title: opened.Set.In(given.Language).Title,
		Name: given.Name, Role: given.Role, Own: given.Own, FollowUp: given.FollowUp, LeaveOut: slices.Clone(given.LeftOut),
		Aside: slices.Clone(given.Aside), Origin: given.Origin, Answered: true, Place: Place{Page: "summary"},
	}
	if given.BuiltIn != "" {
		s.head.Source = BuiltIn + given.BuiltIn
	}
	s.head.Handing.Day = opened.Day
	for _, one := range given.Answers {
		found, ok := opened.Set.Find(one.Exercise)
		if !ok {
			return nil, wording.NewProblem("again.damaged", fmt.Errorf("no exercise %q", one.Exercise))
		}
		answer, err := one.Into(found)
		if err != nil {
			return nil, err
		}
		s.answers[one.Exercise] = answer
	}
	for key, note := range given.Notes {
		s.notes[key] = note
	}
	for _, outcome := range given.Outcomes {
		s.outcomes[outcome.Plan] = outcome
	}
	s.saveAll()
	return s, nil
}

// saveAll hands everything over, the session itself first.
func (s *Session) saveAll() {
	s.Change(func(*Head) {})
	for _, asked := range s.Workshop().Exercises() {
		if _, said := s.answers[asked.Key]; said {
			s.Changed(asked.Key)
		}
	}
	for key, note := range s.notes {
		s.SetNote(key, note)
	}
	for key, outcome := range s.outcomes {
		s.save(OutcomePart, key, outcome) // to set it anew would take the date to look back away
	}
}

// Booklet is the report with the files that lie in its PDF: the answers that the pages show, and the workshop or the day
// file that they belong to.
func (s *Session) Booklet() (document.Document, error) {
	doc := s.Report()
	words := wording.In(s.head.Language)
	doc.Files = []document.File{{
		Name: reflection.FileName, Type: "application/json", Relation: document.Data,
		Says: words.Text("again.answers"), Content: s.Reflection().Write(),
	}}
	if head, joined := s.DayFile(); joined {
		var content bytes.Buffer
		if err := day.Write(&content, day.Day{Head: head, Workshop: s.set}); err != nil {
			return document.Document{}, fmt.Errorf("put the day file in the pdf: %w", err)
		}
		doc.Files = append(doc.Files, document.File{
			Name: reflection.DayName, Type: "application/yaml", Relation: document.Source,
			Says: words.Text("again.day"), Content: content.Bytes(),
		})
		return doc, nil
	}
	files := s.carried().Files()
	for i, name := range slices.Sorted(maps.Keys(files)) {
		doc.Files = append(doc.Files, document.File{
			Name: reflection.WorkshopName(i + 1), Type: "application/yaml", Relation: document.Source,
			Says: words.Text("again.workshop"), Content: files[name],
		})
	}
	return doc, nil
}

// carried is the workshop as a PDF carries it. Of a built-in one that is the language of the pages, since the program
// itself has the others.
func (s *Session) carried() workshop.Set {
	if _, joined := s.DayFile(); !joined && strings.HasPrefix(s.head.Source, BuiltIn) {
		return s.set.Alone(s.head.Language)
	}
	return s.set
}

// ReadFiles reads what lies in a personal PDF. builtIn finds a workshop that comes with the program. The error is a
// wording.Problem.
func ReadFiles(files []document.File, builtIn func(name string) (workshop.Set, error)) (Opened, error) {
	at := slices.IndexFunc(files, func(file document.File) bool { return file.Name == reflection.FileName })
	if at < 0 {
		return Opened{}, wording.NewProblem("again.no-answers", nil)
	}
	given, err := reflection.Read(files[at].Content)
	if err != nil {
		return Opened{}, err
	}
	found, err := dayIn(files)
	if err != nil {
		return Opened{}, wording.NewProblem("again.no-day", err)
	}
	if found.Workshop.Hash() != given.Workshop {
		return Opened{}, wording.NewProblem("again.damaged", errors.New("the answers belong to another workshop"))
	}
	opened := Opened{Reflection: given, Set: found.Workshop, Day: found.Head}
	if found.Head.ID == "" && given.BuiltIn != "" {
		whole, missing := builtIn(given.BuiltIn)
		if missing == nil && whole.Alone(given.Language).Hash() == opened.Set.Hash() {
			opened.Set = whole
		}
	}
	return opened, nil
}

// dayIn is the day that lies among files: a day file, or the files of a workshop, which is a day without a head.
func dayIn(files []document.File) (day.Day, error) {
	workshops := map[string][]byte{}
	for _, file := range files {
		switch {
		case file.Name == reflection.DayName:
			return day.Read(bytes.NewReader(file.Content), file.Name)
		case reflection.IsWorkshopName(file.Name):
			workshops[file.Name] = file.Content
		}
	}
	set, err := workshop.FromBytes(workshops)
	return day.Day{Workshop: set}, err
}
