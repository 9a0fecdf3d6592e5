//go:build unix

package main

import (
	"fmt"
	"image"
	"strconv"
)

// spot is a place in a control: across in parts of its width, and down in units from its upper edge, or up from its lower
// edge when negative.
type spot struct{ across, down float64 }

// The part of the window in which a page can be pressed without being turned, in units from the upper and lower edge.
const (
	viewTop    = 70
	viewBottom = 140
)

// scale is how many points of the screen a unit is.
func (w *walker) scale() float64 {
	scale, err := strconv.ParseFloat(w.choices.scale, 64)
	w.try(func() error { return err })
	return scale
}

// stands is where what has the keyboard stands on the screen, as the log has told last.
func (w *walker) stands() (place image.Rectangle) {
	w.quiet()
	w.try(func() error {
		lines := w.log.lines()
		for i := len(lines) - 1; i >= 0; i-- {
			var x, y, width, height int
			if _, err := fmt.Sscanf(lines[i], "place %d %d %d %d", &x, &y, &width, &height); err == nil {
				place = image.Rect(x, y, x+width, y+height)
				return nil
			}
		}
		return fmt.Errorf("the log has not told where anything stands")
	})
	return place
}

// point is where a spot of something is on the screen.
func (w *walker) point(place image.Rectangle, at spot) image.Point {
	y := place.Min.Y + int(at.down*w.scale())
	if at.down < 0 {
		y += place.Dy()
	}
	return image.Pt(place.Min.X+int(at.across*float64(place.Dx())), y)
}

// view is between which heights the page can be pressed.
func (w *walker) view() (top, bottom int) {
	_, height := w.size()
	return int(viewTop * w.scale()), height - int(viewBottom*w.scale())
}

// mostTurns is how many times the wheel is turned at most to bring something into view.
const mostTurns = 60

// bring turns the page with the wheel until some spots of what has the keyboard are in view, and tells where it then stands.
func (w *walker) bring(spots ...spot) image.Rectangle {
	top, bottom := w.view()
	for range mostTurns {
		place, high, low := w.stands(), bottom, top
		for _, at := range spots {
			y := w.point(place, at).Y
			high, low = min(high, y), max(low, y)
		}
		switch {
		case w.failed != nil || high >= top && low <= bottom:
			return place
		case low > bottom && high-(low-bottom) < top:
			w.fail("%v: its spots %v do not fit into the view together", w.at, spots)
		case low > bottom:
			w.turn(place, "5")
		default:
			w.turn(place, "4")
		}
	}
	w.fail("%v: the wheel does not bring it into view; it stands at %v", w.at, w.stands())
	return image.Rectangle{}
}

// turn turns the wheel over the page, with the button that X has for a way of turning.
func (w *walker) turn(place image.Rectangle, button string) {
	top, bottom := w.view()
	w.moveTo(image.Pt(place.Min.X+place.Dx()/2, (top+bottom)/2))
	w.xdotool("click", "--repeat", "2", "--delay", "60", button)
}

func (w *walker) moveTo(at image.Point) {
	w.xdotool("mousemove", "--sync", strconv.Itoa(at.X), strconv.Itoa(at.Y))
}

// click clicks a spot of what has the keyboard.
func (w *walker) click(at spot) {
	w.clickPoint(w.point(w.bring(at), at))
}

func (w *walker) clickPoint(at image.Point) {
	w.xdotool("mousemove", strconv.Itoa(at.X), strconv.Itoa(at.Y), "sleep", "0.05", "click", "1")
}

// clickMiddle clicks the middle of what has the keyboard where it stands, such as a button outside the page that turns.
func (w *walker) clickMiddle() {
	place := w.stands()
	w.clickPoint(place.Min.Add(place.Size().Div(2)))
}

// dragSteps is in how many steps the pointer moves in a drag.
const dragSteps = 12

// drag presses one spot of what has the keyboard and lets go at another.
func (w *walker) drag(from, to spot) {
	place := w.bring(from, to)
	begin, end := w.point(place, from), w.point(place, to)
	args := []string{"mousemove", strconv.Itoa(begin.X), strconv.Itoa(begin.Y), "sleep", "0.05", "mousedown", "1"}
	for step := 1; step <= dragSteps; step++ {
		way := end.Sub(begin).Mul(step).Div(dragSteps)
		args = append(args, "sleep", "0.03", "mousemove", strconv.Itoa(begin.X+way.X), strconv.Itoa(begin.Y+way.Y))
	}
	w.xdotool(append(args, "sleep", "0.05", "mouseup", "1")...)
}

// saves does something with the pointer, and fails when the program has saved nothing after it.
func (w *walker) saves(what string, do func()) {
	w.quiet() // what is saved later is of this
	before := 0
	w.try(func() error {
		before = len(w.log.lines())
		return nil
	})
	do()
	w.try(func() error {
		return within(focusLimit, "something to be saved after "+what+" on "+w.at.sort, func() bool {
			for _, line := range w.log.lines()[before:] {
				if first(line) == "saved" {
					return true
				}
			}
			return false
		})
	})
}

// corner is where the button stands that leads to the next page: in the lower right corner of the window.
func (w *walker) corner() image.Point {
	wide, high := w.size()
	return image.Pt(wide-int(60*w.scale()), high-int(28*w.scale()))
}

// size is the size of the screen.
func (w *walker) size() (wide, high int) {
	w.try(func() error {
		_, err := fmt.Sscanf(w.choices.size, "%dx%d", &wide, &high)
		return err
	})
	return wide, high
}
