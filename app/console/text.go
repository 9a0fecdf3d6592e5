package console

import (
	"errors"
	"strings"
	"unicode/utf8"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// writing is a text to write.
type writing struct {
	label, help string
	now         string // what is written already
	one         bool   // a single line
	put         func(text string) error
}

func (t *talk) textField(q question, put func(exercise.Field) error) (turn, error) {
	t.present(q)
	return t.write(writing{
		now: q.Text, one: q.Kind == exercise.OwnField || q.Lines == 1,
		put: func(text string) error {
			given := q.Field
			given.Text, given.Empty = text, text == ""
			return put(given)
		},
	}, t.again(q))
}

// text asks for a text that stands in no exercise.
func (t *talk) text(w writing) (turn, error) {
	ask := func() {
		t.blank()
		t.say(w.label)
		if w.help != "" {
			t.say(w.help)
		}
	}
	ask()
	return t.write(w, ask)
}

// write takes a text. Nothing typed keeps what is written, a stroke takes it away, a plus first goes on after it, and
// anything else is written in its place. A new text is saved line by line; in place of an old one, which may be the better,
// when it is done.
func (t *talk) write(w writing, again func()) (turn, error) {
	if w.now != "" {
		t.say(t.words.Text("terminal.written", "text", w.now))
		t.sayOnce(t.words.Text("terminal.keep"))
	}
	for {
		said, err := t.ask(t.linePrompt(w, nil), again)
		switch {
		case err != nil || said.turn != stay || said.text == "":
			return said.turn, err
		case nothing(said.text):
			err = w.put("")
		default:
			w.now, err = t.writeOn(w, said.text)
		}
		if err == nil {
			t.saved()
		}
		if err == nil || errors.Is(err, errEnded) {
			return stay, err
		}
		t.say(t.words.Say(err))
	}
}

// linePrompt stands before a line of a text.
func (t *talk) linePrompt(w writing, written []string) string {
	switch {
	case w.one:
		return t.words.Text("terminal.line")
	case written == nil:
		return t.words.Text("terminal.text")
	default:
		return t.words.Text("terminal.more")
	}
}

// composing is a text under way.
type composing struct {
	writing
	lines []string
	fresh bool // nothing is lost when it is saved before it is done
	saved string
}

func (c *composing) save() error {
	between := "\n"
	if c.one {
		between = " "
	}
	text := strings.TrimRight(strings.Join(c.lines, between), "\n ")
	if utf8.RuneCountInString(text) > exercise.MostRunes {
		return wording.NewProblem("terminal.text-too-long", nil)
	}
	err := c.put(text)
	if err == nil {
		c.saved = text
	}
	return err
}

// writeOn takes the lines of a text until an empty one, and tells what is written then. When nothing more is typed, what was
// typed is the text.
func (t *talk) writeOn(w writing, first string) (written string, err error) {
	c := &composing{writing: w, fresh: w.now == "", saved: w.now}
	err = t.compose(c, first)
	return c.saved, err
}

func (t *talk) compose(c *composing, first string) error {
	if more, adds := strings.CutPrefix(first, "+"); adds && c.now != "" {
		c.lines, first, c.fresh = strings.Split(c.now, "\n"), strings.TrimSpace(more), true
	}
	c.lines = append(c.lines, first)
	for {
		if c.one {
			return c.save()
		}
		if c.fresh {
			if err := c.save(); err != nil {
				return err
			}
		}
		done, err := t.nextLine(c)
		switch {
		case err != nil:
			return errors.Join(c.save(), err)
		case done:
			return c.save()
		}
	}
}

// nextLine takes one more line of a text, and tells whether it was the end.
func (t *talk) nextLine(c *composing) (done bool, err error) {
	t.prompt(t.linePrompt(c.writing, c.lines))
	line, err := t.read()
	var problem *wording.Problem
	switch line = strings.TrimRight(line, " \t"); {
	case errors.As(err, &problem):
		t.say(t.words.Say(problem))
		return false, nil
	case err != nil:
		return false, err
	case line == "" || line == ".":
		return true, nil
	case line == "+":
		line = ""
	}
	c.lines = append(c.lines, line)
	return false, nil
}
