package session

import (
	"crypto/sha256"
	"encoding/base32"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"troskel/data/document"
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

// trial takes away what the pages do not need.
type trial struct {
	of, kept *Session
	told     map[string]told
	askers   map[string][]string // by key, the exercises that tell of another one's answer
}

// told is what the pages tell of one exercise, and where.
type told struct {
	chapter exercise.Chapter
	blocks  []document.Block
}

func newTrial(of, kept *Session) trial {
	t := trial{of: of, kept: kept, told: map[string]told{}, askers: map[string][]string{}}
	for _, asked := range of.Workshop().Exercises() {
		day := of.Day()
		answerTo := day.AnswerTo
		day.AnswerTo = func(key string) exercise.Answer {
			t.askers[key] = append(t.askers[key], asked.Key)
			return answerTo(key)
		}
		t.told[asked.Key] = of.tell(asked, day)
	}
	return t
}

// tell is what the pages tell of an exercise; nothing when its chapter is left out.
func (s *Session) tell(asked exercise.Exercise, day exercise.Day) told {
	chapter := s.chapterOf(asked)
	if chapter == "" || !s.Included(chapter) {
		return told{}
	}
	return told{chapter, asked.Task.Alone(s.answers[asked.Key], day)}
}

// same tells whether the pages still tell the same of an exercise and of those that tell of it too. Plans are told in
// other places as well: on the cover, and where one looks back on them.
func (t trial) same(asked exercise.Exercise) bool {
	for _, key := range append([]string{asked.Key}, t.askers[asked.Key]...) {
		one, _ := t.of.Workshop().Find(key)
		if !reflect.DeepEqual(t.kept.tell(one, t.kept.Day()), t.told[key]) {
			return false
		}
	}
	if _, plans := asked.Task.(*exercise.Plan); !plans {
		return true
	}
	one, _ := t.kept.NextFollowUp()
	two, _ := t.of.NextFollowUp()
	if !t.of.Included(OutcomesChapter) {
		return one.Equal(two)
	}
	return one.Equal(two) && reflect.DeepEqual(t.kept.outcomesOf(asked), t.of.outcomesOf(asked))
}

// addWhatOthersShow adds answers of chapters that are left out when a chapter that is not shows them too, as one that asks
// again shows what was said the first time; only those values, and never a text that stands on no page.
func (t trial) addWhatOthersShow() {
	for _, asked := range t.of.Workshop().Exercises() {
		if _, there := t.kept.answers[asked.Key]; there || t.of.State(asked.Key) == exercise.Unanswered || t.same(asked) {
			continue
		}
		t.kept.answers[asked.Key] = t.of.copied(asked)
		t.empty(asked)
		t.dropHiddenTexts(asked)
	}
}

// empty takes an answer away, or else each of its fields, unless that changes a page.
func (t trial) empty(asked exercise.Exercise) {
	answer, there := t.kept.answers[asked.Key]
	if !there {
		return
	}
	delete(t.kept.answers, asked.Key)
	if t.same(asked) {
		return
	}
	words := wording.In(t.of.head.Language)
	t.kept.answers[asked.Key] = answer
	for _, field := range asked.Task.Fields(answer, words) {
		if field.Empty && !field.Passed || answer.Passed() {
			continue
		}
		before, without := t.kept.answers[asked.Key], asked.Task.Blank()
		cleared := func(one exercise.Field) bool { return one.Key == field.Key }
		fields := slices.DeleteFunc(asked.Task.Fields(before, words), cleared)
		if asked.Task.Apply(without, fields) != nil {
			continue
		}
		t.kept.answers[asked.Key] = without
		if !t.same(asked) {
			t.kept.answers[asked.Key] = before
		}
	}
}

// dropHiddenTexts drops an answer that still holds a text which stands on no page.
func (t trial) dropHiddenTexts(asked exercise.Exercise) {
	var pages strings.Builder
	for _, one := range t.told {
		writeWords(&pages, one.blocks)
	}
	writeWords(&pages, t.of.outcomesBlocks())
	for _, field := range asked.Task.Fields(t.kept.answers[asked.Key], wording.In(t.of.head.Language)) {
		if text := oneSpaced(field.Text); text != "" && !strings.Contains(pages.String(), text) {
			delete(t.kept.answers, asked.Key)
			return
		}
	}
}

// writeWords writes all words of blocks, those in their charts too.
func writeWords(to *strings.Builder, blocks []document.Block) {
	to.WriteString(oneSpaced(document.AsText(blocks)) + "\n")
	for _, block := range blocks {
		switch block := block.(type) {
		case document.Together:
			writeWords(to, block.Blocks)
		case document.Figure:
			for _, label := range block.Chart.Labels {
				to.WriteString(oneSpaced(label.Text) + "\n")
			}
		}
	}
}

func oneSpaced(text string) string { return strings.Join(strings.Fields(text), " ") }
