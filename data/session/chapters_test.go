package session_test

import (
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/session"
	"troskel/data/wording"
)

// builtInChoices are three dilemmas of the built-in day, in its order. The last two are of a group of which one is to be chosen.
var builtInChoices = []struct{ key, title string }{
	{"tydligt-nej", "Ett tydligt nej"}, {"krogen-i-juni", "Krogen som öppnar i juni"}, {"rad-pa-en-gard", "Råd på en gård"},
}

func TestReport_tellsOneChoiceInItsChapterAndTheOthersLast(t *testing.T) {
	changed := func(answer *exercise.DilemmaAnswer, task *exercise.Dilemma) {
		answer.Revised = task.Versions[0].Choices[1].Key
	}
	against := func(words int) func(*exercise.DilemmaAnswer, *exercise.Dilemma) {
		return func(answer *exercise.DilemmaAnswer, _ *exercise.Dilemma) {
			answer.Against = strings.Repeat("ord ", words)
		}
	}
	for _, c := range []struct {
		name string
		said map[int]func(*exercise.DilemmaAnswer, *exercise.Dilemma)
		want int
	}{
		{"the first when nothing parts them", nil, 0},
		{"the one with the longest argument against", map[int]func(*exercise.DilemmaAnswer, *exercise.Dilemma){
			0: against(3), 1: against(9), 2: against(8)}, 1},
		{"the one that was changed", map[int]func(*exercise.DilemmaAnswer, *exercise.Dilemma){0: against(90), 2: changed}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := session.New("s1", builtIn(t), "", noon, forget)
			s.Change(func(head *session.Head) { head.Language = wording.Swedish })
			for i, choice := range builtInChoices {
				choose(t, s, choice.key, c.said[i])
			}
			first, last := chapterTexts(s)
			for i, choice := range builtInChoices {
				if strings.Contains(first, choice.title) != (i == c.want) || strings.Contains(last, choice.title) != (i != c.want) {
					t.Errorf("%s is not where it should be; among the choices stands\n%s", choice.title, first)
				}
			}
		})
	}
}

// choose answers a dilemma with its first choice, and what more is said.
func choose(t *testing.T, s *session.Session, key string, more func(*exercise.DilemmaAnswer, *exercise.Dilemma)) {
	t.Helper()
	found, ok := s.Workshop().Find(key)
	if !ok {
		t.Fatalf("the day has no %s", key)
	}
	task, answer := found.Task.(*exercise.Dilemma), s.Answer(key).(*exercise.DilemmaAnswer)
	answer.Choice, answer.Seen = task.Versions[0].Choices[0].Key, true
	if more != nil {
		more(answer, task)
	}
	s.Changed(key)
}

// chapterTexts are the chapter of choices and that of everything else, as text.
func chapterTexts(s *session.Session) (choices, rest string) {
	words := wording.In(s.Head().Language)
	for _, section := range s.Report().Sections {
		switch section.Title {
		case session.ChapterTitle(words, exercise.ChoicesChapter):
			choices = document.AsText(section.Blocks)
		case session.ChapterTitle(words, exercise.RestChapter):
			rest = document.AsText(section.Blocks)
		}
	}
	return choices, rest
}
