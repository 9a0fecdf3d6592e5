package console

import (
	"slices"

	"troskel/data/exercise"
)

// asking is one visit to an exercise: its questions one by one, in the order in which they are there. What an answer opens
// comes when it has been opened.
type asking struct {
	*talk
	exercise exercise.Exercise
	answer   exercise.Answer
	order    []string        // the questions that were asked or passed over, by key
	settled  map[string]bool // the same
	opened   map[string]bool // groups of voluntary questions that somebody wanted to see
}

func newAsking(t *talk, asked exercise.Exercise) *asking {
	return &asking{
		talk: t, exercise: asked, answer: t.day.Answer(asked.Key), settled: map[string]bool{}, opened: map[string]bool{},
	}
}

// all asks until somebody goes somewhere.
func (a *asking) all() (turn, error) {
	for {
		turned, err := a.next()
		switch {
		case err != nil:
			return stay, err
		case turned == goBack && len(a.order) > 0:
			a.unsettle()
		case turned != stay:
			return turned, nil
		}
	}
}

// unsettle goes back to the question before.
func (a *asking) unsettle() {
	last := a.order[len(a.order)-1]
	a.order = a.order[:len(a.order)-1]
	delete(a.settled, last)
	a.forget()
}

func (a *asking) settle(key string) {
	if !a.settled[key] {
		a.settled[key] = true
		a.order = append(a.order, key)
	}
}

// shown are the questions as they stand now.
func (a *asking) shown() []exercise.Asked {
	_, fields := exercise.Ask(a.exercise.Task, a.answer, a.day.Day())
	return slices.DeleteFunc(fields, func(field exercise.Asked) bool {
		return field.When == exercise.Never || field.When == exercise.OnLeaving
	})
}

// next asks the first question that is not settled; when all are, what is at the end.
func (a *asking) next() (turn, error) {
	fields := a.shown()
	at := slices.IndexFunc(fields, func(field exercise.Asked) bool { return !a.settled[field.Key] })
	if at < 0 {
		return a.end(a.exercise)
	}
	field := fields[at]
	if field.When == exercise.Early { // something before it is not answered, and it says so
		a.settle(field.Key)
		a.say(field.Help)
		return stay, nil
	}
	if run := a.voluntary(fields[at:]); run > 0 {
		wants, turned, err := a.offer(fields[at : at+run])
		if err != nil || turned != stay {
			return turned, err
		}
		if !wants {
			a.settle(field.Key)
			for _, one := range fields[at : at+run] {
				a.settled[one.Key] = true // one step back leads to the offer
			}
			return stay, nil
		}
		a.opened[offerName(field)] = true
	}
	asked := question{
		Asked: field, number: len(a.settled) + 1, of: len(a.settled) + a.left(fields), offered: a.opened[offerName(field)],
	}
	turned, err := a.field(asked, a.put)
	if err == nil && turned == stay {
		a.settle(field.Key)
	}
	return turned, err
}

// left is how many questions are not settled, as far as one can see.
func (a *asking) left(fields []exercise.Asked) int {
	count := 0
	for _, field := range fields {
		if !a.settled[field.Key] {
			count++
		}
	}
	return count
}

// voluntary is how many questions may be offered together instead of asked: those that belong together and are for who
// wants, or one that has much to read before it.
func (a *asking) voluntary(fields []exercise.Asked) int {
	first, run := fields[0], 0
	for _, field := range fields {
		if field.When != exercise.Aside || field.Group != first.Group || a.settled[field.Key] {
			break
		}
		run++
	}
	if a.opened[offerName(first)] || run == 1 && isQuiet(first.Above) {
		return 0
	}
	return run
}

// offerName tells one offer from another.
func offerName(field exercise.Asked) string {
	if field.Group != "" {
		return field.Group
	}
	return field.Key
}

func (a *asking) offer(fields []exercise.Asked) (wants bool, turned turn, err error) {
	a.blank()
	name := fields[0].Group
	if name == "" {
		name = fields[0].Label
	}
	a.say(a.words.Text("terminal.voluntary", "what", name))
	return a.yes("terminal.fill-in")
}

// put puts a value into the answer, to be saved.
func (a *asking) put(given exercise.Field) error {
	if err := a.exercise.Task.Apply(a.answer, []exercise.Field{given}); err != nil {
		return err
	}
	a.day.Changed(a.exercise.Key)
	return nil
}

// leave ticks what one has read when one goes on. Nobody has answered anything, so there is no receipt.
func (a *asking) leave() {
	_, fields := exercise.Ask(a.exercise.Task, a.answer, a.day.Day())
	for _, field := range fields {
		if field.When != exercise.OnLeaving || !field.Empty {
			continue
		}
		given := field.Field
		given.Empty, given.Chosen = false, []string{field.Options[0].Key}
		if err := a.put(given); err != nil {
			a.say(a.words.Say(err))
		}
	}
}
