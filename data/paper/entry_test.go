package paper_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"troskel/data/exercise"
	"troskel/data/paper"
	"troskel/data/wording"
)

func statementsOf(count int) *exercise.Statements {
	task := &exercise.Statements{Instruction: "Ställ dig på linjen."}
	for i := range count {
		task.Statements = append(task.Statements, exercise.Statement{Key: fmt.Sprint("s", i), Text: fmt.Sprint("Påstående ", i)})
	}
	return task
}

func swedish() exercise.Day { return exercise.Day{Words: wording.In(wording.Swedish)} }

func typeAll(t *testing.T, entry *paper.Entry, keys string) {
	t.Helper()
	for _, key := range keys {
		if _, err := entry.Type(key); err != nil {
			t.Fatalf("%q: %v", key, err)
		}
	}
}

func TestEntry_tenStatementsAreTenKeysAndEnter(t *testing.T) {
	task := statementsOf(10)
	answer := task.Blank()
	entry := paper.NewEntry(task, answer, swedish())
	typeAll(t, entry, "1234561p06")
	if !entry.Done() || entry.Enter() {
		t.Fatalf("after ten keys one is at row %d, and Enter does not go on", entry.At())
	}
	if state := task.State(answer); state != exercise.Answered {
		t.Errorf("the exercise is %s", state)
	}
	marks := answer.(*exercise.StatementsAnswer).Marks
	if marks["s5"].Value != 6 || !marks["s7"].Passed || !marks["s8"].Passed || marks["s9"].Value != 6 {
		t.Errorf("the marks are %v", marks)
	}
}

func TestEntry_whatWasEnteredWrongIsTypedAgain(t *testing.T) {
	task := statementsOf(3)
	answer := task.Blank()
	entry := paper.NewEntry(task, answer, swedish())
	typeAll(t, entry, "12")
	entry.Move(-1)
	typeAll(t, entry, "5")
	if got := entry.Rows()[1].Says; got != "5" || entry.At() != 2 {
		t.Errorf("the second says %q, and one is at %d", got, entry.At())
	}
	entry.Go(0)
	if _, err := entry.Erase(); err != nil || entry.Rows()[0].Says != "" || entry.At() != 0 {
		t.Errorf("the first still says %q (%v)", entry.Rows()[0].Says, err)
	}
	typeAll(t, entry, "79x")
	if got := entry.Rows()[0].Says; got != "" || entry.At() != 0 {
		t.Errorf("keys that are on no box say %q", got)
	}
}

func TestEntry_aGuessEnteredWrongIsCorrectedThoughTheFactWasSeen(t *testing.T) {
	task := &exercise.Predict{Question: "Hur många?", Most: 10, Fact: 8, Tells: "8", Source: "SKR"}
	answer := task.Blank()
	entry := paper.NewEntry(task, answer, swedish())
	typeAll(t, entry, "31")
	entry.Go(0)
	typeAll(t, entry, "5")
	if guess := answer.(*exercise.PredictAnswer); guess.Guess == nil || *guess.Guess != 5 || !guess.Shown {
		t.Errorf("the answer is %+v", guess)
	}
	later := paper.NewEntry(task, answer, swedish())
	if _, err := later.Type('7'); err == nil || *answer.(*exercise.PredictAnswer).Guess != 5 {
		t.Errorf("a guess that was there before was changed: %v", err)
	}
}

func TestEntry_numbersAndDatesWaitForTheirDigits(t *testing.T) {
	budget := &exercise.Budget{Items: []exercise.Option{{Key: "a", Text: "A"}, {Key: "b", Text: "B"}, {Key: "c", Text: "C"}}}
	answer := budget.Blank()
	entry := paper.NewEntry(budget, answer, swedish())
	typeAll(t, entry, "5")
	if entry.At() != 0 || !entry.Enter() || entry.At() != 1 {
		t.Fatalf("a short number is not ended by Enter; one is at %d", entry.At())
	}
	typeAll(t, entry, "60")
	if entry.At() != 2 {
		t.Errorf("60 of 100 is complete, and one is at %d", entry.At())
	}
	typeAll(t, entry, "3")
	if _, err := entry.Type('9'); err == nil {
		t.Error("more than a hundred points were taken")
	}
	if got := answer.(*exercise.BudgetAnswer).Shares; got["a"] != 5 || got["b"] != 60 || got["c"] != 3 {
		t.Errorf("the points are %v", got)
	}
	plan := &exercise.Plan{Intro: "Planera.", Most: 1, Weeks: 6}
	made := plan.Blank()
	dated := paper.NewEntry(plan, made, swedish())
	if _, err := dated.Type('2'); err != nil {
		t.Fatal(err)
	}
	typeAll(t, dated, "0180607")
	if got := made.(*exercise.PlanAnswer).Plans; len(got) != 1 || got[0].Date != "2018-06-07" || dated.At() != 1 {
		t.Errorf("the plan is %v", got)
	}
	dated.Go(0)
	typeAll(t, dated, "2018023")
	if _, err := dated.Type('1'); err == nil || made.(*exercise.PlanAnswer).Plans[0].Date != "2018-06-07" {
		t.Errorf("31 February was taken: %v", err)
	}
}

// closed are the values of an answer's fields that are not written freely.
func closed(task exercise.Task, answer exercise.Answer) map[string]string {
	values := map[string]string{}
	for _, field := range task.Fields(answer, wording.In(wording.Swedish)) {
		if field.Kind != exercise.TextField && field.Kind != exercise.OwnField && !field.Empty || field.Passed {
			values[field.Key] = fmt.Sprint(field.Passed, field.Number, field.Chosen, field.Shares, field.Date)
		}
	}
	return values
}

// enter types what another entry's rows say, as somebody does with the paper beside the keyboard.
func enter(t *testing.T, from, into *paper.Entry) {
	t.Helper()
	rows := from.Rows()
	for at := range rows {
		into.Go(at)
		keys := strings.NewReplacer(" ", "", "-", "").Replace(rows[at].Says)
		for _, key := range keys {
			if into.At() != at {
				t.Fatalf("%q: one is at row %d after %s", rows[at].Text, into.At(), rows[at].Says)
			}
			if _, err := into.Type(key); err != nil {
				t.Fatalf("%q: %v", rows[at].Text, err)
			}
		}
	}
}

func TestEntry_everyKindIsTheSameAsWhenItWasAnswered(t *testing.T) {
	for language, day := range everyKind(t) {
		for _, one := range paper.ToEnter(day) {
			for seed := range uint64(12) {
				answer := one.Task.Invent(rand.New(rand.NewPCG(seed, 3))) // #nosec G404 -- the same each time
				answer.Pass(false)
				entered := one.Task.Blank()
				around := emptyDay(day, exercise.Official)
				enter(t, paper.NewEntry(one.Task, answer, around), paper.NewEntry(one.Task, entered, around))
				want, got := closed(one.Task, answer), closed(one.Task, entered)
				delete(want, "tries") // the program alone counts them
				if !reflect.DeepEqual(got, want) {
					t.Fatalf("%s, %s, %d:\n got %v\nwant %v", language, one.Key, seed, got, want)
				}
			}
		}
	}
}

func TestToEnter_everyKindWithSomethingToMark(t *testing.T) {
	kinds := map[string]bool{}
	day := everyKind(t)[wording.Swedish]
	for _, one := range paper.ToEnter(day) {
		kinds[one.Kind] = true
		if day.Exercises()[one.Number-1].Key != one.Key {
			t.Errorf("%s has another number than on paper", one.Key)
		}
	}
	for _, kind := range exercise.KindNames() {
		switch kind {
		case "page", "reflection", "rewrite": // only read or written
			if kinds[kind] {
				t.Errorf("%s has something to mark", kind)
			}
		default:
			if !kinds[kind] {
				t.Errorf("%s has nothing to mark", kind)
			}
		}
	}
}

func TestEntry_boxesThatTheTalkDidNotComeToArePassedOver(t *testing.T) {
	day := everyKind(t)[wording.Swedish]
	for _, one := range day.Exercises() {
		scene, ok := one.Task.(*exercise.Scene)
		if !ok {
			continue
		}
		answer := one.Task.Blank()
		entry := paper.NewEntry(one.Task, answer, emptyDay(day, exercise.Official))
		for entry.Rows()[entry.At()].Open && strings.HasPrefix(entry.Rows()[entry.At()].Text, "Ruta ") {
			typeAll(t, entry, "1")
		}
		if path := answer.(*exercise.SceneAnswer).Path; !scene.At(path).Ended() || len(path) < 2 {
			t.Errorf("%s: with the first reply everywhere one comes by %v", one.Key, path)
		}
	}
}

func TestEntry_aRankThatIsGivenAgainIsTakenFromTheOther(t *testing.T) {
	task := &exercise.Rank{Items: []exercise.Option{{Key: "a", Text: "A"}, {Key: "b", Text: "B"}, {Key: "c", Text: "C"}}}
	answer := task.Blank()
	entry := paper.NewEntry(task, answer, swedish())
	typeAll(t, entry, "221")
	if rows := entry.Rows(); rows[0].Says != "" || rows[1].Says != "2" || rows[2].Says != "1" {
		t.Errorf("the rows say %v", rows)
	}
	if got := answer.(*exercise.RankAnswer).Order; !reflect.DeepEqual(got, []string{"c", "b"}) {
		t.Errorf("the order is %v", got)
	}
}

func TestEntry_severalChoicesGoOnWhenThereAreAsManyAsMayBe(t *testing.T) {
	task := &exercise.Predict{Question: "Vad väger mest?", Tells: "A", Source: "SKR", Weigh: &exercise.Weigh{Count: 2,
		Most:  []string{"a", "b"},
		Items: []exercise.Option{{Key: "a", Text: "A"}, {Key: "b", Text: "B"}, {Key: "c", Text: "C"}}}}
	answer := task.Blank()
	entry := paper.NewEntry(task, answer, swedish())
	typeAll(t, entry, "3")
	if entry.At() != 0 {
		t.Fatal("one of two choices is all there is")
	}
	typeAll(t, entry, "1")
	if got := answer.(*exercise.PredictAnswer).Most; entry.At() != 1 || !reflect.DeepEqual(got, []string{"a", "c"}) {
		t.Errorf("one is at %d with %v", entry.At(), got)
	}
}
