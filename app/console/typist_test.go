package console_test

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"troskel/data/exercise"
	"troskel/data/participation"
	"troskel/data/session"
	"troskel/data/wording"
)

// typist sits at the terminal: it reads what is said, finds the question in it, and types what it wants to answer. What it
// has answered it also does to a day of its own, without the terminal, so that the two can be compared.
type typist struct {
	wants *session.Session // the answers it wants to give
	own   *session.Session // those it has given
	deeds []func(*session.Session)
	words wording.Words

	heard  strings.Builder // since it typed last
	at     exercise.Exercise
	done   map[string]bool // the questions of the exercise that were answered, by key
	lines  []string        // of a text under way
	ticked bool            // everything for the contribution
	typed  []string
	missed []string // what it did not understand, or was refused
	last   int      // how many lines it types before it stops for good; 0 for as many as it is asked for
}

func (p *typist) Write(text []byte) (int, error) { return p.heard.Write(text) }

// Read types one line when the terminal waits for one.
func (p *typist) Read(into []byte) (int, error) {
	if p.last > 0 && len(p.typed) >= p.last || len(p.typed) > 3000 {
		return 0, io.EOF
	}
	said := p.heard.String()
	p.heard.Reset()
	line := p.answer(said)
	p.typed = append(p.typed, line)
	return copy(into, line+"\n"), nil
}

var headings = regexp.MustCompile(`(?m)^(?:Övning|Exercise) \d+ (?:av|of) \d+\. (.*)$`)

// listen finds the exercise in what was said.
func (p *typist) listen(said string) {
	if found := headings.FindAllStringSubmatch(said, -1); found != nil {
		title := found[len(found)-1][1]
		for _, one := range p.own.Workshop().Exercises() {
			if one.Title == title {
				p.at, p.done = one, map[string]bool{}
			}
		}
	}
	for _, refusal := range []string{"inte ändrat", "not changed", "går inte", "cannot"} {
		if strings.Contains(said, refusal) && !strings.Contains(said, "?") {
			p.missed = append(p.missed, said)
		}
	}
}

func (p *typist) hears(said, key string) bool { return strings.Contains(said, p.words.Text(key)) }

// answer is the line that is typed after what was said.
func (p *typist) answer(said string) string {
	p.listen(said)
	prompt := said[strings.LastIndex(said, "\n")+1:]
	is := func(key string) bool { return prompt == p.words.Text(key)+" " }
	switch {
	case is("terminal.more"):
		line := p.lines[0]
		p.lines = p.lines[1:]
		return line
	case is("terminal.enter"):
		p.leave()
		return ""
	case is("terminal.yes"):
		if p.hears(said, "terminal.fill-in") {
			return "1"
		}
		return ""
	case is("terminal.toggle") && p.hears(said, "contribution.what") && !p.ticked:
		p.ticked = true
		p.do(func(s *session.Session) { participation.TickAll(s, p.words) })
		return "1"
	case p.hears(said, "contribution.done"):
		return "q"
	case p.hears(said, "contribution.file"):
		return "1"
	case is("terminal.toggle"), p.hears(said, "booklet.where"), p.hears(said, "contribution.where"), p.hears(said, "terminal.table"):
		return ""
	case p.hears(said, "start.title"), p.hears(said, "terminal.begun-before"):
		return "1"
	case p.hears(said, "exercisepage.word"):
		p.leave()
		p.do(func(s *session.Session) { s.Open(p.at.Key) })
		return ""
	}
	if line, known := p.outside(said); known {
		return line
	}
	return p.field(said)
}

// outside is what is typed at a question that stands in no exercise.
func (p *typist) outside(said string) (line string, known bool) {
	switch {
	case p.hears(said, "welcome.name"):
		p.do(func(s *session.Session) { s.Change(func(head *session.Head) { head.Name = "Kim Ek" }) })
		return "Kim Ek", true
	case p.hears(said, "welcome.role"):
		p.do(func(s *session.Session) { s.Change(func(head *session.Head) { head.Role = exercise.Official }) })
		return "1", true
	case p.hears(said, "booklet.own"):
		p.do(func(s *session.Session) { s.Change(func(head *session.Head) { head.Own = "Ring först." }) })
		return "Ring först.", true
	case p.hears(said, "exercisepage.take"):
		key := p.at.Key
		p.do(func(s *session.Session) { s.Take(key, "Det tar jag med mig.") })
		return "Det tar jag med mig.", true
	}
	return "", false
}

// isIdle tells whether everything that the typist has answered is typed to its end.
func (p *typist) isIdle() bool { return len(p.lines) == 0 }

// do does something to the typist's own day, and remembers it.
func (p *typist) do(deed func(*session.Session)) {
	deed(p.own)
	p.deeds = append(p.deeds, deed)
}

func (p *typist) apply(given exercise.Field) {
	asked := p.at
	p.do(func(s *session.Session) {
		if err := asked.Task.Apply(s.Answer(asked.Key), []exercise.Field{given}); err != nil {
			p.missed = append(p.missed, err.Error())
		}
		s.Changed(asked.Key)
	})
}

// leave ticks what one has read, as going on does.
func (p *typist) leave() {
	if p.at.Task == nil {
		return
	}
	_, fields := exercise.Ask(p.at.Task, p.own.Answer(p.at.Key), p.own.Day())
	for _, field := range fields {
		if field.When == exercise.OnLeaving && field.Empty {
			given := field.Field
			given.Empty, given.Chosen = false, []string{field.Options[0].Key}
			p.apply(given)
		}
	}
	p.at = exercise.Exercise{}
}

// field is what is typed at a question of an exercise.
func (p *typist) field(said string) string {
	if p.at.Task == nil {
		p.missed = append(p.missed, said)
		return ""
	}
	if wanted := p.wants.Answer(p.at.Key); wanted.Passed() {
		key := p.at.Key
		p.do(func(s *session.Session) { s.Answer(key).Pass(true); s.Changed(key) })
		return "p"
	}
	_, fields := exercise.Ask(p.at.Task, p.own.Answer(p.at.Key), p.own.Day())
	fields = slices.DeleteFunc(fields, func(field exercise.Asked) bool {
		return field.When == exercise.Never || field.When == exercise.OnLeaving
	})
	at := slices.IndexFunc(fields, func(field exercise.Asked) bool { return !p.done[field.Key] && hearsLabel(said, field, p.words) })
	if at < 0 {
		p.missed = append(p.missed, "no question in "+said)
		return ""
	}
	asked := fields[at]
	p.done[asked.Key] = asked.Kind != exercise.SharesField
	for _, wanted := range p.at.Task.Fields(p.wants.Answer(p.at.Key), p.words) {
		if wanted.Key == asked.Key {
			return p.value(asked, wanted, said)
		}
	}
	p.missed = append(p.missed, "no field "+asked.Key)
	return ""
}

// hearsLabel tells whether a question was asked.
func hearsLabel(said string, field exercise.Asked, words wording.Words) bool {
	if field.Kind == exercise.SharesField {
		left, _, _ := strings.Cut(words.Text("terminal.share"), "{left}")
		_, left, _ = strings.Cut(left, "{what}")
		return strings.Contains(said, left)
	}
	return strings.Contains(strings.ToLower(said), strings.ToLower(field.Label))
}

// value is how a value is typed.
func (p *typist) value(asked exercise.Asked, wanted exercise.Field, said string) string {
	if asked.Kind == exercise.SharesField {
		return p.share(asked, wanted, said)
	}
	if wanted.Text = tidy(wanted.Text); wanted.Kind == exercise.TextField || wanted.Kind == exercise.OwnField {
		wanted.Empty = wanted.Text == ""
		if asked.Kind == exercise.OwnField || asked.Lines == 1 {
			wanted.Text = strings.Join(strings.Fields(wanted.Text), " ")
		}
	}
	if wanted.Empty && !wanted.Passed {
		return ""
	}
	p.apply(wanted)
	switch {
	case wanted.Passed:
		return "0"
	case asked.IsTick():
		return "1"
	}
	switch asked.Kind {
	case exercise.ScaleField, exercise.NumberField:
		return strconv.Itoa(wanted.Number)
	case exercise.DateField:
		return wanted.Date.Format(time.DateOnly)
	case exercise.ChoiceField, exercise.OrderField:
		var numbers []string
		for _, key := range wanted.Chosen {
			at := slices.IndexFunc(asked.Options, func(one exercise.Option) bool { return one.Key == key })
			numbers = append(numbers, strconv.Itoa(at+1))
		}
		return strings.Join(numbers, ", ")
	}
	return p.text(asked, wanted.Text)
}

// tidy is a text as it can be typed: no line ends with a space.
func tidy(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \t")
	}
	return strings.Join(lines, "\n")
}

// text types the first line of a text, a line that could be a command after a space, and leaves the others for later.
func (p *typist) text(asked exercise.Asked, text string) string {
	lines := strings.Split(text, "\n")
	if asked.Kind == exercise.TextField && asked.Lines != 1 {
		for _, line := range lines[1:] {
			if line == "" {
				line = "+"
			}
			p.lines = append(p.lines, line)
		}
		p.lines = append(p.lines, "")
	}
	return " " + lines[0]
}

// share types the points of the thing that was asked for.
func (p *typist) share(asked exercise.Asked, wanted exercise.Field, said string) string {
	for _, one := range asked.Options {
		for left := 0; left <= asked.Most; left++ {
			if !strings.Contains(said, p.words.Text("terminal.share", "what", one.Text, "left", left)) {
				continue
			}
			points := wanted.Shares[one.Key]
			if points == 0 {
				return ""
			}
			given := asked.Field
			given.Shares, given.Empty = map[string]int{}, false
			for key, stands := range asked.Shares {
				given.Shares[key] = stands
			}
			given.Shares[one.Key] = points
			p.apply(given)
			return strconv.Itoa(points)
		}
	}
	p.missed = append(p.missed, fmt.Sprintf("no thing to give points in %q", said))
	return ""
}
