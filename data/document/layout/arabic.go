package layout

import (
	"golang.org/x/text/unicode/norm"
)

// joined gives Arabic letters the shapes that they have beside their neighbours, as single runes (Arabic Presentation
// Forms A and B), and takes away the joiners that have then done their work. It works on text in reading order.
func joined(text []rune) []rune {
	if !hasArabic(text) {
		return withoutJoiners(text)
	}
	shapes := arabicShapes()
	result := make([]rune, 0, len(text))
	for i := 0; i < len(text); i++ {
		shape, letter := shapes[text[i]]
		if !letter {
			result = append(result, text[i])
			continue
		}
		before, after := joinsForward(shapes, text, i), joinsBackward(shapes, text, i)
		if next := neighbour(text, i, +1); text[i] == lam && after && lamAlefs[text[next]] != 0 {
			ligature := lamAlefs[text[next]]
			if before {
				ligature++ // each final shape follows its isolated one
			}
			result = append(append(result, ligature), text[i+1:next]...)
			i = next
			continue
		}
		result = append(result, shape.beside(before, after))
	}
	return withoutJoiners(result)
}

const lam = 0x0644

// lamAlefs are the isolated shapes of lam with the alef that follows it: the one ligature that Arabic cannot do without.
var lamAlefs = map[rune]rune{0x0622: 0xFEF5, 0x0623: 0xFEF7, 0x0625: 0xFEF9, 0x0627: 0xFEFB}

// arabicShape is a letter's shapes; one that joins only to the letter before it has no initial and medial shape.
type arabicShape struct{ isolated, final, initial, medial rune }

func (s arabicShape) beside(before, after bool) rune {
	after = after && s.initial != 0
	switch {
	case before && after:
		return s.medial
	case after:
		return s.initial
	case before && s.final != 0:
		return s.final
	}
	return s.isolated
}

// arabicShapes reads the shapes out of Unicode's own decompositions: in both blocks a letter's shapes stand in the order
// isolated, final, initial, medial.
func arabicShapes() map[rune]arabicShape {
	shapes := map[rune]arabicShape{}
	for _, block := range [][2]rune{{0xFB50, 0xFBB1}, {0xFBD3, 0xFBE7}, {0xFBFC, 0xFBFF}, {0xFE80, 0xFEF4}} {
		for code := block[0]; code <= block[1]; {
			letter := decomposed(code)
			count := rune(1)
			for count < 4 && code+count <= block[1] && decomposed(code+count) == letter {
				count++
			}
			if letter != 0 {
				shapes[letter] = shapesFrom(code, count)
			}
			code += count
		}
	}
	return shapes
}

func shapesFrom(first, count rune) arabicShape {
	shape := arabicShape{isolated: first}
	if count >= 2 {
		shape.final = first + 1
	}
	if count == 4 {
		shape.initial, shape.medial = first+2, first+3
	}
	return shape
}

// decomposed is the one letter that a presentation form is a shape of, composed; 0 when there is none.
func decomposed(form rune) rune {
	letters := []rune(norm.NFKC.String(string(form)))
	if len(letters) != 1 || letters[0] == form {
		return 0
	}
	return letters[0]
}

// joinsForward tells whether the letter before place i reaches over to it.
func joinsForward(shapes map[rune]arabicShape, text []rune, i int) bool {
	before := neighbour(text, i, -1)
	return before >= 0 && (shapes[text[before]].initial != 0 || reaches(text[before]))
}

// joinsBackward tells whether the letter after place i takes its hand.
func joinsBackward(shapes map[rune]arabicShape, text []rune, i int) bool {
	after := neighbour(text, i, +1)
	return after >= 0 && (shapes[text[after]].final != 0 || reaches(text[after]))
}

// reaches tells the runes that join without being letters: the lengthening stroke and the joiner.
func reaches(r rune) bool { return r == 0x0640 || r == zeroWidthJoiner }

// neighbour is the next place in a direction that is not a mark over or under a letter, below 0 when there is none.
func neighbour(text []rune, i, step int) int {
	for i += step; i >= 0 && i < len(text); i += step {
		if !isMark(text[i]) {
			return i
		}
	}
	return -1
}

// isArabicShape tells the runes that joined can put in the place of letters.
func isArabicShape(r rune) bool { return r >= 0xFB50 && r <= 0xFBFF || r >= 0xFE80 && r <= 0xFEFC }

func hasArabic(text []rune) bool {
	for _, r := range text {
		if r >= 0x0620 && r <= 0x06FF {
			return true
		}
	}
	return false
}

func withoutJoiners(text []rune) []rune {
	kept := text[:0]
	for _, r := range text {
		if r != zeroWidthJoiner && r != zeroWidthNonJoiner {
			kept = append(kept, r)
		}
	}
	return kept
}
