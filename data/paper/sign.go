package paper

// signs are what stands in the boxes of a choice, and the keys that mark them. P and 0 are for passing.
const signs = "123456789ABCDEFGHIJKLMNOQRSTUVWXYZ"

// Sign is what stands in the box of an option by its place, from 0: a digit, and letters when there are no more.
func Sign(place int) string {
	if place < 0 || place >= len(signs) {
		return ""
	}
	return signs[place : place+1]
}
