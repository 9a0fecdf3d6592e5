package console

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"troskel/data/wording"
)

// turn is where somebody wants to go from a question.
type turn string

// The turns.
const (
	stay    turn = ""     // an answer was given, or nothing
	goOn    turn = "on"   // to the next page
	goBack  turn = "back" // to the question before, or the page before
	passOn  turn = "pass" // on the whole exercise
	toList  turn = "list" // of everything there is to go to
	addNote turn = "note" // a private note beside the exercise
	goTo    turn = "to"   // to the place that the talk has in mind
)

// commands are what one may type instead of an answer, in either language.
var commands = map[string]turn{
	"b": goBack, "n": goOn, "p": passOn, "l": toList, "a": addNote,
}

// enders are what one types to be done for now.
var enders = []string{"q", "avsluta", "spara", "quit", "save"}

// reply is what was typed at a question: where to go, or a text, which is empty when one just goes on.
type reply struct {
	turn turn
	text string
}

// ask asks until a line is typed that is an answer or leads somewhere. Again says the question once more, for who asks with
// a question mark. A line that begins with a space is an answer whatever it looks like.
func (t *talk) ask(prompt string, again func()) (reply, error) {
	for {
		t.prompt(prompt)
		line, err := t.read()
		var problem *wording.Problem
		switch word := strings.ToLower(strings.TrimRight(line, " \t")); {
		case errors.As(err, &problem):
			t.say(t.words.Say(problem))
		case err != nil:
			return reply{}, err
		case word == "?":
			t.help()
			again()
		case slices.Contains(enders, word):
			return reply{}, errQuit
		case commands[word] != stay:
			return reply{turn: commands[word]}, nil
		default:
			return reply{text: strings.TrimSpace(line)}, nil
		}
	}
}

// help tells what can be typed anywhere.
func (t *talk) help() {
	t.blank()
	t.tell("terminal.help")
}

// tell says words that have no places to fill.
func (t *talk) tell(key string) { t.say(t.words.Text(key)) }

// option is one of several things to choose between.
type option struct{ key, text string }

// choose asks for one of several by its number; nothing typed is whenNone.
func (t *talk) choose(options []option, prompt, whenNone string) (key string, turned turn, err error) {
	list := func() {
		for i, one := range options {
			t.say(fmt.Sprintf("%d %s", i+1, one.text))
		}
	}
	list()
	for {
		said, err := t.ask(prompt, list)
		switch {
		case err != nil || said.turn != stay:
			return "", said.turn, err
		case said.text == "":
			return whenNone, stay, nil
		}
		if number, ok := t.number(said.text, 1, len(options)); ok {
			return options[number-1].key, stay, nil
		}
	}
}

// number reads a number between two, and says what is wrong with another one.
func (t *talk) number(text string, least, most int) (number int, ok bool) {
	number, err := strconv.Atoi(strings.TrimSuffix(text, "."))
	if err != nil || number < least || number > most {
		t.say(t.words.Text("terminal.number", "least", least, "most", most))
		return 0, false
	}
	return number, true
}

// firstPrompt stands where the first of several is taken when nothing is typed.
func (t *talk) firstPrompt() string { return t.words.Text("terminal.answer-or", "default", 1) }

// answerPrompt stands where an answer is typed, with the one that stands.
func (t *talk) answerPrompt(now string) string {
	if now == "" {
		return t.words.Text("terminal.answer")
	}
	return t.words.Text("terminal.answer-now", "now", now)
}

// toggle lets somebody take things in and out of a list by their numbers until the list is as wanted.
func (t *talk) toggle(list func() int, change func(at int) error) (turn, error) {
	count := list()
	for {
		said, err := t.ask(t.words.Text("terminal.toggle"), func() { list() })
		switch {
		case err != nil || said.turn != stay || said.text == "":
			return said.turn, err
		}
		number, ok := t.number(said.text, 1, count)
		if !ok {
			continue
		}
		if err := change(number - 1); err != nil {
			return stay, err
		}
	}
}
