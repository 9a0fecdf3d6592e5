package session

import (
	"crypto/sha256"
	"encoding/base32"
	"maps"
	"slices"
	"strings"
	"time"

	"troskel/data/exercise"
	"troskel/data/reflection"
	"troskel/data/wording"
)

// Reflection is the answers that the pages of the report show, and no others: what a chapter left out would have shown is
// not there, nor what was written before an exercise was passed.
//
// How a kind prints its answers is the kind's own affair, so what is shown is found by trying: what can be taken away
// without changing a page was not on it.
func (s *Session) Reflection() reflection.Reflection {
	shown := s.shown()
	given := reflection.Reflection{
		Origin: s.Origin(), Day: s.head.Day, Workshop: s.carried().Hash(), Language: s.head.Language,
		Name: s.head.Name, Role: s.head.Role, Own: s.head.Own, FollowUp: shown.head.FollowUp,
		LeftOut: slices.Clone(s.head.LeaveOut), Aside: shown.head.Aside, Notes: shown.notes,
	}
	if name, ok := strings.CutPrefix(s.head.Source, BuiltIn); ok {
		given.BuiltIn = name
	}
	slices.Sort(given.LeftOut)
	for _, asked := range s.Workshop().Exercises() {
		if answer, said := shown.answers[asked.Key]; said {
			given.Answers = append(given.Answers, reflection.Of(asked, answer))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(shown.outcomes)) {
		if !shown.outcomes[key].Said() {
			continue
		}
		given.Outcomes = append(given.Outcomes, shown.Outcome(key))
	}
	return given
}

// Origin names the day where it began, the same on every laptop that it is carried on to. It says nothing else.
func (s *Session) Origin() string { return OriginOf(s.ID, s.head) }

// OriginOf is the origin of a session that is kept, which tells whether it is the one that a PDF comes from.
func OriginOf(id string, head Head) string {
	if head.Origin != "" {
		return head.Origin
	}
	sum := sha256.Sum256([]byte("troskel origin\x00" + id))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:])[:26])
}

// shown is a copy of the session with only what its pages show.
func (s *Session) shown() *Session {
	kept := empty(s.ID, s.set, func(Record) {})
	kept.head = Head{
		Workshop: s.head.Workshop, Source: s.head.Source, Title: s.head.Title, Day: s.head.Day, Language: s.head.Language,
		Name: s.head.Name, Role: s.head.Role, Own: s.head.Own, LeaveOut: s.head.LeaveOut, FollowUp: s.head.FollowUp,
		Aside: s.aside(),
	}
	kept.head.Handing.Day = s.head.Handing.Day
	if s.Included(NotesChapter) {
		kept.notes = s.printedNotes()
	}
	for key, outcome := range s.outcomes {
		if s.Included(OutcomesChapter) || !outcome.Said() {
			kept.outcomes[key] = outcome
		} else {
			kept.outcomes[key] = reflection.Outcome{Plan: key, Passed: true} // its date is past; no more is told
		}
	}
	for _, asked := range s.Workshop().Exercises() {
		if chapter := s.chapterOf(asked); chapter != "" && s.Included(chapter) {
			kept.answers[asked.Key] = s.copied(asked)
		}
	}
	kept.lookBackWith(s)
	trial := newTrial(s, kept)
	trial.addWhatOthersShow()
	exercises := s.Workshop().Exercises()
	for _, asked := range slices.Backward(exercises) { // those that tell of another one's answer stand after it
		trial.empty(asked)
	}
	return kept
}

// lookBackWith takes over the date to look back when it comes from a plan that is not on the pages, since the cover has it.
func (s *Session) lookBackWith(whole *Session) {
	next, ok := whole.NextFollowUp()
	if own, _ := s.NextFollowUp(); ok && !next.Equal(own) {
		s.head.FollowUp = next.Format(time.DateOnly)
	}
}

// aside lists the exercises that are told with everything else though their kind has a chapter of its own.
func (s *Session) aside() []string {
	if !s.Included(exercise.RestChapter) {
		return nil
	}
	var aside []string
	for _, asked := range s.Workshop().Exercises() {
		state := s.State(asked.Key)
		told := state == exercise.Begun || state == exercise.Answered
		if told && s.chapterOf(asked) == exercise.RestChapter && asked.Task.Chapter() != exercise.RestChapter {
			aside = append(aside, asked.Key)
		}
	}
	return aside
}

// printedNotes are the notes in which something is written, of exercises that the day has.
func (s *Session) printedNotes() map[string]string {
	notes := map[string]string{}
	add := func(key string) {
		if note := strings.TrimSpace(s.notes[key]); note != "" {
			notes[key] = note
		}
	}
	for _, asked := range s.Workshop().Exercises() {
		add(asked.Key)
		add(takenNote(asked.Key))
	}
	add(parkingNote)
	return notes
}

// copied is a copy of an answer. Of one that was passed only that is told.
func (s *Session) copied(asked exercise.Exercise) exercise.Answer {
	answer := asked.Task.Blank()
	if passed := s.answers[asked.Key].Passed(); passed {
		answer.Pass(true)
		return answer
	}
	fields := asked.Task.Fields(s.answers[asked.Key], wording.In(s.head.Language))
	if err := asked.Task.Apply(answer, fields); err != nil {
		return s.answers[asked.Key] // what does not fit is shown as it is, and refused where it is read
	}
	return answer
}
