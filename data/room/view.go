package room

import (
	"maps"
	"slices"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/share"
	"troskel/data/wording"
)

// view is an exercise with the answers that may be shown and nothing else: whatever is made of it, a chart, a table or a
// sentence, cannot hold what is withheld. It is the only way from the ledger to an output.
type view struct {
	asked   asked
	shown   exercise.Exercise // in the language of words
	words   wording.Words
	states  map[string]unitState
	answers []closed                   // of everybody
	roles   map[exercise.Role][]closed // of those units only that are shown per role
	common  map[string][]string        // of units in which all or nearly all answered the same: what they answered
	roleNo  int                        // how many roles there are
}

// viewOf is what may be shown of a closing.
func viewOf(one asked, shown exercise.Exercise, known *book, words wording.Words) view {
	number := len(known.Rounds)
	standing := known.Rounds[number-1]
	v := view{
		asked: one, shown: shown, words: words, states: standing.Units, roles: map[exercise.Role][]closed{},
		common: map[string][]string{}, roleNo: standing.Roles,
	}
	var all []closed
	split := func(state unitState) bool { return state == unitSplit }
	for _, cell := range known.Cells {
		written, in := cell.tagOf(number)
		if !in {
			continue
		}
		all = append(all, cell.answersIn(number)...)
		if !slices.Contains(slices.Collect(maps.Values(standing.Units)), unitSplit) {
			continue
		}
		role := roleOf(written)
		for _, answer := range cell.answersIn(number) {
			if kept, ok := v.filter(answer, standing.Quiet, split); ok {
				v.roles[role] = append(v.roles[role], kept)
			}
		}
	}
	for _, answer := range all {
		if kept, ok := v.filter(answer, standing.Quiet, unitState.counted); ok {
			v.answers = append(v.answers, kept)
		}
	}
	for _, unit := range one.units {
		if standing.Units[unit.key] == unitAlike {
			v.common[unit.key] = alike(unit, all)
		}
	}
	sortAnswers(v.answers)
	for _, answers := range v.roles {
		sortAnswers(answers)
	}
	return v
}

func roleOf(written string) exercise.Role {
	_, role := parseTag(written)
	if role == "unsaid" {
		return exercise.Unsaid
	}
	return exercise.Role(role)
}

// counted tells whether numbers are shown.
func (s unitState) counted() bool { return s == unitShown || s == unitSplit }

// filter is what of an answer may be shown; not ok when that is nothing, not even that it was passed.
func (v view) filter(answer closed, quiet []string, may func(unitState) bool) (kept closed, ok bool) {
	if answer.Passed {
		return answer, !slices.Contains(quiet, wholeExercise)
	}
	kept.Values = map[string]string{}
	for _, unit := range v.asked.units {
		if !may(v.states[unit.key]) {
			continue
		}
		has := unit.has(answer.Values)
		passes := !has && unit.passedOn(answer) && !slices.Contains(quiet, unit.key)
		for _, field := range unit.fields {
			if value := answer.Values[field]; value != "" && (has || passes && value == passedValue) {
				kept.Values[field] = value
			}
		}
	}
	return kept, true
}

// people is how many of some answers say a unit.
func (v view) people(u unit, answers []closed) int { return count(answers, u.has) }

// passes is how many passed on a unit, as far as that may be told.
func (v view) passes(u unit, answers []closed) int {
	passes := 0
	for _, answer := range answers {
		if u.passedOn(answer) {
			passes++
		}
	}
	return passes
}

// together is what the exercise's kind says of answers.
func (v view) together(answers []closed, per bool) []document.Block {
	if !slices.ContainsFunc(v.asked.units, func(u unit) bool { return v.shows(u, per) }) {
		return nil
	}
	task := v.narrowed(per)
	one := v.shown
	one.Task = task
	known := map[string]exercise.Answer{}
	var all []exercise.Answer
	for _, answer := range answers {
		line := answer.text()
		made, ok := known[line]
		if !ok {
			made = v.answer(one, answer)
			known[line] = made
		}
		if made != nil {
			all = append(all, made)
		}
	}
	blocks := task.Together(all, v.words)
	if v.asked.Kind == "scene" { // counts of who wrote something, which the room does not know
		blocks = slices.DeleteFunc(blocks, func(block document.Block) bool {
			_, counts := block.(document.Pairs)
			return counts
		})
	}
	return blocks
}

func (v view) shows(u unit, per bool) bool {
	state := v.states[u.key]
	return state == unitSplit || state == unitShown && !per
}

// answer is an answer as its kind speaks of it; nil when the day was corrected and the exercise has no place for it.
func (v view) answer(one exercise.Exercise, said closed) exercise.Answer {
	given := share.Answer{Kind: one.Kind, Passed: said.Passed}
	for _, field := range v.asked.fields {
		if text, ok := said.Values[field.Key]; ok {
			given.Values = append(given.Values, valueOf(field, text))
		}
	}
	made, err := given.Into(one)
	if err != nil {
		return nil
	}
	return made
}

// narrowed is the task without the cards and stops of which nothing may be shown. Its kind would draw them as if nobody had
// answered.
func (v view) narrowed(per bool) exercise.Task {
	gone := func(field string) bool {
		return slices.ContainsFunc(v.asked.units, func(u unit) bool { return u.key == field && !v.shows(u, per) })
	}
	switch task := v.shown.Task.(type) {
	case *exercise.Sort:
		left := *task
		left.Cards = slices.DeleteFunc(slices.Clone(task.Cards), func(card exercise.Option) bool {
			return gone("pile:" + card.Key)
		})
		return &left
	case *exercise.Journey:
		left := *task
		left.Stops = slices.DeleteFunc(slices.Clone(task.Stops), func(stop exercise.JourneyStop) bool {
			return gone("feels:" + stop.Key)
		})
		return &left
	}
	return v.shown.Task
}
