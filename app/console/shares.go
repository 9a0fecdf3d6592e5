package console

import (
	"maps"
	"strconv"

	"troskel/data/exercise"
)

// shares asks for the points of one thing after the other, and says each time how many are left.
func (t *talk) shares(q question, put func(exercise.Field) error) (turn, error) {
	t.present(q)
	t.say(t.words.Text("terminal.shares", "points", q.Most))
	given := q.Field
	given.Shares = maps.Clone(given.Shares)
	if given.Shares == nil {
		given.Shares = map[string]int{}
	}
	for at := 0; at < len(q.Options); {
		turned, err := t.share(q.Options[at], &given, put)
		switch {
		case err != nil:
			return stay, err
		case turned == goBack && at > 0:
			at--
		case turned != stay:
			return turned, nil
		default:
			at++
		}
	}
	if left := leftOf(given); left > 0 {
		t.say(t.words.Text("view.budget-left", "left", left))
	} else {
		t.tell("view.budget-all")
	}
	return stay, nil
}

func leftOf(given exercise.Field) int {
	left := given.Most
	for _, points := range given.Shares {
		left -= points
	}
	return left
}

// share asks for the points of one thing.
func (t *talk) share(thing exercise.Option, given *exercise.Field, put func(exercise.Field) error) (turn, error) {
	ask := func() {
		t.say(t.words.Text("terminal.share", "what", thing.Text, "left", leftOf(*given)))
	}
	ask()
	for {
		stands := given.Shares[thing.Key]
		now := ""
		if stands > 0 {
			now = strconv.Itoa(stands)
		}
		said, err := t.ask(t.answerPrompt(now), ask)
		if err != nil || said.turn != stay || said.text == "" {
			return said.turn, err
		}
		points, ok := 0, true
		if !nothing(said.text) {
			points, ok = t.number(said.text, 0, leftOf(*given)+stands)
		}
		if !ok {
			continue
		}
		changed := *given
		changed.Shares = maps.Clone(given.Shares)
		changed.Shares[thing.Key] = points
		changed.Empty = leftOf(changed) == changed.Most
		if err := put(changed); err != nil {
			t.say(t.words.Say(err))
			continue
		}
		*given = changed
		t.saved()
		return stay, nil
	}
}
