package exercisetest

import (
	"fmt"
	"slices"
	"strings"

	"troskel/data/exercise"
)

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
	p.run.troubles = append(p.run.troubles, Trouble{p.at(name), what})
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

// Reading tells whether the sheet is being read.
func (p *part) Reading() bool { return p.run.reading }

// Problem notes trouble that the kind itself found.
func (p *part) Problem(field, key string, _ ...any) { p.trouble(field, key) }

// Later keeps a check until the whole sheet is read.
func (p *part) Later(check func(exercise.Find)) {
	if p.run.reading {
		p.run.later = append(p.run.later, check)
	}
}

// Key is a text that differs from those of the items before this one.
func (p *part) Key(into *string) {
	if p.text("key", into, ask{sort: "Key", needed: true}) && *into != "" {
		if p.taken[*into] {
			p.trouble("key", "taken")
		}
		p.taken[*into] = true
	}
}

// Text is a text that must be there.
func (p *part) Text(name string, into *string) { p.text(name, into, ask{sort: "Text", needed: true}) }

// OptionalText is a text that may be missing.
func (p *part) OptionalText(name string, into *string) { p.text(name, into, ask{sort: "OptionalText"}) }

// Name is a text here: only a file knows what a key may look like.
func (p *part) Name(name string, into *string) { p.Text(name, into) }

// OptionalName is a text that may be missing.
func (p *part) OptionalName(name string, into *string) { p.OptionalText(name, into) }

// Names is a list of texts.
func (p *part) Names(name string, into *[]string, least int) { p.Texts(name, into, least) }

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

// Word is one of the words allowed.
func (p *part) Word(name string, into *string, allowed []string) { p.word(name, into, allowed, true) }

// OptionalWord is one of the words allowed, or missing.
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

// Number is a whole number in a range.
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

// Choice is true, false, or missing.
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

// Texts is a list of texts.
func (p *part) Texts(name string, into *[]string, least int) {
	if !p.run.reading {
		var texts []any
		for _, text := range *into {
			texts = append(texts, text)
		}
		if len(texts) > 0 {
			p.holds[name] = texts
		}
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

// Part is a sheet in the sheet.
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

// Items is a list of sheets.
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
