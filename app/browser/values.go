package browser

import (
	"slices"
	"strconv"

	"troskel/data/exercise"
)

func (m maker) scale(c *control, field exercise.Asked) {
	c.Kind = "scale"
	for step := field.Least; step <= field.Most; step++ {
		text := strconv.Itoa(step)
		name := ""
		if at := step - field.Least; at < len(field.Steps) {
			name = field.Steps[at]
		}
		c.Choices = append(c.Choices, choice{
			ID: c.ID + "-" + text, Value: text, Text: text, Name: name, On: !field.Empty && !field.Passed && field.Number == step,
		})
	}
	if steps := len(field.Steps); steps > 2 && field.Steps[1] == "" { // only the ends have names
		c.Low, c.High = field.Steps[0], field.Steps[steps-1]
	}
}

func (m maker) choice(c *control, field exercise.Asked) {
	switch {
	case field.When == exercise.OnLeaving:
		c.Kind, c.Value = "hidden", field.Options[0].Key
		return
	case isTick(field) && (c.Opens || c.Early):
		c.Kind = "button"
		return
	case isTick(field):
		c.Kind, c.Value = "tick", field.Options[0].Key
		return
	case field.Many:
		c.Kind = "ticks"
	default:
		c.Kind = "choice"
	}
	for _, option := range field.Options {
		c.Choices = append(c.Choices, choice{
			ID: c.ID + "-" + option.Key, Value: option.Key, Text: option.Text, On: slices.Contains(field.Chosen, option.Key),
		})
	}
}

// isTick tells a box to tick.
func isTick(field exercise.Asked) bool {
	return field.Kind == exercise.ChoiceField && field.Many && len(field.Options) == 1
}

// order shows what is ordered first, in its order, and then the rest.
func (m maker) order(c *control, field exercise.Asked) {
	c.Kind = "order"
	for i, key := range field.Chosen {
		for _, option := range field.Options {
			if option.Key == key {
				c.Choices = append(c.Choices, choice{ID: c.ID + "-" + key, Value: key, Text: option.Text,
					Place: i + 1, First: i == 0, Last: i == len(field.Chosen)-1})
			}
		}
	}
	for _, option := range field.Options {
		if !slices.Contains(field.Chosen, option.Key) {
			c.Choices = append(c.Choices, choice{ID: c.ID + "-" + option.Key, Value: option.Key, Text: option.Text})
		}
	}
}

func (m maker) shares(c *control, field exercise.Asked) {
	c.Kind, c.Left = "shares", field.Most
	wrote := m.done.wrote[field.Key]
	for _, option := range field.Options {
		shown := choice{ID: c.ID + "-" + option.Key, Name: c.Name + "." + option.Key, Text: option.Text}
		if points := field.Shares[option.Key]; points > 0 {
			shown.Value = strconv.Itoa(points)
		}
		if text := wrote.Get(shown.Name); wrote != nil {
			shown.Value = text
		}
		points, err := strconv.Atoi(shown.Value)
		if err == nil {
			c.Left -= points
		}
		c.Choices = append(c.Choices, shown)
	}
}
