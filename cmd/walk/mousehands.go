//go:build unix

package main

import (
	"fmt"
	"time"
)

// clickFive presses the fifth figure of a row of ten.
func clickFive(t *tour) { t.saves("a press", func() { t.click(spot{0.47, 30}) }) }

// clickWeigh presses the first card and the last.
func clickWeigh(t *tour) {
	t.saves("a press", func() { t.click(spot{0.3, 20}) })
	t.saves("a press", func() { t.click(spot{0.3, -20}) })
}

// lineAt is a place on a scale line, from 0 at its left end to 1 at its right end. Beside it stand the boxes.
func lineAt(part float64) spot { return spot{0.02 + 0.74*part, 27} }

// clickOrDrag drags the handle of the first line from its left end to its right, and presses a place on the next three.
func clickOrDrag(t *tour) {
	nth := t.met["ScaleLine"]
	if nth == 1 {
		t.saves("a drag", func() { t.drag(lineAt(0), lineAt(1)) })
		return
	}
	if nth <= 4 {
		t.saves("a press", func() { t.click(lineAt(float64(nth%6) / 5)) })
	}
}

// clickRate presses a place on a line of the self-rating.
func clickRate(t *tour) {
	t.saves("a press", func() { t.click(spot{0.1 + 0.15*float64(t.met["ScaleLine"]%6), 27}) })
}

// clickOpen presses the button that shows what comes next, once the question above it is answered.
func clickOpen(t *tour) {
	if t.met["NumberFigures"]+t.met["ChoiceCards"] > 0 && t.met["Toggle"] == 0 && !t.opened {
		t.opened = true
		t.click(spot{0.5, 20})
	}
}

// clickWrite presses a field and writes.
func clickWrite(t *tour) {
	t.saves("writing", func() {
		t.click(spot{0.5, 20})
		t.say(t.sentence())
	})
}

func clickName(t *tour) {
	t.click(spot{0.5, 20})
	name(t)
}

func clickDate(t *tour) {
	t.click(spot{0.2, 20})
	t.write(time.Now().AddDate(0, 0, 42).Format(time.DateOnly))
}

// clickTick ticks a box.
func clickTick(t *tour) {
	t.saves("a press", func() { t.click(spot{0.1, 22}) })
}

// clickPlay walks through a scene: it presses for the next line, and takes the last reply of each.
func clickPlay(t *tour) {
	if t.opened {
		return
	}
	const most = 80 // lines and replies; the longest scene has fewer
	for range most {
		switch {
		case t.at.sort == "ChoiceCards":
			t.click(spot{0.5, -25})
		case t.at.sort == "Button" && t.at.says == nextLine[t.choices.lang]:
			t.click(spot{0.5, 20})
		default:
			return
		}
		t.opened = true
		t.quiet()
	}
}

// clickCorner goes to the second corner of the room.
func clickCorner(t *tour) { t.saves("a press", func() { t.click(spot{0.8, 45}) }) }

// clickCard chooses the first card.
func clickCard(t *tour) {
	if !t.opened {
		t.saves("a press", func() { t.click(spot{0.5, 25}) })
	}
}

// clickPlane puts the mark to the upper right of the plane's middle.
func clickPlane(t *tour) { t.saves("a press", func() { t.click(spot{0.6, 110}) }) }

// dragToPiles drags three cards from the pack to the three piles, and the one in the first pile on to the last.
func dragToPiles(t *tour) {
	pack := spot{0.5, 50}
	for nth := range 3 {
		pile := spot{0.17 + 0.33*float64(nth), 165}
		t.saves(fmt.Sprintf("a drag to pile %d", nth+1), func() { t.drag(pack, pile) })
	}
	t.mustPrint("Höjer tröskeln Alla mejl går till samma brevlåda.")
	t.mustPrint("Sänker tröskeln Mobilnumret till handläggaren står i brevet.")
	t.mustPrint("Beror på Avgiften står först, före allt annat.")
}

// dragToRanks drags two cards from the heap to the first place, so that the later one lies above the earlier.
func dragToRanks(t *tour) {
	heap, first := spot{0.75, 70}, spot{0.25, 50}
	for range 2 {
		t.saves("a drag to the first place", func() { t.drag(heap, first) })
	}
	t.mustPrint("1. Att berätta samma sak flera gånger 2. Att inte veta var man börjar")
}

// dragShares drags the first bar from a fifth to seven tenths: what the press alone gives is another number.
func dragShares(t *tour) {
	t.saves("a drag", func() { t.drag(spot{0.27, 110}, spot{0.65, 110}) })
	t.mustPrint("Förslag 1 på väggen 70")
}

// dragCurve presses the column of each of three stops, and drags the last of them down.
func dragCurve(t *tour) {
	stop := func(back int, level float64) spot {
		return spot{0.955 - 0.0924*float64(back), 26 + 36*(5.5-level)}
	}
	t.saves("a press", func() { t.click(stop(2, 3)) })
	t.saves("a press", func() { t.click(stop(1, 4)) })
	t.saves("a drag", func() { t.drag(stop(0, 5), stop(0, 2)) })
}

// mustPrint remembers words that the PDF must hold, one after the other.
func (w *walker) mustPrint(words string) { w.written = append(w.written, words) }
