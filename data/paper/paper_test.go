package paper_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"troskel/data/content"
	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/paper"
	"troskel/data/wording"
	"troskel/data/workshop"
)

// days are the built-in days, in both languages.
func days(t *testing.T) map[string]workshop.Workshop {
	t.Helper()
	all := map[string]workshop.Workshop{}
	for _, name := range content.Names() {
		set, err := content.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, language := range wording.Languages {
			all[name+" "+string(language)] = set.In(language).WithLocal(nil)
		}
	}
	return all
}

// everyKind is the built-in day, which has an exercise of every kind.
func everyKind(t *testing.T) map[wording.Language]workshop.Workshop {
	t.Helper()
	set, err := content.Open(content.Day)
	if err != nil {
		t.Fatal(err)
	}
	all := map[wording.Language]workshop.Workshop{}
	for _, language := range wording.Languages {
		all[language] = set.In(language).WithLocal(nil)
	}
	kinds := map[string]bool{}
	for _, one := range all[wording.Swedish].Exercises() {
		kinds[one.Kind] = true
	}
	if len(kinds) != len(exercise.Kinds) {
		t.Fatalf("the day has %d of %d kinds", len(kinds), len(exercise.Kinds))
	}
	return all
}

func emptyDay(day workshop.Workshop, role exercise.Role) exercise.Day {
	return exercise.Day{Words: wording.In(day.Language), Role: role, Find: day.Find,
		AnswerTo: func(string) exercise.Answer { return nil }}
}

// flat is a text in which where the lines end does not matter.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

func textOf(sections ...document.Section) string {
	var text strings.Builder
	for _, section := range sections {
		text.WriteString(section.Title + "\n" + document.AsText(section.Blocks))
	}
	return flat(text.String())
}

func TestDocument_asksAllThatTheDayAsks(t *testing.T) {
	for name, day := range days(t) {
		for _, role := range []exercise.Role{exercise.Unsaid, exercise.Official, exercise.Elected} {
			whole := textOf(paper.Document(day, paper.Choices{Role: role, Date: time.Date(2018, 4, 26, 0, 0, 0, 0, time.UTC)}).Sections...)
			for i, one := range day.Exercises() {
				if title := fmt.Sprintf("%d. %s", i+1, one.Title); !strings.Contains(whole, flat(title)) {
					t.Errorf("%s: %q is missing", name, title)
				}
				_, fields := exercise.Unfold(one.Task, emptyDay(day, role))
				for _, field := range fields {
					if field.When == exercise.OnLeaving || field.Kind == exercise.TextField && field.When == exercise.Aside {
						continue // read, or asked once for several rows
					}
					texts := []string{field.Label}
					if !field.IsTick() {
						for _, option := range field.Options {
							texts = append(texts, option.Text)
						}
					}
					for _, text := range texts {
						if !strings.Contains(whole, flat(text)) {
							t.Errorf("%s, %q: %s: %q is not asked", name, role, one.Key, text)
						}
					}
				}
			}
		}
	}
}

func TestDocument_whatIsReadAfterwardsStandsAtTheBackOnly(t *testing.T) {
	for name, day := range days(t) {
		doc := paper.Document(day, paper.Choices{Role: exercise.Official})
		last := len(doc.Sections) - 1
		front, back := textOf(doc.Sections[:last]...), textOf(doc.Sections[last])
		found := 0
		for _, one := range day.Exercises() {
			var hidden []string
			switch task := one.Task.(type) {
			case *exercise.Predict:
				hidden = []string{task.Tells}
			case *exercise.Dilemma:
				for _, perspective := range task.Perspectives {
					hidden = append(hidden, perspective.Text)
				}
			}
			for _, text := range hidden {
				found++
				if strings.Contains(front, flat(text)) || !strings.Contains(back, flat(text)) {
					t.Errorf("%s: %s: %q is seen before the answer, or nowhere", name, one.Key, text)
				}
			}
		}
		if found == 0 && !strings.HasPrefix(name, "arbetsplatstraff") {
			t.Errorf("%s has nothing to keep for later", name)
		}
	}
}

func TestDocument_withoutARoleHoldsWhatEachRoleReads(t *testing.T) {
	day := everyKind(t)[wording.Swedish]
	both := textOf(paper.Document(day, paper.Choices{}).Sections...)
	official := textOf(paper.Document(day, paper.Choices{Role: exercise.Official}).Sections...)
	for _, one := range day.Exercises() {
		rated, ok := one.Task.(*exercise.SelfRating)
		if !ok {
			continue
		}
		for _, rating := range rated.Ratings {
			if !strings.Contains(both, flat(rating.Official)) || !strings.Contains(both, flat(rating.Elected)) {
				t.Errorf("%s is not there for both roles", rating.Factor)
			}
			if !strings.Contains(official, flat(rating.Official)) || strings.Contains(official, flat(rating.Elected)) {
				t.Errorf("%s is not there for officials alone", rating.Factor)
			}
		}
		return
	}
	t.Fatal("the day has no self-rating")
}

func TestDocument_aSceneLeadsFromReplyToReply(t *testing.T) {
	day := everyKind(t)[wording.Swedish]
	whole := textOf(paper.Document(day, paper.Choices{}).Sections...)
	for _, one := range day.Exercises() {
		scene, ok := one.Task.(*exercise.Scene)
		if !ok {
			continue
		}
		for i, moment := range scene.Moments {
			if !strings.Contains(whole, fmt.Sprintf("# Ruta %d ", i+1)) {
				t.Errorf("there is no box %d", i+1)
			}
			for _, reply := range moment.Replies {
				if !strings.Contains(whole, flat(reply.Text)) || !strings.Contains(whole, flat(reply.Taken)) {
					t.Errorf("reply %s, or how it is taken, is missing", reply.Key)
				}
			}
			if !strings.Contains(whole, flat(moment.Outcome)) {
				t.Errorf("the outcome of %s is missing", moment.Key)
			}
		}
	}
}

func TestDocument_aSceneNeverLeadsBack(t *testing.T) {
	day := everyKind(t)[wording.Swedish]
	for _, one := range day.Exercises() {
		if one.Kind != "scene" {
			continue
		}
		_, fields := exercise.Unfold(one.Task, emptyDay(day, exercise.Official))
		box, led := 0, 0
		for line := range strings.SplitSeq(document.AsText(allOf(fields)), "\n") {
			if _, err := fmt.Sscanf(line, "# Ruta %d", &box); err == nil {
				continue
			}
			if _, after, ok := strings.Cut(line, "Gå till ruta "); ok {
				to := 0
				if _, err := fmt.Sscanf(after, "%d", &to); err != nil || to <= box {
					t.Errorf("%s: box %d says %q", one.Key, box, line)
				}
				led++
			}
		}
		if led == 0 {
			t.Errorf("%s leads nowhere", one.Key)
		}
	}
}

func allOf(fields []exercise.Printed) (blocks []document.Block) {
	for _, field := range fields {
		blocks = append(append(blocks, field.Above...), field.Below...)
	}
	return blocks
}

// exerciseOf is the section of the first exercise of a kind.
func exerciseOf(t *testing.T, kind string) string {
	t.Helper()
	day := everyKind(t)[wording.Swedish]
	for i, one := range day.Exercises() {
		if one.Kind == kind && one.Title != "Prova på" {
			return document.AsText(paper.Document(day, paper.Choices{Role: exercise.Official}).Sections[i+1].Blocks)
		}
	}
	t.Fatalf("no %s", kind)
	return ""
}

func TestDocument_eachSortOfFieldHasItsBoxes(t *testing.T) {
	for kind, want := range map[string]struct {
		line  string
		count int
	}{
		"statements": {"boxes: [1] [2] [3] [4] [5] [6] [Pass] ", 12},
		"sort":       {"boxes: [1] [2] [3] ", 14}, // two of them own cards
		"dilemma":    {"boxes: [1] [2] [3] [4] [5] ", 2},
		"selfrating": {"boxes: [1] [2] [3] [4] [5] [6] före dagen", 6},
		"journey":    {"boxes: [1] [2] [3] [4] [5] ", 9},
		"rank":       {"boxes: [] ", 7},
		"plan":       {"boxes: [] År, månad och dag", 1},
		"reflection": {"lines: ", 3},
	} {
		text := exerciseOf(t, kind)
		if got := strings.Count(text, want.line); got != want.count {
			t.Errorf("%s has %d of %q, want %d, in\n%s", kind, got, want.line, want.count, text)
		}
	}
}
