package exercise

import (
	"strings"
	"testing"
	"time"
)

func TestQuestion_takesOnlyWhatFits(t *testing.T) {
	options := []Option{{"a", "ett"}, {"b", "två"}, {"c", "tre"}}
	for _, test := range []struct {
		name  string
		asked Field
		given Field
		takes bool
	}{
		{"a step", Field{Kind: ScaleField, Least: 1, Most: 6}, Field{Kind: ScaleField, Number: 6}, true},
		{"a step too high", Field{Kind: ScaleField, Least: 1, Most: 6}, Field{Kind: ScaleField, Number: 7}, false},
		{"a number too low", Field{Kind: NumberField, Least: 2, Most: 6}, Field{Kind: NumberField, Number: 1}, false},
		{"another kind", Field{Kind: NumberField, Most: 6}, Field{Kind: TextField, Text: "5"}, false},
		{"a pass", Field{Kind: ScaleField, CanPass: true}, Field{Kind: ScaleField, Empty: true, Passed: true}, true},
		{"a pass where none is", Field{Kind: ScaleField}, Field{Kind: ScaleField, Empty: true, Passed: true}, false},
		{"the longest text", Field{Kind: TextField}, Field{Kind: TextField, Text: strings.Repeat("å", MostRunes)}, true},
		{"a text too long", Field{Kind: TextField}, Field{Kind: TextField, Text: strings.Repeat("å", MostRunes+1)}, false},
		{"an own item too long", Field{Kind: OwnField}, Field{Kind: OwnField, Text: strings.Repeat("å", MostRunes+1)}, false},
		{"a choice", Field{Kind: ChoiceField, Options: options}, Field{Kind: ChoiceField, Chosen: []string{"b"}}, true},
		{"two choices", Field{Kind: ChoiceField, Options: options}, Field{Kind: ChoiceField, Chosen: []string{"b", "c"}}, false},
		{"two where many may be", Field{Kind: ChoiceField, Options: options, Many: true}, Field{Kind: ChoiceField, Chosen: []string{"b", "c"}}, true},
		{"two where two may be", Field{Kind: ChoiceField, Options: options, Many: true, Most: 2}, Field{Kind: ChoiceField, Chosen: []string{"b", "c"}}, true},
		{"three where two may be", Field{Kind: ChoiceField, Options: options, Many: true, Most: 2}, Field{Kind: ChoiceField, Chosen: []string{"a", "b", "c"}}, false},
		{"the same twice", Field{Kind: ChoiceField, Options: options, Many: true}, Field{Kind: ChoiceField, Chosen: []string{"b", "b"}}, false},
		{"no such choice", Field{Kind: ChoiceField, Options: options}, Field{Kind: ChoiceField, Chosen: []string{"d"}}, false},
		{"an order", Field{Kind: OrderField, Options: options}, Field{Kind: OrderField, Chosen: []string{"c", "a", "b"}}, true},
		{"half an order", Field{Kind: OrderField, Options: options}, Field{Kind: OrderField, Chosen: []string{"c", "a"}}, false},
		{"half an order where it may be", Field{Kind: OrderField, Options: options, Least: 1}, Field{Kind: OrderField, Chosen: []string{"c", "a"}}, true},
		{"less than half", Field{Kind: OrderField, Options: options, Least: 2}, Field{Kind: OrderField, Chosen: []string{"c"}}, false},
		{"no order", Field{Kind: OrderField, Options: options, Least: 1}, Field{Kind: OrderField}, false},
		{"the same twice in an order", Field{Kind: OrderField, Options: options, Least: 1}, Field{Kind: OrderField, Chosen: []string{"c", "c"}}, false},
		{"shares", Field{Kind: SharesField, Options: options, Most: 100}, Field{Kind: SharesField, Shares: map[string]int{"a": 60, "b": 40}}, true},
		{"shares that leave some", Field{Kind: SharesField, Options: options, Most: 100}, Field{Kind: SharesField, Shares: map[string]int{"a": 60}}, true},
		{"more than there is", Field{Kind: SharesField, Options: options, Most: 100}, Field{Kind: SharesField, Shares: map[string]int{"a": 60, "b": 41}}, false},
		{"less than nought", Field{Kind: SharesField, Options: options, Most: 100}, Field{Kind: SharesField, Shares: map[string]int{"a": -1}}, false},
		{"shares of nothing", Field{Kind: SharesField, Options: options, Most: 100}, Field{Kind: SharesField, Shares: map[string]int{"d": 1}}, false},
		{"a date", Field{Kind: DateField}, Field{Kind: DateField, Date: time.Date(2018, time.June, 7, 0, 0, 0, 0, time.UTC)}, true},
		{"a date that cannot be written", Field{Kind: DateField}, Field{Kind: DateField, Date: time.Date(12018, time.June, 7, 0, 0, 0, 0, time.UTC)}, false},
		{"no date", Field{Kind: DateField}, Field{Kind: DateField}, false},
		{"nothing", Field{Kind: DateField}, Field{Kind: DateField, Empty: true}, true},
	} {
		if err := (question{Field: test.asked}).takes(test.given); (err == nil) != test.takes {
			t.Errorf("%s: got %v, want taken %t", test.name, err, test.takes)
		}
	}
}

func TestApply_keepsTextsThatCanBeWrittenAsJSON(t *testing.T) {
	answer := &ReflectionAnswer{}
	task := &Reflection{Prompts: []Prompt{{Key: "a", Text: "Vad?"}}}
	if err := task.Apply(answer, []Field{{Key: "text:a", Kind: TextField, Text: "a\xffb"}}); err != nil {
		t.Fatal(err)
	}
	if got, want := answer.Texts["a"], "a\uFFFDb"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
