package workshop

import (
	"slices"
	"strings"

	"troskel/data/exercise"
)

// The rules in this file join several fields. They run while the file is read, each as soon as the fields it needs are
// known, and report at the field that the author most likely wants to change.

func checkFact(item part, fact *LocalFact) {
	if strings.Contains(fact.Ask, "{{") {
		item.Problem("ask", "workshop.marker-in-fact", "name", "ask")
	}
	if strings.Contains(fact.Fallback, "{{") {
		item.Problem("fallback", "workshop.marker-in-fact", "name", "fallback")
	}
}

func (w *Workshop) checkExercise(item part, e *exercise.Exercise) {
	block := w.Blocks[len(w.Blocks)-1]
	for _, earlier := range w.Blocks[:len(w.Blocks)-1] {
		if slices.ContainsFunc(earlier.Exercises, func(other exercise.Exercise) bool { return other.Key == e.Key }) {
			item.Problem("key", "workshop.same-exercise", "key", e.Key, "block", earlier.Title)
		}
	}
	if e.Group != "" {
		checkGroupNamed(item, e, block.Groups)
	}
	if e.From != "" {
		item.Later(func(earlier exercise.Find) { checkFrom(item, e, earlier) })
	}
	if e.Stop != nil && e.Kind != "page" && e.Kind != "" {
		item.Problem("stop", "workshop.stop-kind", "kind", e.Kind)
	}
}

func checkGroupNamed(item part, e *exercise.Exercise, groups []Group) {
	keys := make([]string, len(groups))
	for i, group := range groups {
		keys[i] = group.Key
	}
	switch {
	case len(keys) == 0:
		item.Problem("group", "workshop.no-groups", "key", e.Group)
	case !slices.Contains(keys, e.Group):
		item.Problem("group", "workshop.no-group", "key", e.Group, "known", strings.Join(keys, ", "))
	}
}

func checkFrom(item part, e *exercise.Exercise, earlier exercise.Find) {
	first, found := earlier(e.From)
	switch {
	case !found:
		item.Problem("from", "workshop.from", "key", e.From)
	case first.Kind == "page":
		item.Problem("from", "workshop.from-page", "key", e.From)
	}
}

// checkBlock checks the last block, with the parts that its groups stand in.
func (w *Workshop) checkBlock(item part, groups []part) {
	block := w.Blocks[len(w.Blocks)-1]
	for i, group := range block.Groups {
		if block.hasStrays() {
			break // a misspelt group is reported where it stands
		}
		if members := len(block.members(group.Key)); members < group.Choose {
			groups[i].Problem("choose", "workshop.group-few", "key", group.Key, "count", members, "choose", group.Choose)
		}
	}
	starts, ok := minuteOfDay(block.Starts)
	ends, ok2 := minuteOfDay(block.Ends)
	if !ok || !ok2 {
		return
	}
	if ends <= starts {
		item.Problem("ends", "workshop.block-ends", "starts", block.Starts, "ends", block.Ends)
		return
	}
	if minutes := block.Minutes(); minutes > ends-starts {
		item.Problem("ends", "workshop.block-full", "minutes", minutes, "length", ends-starts)
	}
	for _, earlier := range w.Blocks[:len(w.Blocks)-1] {
		if before, ok := minuteOfDay(earlier.Ends); ok && starts < before {
			item.Problem("starts", "workshop.block-overlaps", "starts", block.Starts, "title", earlier.Title,
				"ends", earlier.Ends)
			return
		}
	}
}

// hasStrays tells whether an exercise names a group that the block does not have.
func (b Block) hasStrays() bool {
	return slices.ContainsFunc(b.Exercises, func(e exercise.Exercise) bool {
		return e.Group != "" && !slices.ContainsFunc(b.Groups, func(group Group) bool { return group.Key == e.Group })
	})
}
