//go:build unix

package main

import (
	"strconv"
	"time"
)

// tour is a walk with Tab through the controls of one page, and how many of each sort have been met on it.
type tour struct {
	*walker
	met    map[string]int
	opened bool // the button that shows what comes next has been pressed
}

// hands is what is done on a page of each kind, by the sort of control. What is not named is passed by.
var hands = map[string]map[string]func(*tour){
	"page":       {},
	"predict":    {"NumberFigures": guess, "NumberPick": guess, "WeighCards": weigh, "Button": open, "TextArea": write},
	"statements": {"ScaleLine": place, "Button": open, "TextArea": write},
	"dilemma":    {"ChoiceCards": pick, "Plane": mark, "Button": open, "TextArea": write},
	"reflection": {"TextArea": write},
	"corners":    {"Room": corner, "TextArea": write},
	"scene":      {"Button": play, "ChoiceCards": play, "TextArea": write},
	"sort":       {"CardBoard": pile, "TextArea": write},
	"rank":       {"CardBoard": order, "TextArea": write},
	"budget":     {"ShareOut": share, "TextArea": write},
	"journey":    {"CurveField": feel, "TextArea": write},
	"selfrating": {"ScaleLine": rate, "TextArea": write},
	"rewrite":    {"TextArea": write, "TextLine": name},
	"proposal":   {"TextArea": write, "Chips": chip, "TextLine": write},
	"plan":       {"TextArea": write, "TextLine": name, "dateLine": date, "Toggle": tick},
}

// mostStops is how many Tab stops a page has at the very most.
const mostStops = 90

// workThrough does what there is to do on the page that is shown, once around by Tab.
func (w *walker) workThrough(at page) {
	known, ok := hands[at.kind]
	if !ok {
		w.fail("%s: no hands for the kind %q", at, at.kind)
	}
	if len(known) == 0 {
		return
	}
	w.quiet()
	if w.at == (control{}) { // the first control is further down the page
		w.press("Tab")
		w.focus()
	}
	first, t := w.at, &tour{walker: w, met: map[string]int{}}
	for range mostStops {
		t.met[w.at.sort]++
		if do := known[w.at.sort]; do != nil {
			do(t)
		}
		w.quiet()
		w.press("Tab")
		switch w.focus() {
		case control{"agenda", w.at.says}:
			w.press("F6") // back to the page
			w.quiet()
			if w.at.sort == "agenda" { // nothing has the keyboard now
				w.press("Home")
			}
			return
		case first:
			return
		}
	}
	w.fail("%s: Tab has not come around the page after %d stops", at, mostStops)
}

// guess chooses the middle of a short range.
func guess(t *tour) { t.press("5") }

// place puts a statement on its line, the first in one place, the next in another; the fourth is passed. When the lines
// come again, beside the first answers, they are left.
func place(t *tour) {
	switch nth := t.met["ScaleLine"]; {
	case t.opened:
	case nth == 4:
		t.press("p")
	default:
		t.press(strconv.Itoa(1 + (nth*5+t.said)%6))
	}
}

// open presses the button that shows what comes next, once the question above it is answered. Buttons after the box for
// passing belong to the frame.
func open(t *tour) {
	answered := t.met["NumberFigures"] + t.met["NumberPick"] + t.met["ScaleLine"] + t.met["ChoiceCards"] + t.met["WeighCards"]
	if answered > 0 && t.met["Toggle"] == 0 && !t.opened {
		t.opened = true
		t.press("Return")
	}
}

// pick chooses one card the first time, and another when one may choose anew.
func pick(t *tour) {
	if t.opened {
		t.press("a")
	} else {
		t.press("b")
	}
}

// mark puts the mark on the plane a step from the middle.
func mark(t *tour) { t.press("Right", "Up") }

func write(t *tour) { t.say(t.sentence()) }

// name says who may ask how it went.
func name(t *tour) { t.say("Åsa Öberg") }

// date writes a date six weeks ahead.
func date(t *tour) { t.write(time.Now().AddDate(0, 0, 42).Format(time.DateOnly)) }

// tick ticks the first box: said to a neighbour. The next one is for passing.
func tick(t *tour) {
	if t.met["Toggle"] == 1 {
		t.press("space")
	}
}

// sentence is the next thing to say. All of them can be typed on a Swedish keyboard.
func (w *walker) sentence() string {
	known := sentences[w.choices.lang]
	w.said++
	return known[(w.said-1)%len(known)]
}

var sentences = map[string][]string{
	"sv": {
		"Bagaren på Storgatan ringde tredje gången om sin uteservering.",
		"Jag vill säga vad som händer nu och när hon hör av oss.",
		"Vi frågar bygg och miljö samtidigt, så slipper hon göra det.",
		"Ett nej blir lättare att ta emot när skälet kommer först.",
		"Det svåra är att jag har tolv ärenden till på skrivbordet.",
		"Den som inte kan vår väg in ska inte behöva rita kartan själv.",
		"Nästa gång läser jag brevet högt innan det går iväg.",
		"En annan kollega skulle säga att alla måste få vänta lika länge.",
	},
	"en": {
		"The baker in the high street rang for the third time about her tables.",
		"I want to say what happens now, and when she will hear from us.",
		"We ask planning and environment at the same time, so that she need not.",
		"A no is easier to take when the reason comes first.",
		"The hard part is the twelve other cases on my desk.",
		"Nobody should have to draw their own map of the town hall.",
		"Next time I read the letter aloud before it leaves.",
		"A colleague would say that everybody has to wait equally long.",
	},
}
