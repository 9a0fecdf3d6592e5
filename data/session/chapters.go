package session

import (
	"slices"
	"strings"
	"unicode/utf8"

	"troskel/data/exercise"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// NotesChapter is the reflection's chapter of private notes. It is the session's own, since no exercise answers there.
const NotesChapter exercise.Chapter = "notes"

// chapterOrder is the order of the reflection: what one wants again after six weeks first, everything else last.
var chapterOrder = []exercise.Chapter{
	OutcomesChapter, exercise.PlansChapter, exercise.CaseChapter, exercise.MovesChapter, exercise.RepliesChapter,
	exercise.ChoicesChapter, exercise.JourneyChapter, exercise.OursChapter,
	NotesChapter, exercise.RestChapter,
}

// sayTheirOwn are the chapters whose titles say what the only exercise in them is, which then needs no heading of its own.
var sayTheirOwn = []exercise.Chapter{exercise.PlansChapter, exercise.OursChapter}

// ChapterTitle is a chapter's heading.
func ChapterTitle(words wording.Words, chapter exercise.Chapter) string {
	return words.Text(chapterTitles[chapter])
}

var chapterTitles = map[exercise.Chapter]string{
	OutcomesChapter:         "report.outcomes",
	exercise.PlansChapter:   "report.plans",
	exercise.CaseChapter:    "report.case",
	exercise.MovesChapter:   "report.moves",
	exercise.RepliesChapter: "report.replies",
	exercise.ChoicesChapter: "report.choices",
	exercise.JourneyChapter: "report.journey",
	exercise.OursChapter:    "report.ours",
	NotesChapter:            "report.notes",
	exercise.RestChapter:    "report.rest",
}

// Chapters lists the chapters in which the participant has something to print, in the order they are printed.
func (s *Session) Chapters() []exercise.Chapter {
	var there []exercise.Chapter
	for _, chapter := range chapterOrder {
		if len(s.chapter(chapter)) > 0 {
			there = append(there, chapter)
		}
	}
	return there
}

// Included tells whether a chapter is printed.
func (s *Session) Included(chapter exercise.Chapter) bool {
	return !slices.Contains(s.head.LeaveOut, string(chapter))
}

// Include prints a chapter, or leaves it out.
func (s *Session) Include(chapter string, in bool) {
	s.Change(func(head *Head) {
		head.LeaveOut = slices.DeleteFunc(slices.Clone(head.LeaveOut), func(out string) bool { return out == chapter })
		if !in {
			head.LeaveOut = append(head.LeaveOut, chapter)
		}
	})
}

// chapterOf tells where an exercise is printed; empty when it is not. What was passed is told last, with everything else,
// and so are all choices but the hardest, and what somebody did of a group beyond the number to choose.
func (s *Session) chapterOf(asked exercise.Exercise) exercise.Chapter {
	switch s.State(asked.Key) {
	case exercise.Unanswered:
		return ""
	case exercise.Passed:
		return exercise.RestChapter
	}
	if slices.Contains(s.head.Aside, asked.Key) {
		return exercise.RestChapter
	}
	chapter := asked.Task.Chapter()
	if chapter == exercise.ChoicesChapter {
		if asked.Key != s.hardest() {
			return exercise.RestChapter
		}
		return chapter
	}
	block, there := s.Workshop().BlockOf(asked.Key)
	if there && asked.Group != "" && s.saidBefore(block, asked) >= toChoose(block, asked.Group) {
		return exercise.RestChapter
	}
	return chapter
}

// hardest is the choice that is told in its own chapter: the first one that was changed when the perspectives were read, or
// else the one with the longest argument against it. Of several that are alike it is the first.
func (s *Session) hardest() string {
	hardest, most := "", -1
	for _, asked := range s.Workshop().Exercises() {
		state := s.State(asked.Key)
		if asked.Task.Chapter() != exercise.ChoicesChapter || slices.Contains(s.head.Aside, asked.Key) ||
			state != exercise.Begun && state != exercise.Answered {
			continue
		}
		if hard := hardness(s.answers[asked.Key]); hard > most {
			hardest, most = asked.Key, hard
		}
	}
	return hardest
}

// hardness is how hard a choice was, as far as the answer tells.
func hardness(answer exercise.Answer) int {
	choice, ok := answer.(*exercise.DilemmaAnswer)
	switch {
	case !ok:
		return 0
	case choice.Changed():
		return exercise.MostRunes + 1
	}
	return utf8.RuneCountInString(strings.TrimSpace(choice.Against))
}

// saidBefore is in how many exercises of the same group something was said before one of them.
func (s *Session) saidBefore(block workshop.Block, asked exercise.Exercise) int {
	count := 0
	for _, key := range block.InGroup(asked.Group) {
		if key == asked.Key {
			break
		}
		if state := s.State(key); state == exercise.Answered || state == exercise.Begun {
			count++
		}
	}
	return count
}
