package exercisetest

import (
	"encoding/json"
	"testing"

	"troskel/data/document"
	"troskel/data/exercise"
)

// testDamage has a kind speak of answers that no screen has made: with nulls for values and with numbers that are on no
// scale, as a file from a later version or a bad disk could hold. It may say less, but must not fall, nor draw outside
// its chart.
func (c contract) testDamage(t *testing.T) {
	for _, answer := range c.invented() {
		var body map[string]any
		if err := json.Unmarshal(encode(t, answer), &body); err != nil {
			t.Fatal(err)
		}
		for name, value := range body {
			body[name] = nil
			c.speak(t, asJSON(t, body))
			body[name] = value
		}
		for _, number := range []float64{-1, 99} {
			c.speak(t, asJSON(t, renumbered(body, number)))
		}
	}
}

// renumbered is a value in which every number is another one.
func renumbered(value any, number float64) any {
	switch value := value.(type) {
	case float64:
		return number
	case []any:
		items := make([]any, len(value))
		for i, item := range value {
			items[i] = renumbered(item, number)
		}
		return items
	case map[string]any:
		fields := map[string]any{}
		for name, field := range value {
			fields[name] = renumbered(field, number)
		}
		return fields
	}
	return value
}

func (c contract) speak(t *testing.T, body []byte) {
	t.Helper()
	task, answer := c.exercise.Task, decode(t, c.exercise.Task, body)
	task.State(answer)
	task.Cells(answer)
	task.FollowUps(answer)
	c.wantWithin(t, task.Alone(answer, c.day()))
	c.wantWithin(t, task.Together([]exercise.Answer{answer, answer}, c.day().Words))
	fields := task.Fields(answer, c.day().Words)
	_ = task.Apply(answer, fields) // may refuse what does not fit
}

func (c contract) wantWithin(t *testing.T, blocks []document.Block) {
	t.Helper()
	for _, block := range blocks {
		switch block := block.(type) {
		case document.Together:
			c.wantWithin(t, block.Blocks)
		case document.Figure:
			if block.Chart.Says == "" || !within(block) {
				t.Errorf("the chart that says %q draws outside itself, or says nothing", block.Chart.Says)
			}
		}
	}
}

func within(figure document.Figure) bool {
	for _, shape := range figure.Chart.Shapes {
		for _, point := range shape.Points {
			if point.X < 0 || point.X > figure.Chart.Width || point.Y < 0 || point.Y > figure.Chart.Height {
				return false
			}
		}
	}
	return true
}
