package workshop

import (
	"fmt"

	"troskel/data/exercise"
)

// Exercises lists the day's exercises in order.
func (w Workshop) Exercises() []exercise.Exercise {
	var all []exercise.Exercise
	for _, block := range w.Blocks {
		all = append(all, block.Exercises...)
	}
	return all
}

// Minutes is how long the day's core takes, breaks not counted.
func (w Workshop) Minutes() int {
	minutes := 0
	for _, block := range w.Blocks {
		minutes += block.Minutes()
	}
	return minutes
}

// Minutes is how long the block's core takes. Of a group only as many exercises as one chooses are counted, each as
// long as the longest of them.
func (b Block) Minutes() int {
	minutes := 0
	b.walk(func(_ exercise.Exercise, _, takes int) { minutes += takes })
	return minutes
}

// Length is how many minutes the block has, from its start to its end; 0 when its times cannot be read.
func (b Block) Length() int {
	starts, ok := minuteOfDay(b.Starts)
	ends, ok2 := minuteOfDay(b.Ends)
	if !ok || !ok2 {
		return 0
	}
	return ends - starts
}

// Start is when an exercise of the block begins ("09:10") if each one before it takes its minutes. What can be chosen
// from a group begins with the group. An exercise that is not of the core has no time, and gets "".
func (b Block) Start(key string) string {
	starts, ok := minuteOfDay(b.Starts)
	if !ok {
		return ""
	}
	found := ""
	b.walk(func(e exercise.Exercise, after, _ int) {
		if e.Key == key {
			found = clock(starts + after)
		}
	})
	return found
}

// walk visits the block's core exercises in order, with the minutes since the block began and the minutes that are
// added to it. The first exercise of a group adds the whole group's minutes, the others none.
func (b Block) walk(visit func(e exercise.Exercise, after, takes int)) {
	after := 0
	groups := map[string]int{}
	for _, e := range b.Exercises {
		if e.Use != exercise.Core {
			continue
		}
		begun, seen := groups[e.Group]
		switch {
		case e.Group == "":
			visit(e, after, e.Minutes())
			after += e.Minutes()
		case seen:
			visit(e, begun, 0)
		default:
			groups[e.Group] = after
			takes := b.groupMinutes(e.Group)
			visit(e, after, takes)
			after += takes
		}
	}
}

func (b Block) groupMinutes(key string) int {
	choose := 1
	for _, group := range b.Groups {
		if group.Key == key {
			choose = group.Choose
		}
	}
	count, longest := 0, 0
	for _, member := range b.members(key) {
		if member.Use == exercise.Core {
			count++
			longest = max(longest, member.Minutes())
		}
	}
	return min(choose, count) * longest
}

func (b Block) members(group string) []exercise.Exercise {
	var found []exercise.Exercise
	for _, e := range b.Exercises {
		if e.Group == group {
			found = append(found, e)
		}
	}
	return found
}

// minuteOfDay reads a time of day as the format writes it: two digits, a colon, two digits.
func minuteOfDay(written string) (minute int, ok bool) {
	if len(written) != len("09:00") || written[2] != ':' {
		return 0, false
	}
	for _, at := range []int{0, 1, 3, 4} {
		if written[at] < '0' || written[at] > '9' {
			return 0, false
		}
	}
	hours := int(written[0]-'0')*10 + int(written[1]-'0')
	minutes := int(written[3]-'0')*10 + int(written[4]-'0')
	return hours*60 + minutes, hours < 24 && minutes < 60
}

func clock(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60%24, minute%60) }
