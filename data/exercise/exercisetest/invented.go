package exercisetest

import (
	"math/rand/v2"
	"slices"
	"testing"

	"troskel/data/exercise"
)

// invented makes up many answers; the same ones each time.
func (c contract) invented() []exercise.Answer {
	answers := make([]exercise.Answer, inventions)
	for seed := range answers {
		answers[seed] = c.exercise.Task.Invent(source(seed))
	}
	return answers
}

func source(seed int) *rand.Rand {
	return rand.New(rand.NewPCG(uint64(seed), 2018)) // #nosec G115 G404 -- made-up answers, the same each time
}

func (c contract) testInvent(t *testing.T) {
	states, different := map[exercise.State]bool{}, map[string]bool{}
	for seed, answer := range c.invented() {
		body := encode(t, answer)
		wantSame(t, "the same chance gave another answer", encode(t, c.exercise.Task.Invent(source(seed))), body)
		states[c.exercise.Task.State(answer)], different[string(body)] = true, true
	}
	if !states[exercise.Answered] || len(states) < 2 {
		t.Errorf("%d inventions are all in the states %v", inventions, states)
	}
	if len(different) < 2 {
		t.Error("all inventions are the same")
	}
}

func (c contract) testAnswersAreKept(t *testing.T) {
	for _, answer := range append(c.invented(), c.answers[c.exercise.Key]...) {
		body := encode(t, answer)
		wantSame(t, "kept and read back", encode(t, decode(t, c.exercise.Task, body)), body)
	}
}

// testSpeaks has every method speak of answers of all sorts, alone and together, also of a day that knows nothing else.
func (c contract) testSpeaks(t *testing.T) {
	task, answers := c.exercise.Task, c.invented()
	for _, answer := range answers {
		body := encode(t, answer)
		said := c.alone(answer)
		task.Alone(answer, exercise.Day{Words: c.day().Words})
		if task.State(answer) == exercise.Unanswered && said != "" {
			t.Errorf("unanswered, yet it says:\n%s", said)
		}
		for _, followUp := range task.FollowUps(answer) {
			if followUp.Date.IsZero() || followUp.Key == "" {
				t.Errorf("follow-up %+v has no date or no key", followUp)
			}
		}
		wantSame(t, "speaking changed the answer", encode(t, answer), body)
	}
	c.together()
	c.together(answers...)
}

func (c contract) testBlank(t *testing.T) {
	blank := c.exercise.Task.Blank()
	if got := c.exercise.Task.State(blank); got != exercise.Unanswered {
		t.Errorf("a blank answer is %s", got)
	}
	if blank.Passed() {
		t.Error("a blank answer is passed")
	}
	if said := c.alone(blank); said != "" {
		t.Errorf("a blank answer says:\n%s", said)
	}
	if said := c.together(blank); said != "" {
		t.Errorf("a room with one blank answer says:\n%s", said)
	}
	if dates := c.exercise.Task.FollowUps(blank); len(dates) > 0 {
		t.Errorf("a blank answer wants to be reminded on %v", dates)
	}
}

func (c contract) testPassed(t *testing.T) {
	for _, answer := range append(c.invented(), c.exercise.Task.Blank()) {
		answer.Pass(false)
		before := encode(t, answer)
		answer.Pass(true)
		if got := c.exercise.Task.State(answer); got != exercise.Passed || !answer.Passed() {
			t.Errorf("passed, yet it is %s: %s", got, before)
		}
		c.wantSilence(t, answer)
		answer = decode(t, c.exercise.Task, encode(t, answer))
		if !answer.Passed() {
			t.Errorf("the pass is lost when the answer is kept: %s", before)
		}
		answer.Pass(false)
		wantSame(t, "what was said before the pass is gone", encode(t, answer), before)
	}
}

// wantSilence fails when an answer that was passed as a whole still says what was said before.
func (c contract) wantSilence(t *testing.T, passed exercise.Answer) {
	t.Helper()
	task, blank := c.exercise.Task, c.exercise.Task.Blank()
	blank.Pass(true)
	if got, want := c.alone(passed), c.alone(blank); got != want {
		t.Errorf("passed, yet it says:\n%s\nwant:\n%s", got, want)
	}
	if got, want := c.together(passed), c.together(blank); got != want {
		t.Errorf("passed, yet the room says:\n%s\nwant:\n%s", got, want)
	}
	if got, want := task.Cells(passed), task.Cells(blank); !slices.Equal(got, want) {
		t.Errorf("passed, yet the cells are %+v, want %+v", got, want)
	}
	if dates := task.FollowUps(passed); len(dates) > 0 {
		t.Errorf("passed, yet it wants to be reminded on %v", dates)
	}
}

// testOrder gives the room the same answers backwards: nobody may be found by who came first.
func (c contract) testOrder(t *testing.T) {
	answers := c.invented()
	want := c.together(answers...)
	slices.Reverse(answers)
	if got := c.together(answers...); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func (c contract) testCells(t *testing.T) {
	want := names(c.exercise.Task.Cells(c.exercise.Task.Blank()))
	seen := map[string]bool{}
	for _, name := range want {
		if name == "" || seen[name] {
			t.Errorf("cell name %q is empty or comes twice", name)
		}
		seen[name] = true
	}
	for _, answer := range c.invented() {
		if got := names(c.exercise.Task.Cells(answer)); !slices.Equal(got, want) {
			t.Fatalf("cells %v, but a blank answer has %v", got, want)
		}
	}
}

func names(cells []exercise.Cell) []string {
	var names []string
	for _, cell := range cells {
		names = append(names, cell.Name)
	}
	return names
}
