package exercisetest

import (
	"fmt"
	"slices"
	"strings"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// Sheet is a task's part of a workshop file without a file: the same names, texts, numbers and lists as plain values,
// the way encoding/json decodes them. It lets a kind be read and written with no file format at all.
type Sheet map[string]any

// Trouble is one thing wrong in a sheet, and where.
type Trouble struct {
	Path    string // such as "versions/0/ask"
	Problem *wording.Problem
}

// Fill reads the sheet into a task and reports what is wrong. Earlier finds the exercises before this one.
func (s Sheet) Fill(task exercise.Task, earlier exercise.Find) []Trouble {
	run := &run{reading: true}
	root := run.part("", s)
	task.Form(root)
	for _, check := range run.later {
		check(earlier)
	}
	run.reportUnasked()
	return run.troubles
}

// Describe writes a task as a sheet.
func Describe(task exercise.Task) Sheet {
	root := new(run).part("", Sheet{})
	task.Form(root)
	return root.holds
}

// run is one reading or writing of a sheet.
type run struct {
	reading  bool
	parts    []*part
	asks     []ask
	later    []func(exercise.Find)
	troubles []Trouble
}

// ask is one thing that a description asked a sheet for.
type ask struct {
	path        string
	sort        string // the method of exercise.Part that asked
	needed      bool
	least, most int
}

func (r *run) part(path string, holds Sheet) *part {
	made := &part{run: r, path: path, holds: holds, asked: map[string]bool{}, taken: map[string]bool{}}
	r.parts = append(r.parts, made)
	return made
}

func (r *run) reportUnasked() {
	for _, part := range r.parts {
		for name := range part.holds {
			if !part.asked[name] {
				part.trouble(name, "unknown")
			}
		}
	}
}

// part is exercise.Part over a sheet.
type part struct {
	run   *run
	path  string
	holds Sheet
	asked map[string]bool
	taken map[string]bool // the keys of the items before this one
}

var _ exercise.Part = (*part)(nil)

func (p *part) at(name string) string { return strings.TrimPrefix(p.path+"/"+name, "/") }

func (p *part) trouble(name, what string) {
	p.run.troubles = append(p.run.troubles, Trouble{p.at(name), wording.NewProblem("exercisetest."+what, nil)})
}

// ask notes what is asked for and returns it; nothing when the sheet does not hold it, which is trouble if it is needed.
func (p *part) ask(name string, asked ask) (any, bool) {
	asked.path = p.at(name)
	p.asked[name] = true
	p.run.asks = append(p.run.asks, asked)
	value, there := p.holds[name]
	if !there && asked.needed {
		p.trouble(name, "missing")
	}
	return value, there
}

func (p *part) Reading() bool { return p.run.reading }

func (p *part) Problem(field, key string, args ...any) {
	p.run.troubles = append(p.run.troubles, Trouble{p.at(field), wording.NewProblem(key, nil, args...)})
}

func (p *part) Later(check func(exercise.Find)) {
	if p.run.reading {
		p.run.later = append(p.run.later, check)
	}
}

func (p *part) Key(into *string) {
	if p.text("key", into, ask{sort: "Key", needed: true}) && *into != "" {
		if p.taken[*into] {
			p.trouble("key", "taken")
		}
		p.taken[*into] = true
	}
}

func (p *part) Text(name string, into *string) { p.text(name, into, ask{sort: "Text", needed: true}) }

func (p *part) OptionalText(name string, into *string) { p.text(name, into, ask{sort: "OptionalText"}) }

func (p *part) text(name string, into *string, asked ask) bool {
	if !p.run.reading {
		if asked.needed || *into != "" {
			p.holds[name] = *into
		}
		return false
	}
	value, there := p.ask(name, asked)
	if !there {
		return false
	}
	text, ok := value.(string)
	if !ok || asked.needed && strings.TrimSpace(text) == "" {
		p.trouble(name, "text")
		return false
	}
	*into = text
	return true
}

func (p *part) Word(name string, into *string, allowed []string) { p.word(name, into, allowed, true) }

func (p *part) OptionalWord(name string, into *string, allowed []string) {
	p.word(name, into, allowed, false)
}

func (p *part) word(name string, into *string, allowed []string, needed bool) {
	word := *into
	read := p.text(name, &word, ask{sort: "Word", needed: needed})
	switch {
	case !read:
	case !slices.Contains(allowed, word):
		p.trouble(name, "word")
	default:
		*into = word
	}
}

func (p *part) Number(name string, into *int, least, most int) {
	if !p.run.reading {
		p.holds[name] = float64(*into)
		return
	}
	value, there := p.ask(name, ask{sort: "Number", needed: true, least: least, most: most})
	if !there {
		return
	}
	number, ok := value.(float64)
	if !ok || number < float64(least) || number > float64(most) || number != float64(int(number)) {
		p.trouble(name, "number")
		return
	}
	*into = int(number)
}

func (p *part) Choice(name string, into *bool) {
	if !p.run.reading {
		if *into {
			p.holds[name] = true
		}
		return
	}
	value, there := p.ask(name, ask{sort: "Choice"})
	if !there {
		return
	}
	choice, ok := value.(bool)
	if !ok {
		p.trouble(name, "choice")
		return
	}
	*into = choice
}

func (p *part) Texts(name string, into *[]string, least int) {
	if !p.run.reading {
		var texts []any
		for _, text := range *into {
			texts = append(texts, text)
		}
		p.holds[name] = texts
		return
	}
	*into = nil
	for i, value := range p.list(name, ask{sort: "Texts", needed: least > 0, least: least}) {
		text, ok := value.(string)
		if !ok || strings.TrimSpace(text) == "" {
			p.trouble(fmt.Sprintf("%s/%d", name, i), "text")
			continue
		}
		*into = append(*into, text)
	}
}

func (p *part) Part(name string, optional, there bool, each func(exercise.Part)) {
	if !p.run.reading {
		if there {
			inner := p.run.part(p.at(name), Sheet{})
			each(inner)
			p.holds[name] = map[string]any(inner.holds)
		}
		return
	}
	value, there := p.ask(name, ask{sort: "Part", needed: !optional})
	if !there {
		return
	}
	holds, ok := value.(map[string]any)
	if !ok {
		p.trouble(name, "part")
		return
	}
	each(p.run.part(p.at(name), holds))
}

func (p *part) Items(name string, least, length int, each func(int, exercise.Part)) {
	if !p.run.reading {
		var items []any
		for i := range length {
			item := p.run.part("", Sheet{})
			each(i, item)
			items = append(items, map[string]any(item.holds))
		}
		if length > 0 {
			p.holds[name] = items
		}
		return
	}
	taken := map[string]bool{}
	for i, value := range p.list(name, ask{sort: "Items", needed: least > 0, least: least}) {
		holds, ok := value.(map[string]any)
		if !ok {
			p.trouble(fmt.Sprintf("%s/%d", name, i), "part")
			continue
		}
		item := p.run.part(fmt.Sprintf("%s/%d", p.at(name), i), holds)
		item.taken = taken
		each(i, item)
	}
}

func (p *part) list(name string, asked ask) []any {
	value, there := p.ask(name, asked)
	if !there {
		return nil
	}
	items, ok := value.([]any)
	if !ok || len(items) < asked.least {
		p.trouble(name, "list")
	}
	return items
}
