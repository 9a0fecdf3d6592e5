package room

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// unit is the least part of an exercise that is shown or withheld as one. Most often it is one field. Where the picture of
// a kind crosses fields, such as the two axes of a dilemma, they are one unit: of who has answered only one of them nothing
// is shown, so that nobody is left over when two pictures are subtracted.
type unit struct {
	key    string
	fields []string
	has    func(values map[string]string) bool     // the answer says the whole unit
	parts  func(values map[string]string) []string // what could be the same in everybody's answer
	alone  bool                                    // never per role, since it is parted by something like a role already
}

// crossing tells the units of one kind.
type crossing func(one exercise.Exercise, fields []exercise.Field) []unit

// crossings is every kind with its units. A kind of free text has none: the room only learns how many handed it in.
var crossings = map[string]crossing{
	"page":       noUnits,
	"reflection": noUnits,
	"rewrite":    noUnits,
	"plan":       noUnits,
	"proposal":   noUnits,
	"statements": eachField("mark:"),
	"journey":    eachField("feels:"),
	"corners":    eachField("corner"),
	"predict":    eachField("guess", "most", "least"),
	"sort":       eachField("pile:"),
	"rank":       wholeOrders,
	"budget":     wholeBudgets,
	"selfrating": pairs,
	"scene":      paths,
	"dilemma":    choicesAndAxes,
}

// unitsOf are the units of an exercise. A kind that is not in the table is shown as a whole or not at all.
func unitsOf(one exercise.Exercise) []unit {
	var fields []exercise.Field
	for _, field := range one.Task.Fields(one.Task.Blank(), wording.In(wording.Swedish)) {
		switch field.Kind {
		case exercise.TextField, exercise.OwnField, exercise.DateField:
		default:
			if !field.Private {
				fields = append(fields, field)
			}
		}
	}
	if known, ok := crossings[one.Kind]; ok {
		return known(one, fields)
	}
	return []unit{joint("all", fields...)}
}

func noUnits(exercise.Exercise, []exercise.Field) []unit { return nil }

// eachField makes a unit of every field whose key begins so. Ticks for what one has seen are nothing to show, and an own
// card is nobody else's.
func eachField(beginnings ...string) crossing {
	return func(_ exercise.Exercise, fields []exercise.Field) []unit {
		var units []unit
		for _, field := range fields {
			begins := slices.ContainsFunc(beginnings, func(start string) bool { return strings.HasPrefix(field.Key, start) })
			if begins && !strings.Contains(field.Key, ":own:") {
				units = append(units, joint(field.Key, field))
			}
		}
		return units
	}
}

// joint is a unit of fields that must all be said.
func joint(key string, fields ...exercise.Field) unit {
	one := unit{key: key}
	for _, field := range fields {
		one.fields = append(one.fields, field.Key)
	}
	one.has = func(values map[string]string) bool {
		for _, field := range one.fields {
			if value := values[field]; value == "" || value == passedValue {
				return false
			}
		}
		return true
	}
	one.parts = func(values map[string]string) []string {
		var parts []string
		for _, field := range fields {
			parts = append(parts, partsOf(field, values[field.Key])...)
		}
		return parts
	}
	return one
}

// partsOf is all that one could share with everybody else in a value: the step, each thing chosen, each thing's place in an
// order, each thing's points.
func partsOf(field exercise.Field, value string) []string {
	if value == "" {
		return nil
	}
	switch field.Kind {
	case exercise.ScaleField, exercise.NumberField:
		return []string{field.Key + "=" + value}
	}
	var parts []string
	for at, key := range strings.Fields(value) {
		if field.Kind == exercise.OrderField {
			key = fmt.Sprintf("%s@%d", key, at)
		}
		parts = append(parts, field.Key+"="+key)
	}
	return parts
}

// wholeOrders is an order, of those who ordered everything: only they are counted.
func wholeOrders(_ exercise.Exercise, fields []exercise.Field) []unit {
	one := joint("order", fields...)
	one.has = func(values map[string]string) bool {
		return len(strings.Fields(values["order"])) == len(fields[0].Options)
	}
	return []unit{one}
}

// wholeBudgets is the points of those who gave all of them.
func wholeBudgets(_ exercise.Exercise, fields []exercise.Field) []unit {
	one := joint("shares", fields...)
	one.has = func(values map[string]string) bool {
		sum := 0
		for _, points := range sharesIn(values["shares"]) {
			sum += points
		}
		return sum == exercise.BudgetPoints
	}
	return []unit{one}
}

// pairs are the ratings now and before the day, of those who gave both.
func pairs(_ exercise.Exercise, fields []exercise.Field) []unit {
	var units []unit
	for i := 0; i+1 < len(fields); i += 2 {
		_, factor, _ := strings.Cut(fields[i].Key, ":")
		units = append(units, joint("rating:"+factor, fields[i], fields[i+1]))
	}
	return units
}

// paths is the way through a scene, of those who took a step: the replies hang together. What all could have in common is a
// reply where there was a choice, and the end.
func paths(one exercise.Exercise, fields []exercise.Field) []unit {
	scene := one.Task.(*exercise.Scene)
	fields = slices.DeleteFunc(slices.Clone(fields), func(field exercise.Field) bool {
		return !strings.HasPrefix(field.Key, "moment:")
	})
	path := joint("path", fields...)
	follow := func(values map[string]string) exercise.Reached { return scene.At(repliesIn(scene, values)) }
	path.has = func(values map[string]string) bool { return len(follow(values).Path) > 0 }
	path.parts = func(values map[string]string) []string {
		at := follow(values)
		var parts []string
		for _, exchange := range at.Exchanges {
			if len(exchange.Moment.Replies) > 1 {
				parts = append(parts, "moment:"+exchange.Moment.Key+"="+exchange.Reply.Key)
			}
		}
		if at.Ended() {
			parts = append(parts, "end="+at.Moment.Key)
		}
		return parts
	}
	return []unit{path}
}

// repliesIn is the path that the replies make, from the beginning.
func repliesIn(scene *exercise.Scene, values map[string]string) []string {
	var path []string
	for len(path) <= len(scene.Moments) {
		reply, ok := values["moment:"+scene.At(path).Moment.Key]
		if !ok {
			break
		}
		path = append(path, reply)
	}
	return path
}

// choicesAndAxes are a dilemma's choice with the choice after the perspectives, and the place on both axes. The choices are
// one unit per version: a version is written for a role, so that its room must be large enough in itself.
func choicesAndAxes(one exercise.Exercise, fields []exercise.Field) []unit {
	named := map[string]exercise.Field{}
	for _, field := range fields {
		named[field.Key] = field
	}
	var units []unit
	for _, version := range one.Task.(*exercise.Dilemma).Versions {
		choices := joint("choice@"+string(version.Role), named["version"], named["choice"], named["revised"])
		choices.alone = true
		choices.has = func(values map[string]string) bool {
			return slices.ContainsFunc(version.Choices, func(choice exercise.Choice) bool { return choice.Key == values["choice"] })
		}
		choices.parts = func(values map[string]string) []string {
			return append(partsOf(named["choice"], values["choice"]), partsOf(named["revised"], values["revised"])...)
		}
		units = append(units, choices)
	}
	return append(units, joint("axes", named["service"], named["security"]))
}

// passedOn tells whether somebody passed on a unit, or on all of the exercise.
func (u unit) passedOn(said closed) bool {
	return said.Passed || slices.ContainsFunc(u.fields, func(field string) bool { return said.Values[field] == passedValue })
}

func sharesIn(value string) map[string]int {
	shares := map[string]int{}
	for _, share := range strings.Fields(value) {
		key, points, _ := strings.Cut(share, "=")
		shares[key], _ = strconv.Atoi(points)
	}
	return shares
}
