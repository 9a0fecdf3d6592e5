package layout

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// levels is how deep each rune of a paragraph is nested in directions (the Unicode Bidirectional Algorithm, UAX 9): even
// ones run to the right, odd ones to the left. Texts that only run to the right, nearly all, have none.
func levels(text []rune) (levels []uint8, toLeft bool) {
	if !slices.ContainsFunc(text, runsLeft) {
		return nil, false
	}
	var paragraph bidi.Paragraph
	if _, err := paragraph.SetString(string(text)); err != nil {
		return nil, false
	}
	order, err := paragraph.Order()
	if err != nil {
		return nil, false
	}
	levels = make([]uint8, len(text))
	toLeft = beginsLeft(text)
	for i := range order.NumRuns() {
		run := order.Run(i)
		from, last := run.Pos()
		fillLevels(levels[from:last+1], text[from:last+1], run.Direction() == bidi.RightToLeft, toLeft, from > 0)
	}
	pairBrackets(levels, text, toLeft)
	return levels, toLeft
}

// pairBrackets lets both brackets of a pair, and the spaces outside it, run in the paragraph's direction where the library
// gives them different ones (a short form of rule N0, which it skips).
func pairBrackets(levels []uint8, text []rune, toLeft bool) {
	const deepest = 63
	own := uint8(0)
	if toLeft {
		own = 1
	}
	var open []int
	for i, r := range text {
		properties, _ := bidi.LookupRune(r)
		switch {
		case !properties.IsBracket():
		case properties.IsOpeningBracket():
			if open = append(open, i); len(open) > deepest {
				return
			}
		default:
			for at := len(open) - 1; at >= 0; at-- {
				if first := open[at]; mirrored(text[first]) == r {
					if open = open[:at]; levels[first] != levels[i] {
						levelOut(levels, text, first, -1, own)
						levelOut(levels, text, i, +1, own)
					}
					break
				}
			}
		}
	}
}

// levelOut sets the level of a rune and of the spaces and signs next to it in a direction.
func levelOut(levels []uint8, text []rune, i, step int, level uint8) {
	levels[i] = level
	for i += step; i >= 0 && i < len(text); i += step {
		if class := classOf(text[i]); class != bidi.WS && class != bidi.ON {
			return
		}
		levels[i] = level
	}
}

// fillLevels turns a run's direction into levels. Without marks of direction, which are dropped, there are three: 0 and 1
// in a paragraph to the right, 1 and 2 in one to the left; and numbers behind letters to the left are at 2 in both.
func fillLevels(levels []uint8, text []rune, runLeft, paragraphLeft, follows bool) {
	for i := range levels {
		switch {
		case runLeft:
			levels[i] = 1
		case paragraphLeft:
			levels[i] = 2
		}
	}
	if runLeft || paragraphLeft || !follows {
		return
	}
	for i := range leadingNumber(text) {
		levels[i] = 2
	}
}

// leadingNumber is how many runes of a text, from its beginning, are a number with what belongs to it.
func leadingNumber(text []rune) int {
	length := 0
	for i, r := range text {
		switch classOf(r) {
		case bidi.EN, bidi.AN:
			length = i + 1
		case bidi.ES, bidi.CS, bidi.ET, bidi.NSM:
		default:
			return length
		}
	}
	return length
}

func classOf(r rune) bidi.Class {
	properties, _ := bidi.LookupRune(r)
	return properties.Class()
}

func runsLeft(r rune) bool {
	if r < 0x0590 {
		return false
	}
	class := classOf(r)
	return class == bidi.R || class == bidi.AL || class == bidi.AN
}

// beginsLeft tells the direction of a paragraph by its first letter (rules P2 and P3).
func beginsLeft(text []rune) bool {
	for _, r := range text {
		switch classOf(r) {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}

// visualOrder is the places of a line's letters from left to right (rule L2): from the deepest level to the lowest odd one,
// every stretch of at least that level is turned round.
func visualOrder(levels []uint8) []int {
	order := make([]int, len(levels))
	for i := range order {
		order[i] = i
	}
	if len(levels) == 0 {
		return order
	}
	for level := slices.Max(levels); level >= 1; level-- {
		for from := 0; from < len(levels); from++ {
			to := from
			for to < len(levels) && levels[to] >= level {
				to++
			}
			slices.Reverse(order[from:to])
			from = max(from, to-1)
		}
	}
	return order
}

// mirrored is the rune that stands for another in text to the left: brackets face the other way.
func mirrored(r rune) rune {
	if properties, _ := bidi.LookupRune(r); properties.IsBracket() {
		return []rune(bidi.ReverseString(string(r)))[0]
	}
	return r
}
