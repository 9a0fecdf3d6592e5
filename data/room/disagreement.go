package room

import (
	"slices"

	"troskel/data/exercise"
)

// Disagreement tells how parted a room is: 0 when all gave the same answer, 1 when it is parted in two halves at the ends
// of a scale. Of an ordered scale it is (1 − A) / 2, where A is the agreement of C. van der Eijk, "Measuring Agreement in
// Ordered Rating Scales", Quality & Quantity 35 (2001) 325–341, from 1 (all the same) over 0 (all steps as many) to −1 (two
// halves at the ends). Of a choice it is 1 − the largest share, and so it is of the first places of an order and of points.
func Disagreement(kind exercise.FieldKind, counts []int) float64 {
	sum, largest := 0, 0
	for _, count := range counts {
		sum, largest = sum+count, max(largest, count)
	}
	switch {
	case sum == 0:
		return 0
	case kind == exercise.ScaleField || kind == exercise.NumberField:
		return (1 - agreement(counts)) / 2
	}
	return 1 - float64(largest)/float64(sum)
}

// agreement is van der Eijk's A: the counts are taken apart in layers of equal height, each layer is a pattern of steps
// that are used or not, and the layers' agreements are weighed by how many answers they hold.
func agreement(counts []int) float64 {
	left, whole, sum := slices.Clone(counts), 0, 0.0
	for _, count := range counts {
		whole += count
	}
	for {
		used, least := 0, 0
		for _, count := range left {
			if count > 0 {
				used++
				if least == 0 || count < least {
					least = count
				}
			}
		}
		if used == 0 {
			return sum
		}
		sum += float64(least*used) / float64(whole) * patternAgreement(left, used)
		for i := range left {
			left[i] = max(0, left[i]-least)
		}
	}
}

// patternAgreement is the agreement of one layer: how many of the triples of steps are such that what is used stays
// together (both neighbours, then nothing) against those with a gap in the middle.
func patternAgreement(layer []int, used int) float64 {
	steps := len(layer)
	switch used {
	case 1:
		return 1
	case steps:
		return 0
	}
	together, apart := triples(layer)
	unimodal := float64((steps-2)*together-(steps-1)*apart) / float64((steps-2)*(together+apart))
	return unimodal * (1 - float64(used-1)/float64(steps-1))
}

// triples counts the threes of steps in which two that are used stand together, and those in which they stand apart.
func triples(layer []int) (together, apart int) {
	for i := range layer {
		for j := i + 1; j < len(layer); j++ {
			for k := j + 1; k < len(layer); k++ {
				first, middle, last := layer[i] > 0, layer[j] > 0, layer[k] > 0
				switch {
				case first && last && !middle:
					apart++
				case first != last && middle:
					together++
				}
			}
		}
	}
	return together, apart
}
