package rehearsal

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"troskel/data/exercise"
)

// place is where somebody places something on a scale. What a room thinks of it follows from its key; over some things
// people part by their leaning, over others they agree. What was placed before is moved a little, or not at all.
func (m *maker) place(who *person, exerciseKey string, field exercise.Field) int {
	least, most := float64(field.Least), float64(field.Most)
	if earlier, again := who.marks[field.Key]; again {
		return m.moved(earlier, field)
	}
	if factor, before := strings.CutPrefix(field.Key, "before:"); before {
		if now, ok := who.marks["now:"+factor]; ok {
			return max(field.Least, now-[]int{0, 0, 1, 1, 2}[m.rng.IntN(5)])
		}
	}
	middle := least + (0.25+0.5*trait(exerciseKey, field.Key))*(most-least)
	parting := (trait(field.Key, "parting") - 0.35) * 0.75 * (most - least)
	number := int(math.Round(middle + parting*who.leaning + m.rng.NormFloat64()*0.12*(most-least)))
	number = min(field.Most, max(field.Least, number))
	who.marks[field.Key] = number
	return number
}

// moved is a step on a scale after a day of talk: most stay, some go a step, nearly all of them the same way.
func (m *maker) moved(from int, field exercise.Field) int {
	step := 0
	if m.rng.IntN(100) < 40 {
		step = 1
		if trait(field.Key, "direction") < 0.5 {
			step = -1
		}
		if m.rng.IntN(100) < 15 {
			step = -step
		}
	}
	return min(field.Most, max(field.Least, from+step))
}

// guess is a number: low for how often one tried, else around the middle.
func (m *maker) guess(exerciseKey string, field exercise.Field) int {
	if field.Most-field.Least > 500 {
		return field.Least + m.rng.IntN(4)
	}
	span := float64(field.Most - field.Least)
	number := float64(field.Least) + span*(0.3+0.4*trait(exerciseKey, field.Key)) + m.rng.NormFloat64()*0.18*span
	return min(field.Most, max(field.Least, int(math.Round(number))))
}

// choose is one of the options, or several. A version of a text is that of one's own role when there is one.
func (m *maker) choose(who *person, exerciseKey string, field exercise.Field) []string {
	has := func(key string) bool {
		return slices.ContainsFunc(field.Options, func(option exercise.Option) bool { return option.Key == key })
	}
	switch {
	case len(field.Options) == 0 || field.Key == "revised" && m.rng.IntN(100) < 75:
		return nil
	case field.Key == "version" && has(string(who.role)):
		return []string{string(who.role)}
	case field.Many && len(field.Options) == 1: // a tick
		if m.rng.IntN(100) < 15 {
			return nil
		}
		return []string{field.Options[0].Key}
	}
	ranked := m.ranked(who, exerciseKey, field)
	count := 1
	if field.Many {
		count = 1 + m.rng.IntN(2)
		if field.Most > 0 {
			count = field.Most
		}
	}
	return ranked[:min(count, len(ranked))]
}

// ranked are the options in somebody's order: what weighs in the room at large, who one is, and chance.
func (m *maker) ranked(who *person, exerciseKey string, field exercise.Field) []string {
	weights := m.weights(who, exerciseKey, field)
	keys := make([]string, len(field.Options))
	for i, option := range field.Options {
		keys[i] = option.Key
	}
	slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(weights[b], weights[a]) })
	return keys
}

func (m *maker) weights(who *person, exerciseKey string, field exercise.Field) map[string]float64 {
	weights := map[string]float64{}
	for _, option := range field.Options {
		tilt := (trait(exerciseKey, field.Key, option.Key, "tilt") - 0.5) * 1.6
		weights[option.Key] = trait(exerciseKey, field.Key, option.Key) + tilt*who.leaning + m.rng.NormFloat64()*0.3
	}
	return weights
}

// shareOut gives all the points away, in fives, most of them to a few.
func (m *maker) shareOut(who *person, exerciseKey string, field exercise.Field) map[string]int {
	ranked, left := m.ranked(who, exerciseKey, field), field.Most
	shares := map[string]int{}
	for i, key := range ranked {
		points := left / 2 / 5 * 5
		if i == len(ranked)-1 || i == 4 || points < 10 {
			points = left
		}
		if points > 0 {
			shares[key] = points
		}
		if left -= points; left == 0 {
			break
		}
	}
	return shares
}
