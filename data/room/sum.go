package room

import (
	"slices"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// Sum is several days of the same workshop taken together, as a municipality has them. It adds what each day shows and
// nothing else, so that it tells no more than the days' own results do: what is withheld in a day is withheld in the sum.
// A day of another workshop, or of the other sort (practice or real), is left out.
func Sum(rooms []*Room, words wording.Words) Result {
	if len(rooms) == 0 {
		return Result{}
	}
	first := rooms[0]
	rooms = slices.DeleteFunc(slices.Clone(rooms), func(r *Room) bool { return !r.goesWith(first) })
	results := make([]Result, len(rooms))
	for i, r := range rooms {
		results[i] = r.Result(words)
	}
	sum := Result{Day: first.catalog.day.Head, Title: results[0].Title, Accounts: Accounts{Refused: map[string]int{}}}
	for i, result := range results {
		sum.Accounts.add(result.Accounts)
		sum.Day.Least = max(sum.Day.Least, rooms[i].least())
	}
	exercises := first.catalog.in(words)
	for _, one := range first.catalog.asked {
		picture := sumOf(rooms, results, exercises[one.Key], words)
		sum.Pictures = append(sum.Pictures, picture)
		sum.Sources = append(sum.Sources, picture.Sources...)
	}
	slices.Sort(sum.Sources)
	sum.Sources = slices.Compact(sum.Sources)
	return sum
}

func (r *Room) goesWith(other *Room) bool {
	return r.catalog.day.Workshop.Name() == other.catalog.day.Workshop.Name() &&
		r.catalog.day.Head.Practice == other.catalog.day.Head.Practice
}

func (a *Accounts) add(other Accounts) {
	a.People += other.People
	a.Tables += other.Tables
	a.Replaced += other.Replaced
	a.TakenBack += other.TakenBack
	a.Conflicts += other.Conflicts
	for code, count := range other.Refused {
		a.Refused[code] += count
	}
}

// sumOf adds the pictures of one exercise.
func sumOf(rooms []*Room, results []Result, shown exercise.Exercise, words wording.Words) Picture {
	sum := Picture{Key: shown.Key, Kind: shown.Kind, Title: shown.Title, State: Open}
	var views []view
	var withheld Handed // each day tells as much
	for i, r := range rooms {
		at := slices.IndexFunc(results[i].Pictures, func(p Picture) bool { return p.Key == shown.Key })
		if at < 0 || results[i].Pictures[at].Kind != shown.Kind {
			continue
		}
		picture := results[i].Pictures[at]
		sum.Least = max(sum.Least, picture.Least)
		sum.Texts, sum.Hands = append(sum.Texts, picture.Texts...), append(sum.Hands, picture.Hands...)
		sum.Merged = append(sum.Merged, picture.Merged...)
		switch picture.State {
		case Closed:
			sum.State = Closed
			sum.Sources = append(sum.Sources, picture.Sources...)
			sum.Handed.People += picture.Handed.People
			sum.Handed.Tables += picture.Handed.Tables
			sum.Passed += picture.Passed
			views = append(views, r.view(shown, words))
		case Withheld:
			withheld.People += picture.Handed.People
			withheld.Tables += picture.Handed.Tables
			if sum.State == Open {
				sum.State = Withheld
			}
		}
	}
	slices.Sort(sum.Sources)
	slices.SortFunc(sum.Texts, compareTexts)
	slices.SortFunc(sum.Merged, compareTexts)
	if sum.State == Withheld {
		sum.Handed = withheld
		sum.Reason, sum.Missing, sum.Blocks = TooFew, []Missing{{Reason: TooFew}}, textBlocks(shown, sum.Texts, words)
	}
	if len(views) > 0 {
		all := merged(views)
		fill(&sum, all)
		sum.speak(all)
	}
	return sum
}

func (r *Room) view(shown exercise.Exercise, words wording.Words) view {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	one, _ := r.catalog.find(shown.Key)
	return viewOf(one, shown, r.ledger.peek(shown.Key), words)
}

// merged is several days' views as one. A unit is shown when any day shows it, of those days; and per role when all days
// that show it show it so. What all answered alike is each day's own, and is not said of the sum.
func merged(views []view) view {
	whole := views[0]
	whole.states, whole.answers, whole.common = map[string]unitState{}, nil, map[string][]string{}
	whole.roles = map[exercise.Role][]closed{}
	for _, unit := range whole.asked.units {
		whole.states[unit.key] = mergedState(views, unit.key)
	}
	for _, one := range views {
		whole.roleNo = max(whole.roleNo, one.roleNo)
		whole.answers = append(whole.answers, one.answers...)
		for role, answers := range one.roles {
			for _, answer := range answers {
				kept, _ := whole.filter(answer, nil, func(state unitState) bool { return state == unitSplit })
				whole.roles[role] = append(whole.roles[role], kept)
			}
		}
	}
	sortAnswers(whole.answers)
	for _, answers := range whole.roles {
		sortAnswers(answers)
	}
	return whole
}

func mergedState(views []view, unitKey string) unitState {
	var shown []unitState
	for _, one := range views {
		if state := one.states[unitKey]; state.counted() {
			shown = append(shown, state)
		}
	}
	switch {
	case len(shown) == 0:
		return views[0].states[unitKey]
	case slices.Contains(shown, unitShown):
		return unitShown
	}
	return unitSplit
}
