package room

import (
	"slices"
	"sync"

	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// catalog is the exercises that a day collects, with all that the room has to look up often.
type catalog struct {
	day   day.Day
	asked []asked // in the day's order
	at    map[string]int

	scratch sync.Pool // of *summed: the room for one sum, used again and again

	mutex     sync.Mutex
	languages map[wording.Language]map[string]exercise.Exercise // those that were asked for, made once
}

// asked is one exercise that is collected.
type asked struct {
	exercise.Exercise
	fields  []exercise.Field // those that may be in a contribution
	at      map[string]int   // by field key
	units   []unit
	counted []int           // the fields that are in a unit, by their place among fields
	twice   map[string]bool // units of a question that is asked again somewhere, or that asks again
}

func newCatalog(d day.Day) *catalog {
	c := &catalog{day: d, at: map[string]int{}, languages: map[wording.Language]map[string]exercise.Exercise{}}
	c.scratch.New = func() any { return new(summed) }
	for _, one := range d.Workshop.In("").Exercises() {
		if one.Task != nil && slices.Contains(d.Head.Share, one.Key) && one.Kind != "page" {
			c.at[one.Key] = len(c.asked)
			c.asked = append(c.asked, ask(one))
		}
	}
	for _, one := range c.asked {
		if again, ok := againOf(one.Exercise); ok {
			if first, ok := c.find(again.Of); ok {
				for _, key := range again.Keys {
					one.twice[statementField(key)], first.twice[statementField(key)] = true, true
				}
			}
		}
	}
	return c
}

func ask(one exercise.Exercise) asked {
	a := asked{Exercise: one, at: map[string]int{}, units: unitsOf(one), twice: map[string]bool{}}
	for _, field := range one.Task.Fields(one.Task.Blank(), wording.In(wording.Swedish)) {
		if !field.Private && field.Kind != exercise.DateField {
			a.at[field.Key] = len(a.fields)
			a.fields = append(a.fields, field)
		}
	}
	for _, one := range a.units {
		for _, field := range one.fields {
			a.counted = append(a.counted, a.at[field])
		}
	}
	slices.Sort(a.counted)
	a.counted = slices.Compact(a.counted)
	return a
}

func (c *catalog) find(key string) (asked, bool) {
	at, ok := c.at[key]
	if !ok {
		return asked{}, false
	}
	return c.asked[at], true
}

// in is the exercise in a language, with the municipality's own facts in its texts.
func (c *catalog) in(words wording.Words) map[string]exercise.Exercise {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	language := words.Language()
	if found, ok := c.languages[language]; ok {
		return found
	}
	found := map[string]exercise.Exercise{}
	for _, one := range c.day.Workshop.In(language).WithLocal(c.day.Head.Local).Exercises() {
		found[one.Key] = one
	}
	c.languages[language] = found
	return found
}

// againOf tells which earlier exercise an exercise asks anew.
func againOf(one exercise.Exercise) (exercise.Again, bool) {
	statements, ok := one.Task.(*exercise.Statements)
	if !ok || statements.Again == nil {
		return exercise.Again{}, false
	}
	return *statements.Again, true
}

// statementField is the field of a statement by its key.
func statementField(key string) string { return "mark:" + key }
