package session

import (
	"reflect"
	"slices"
	"strings"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
)

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
