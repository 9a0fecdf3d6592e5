//go:build unix

package main

import "strconv"

// weigh marks two of the cards.
func weigh(t *tour) { t.press("space", "Down", "Down", "space") }

// corner goes to the second corner.
func corner(t *tour) { t.press("b") }

// nextLine is what the button says that lets the next line of a scene come.
var nextLine = map[string]string{"sv": "Nästa replik", "en": "Next line"}

// play walks through the whole scene: it hears line after line, and takes the second reply of each.
func play(t *tour) {
	const most = 80 // lines and replies; the longest scene has fewer
	if t.opened {
		return
	}
	for range most {
		switch {
		case t.at.sort == "ChoiceCards":
			t.press("b")
		case t.at.sort == "Button" && t.at.says == nextLine[t.choices.lang]:
			t.press("space")
		default:
			return
		}
		t.opened = true
		t.quiet()
	}
}

// pile puts the cards in the three piles, one after the other.
func pile(t *tour) {
	for nth := range 12 {
		t.press(strconv.Itoa(1 + nth%3))
	}
}

// order gives each card the last free place.
func order(t *tour) {
	for nth := range 7 {
		t.press(strconv.Itoa(1 + nth))
	}
}

// share gives points to three things and lets the rest be.
func share(t *tour) { t.press("4", "0", "Down", "3", "5", "Down", "2", "5") }

// feel sets how each of the first nine steps feels.
func feel(t *tour) {
	for nth := range 9 {
		t.press(strconv.Itoa(1+(nth*2)%5), "Right")
	}
}

// rate sets a mark on a line of the self-rating.
func rate(t *tour) { t.press(strconv.Itoa(1 + t.met["ScaleLine"]%6)) }

// chip takes the second of a few.
func chip(t *tour) { t.press("Right", "space") }
