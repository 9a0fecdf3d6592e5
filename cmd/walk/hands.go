//go:build unix

package main

import (
	"fmt"
	"slices"
	"strconv"
	"time"
)

// tour is a walk with Tab through the controls of one page, and what has been met on it.
type tour struct {
	*walker
	kind string
	met  map[string]int // how many controls of each sort
	said control        // the one that has the keyboard
}

// hand is what one does with a control.
type hand func(*tour) error

// hands is what is done on a page of each kind, by the sort of control. What is not named is passed by.
var hands = map[string]map[string]hand{
	"page":       nil,
	"predict":    {"NumberFigures": guess, "NumberPick": guess, "Button": open, "TextArea": write},
	"statements": {"ScaleLine": place, "Button": open, "TextArea": write},
	"dilemma":    {"ChoiceCards": pick, "Plane": mark, "Button": open, "TextArea": write},
	"reflection": {"TextArea": write},
	"plan":       {"TextArea": write, "TextLine": name, "dateLine": date, "Toggle": tick},
}

// mostStops is how many Tab stops a page has at the very most.
const mostStops = 90

// workThrough does what there is to do on the page that is shown, once around by Tab.
func (w *walker) workThrough(at page) error {
	known, ok := hands[at.kind]
	if !ok {
		return fmt.Errorf("no hands for the kind %q", at.kind)
	}
	if known == nil {
		return nil
	}
	first, err := w.focus()
	if err != nil {
		return err
	}
	t := &tour{walker: w, kind: at.kind, met: map[string]int{}, said: first}
	for range mostStops {
		t.met[t.said.sort]++
		if do := known[t.said.sort]; do != nil {
			if err := do(t); err != nil {
				return fmt.Errorf("%s %q: %w", t.said.sort, t.said.says, err)
			}
		}
		if err := w.quiet(); err != nil {
			return err
		}
		if err := w.press("Tab"); err != nil {
			return err
		}
		if t.said, err = w.focus(); err != nil {
			return err
		}
		switch {
		case t.said.sort == "agenda":
			return w.press("F6") // back to the first control
		case t.said == first:
			return nil
		}
	}
	return fmt.Errorf("Tab has not come around the page after %d stops", mostStops)
}

// guess chooses the middle of a short range.
func guess(t *tour) error { return t.press("5") }

// place puts a statement on its line, the first in one place, the next in another; now and then it passes, and once it
// says why.
func place(t *tour) error {
	if t.met["Button"] > 0 {
		return nil // the lines come again, beside the first answers
	}
	nth := t.met["ScaleLine"]
	if nth == 4 {
		return t.press("p")
	}
	return t.press(strconv.Itoa(1 + (nth*5+t.seed)%6))
}

// open presses the button that shows what comes next, once the question above it is answered. Buttons after the box for
// passing belong to the frame.
func open(t *tour) error {
	answered := t.met["NumberFigures"] + t.met["NumberPick"] + t.met["ScaleLine"] + t.met["ChoiceCards"]
	if answered == 0 || t.met["Toggle"] > 0 || t.met["Button opened"] > 0 {
		return nil
	}
	t.met["Button opened"]++
	return t.press("Return")
}

// pick chooses one card the first time, and another when one may choose anew.
func pick(t *tour) error { return t.press([]string{"b", "a"}[(t.met["ChoiceCards"]+1)%2]) }

// mark puts the mark on the plane a step from the middle.
func mark(t *tour) error { return t.press("Right", "Up") }

// write writes a sentence, another each time.
func write(t *tour) error { return t.say(t.sentence()) }

func name(t *tour) error {
	if t.met["TextLine"] > 1 {
		return nil
	}
	return t.say("Åsa Öberg")
}

// date writes a date six weeks ahead.
func date(t *tour) error { return t.walker.write(time.Now().AddDate(0, 0, 42).Format(time.DateOnly)) }

func tick(t *tour) error {
	if t.met["Toggle"] > 1 {
		return nil
	}
	return t.press("space")
}

// say writes a text and remembers that it was written.
func (w *walker) say(text string) error {
	if !slices.Contains(w.written, text) {
		w.written = append(w.written, text)
	}
	return w.write(text)
}

// sentence is the next thing to say. All of them can be typed on a Swedish keyboard.
func (w *walker) sentence() string {
	known := sentences[w.choices.lang]
	w.seed++
	return known[(w.seed-1)%len(known)]
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
