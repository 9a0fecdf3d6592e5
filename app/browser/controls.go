package browser

import (
	"html/template"
	"strconv"
	"time"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// control is a field as a page shows it. Its kind names how: scale, choice, ticks, tick, button, hidden, text, line, order,
// shares, number or date.
type control struct {
	ID, Key, Kind string
	Name          string // of the values in the form
	Label, Help   string
	Plain         bool   // the label stands above already, as the name of the group
	Hidden        string // a fuller label for who does not see what it stands under
	Fault         string
	Above         template.HTML
	Value         string
	Choices       []choice
	Low, High     string
	CanPass       bool
	Passed        bool
	Answered      bool
	Opens         bool
	Settled       bool
	Said          string // of one that is settled: what was said
	Early         bool
	Least, Most   int
	Left          int
	Bounded       bool
	Dates         []choice
}

// choice is one of the things to choose, order or share points with.
type choice struct {
	ID, Name, Value, Text string
	On                    bool
	Place                 int  // in an order, from 1; 0 is not ordered
	First, Last           bool // in an order
}

// group is fields that belong together.
type group struct {
	ID, Name string
	Parts    []part
}

// part is one control, or several that are folded away until somebody wants them.
type part struct {
	Control  control
	Folded   bool
	Open     bool
	Summary  string
	Controls []control
}

// maker makes controls of fields, with what somebody wrote that could not be taken.
type maker struct {
	words wording.Words
	done  outcome
}

// groups are the fields in groups, those that are for later folded.
func (m maker) groups(fields []exercise.Asked) []group {
	var groups []group
	for _, field := range fields {
		if field.When == exercise.Never {
			continue
		}
		last := len(groups) - 1
		if last < 0 || field.Group != groups[last].Name || field.Group == "" {
			groups = append(groups, group{ID: "g-" + field.Key, Name: field.Group})
			last++
		}
		groups[last].add(m.control(field), field)
	}
	for i := range groups {
		groups[i].fold()
	}
	return groups
}

// add adds a control; folded ones that follow each other are folded together.
func (g *group) add(made control, field exercise.Asked) {
	made.Plain = g.Name != "" && made.Label == g.Name
	if field.When != exercise.Aside {
		g.Parts = append(g.Parts, part{Control: made})
		return
	}
	open := !field.Empty || made.Fault != ""
	if last := len(g.Parts) - 1; last >= 0 && g.Parts[last].Folded {
		g.Parts[last].Controls = append(g.Parts[last].Controls, made)
		g.Parts[last].Open = g.Parts[last].Open || open
		return
	}
	g.Parts = append(g.Parts, part{Folded: true, Open: open, Controls: []control{made}})
}

// fold names what is folded: by the group when all of it is, and else by what it asks.
func (g *group) fold() {
	for i := range g.Parts {
		one := &g.Parts[i]
		switch {
		case !one.Folded:
		case len(g.Parts) == 1 && g.Name != "":
			one.Summary = g.Name
		default:
			one.Summary = one.Controls[0].Label
			if len(one.Controls) == 1 && g.Name != "" && isText(one.Controls[0].Kind) {
				one.Controls[0].Hidden = one.Summary + " " + g.Name
			}
		}
	}
	if len(g.Parts) == 1 && g.Parts[0].Folded {
		g.Name = ""
	}
}

func isText(kind string) bool { return kind == "text" || kind == "line" }

// control is a field as it is shown.
func (m maker) control(field exercise.Asked) control {
	level := 2 // of headings: the group's name is one
	if field.Group != "" {
		level = 3
	}
	c := control{
		ID: "f-" + field.Key, Key: field.Key, Name: fieldName + field.Key, Label: field.Label, Help: field.Help,
		Above: written(field.Above, level, "a-"+field.Key), CanPass: field.CanPass, Passed: field.Passed,
		Answered: (!field.Empty || field.Passed) && field.Key != roleKey, // to say no role is a choice too
		Opens:    field.When == exercise.Opens || field.When == exercise.Settled,
		Settled:  field.When == exercise.Settled, Early: field.When == exercise.Early,
		Least: field.Least, Most: field.Most,
	}
	if c.Settled {
		c.Said = inWords(m.words, field, field.Field)
	}
	if key, wrong := m.done.faults[field.Key]; wrong {
		c.Fault = sayFault(m.words, key, field)
	}
	m.value(&c, field)
	if wrote, wrong := m.done.wrote[field.Key]; wrong && len(wrote[c.Name]) > 0 {
		c.Value = wrote[c.Name][0]
	}
	return c
}

// value shows what a field holds, in the manner of its kind.
func (m maker) value(c *control, field exercise.Asked) {
	switch field.Kind {
	case exercise.ScaleField:
		m.scale(c, field)
	case exercise.ChoiceField:
		m.choice(c, field)
	case exercise.TextField, exercise.OwnField:
		c.Kind, c.Value = "text", field.Text
		if field.Kind == exercise.OwnField {
			c.Kind = "line"
		}
	case exercise.OrderField:
		m.order(c, field)
	case exercise.SharesField:
		m.shares(c, field)
	case exercise.NumberField:
		c.Kind, c.Bounded = "number", true
		if !field.Empty {
			c.Value = strconv.Itoa(field.Number)
		}
	case exercise.DateField:
		c.Kind = "date"
		if !field.Empty {
			c.Value = field.Date.Format(time.DateOnly)
		}
	}
}

// longLabel is how long a label is at most, in bytes, that stands before what is wrong.
const longLabel = 80

// faultsOf lists what could not be taken, with where it stands.
func faultsOf(groups []group) []fault {
	var faults []fault
	add := func(c control) {
		if c.Fault != "" {
			says := c.Fault
			if len(c.Label) <= longLabel {
				says = c.Label + ": " + says
			}
			faults = append(faults, fault{ID: c.ID, Says: says})
		}
	}
	for _, one := range groups {
		for _, part := range one.Parts {
			add(part.Control)
			for _, inside := range part.Controls {
				add(inside)
			}
		}
	}
	return faults
}
