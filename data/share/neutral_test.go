package share_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/share"
	"troskel/data/wording"
)

// seeds is how many made-up answers each exercise is tried with.
const seeds = 20

// without is an answer with some of its fields emptied, as if they had never been filled in.
func without(t *testing.T, one exercise.Exercise, answer exercise.Answer, out func(exercise.Field) bool) exercise.Answer {
	t.Helper()
	body, err := json.Marshal(answer)
	if err != nil {
		t.Fatal(err)
	}
	same := one.Task.Blank()
	if err := json.Unmarshal(body, same); err != nil {
		t.Fatal(err)
	}
	var emptied []exercise.Field
	for _, field := range one.Task.Fields(same, wording.In(wording.Swedish)) {
		if out(field) {
			emptied = append(emptied, exercise.Field{Key: field.Key, Kind: field.Kind, Empty: true})
		}
	}
	if err := one.Task.Apply(same, emptied); err != nil {
		t.Fatalf("%s: empty its fields: %v", one.Key, err)
	}
	return same
}

func together(one exercise.Exercise, answers ...exercise.Answer) string {
	return document.AsText(one.Task.Together(answers, wording.In(wording.Swedish)))
}

// TestInto_saysTheSameTogether is what makes the room's numbers right: what comes back counts as the original does without
// what stays on the laptop.
func TestInto_saysTheSameTogether(t *testing.T) {
	stays := func(texts bool) func(exercise.Field) bool {
		return func(field exercise.Field) bool {
			text := field.Kind == exercise.TextField || field.Kind == exercise.OwnField
			return text && !texts
		}
	}
	for _, one := range exercises(t) {
		for _, texts := range []bool{false, true} {
			var originals, returned []exercise.Answer
			for seed := range uint64(seeds) {
				answer := one.Task.Invent(rand.New(rand.NewPCG(seed, 0))) // #nosec G404 -- made-up answers
				given := short(share.Of(one, answer, texts))
				back, err := given.Into(one)
				if err != nil {
					t.Fatalf("%s %s, seed %d: %v", one.Kind, one.Key, seed, err)
				}
				originals = append(originals, without(t, one, answer, stays(texts)))
				returned = append(returned, back)
				if one.Kind == "proposal" && texts {
					continue // shown text by text, so a shortened one differs
				}
				if got, want := together(one, back), together(one, originals[seed]); got != want {
					t.Fatalf("%s %s, seed %d, texts %t: the room reads\n%s\nwant\n%s", one.Kind, one.Key, seed, texts, got, want)
				}
			}
			if one.Kind == "proposal" && texts {
				continue
			}
			if got, want := together(one, returned...), together(one, originals...); got != want {
				t.Errorf("%s %s: together they say\n%s\nwant\n%s", one.Kind, one.Key, got, want)
			}
		}
	}
}

func TestOf_holdsNoTextThatIsNotTicked(t *testing.T) {
	for _, one := range exercises(t) {
		for seed := range uint64(seeds) {
			answer := one.Task.Invent(rand.New(rand.NewPCG(seed, 0))) // #nosec G404 -- made-up answers
			given := share.Of(one, answer, false)
			written := string(sign(t, signer(t, 1), share.Contribution{Answers: map[string]share.Answer{one.Key: given}}))
			for _, field := range one.Task.Fields(answer, wording.In(wording.Swedish)) {
				if len(field.Text) > 3 && strings.Contains(written, quoted(field.Text)) {
					t.Errorf("%s: %q leaves unticked", one.Key, field.Text)
				}
			}
		}
	}
}

func TestOf_holdsNoColleagueAndNoDate(t *testing.T) {
	task := &exercise.Plan{Most: 1, Weeks: 6}
	one := exercise.Exercise{Key: "plan", Kind: "plan", Task: task}
	answer := &exercise.PlanAnswer{Plans: []exercise.IfThen{{
		Key: "plan-1", If: "någon ringer", Then: "svarar jag", Colleague: "Kollegan Karin", Date: "2018-06-07", Said: true,
	}}}
	given := map[string]share.Answer{"plan": share.Of(one, answer, true)}
	written := string(sign(t, signer(t, 1), share.Contribution{Answers: given}))
	if !strings.Contains(written, "någon ringer") || !strings.Contains(written, "said:plan-1") {
		t.Errorf("what is ticked is not there:\n%s", written)
	}
	for _, never := range []string{"Karin", "2018-06-07", "colleague", "date"} {
		if strings.Contains(written, never) {
			t.Errorf("%q leaves the laptop:\n%s", never, written)
		}
	}
}

func TestOf_aPassHoldsNothingSaidBefore(t *testing.T) {
	for _, one := range exercises(t) {
		answer := one.Task.Invent(rand.New(rand.NewPCG(5, 0))) // #nosec G404 -- made-up answers
		answer.Pass(true)
		if given := share.Of(one, answer, true); !given.Passed || len(given.Values)+len(given.Texts) > 0 {
			t.Errorf("%s: %+v", one.Key, given)
		}
	}
}

func TestInto_refusesWhatIsNotTheExercises(t *testing.T) {
	line := exercise.Exercise{Key: "linje", Kind: "statements", Task: &exercise.Statements{
		Statements: []exercise.Statement{{Key: "a", Text: "A"}}, Why: true,
	}}
	plan := exercise.Exercise{Key: "plan", Kind: "plan", Task: &exercise.Plan{Most: 1, Weeks: 6}}
	value := func(value share.Value) share.Answer {
		return share.Answer{Kind: "statements", Values: []share.Value{value}}
	}
	text := func(kind, field string) share.Answer {
		return share.Answer{Kind: kind, Texts: map[string]string{field: "Karin"}}
	}
	for name, row := range map[string]struct {
		exercise.Exercise
		share.Answer
		want share.Fault
	}{
		"another kind":    {line, share.Answer{Kind: "rank"}, share.KindMismatch},
		"beside the line": {line, value(share.Value{Field: "mark:a", Number: 7}), share.OutOfRange},
		"no such field":   {line, value(share.Value{Field: "mark:b", Number: 3}), share.OutOfRange},
		"another sort":    {line, value(share.Value{Field: "mark:a", Chosen: []string{"x"}}), share.OutOfRange},
		"text as value":   {line, value(share.Value{Field: "why:a", Number: 1}), share.OutOfRange},
		"value as text":   {line, text("statements", "mark:a"), share.OutOfRange},
		"a colleague":     {plan, text("plan", "colleague:plan-1"), share.OutOfRange},
	} {
		if _, err := row.Into(row.Exercise); err == nil || share.FaultOf(err) != row.want {
			t.Errorf("%s: %v, want %q", name, err, row.want)
		}
	}
}

// quoted is a text as it would stand in JSON, without the quotes.
func quoted(text string) string {
	written, _ := json.Marshal(text)
	return strings.Trim(string(written), `"`)
}

// TestCheck_whatIsLetInCanBeCounted tries values that a screen would never make: what Check takes, Into takes.
func TestCheck_whatIsLetInCanBeCounted(t *testing.T) {
	of, _ := shared(t, false)
	checker := share.NewChecker(of)
	words := wording.In(wording.Swedish)
	let := 0
	for _, one := range of.Workshop.In(wording.Swedish).Exercises() {
		fields := one.Task.Fields(one.Task.Blank(), words)
		for seed := range uint64(seeds) {
			rng := rand.New(rand.NewPCG(seed, 2)) // #nosec G404 -- made-up answers
			answer := share.Answer{Kind: one.Kind, Texts: map[string]string{}}
			for _, field := range fields {
				odd(rng, field, &answer)
			}
			given := share.Contribution{Day: of.Head.ID, Ticket: of.Head.Ticket}
			given.Answers = map[string]share.Answer{one.Key: answer}
			if checker.Check(given) != nil {
				continue
			}
			let++
			if _, err := answer.Into(one); err != nil {
				t.Fatalf("%s, seed %d: let in, and then %v\n%+v", one.Key, seed, err, answer)
			}
		}
	}
	if let < 150 {
		t.Errorf("only %d were let in, so little was tried", let)
	}
}

// odd gives a field some value, now and then one that it cannot have.
func odd(rng *rand.Rand, field exercise.Field, answer *share.Answer) {
	value := share.Value{Field: field.Key}
	var keys []string
	for _, at := range rng.Perm(len(field.Options)) {
		keys = append(keys, field.Options[at].Key)
	}
	switch dice := rng.IntN(12); {
	case dice < 4 || field.Private:
		return
	case dice == 4 && field.CanPass:
		value.Passed = true
	case field.Kind == exercise.ScaleField || field.Kind == exercise.NumberField:
		value.Number = field.Least + rng.IntN(field.Most-field.Least+1)
	case field.Kind == exercise.SharesField:
		value.Shares = map[string]int{keys[0]: rng.IntN(60), keys[1]: rng.IntN(40)}
	case field.Kind == exercise.ChoiceField && !field.Many:
		value.Chosen = keys[:1]
	case field.Kind == exercise.ChoiceField, field.Kind == exercise.OrderField:
		value.Chosen = keys[:1+rng.IntN(len(keys))]
	default:
		answer.Texts[field.Key] = "Något."
		return
	}
	if rng.IntN(300) == 0 {
		value.Number++
	}
	answer.Values = append(answer.Values, value)
}
