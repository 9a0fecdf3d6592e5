package content

import (
	"strings"
	"testing"

	"troskel/data/exercise"
	"troskel/data/readability"
	"troskel/data/wording"
)

// The limits that our own texts keep. LIX is a blunt measure, so what it allows is no proof that a text is good.
const (
	mostInInstructions = 40
	mostInCases        = 45
)

func TestTexts_areEasyToRead(t *testing.T) {
	for _, name := range Names() {
		set, err := Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, language := range wording.Languages {
			for _, one := range set.In(language).WithLocal(nil).Exercises() {
				instructions, cases := texts(one)
				check(t, string(language)+" "+one.Key+": instructions", instructions, mostInInstructions)
				check(t, string(language)+" "+one.Key+": case", cases, mostInCases)
			}
		}
	}
}

func TestInstructions_areSentencesOfReadableLength(t *testing.T) {
	for _, name := range Names() {
		set, err := Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, language := range wording.Languages {
			var all []string
			for _, one := range set.In(language).WithLocal(nil).Exercises() {
				instructions, _ := texts(one)
				all = append(all, instructions...)
			}
			if length := readability.Of(strings.Join(all, "\n\n")).SentenceLength(); length < 8 || length > 16 {
				t.Errorf("%s %s: instructions have %.1f words a sentence, want 8 to 16", name, language, length)
			}
		}
	}
}

func check(t *testing.T, what string, texts []string, most float64) {
	t.Helper()
	joined := strings.Join(texts, "\n\n")
	measure := readability.Of(joined)
	const fewest = 20 // words; LIX of less is noise
	if measure.Words >= fewest && measure.LIX() >= most {
		t.Errorf("%s: LIX %.0f, want below %.0f:\n%s", what, measure.LIX(), most, joined)
	}
}

// texts are what an exercise tells the participant to do, and the cases it tells of. The letters to rewrite are neither:
// they are hard on purpose.
func texts(one exercise.Exercise) (instructions, cases []string) {
	for _, step := range one.Steps {
		instructions = append(instructions, step.Say)
	}
	switch task := one.Task.(type) {
	case *exercise.Page:
		cases = append(cases, task.Text)
	case *exercise.Predict:
		instructions = append(instructions, task.Question, task.Gap)
		cases = append(cases, task.Tells)
	case *exercise.Statements:
		instructions = append(instructions, task.Instruction)
	case *exercise.Corners:
		instructions = append(instructions, task.Question)
	case *exercise.Scene:
		instructions = append(instructions, task.Notice, task.Own, task.Rule)
		cases = append(cases, task.Place)
	case *exercise.Dilemma:
		for _, version := range task.Versions {
			instructions = append(instructions, version.Ask)
			cases = append(cases, version.Case)
		}
	case *exercise.Sort:
		instructions = append(instructions, task.Question)
	case *exercise.Rank:
		instructions = append(instructions, task.Question)
	case *exercise.Budget:
		instructions = append(instructions, task.Question)
	case *exercise.Journey:
		instructions = append(instructions, task.Ask, task.Own)
		cases = append(cases, task.Case)
		for _, stop := range task.Stops {
			cases = append(cases, stop.Text)
		}
	case *exercise.SelfRating:
		instructions = append(instructions, task.Intro)
	case *exercise.Rewrite:
		instructions = append(instructions, task.Intro, task.Elects)
	case *exercise.Reflection:
		instructions = append(instructions, task.Intro)
		for _, prompt := range task.Prompts {
			instructions = append(instructions, prompt.Text, prompt.Help)
		}
	case *exercise.Plan:
		instructions = append(instructions, task.Intro)
	case *exercise.Proposal:
		instructions = append(instructions, task.Intro, task.Table)
	default:
		panic("content: say which texts of the kind " + one.Kind + " are instructions and which are cases")
	}
	return instructions, cases
}

func TestLetters_areLongEnoughToRewrite(t *testing.T) {
	const least = 180 // words: a shorter text is rewritten by leaving things out
	letters := 0
	for _, name := range Names() {
		set, err := Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, language := range wording.Languages {
			for _, one := range set.In(language).Exercises() {
				task, ok := one.Task.(*exercise.Rewrite)
				if !ok {
					continue
				}
				letters++
				if words := readability.Of(task.Letter).Words; words < least {
					t.Errorf("%s %s: the letter has %d words, want at least %d", language, one.Key, words, least)
				}
			}
		}
	}
	if want := 2 * len(wording.Languages); letters < want {
		t.Errorf("%d letters, want at least %d", letters, want)
	}
}

func TestDilemmas_areShortAndSeenByOthers(t *testing.T) {
	for _, name := range Names() {
		set, err := Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, language := range wording.Languages {
			for _, one := range set.In(language).WithLocal(nil).Exercises() {
				if task, ok := one.Task.(*exercise.Dilemma); ok {
					checkDilemma(t, string(language)+" "+one.Key, task)
				}
			}
		}
	}
}

func checkDilemma(t *testing.T, what string, task *exercise.Dilemma) {
	t.Helper()
	for _, version := range task.Versions {
		if words := readability.Of(version.Case).Words; words > 120 {
			t.Errorf("%s: the case has %d words, want at most 120", what, words)
		}
	}
	for _, perspective := range task.Perspectives {
		if words := readability.Of(perspective.Text).Words; words > 40 {
			t.Errorf("%s: a perspective has %d words, want at most 40", what, words)
		}
	}
	if len(task.Versions) < 2 {
		t.Errorf("%s: one role has no version", what)
	}
}
