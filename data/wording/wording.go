// Package wording is every sentence that the program itself says, in each language it speaks. The window, the printed
// pages and the command line take their words from here, so the language is a value that is handed down and never a
// setting of the machine.
//
// The words lie in one folder per language with one file per place: the key "day.saved" stands in sv/day.json and
// en/day.json. A word may hold places to fill, written {name}.
package wording

import (
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"strings"
)

//go:embed sv/*.json en/*.json
var files embed.FS

// Language is a language that the program speaks, as its ISO 639 code.
type Language string

// The languages that the program speaks.
const (
	Swedish Language = "sv"
	English Language = "en"
)

// Languages lists every language that the program speaks, the first one being its own.
var Languages = []Language{Swedish, English}

// Words is the program's vocabulary in one language.
type Words struct {
	language Language
	texts    map[string]string
}

var vocabularies = map[Language]Words{Swedish: load(Swedish), English: load(English)}

// In returns the words of a language; a language that the program does not speak gives the Swedish words.
func In(language Language) Words {
	if words, ok := vocabularies[language]; ok {
		return words
	}
	return vocabularies[Swedish]
}

// Language tells which language the words are in.
func (w Words) Language() Language { return w.language }

// Text returns the words that stand under a key ("place.thing") with its places filled: Text("day.saved", "time", "10.42")
// fills {time}. A key that does not exist comes back as itself, so that a fault is seen and nothing stops.
func (w Words) Text(key string, args ...any) string {
	text, ok := w.texts[key]
	if !ok {
		return key
	}
	return fill(text, args)
}

// Has tells whether there are words under a key.
func (w Words) Has(key string) bool {
	_, ok := w.texts[key]
	return ok
}

// Say turns a fault into the sentence or two that a person should read. A fault that the program has no words for gets
// one common sentence; what it was belongs in the log.
func (w Words) Say(err error) string {
	problem, ok := problemIn(err)
	if !ok {
		return w.Text("problem.unknown")
	}
	sentence := w.Text(problem.Key, problem.Args...)
	if problem.Place.File == "" {
		return sentence
	}
	return problem.Place.String() + ": " + sentence
}

func fill(text string, args []any) string {
	if len(args) == 0 {
		return text
	}
	pairs := make([]string, 0, len(args))
	for i := 0; i+1 < len(args); i += 2 {
		pairs = append(pairs, "{"+fmt.Sprint(args[i])+"}", fmt.Sprint(args[i+1]))
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

func load(language Language) Words {
	words := Words{language: language, texts: map[string]string{}}
	entries, err := files.ReadDir(string(language))
	if err != nil {
		panic(fmt.Sprintf("wording: %v", err))
	}
	for _, entry := range entries {
		content, err := files.ReadFile(path.Join(string(language), entry.Name()))
		if err == nil {
			err = json.Unmarshal(content, &words.texts)
		}
		if err != nil {
			panic(fmt.Sprintf("wording: %s/%s: %v", language, entry.Name(), err))
		}
	}
	return words
}
