package console

import (
	"slices"
	"time"

	"troskel/data/exercise"
	"troskel/data/reflection"
	"troskel/data/session"
)

// lookBack asks how plans went whose date to look back has come, before one goes on with the day.
func (t *talk) lookBack() error {
	due := t.day.Due(t.options.Now())
	if len(due) == 0 {
		return nil
	}
	t.blank()
	t.tell("followup.title")
	t.tell("followup.lead")
	for at := 0; at < len(due); at++ {
		t.blank()
		t.say(t.words.Text("followup.number", "number", at+1, "count", len(due)))
		t.say(t.words.Text("plan.if") + " " + due[at].Plan.If)
		t.say(t.words.Text("plan.then") + " " + due[at].Plan.Then)
		turned, err := t.askOutcome(due[at].Key)
		switch {
		case err != nil:
			return err
		case turned == goBack && at > 0:
			at -= 2
			continue
		case turned == toList:
			return nil
		case !t.day.Outcome(due[at].Key).Told(): // who said nothing of this one has passed it
			t.day.SetOutcome(reflection.Outcome{Plan: due[at].Key, Passed: true})
		}
	}
	t.saved()
	t.day.Change(func(head *session.Head) { head.Place = session.Place{Page: summaryPage} })
	return nil
}

// wents are how far one can have come, by their keys in the list.
var wents = []reflection.Went{reflection.Done, reflection.Partly, reflection.NotYet}

// askOutcome asks how one plan went, and whether there is a new one.
func (t *talk) askOutcome(key string) (turn, error) {
	text := func(label string, of func(*reflection.Outcome) *string) func() (turn, error) {
		return func() (turn, error) {
			outcome := t.day.Outcome(key)
			return t.text(writing{label: label, now: *of(&outcome), put: func(text string) error {
				outcome := t.day.Outcome(key)
				*of(&outcome) = text
				t.setOutcome(outcome)
				return nil
			}})
		}
	}
	return inTurn(
		func() (turn, error) { return t.askWent(key) },
		text(t.words.Text("followup.helped"), func(o *reflection.Outcome) *string { return &o.Helped }),
		text(t.words.Text("followup.hindered"), func(o *reflection.Outcome) *string { return &o.Hinder }),
		func() (turn, error) { t.blank(); t.tell("followup.plan"); return stay, nil },
		text(t.words.Text("plan.if"), func(o *reflection.Outcome) *string { return &o.If }),
		text(t.words.Text("plan.then"), func(o *reflection.Outcome) *string { return &o.Then }),
		func() (turn, error) { return t.askNewDate(key) },
	)
}

// setOutcome keeps an outcome. Who says something after passing has not passed.
func (t *talk) setOutcome(outcome reflection.Outcome) {
	outcome.Passed = outcome.Passed && !outcome.Told()
	t.day.SetOutcome(outcome)
}

func (t *talk) askWent(key string) (turn, error) {
	outcome := t.day.Outcome(key)
	q := question{Asked: exercise.Asked{Field: exercise.Field{
		Kind: exercise.ChoiceField, Label: t.words.Text("followup.went"),
	}}}
	for _, went := range wents {
		q.Options = append(q.Options, exercise.Option{Key: string(went), Text: session.WentText(t.words, went)})
	}
	q.Empty = !slices.Contains(wents, outcome.Went)
	if !q.Empty {
		q.Chosen = []string{string(outcome.Went)}
	}
	return t.field(q, func(given exercise.Field) error {
		outcome.Went = reflection.Unsaid
		if !given.Empty {
			outcome.Went = reflection.Went(given.Chosen[0])
		}
		t.setOutcome(outcome)
		return nil
	})
}

func (t *talk) askNewDate(key string) (turn, error) {
	outcome := t.day.Outcome(key)
	date, err := time.Parse(time.DateOnly, outcome.Date)
	q := question{Asked: exercise.Asked{Field: exercise.Field{
		Kind: exercise.DateField, Label: t.words.Text("followup.date"), Date: date, Empty: err != nil,
	}}}
	return t.field(q, func(given exercise.Field) error {
		outcome.Date = ""
		if !given.Empty {
			outcome.Date = given.Date.Format(time.DateOnly)
		}
		t.setOutcome(outcome)
		return nil
	})
}
