package day

import (
	"slices"

	"troskel/data/exercise"
	"troskel/data/workshop"
)

// Shareable lists the exercises of a workshop that may be handed in at all: all but pages, in the day's order.
func Shareable(set workshop.Set) []exercise.Exercise {
	var found []exercise.Exercise
	for _, one := range set.In("").Exercises() {
		if mayBeShared(one) {
			found = append(found, one)
		}
	}
	return found
}

func mayBeShared(one exercise.Exercise) bool { return one.Kind != "page" }

// written are the kinds whose answers are free text: what is left of them without it says nothing about a room. A plan's
// only choice is whether it was said to a neighbour.
var written = []string{"reflection", "rewrite", "plan"}

// Usual lists the keys of the exercises that it makes sense to hand in: those of the core in which one chooses, places or
// orders something. An own case is nobody else's.
func Usual(set workshop.Set) []string {
	var usual []string
	for _, one := range Shareable(set) {
		if one.Use == exercise.Core && !slices.Contains(written, one.Kind) {
			usual = append(usual, one.Key)
		}
	}
	return usual
}
