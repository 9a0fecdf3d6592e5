package console

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"troskel/data/exercise"
)

// question is a field as it is asked here.
type question struct {
	exercise.Asked
	number, of int  // which of how many
	offered    bool // it was said already that nobody need answer
}

// field asks one question. Nothing typed keeps what stands; a stroke takes it away. Put is given what was said, and refuses
// what does not fit.
func (t *talk) field(q question, put func(exercise.Field) error) (turn, error) {
	switch q.Kind {
	case exercise.SharesField:
		return t.shares(q, put)
	case exercise.TextField, exercise.OwnField:
		return t.textField(q, put)
	}
	t.present(q)
	for {
		said, err := t.ask(t.answerPrompt(t.now(q)), t.again(q))
		if err != nil || said.turn != stay || said.text == "" {
			return said.turn, err
		}
		given, err := t.given(q, said.text)
		if err == nil {
			err = put(given)
		}
		if err == nil {
			t.saved()
			return stay, nil
		}
		t.say(t.words.Say(err))
	}
}

// again says a question once more, with what it belongs to.
func (t *talk) again(q question) func() {
	return func() {
		t.forget()
		t.present(q)
	}
}

// sentence is a text that ends as a sentence does.
func sentence(text string) string {
	if text == "" || strings.ContainsRune(".?:…", []rune(text)[len([]rune(text))-1]) {
		return text
	}
	return text + "."
}

// capital is a text with a large first letter, since here it begins a line.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// forget forgets what was said, so that it is said again.
func (t *talk) forget() { t.group, t.before, t.told = "", nil, map[string]bool{} }

// present says the question with what stands before it.
func (t *talk) present(q question) {
	t.blank()
	if len(q.Above) > 0 {
		t.show(q.Above)
	}
	number := ""
	if q.of > 1 {
		number = t.words.Text("terminal.question", "number", q.number, "of", q.of) + " "
	}
	label := q.Label
	if q.Group != "" && q.Group != t.group {
		t.say(number + q.Group)
		number = ""
	}
	if q.When == exercise.Aside && !q.offered {
		label = t.words.Text("terminal.free", "question", sentence(label))
	}
	if q.Group != q.Label || number != "" {
		t.say(number + capital(label))
	}
	t.group = q.Group
	if q.Help != "" {
		t.say(q.Help)
	}
	t.askFor(q)
}

// askFor says how the question is answered, but what was said of the one before, as far as there was something to say of it.
func (t *talk) askFor(q question) {
	how, fresh := t.how(q), false
	for _, line := range how {
		if !slices.Contains(t.before, line) {
			t.say(line)
			fresh = true
		}
	}
	if fresh {
		t.before = how
	}
}

// sayOnce says what need not be said again in the same exercise.
func (t *talk) sayOnce(text string) {
	if !t.told[text] {
		t.say(text)
	}
	t.told[text] = true
}

// how is how the question is answered.
func (t *talk) how(q question) []string {
	switch q.Kind {
	case exercise.ScaleField:
		steps := strings.Join(stepNames(q), ", ") + "."
		if q.CanPass {
			return []string{steps, t.words.Text("terminal.nought-passes")}
		}
		return []string{steps}
	case exercise.NumberField:
		if q.Help == "" {
			return []string{t.words.Text("terminal.between", "least", q.Least, "most", q.Most)}
		}
	case exercise.DateField:
		return []string{t.words.Text("terminal.date")}
	case exercise.ChoiceField, exercise.OrderField:
		return t.choices(q)
	}
	return nil
}

// stepNames are the steps of a scale that have a name, with their numbers; the ends when none has.
func stepNames(q question) []string {
	var names []string
	for i, name := range q.Steps {
		switch {
		case name == "":
		case strings.IndexFunc(name, func(r rune) bool { return strings.ContainsRune("+-−0123456789", r) }) == 0:
			names = append(names, name) // it says its number itself
		default:
			names = append(names, fmt.Sprintf("%d %s", q.Least+i, name))
		}
	}
	if names == nil {
		names = []string{fmt.Sprintf("%d–%d", q.Least, q.Most)}
	}
	return names
}

// choices are the options with their numbers, and how many one may take.
func (t *talk) choices(q question) []string {
	if q.IsTick() {
		return []string{t.words.Text("terminal.one-is-yes")}
	}
	var list []string
	for i, one := range q.Options {
		list = append(list, fmt.Sprintf("%d %s", i+1, one.Text))
	}
	options := strings.Join(list, "\n")
	switch {
	case q.Kind == exercise.OrderField && q.Least > 0 && q.Least < len(q.Options):
		return []string{options, t.words.Text("terminal.order-some", "least", q.Least)}
	case q.Kind == exercise.OrderField:
		return []string{options, t.words.Text("terminal.order")}
	case q.Many && q.Most > 0:
		return []string{options, t.words.Text("terminal.at-most", "most", q.Most)}
	case q.Many:
		return []string{options, t.words.Text("terminal.several")}
	}
	return []string{options}
}

// now is what stands, as short as it can be said; empty when nothing does.
func (t *talk) now(q question) string {
	switch {
	case q.Passed:
		return t.words.Text("view.statements-pass")
	case q.Empty:
		return ""
	}
	switch q.Kind {
	case exercise.ScaleField, exercise.NumberField:
		return strconv.Itoa(q.Number)
	case exercise.DateField:
		return q.Date.Format(time.DateOnly)
	case exercise.ChoiceField, exercise.OrderField:
		if q.IsTick() {
			return t.words.Text("terminal.is-yes")
		}
		var numbers []string
		for _, key := range q.Chosen {
			at := slices.IndexFunc(q.Options, func(one exercise.Option) bool { return one.Key == key })
			numbers = append(numbers, strconv.Itoa(at+1))
		}
		return strings.Join(numbers, " ")
	default:
		return q.Text
	}
}
